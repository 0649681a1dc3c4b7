// SPDX-License-Identifier: GPL-3.0-or-later
// Filled from the step catalogue alone.
#include "ui/palette/StepPalette.h"

#include "ui/canvas/Canvas.h"
#include "ui/text/StepText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

StepPalette::StepPalette(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"stepPalette"_s);
    setAccessibleName(tr("Steps to add"));
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setIconSize({26, 26});
    setSpacing(1);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemDoubleClicked, this, &StepPalette::choose);
}

void StepPalette::showKinds(GraphKind graph)
{
    if (m_graph == graph)
        return;
    m_graph = graph;
    clear();
    std::string_view group;
    for (const StepKindSpec &spec : stepCatalogue()) {
        if (spec.graph != graph)
            continue;
        if (spec.group != group) {
            group = spec.group;
            auto *heading = new QListWidgetItem(text::groupLabel(group), this);
            heading->setFlags(Qt::NoItemFlags);
            heading->setFont(fontFor(TextRole::Caption));
            heading->setForeground(themeOf(QApplication::palette()).textMuted);
        }
        auto *item = new QListWidgetItem(stepIcon(spec.kind), text::stepName(spec.kind), this);
        item->setToolTip(text::stepHelp(spec.kind));
        item->setData(Qt::UserRole, static_cast<int>(spec.kind));
        item->setData(Qt::AccessibleDescriptionRole, text::stepHelp(spec.kind));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    }
}

void StepPalette::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    // Icons and headings have the colours of the theme they were made in.
    if (event->type() == QEvent::PaletteChange && m_graph) {
        const GraphKind shown = *std::exchange(m_graph, std::nullopt);
        showKinds(shown);
    }
}

int StepPalette::rowOf(StepKind kind) const
{
    for (int row = 0; row < count(); ++row) {
        const QVariant shown = item(row)->data(Qt::UserRole);
        if (shown.isValid() && shown.toInt() == static_cast<int>(kind))
            return row;
    }
    return -1;
}

void StepPalette::choose(const QListWidgetItem *item)
{
    if (item && item->data(Qt::UserRole).isValid())
        Q_EMIT kindChosen(static_cast<StepKind>(item->data(Qt::UserRole).toInt()));
}

void StepPalette::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        choose(currentItem());
        event->accept();
        return;
    }
    QListWidget::keyPressEvent(event);
}

QStringList StepPalette::mimeTypes() const { return {QString::fromLatin1(kStepKindMime)}; }

QMimeData *StepPalette::mimeData(const QList<QListWidgetItem *> &items) const
{
    if (items.isEmpty() || !items.front()->data(Qt::UserRole).isValid())
        return nullptr;
    const auto kind = static_cast<StepKind>(items.front()->data(Qt::UserRole).toInt());
    const std::string_view key = specOf(kind).key;
    auto *mime = new QMimeData;
    mime->setData(QString::fromLatin1(kStepKindMime), QByteArray(key.data(), static_cast<qsizetype>(key.size())));
    return mime;
}

} // namespace pathloom::ui
