// SPDX-License-Identifier: GPL-3.0-or-later
// What every test of a page asks: names, tab order, a picture that shows something.
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QTest>
#include <QTextEdit>
#include <QWidget>

namespace pathloom::test {

/// Number of different colours, at most `enough`.
inline qsizetype coloursOf(const QImage &image, qsizetype enough = 64)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height() && colours.size() < enough; y += 2)
        for (int x = 0; x < image.width() && colours.size() < enough; x += 2)
            colours.insert(image.pixel(x, y));
    return colours.size();
}

/// Grabs the page; where PATHLOOM_PICTURES names a folder, keeps the picture there.
inline QImage pictureOf(QWidget &page, const QString &name, QSize size = {960, 720})
{
    page.resize(size);
    page.ensurePolished();
    page.show();
    QCoreApplication::processEvents();
    const QImage image = page.grab().toImage();
    const QString folder = qEnvironmentVariable("PATHLOOM_PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    return image;
}

inline bool isInput(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
           qobject_cast<const QTextEdit *>(widget) != nullptr;
}

inline bool isPartOfInput(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent != nullptr;
         parent = parent->parentWidget())
        if (isInput(parent))
            return true;
    return false;
}

/// Inputs and buttons that a screen reader could not name; empty is what a test wants.
inline QStringList unnamedInputs(const QWidget &page)
{
    QStringList unnamed;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (isPartOfInput(widget) || !widget->isVisibleTo(&page))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasName =
            !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        if ((isInput(widget) || button != nullptr) && !hasName &&
            !widget->objectName().startsWith(QStringLiteral("qt_")))
            unnamed += QString::fromLatin1(widget->metaObject()->className()) +
                       QStringLiteral(" ") + widget->objectName();
    }
    return unnamed;
}

/// Inputs that Tab does not reach from the page's first one.
inline QStringList unreachedInputs(QWidget &page)
{
    QSet<const QWidget *> reached;
    const QWidget *at = &page;
    do {
        at = at->nextInFocusChain();
        reached.insert(at);
    } while (at != &page);
    QStringList missing;
    for (const QWidget *widget : page.findChildren<QWidget *>())
        if (isInput(widget) && !isPartOfInput(widget) && widget->isEnabled() &&
            (!reached.contains(widget) || (widget->focusPolicy() & Qt::TabFocus) == 0))
            missing += widget->accessibleName();
    return missing;
}

} // namespace pathloom::test
