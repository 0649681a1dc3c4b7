// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the accessible interfaces of the visible windows.
#include "ui/mainwindow/AccessibleDump.h"

#include <QAccessible>
#include <QApplication>
#include <QMetaEnum>
#include <QSaveFile>
#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr int kEvery_ms = 200;
constexpr int kMostChildren = 300; ///< of one parent: tables may hold a million cells

QString oneLine(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').trimmed();
}

QString statesOf(const QAccessible::State &state)
{
    QStringList words;
    const std::pair<bool, const char *> known[] = {
        {state.disabled, "disabled"}, {state.focused, "focused"},   {state.selected, "selected"},
        {state.checked, "checked"},   {state.expanded, "expanded"}, {state.active, "active"}};
    for (const auto &[isOn, word] : known) {
        if (isOn)
            words << QString::fromLatin1(word);
    }
    return words.join(u',');
}

void describe(QStringList &lines, QAccessibleInterface *thing, int depth)
{
    if (!thing || !thing->isValid() || thing->state().invisible)
        return;
    const QRect at = thing->rect();
    const char *role = QMetaEnum::fromType<QAccessible::Role>().valueToKey(thing->role());
    lines << QStringList{QString::number(depth),
                         QString::fromLatin1(role ? role : "Other"),
                         u"%1 %2 %3 %4"_s.arg(at.x()).arg(at.y()).arg(at.width()).arg(at.height()),
                         statesOf(thing->state()),
                         oneLine(thing->text(QAccessible::Name)),
                         oneLine(thing->text(QAccessible::Value))}
                 .join(u'\t');
    const int count = std::min(thing->childCount(), kMostChildren);
    for (int i = 0; i < count; ++i)
        describe(lines, thing->child(i), depth + 1);
}

} // namespace

QString accessibleText()
{
    QStringList lines;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            describe(lines, QAccessible::queryAccessibleInterface(window), 0);
    }
    return lines.join(u'\n') + u'\n';
}

AccessibleDump::AccessibleDump(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    QAccessible::setActive(true);
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &AccessibleDump::write);
    timer->start(kEvery_ms);
}

void AccessibleDump::write()
{
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(accessibleText().toUtf8()) < 0 || !file.commit())
        qWarning("cannot write %s", qUtf8Printable(m_file));
}

} // namespace pathloom::ui
