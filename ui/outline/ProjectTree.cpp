// SPDX-License-Identifier: GPL-3.0-or-later
// Rebuilt with each change; keeps its current row by key.
#include "ui/outline/ProjectTree.h"

#include "engine/edit/Edits.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Dialogs.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {
constexpr int kKeyRole = Qt::UserRole;
constexpr int kIsObjectRole = Qt::UserRole + 1;
} // namespace

ProjectTree::ProjectTree(DocumentController &controller, const DiagnosticsRunner &diagnostics, Dialogs &dialogs, QWidget *parent)
    : QTreeWidget(parent), m_controller(controller), m_diagnostics(diagnostics), m_dialogs(dialogs)
{
    setObjectName(u"projectTree"_s);
    setAccessibleName(tr("Project"));
    setHeaderHidden(true);
    setIconSize({18, 18});
    setIndentation(14);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(&controller, &DocumentController::changed, this, &ProjectTree::rebuild);
    connect(&diagnostics, &DiagnosticsRunner::diagnosticsChanged, this, &ProjectTree::rebuild);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QString key = item->data(0, kKeyRole).toString();
        if (!key.isEmpty())
            Q_EMIT opened(key);
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem *item) {
        const QString key = item->data(0, kKeyRole).toString();
        if (!key.isEmpty())
            Q_EMIT opened(key);
    });
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item) {
        if (!m_isFilling && item->data(0, kIsObjectRole).toBool())
            m_controller.apply(rename(*m_controller.document(), item->data(0, kKeyRole).toString().toStdString(),
                                      item->text(0).trimmed().toStdString()));
    });
}

void ProjectTree::addPage(const QString &key, const QString &iconName, const QString &title)
{
    m_pages.push_back({key, iconName, title});
    rebuild();
}

void ProjectTree::rebuild()
{
    const QString current = currentItem() ? currentItem()->data(0, kKeyRole).toString() : QString();
    m_isFilling = true;
    clear();
    const auto heading = [&](const QString &title) {
        auto *item = new QTreeWidgetItem(this, {title});
        item->setFont(0, fontFor(TextRole::Strong));
        item->setFlags(Qt::ItemIsEnabled);
        item->setExpanded(true);
        return item;
    };
    const auto add = [&](QTreeWidgetItem *parent, const std::string &name, const std::string &id, const QString &iconName) {
        auto *item = new QTreeWidgetItem(parent, {QString::fromStdString(name)});
        const ProblemCounts problems = m_diagnostics.countsOf(id);
        item->setIcon(0, problems.errors > 0 ? icon(u"problem-error"_s, themeOf(palette()).error) : icon(iconName));
        if (problems.total() > 0)
            item->setToolTip(0, tr("%n problem(s)", nullptr, problems.total()));
        item->setData(0, kKeyRole, QString::fromStdString(id));
        item->setData(0, kIsObjectRole, true);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        return item;
    };
    auto *journeys = heading(tr("Journeys"));
    for (const auto &[id, journey] : m_controller.document()->journeys)
        add(journeys, journey->name, id.text(), u"journey"_s);
    auto *segments = heading(tr("Segments"));
    for (const auto &[id, segment] : m_controller.document()->segments)
        add(segments, segment->name, id.text(), u"segment"_s);
    if (!m_pages.empty()) {
        auto *pages = heading(tr("Project"));
        for (const Page &page : m_pages) {
            auto *item = new QTreeWidgetItem(pages, {page.title});
            item->setIcon(0, icon(page.icon));
            item->setData(0, kKeyRole, page.key);
        }
    }
    expandAll();
    for (QTreeWidgetItemIterator it(this); *it && !current.isEmpty(); ++it) {
        if ((*it)->data(0, kKeyRole).toString() == current)
            setCurrentItem(*it);
    }
    m_isFilling = false;
}

QString ProjectTree::currentObject() const
{
    const QTreeWidgetItem *item = currentItem();
    return item && item->data(0, kIsObjectRole).toBool() ? item->data(0, kKeyRole).toString() : QString();
}

void ProjectTree::addJourney()
{
    const auto name = m_dialogs.ask(window(), tr("New journey"), tr("Name"), tr("New journey"));
    if (!name || name->trimmed().isEmpty())
        return;
    auto edit = pathloom::addJourney(*m_controller.document(), name->trimmed().toStdString());
    const QString id = edit ? QString::fromStdString(edit->graph.text()) : QString();
    if (m_controller.apply(std::move(edit)))
        Q_EMIT opened(id);
}

void ProjectTree::addSegment()
{
    const auto name = m_dialogs.ask(window(), tr("New segment"), tr("Name"), tr("New segment"));
    if (!name || name->trimmed().isEmpty())
        return;
    auto edit = pathloom::addSegment(*m_controller.document(), name->trimmed().toStdString());
    const QString id = edit ? QString::fromStdString(edit->graph.text()) : QString();
    if (m_controller.apply(std::move(edit)))
        Q_EMIT opened(id);
}

void ProjectTree::removeCurrent()
{
    // Undo brings it back, so there is nothing to confirm.
    if (const QString id = currentObject(); !id.isEmpty())
        m_controller.apply(removeObject(*m_controller.document(), id.toStdString()));
}

void ProjectTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && state() != EditingState)
        removeCurrent();
    else
        QTreeWidget::keyPressEvent(event);
}

void ProjectTree::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(icon(u"add"_s), tr("New journey…"), this, &ProjectTree::addJourney);
    menu.addAction(icon(u"add"_s), tr("New segment…"), this, &ProjectTree::addSegment);
    if (const QString id = currentObject(); !id.isEmpty()) {
        menu.addSeparator();
        menu.addAction(tr("Rename"), this, [this] { editItem(currentItem()); });
        menu.addAction(tr("Duplicate"), this,
                       [this, id] { m_controller.apply(duplicateObject(*m_controller.document(), id.toStdString())); });
        menu.addAction(icon(u"remove"_s), tr("Delete"), this, &ProjectTree::removeCurrent);
    }
    menu.exec(event->globalPos());
}

} // namespace pathloom::ui
