// SPDX-License-Identifier: GPL-3.0-or-later
// The list of kinds that opens at the pointer: type to filter, arrows to choose, Enter to add.
#pragma once

#include "engine/model/StepCatalogue.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace pathloom::ui {

class QuickAdd : public QFrame
{
    Q_OBJECT

public:
    explicit QuickAdd(QWidget *parent);

    /// Opens with the kinds in their order, best first; `chosen` is called at most once.
    void open(std::vector<StepKind> kinds, const QPoint &globalPosition, std::function<void(StepKind)> chosen);
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] std::vector<StepKind> shownKinds() const;
    /// Takes the highlighted kind, as Enter does.
    void accept();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();

    QLineEdit *m_filter;
    QListWidget *m_list;
    std::vector<StepKind> m_kinds;
    std::function<void(StepKind)> m_chosen;
};

/// How well a typed text fits a name: letters in order, better at word starts; < 0: not at all.
[[nodiscard]] int fuzzyScore(const QString &typed, const QString &name);

} // namespace pathloom::ui
