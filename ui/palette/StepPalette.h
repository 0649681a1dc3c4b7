// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of steps that may be added: drag one onto the canvas, or press Enter on it.
#pragma once

#include "engine/model/StepCatalogue.h"

#include <QListWidget>

namespace pathloom::ui {

class StepPalette : public QListWidget
{
    Q_OBJECT

public:
    explicit StepPalette(QWidget *parent = nullptr);

    /// Shows the kinds of one sort of graph, grouped as the catalogue says.
    void showKinds(GraphKind graph);
    /// Row of a kind, −1 where it is not shown.
    [[nodiscard]] int rowOf(StepKind kind) const;

Q_SIGNALS:
    /// Enter or double click: add it after the current step.
    void kindChosen(pathloom::StepKind kind);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
    [[nodiscard]] QStringList mimeTypes() const override;

private:
    void choose(const QListWidgetItem *item);

    std::optional<GraphKind> m_graph;
};

} // namespace pathloom::ui
