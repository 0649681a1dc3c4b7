// SPDX-License-Identifier: GPL-3.0-or-later
// The visual form of a rule: lines and groups that a person fills in without knowing the language.
#pragma once

#include "ui/rules/RuleCounts.h"
#include "ui/rules/RuleScopes.h"

#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace pathloom::ui {

/// Shows a rule as rows and emits edited() when the rows make a rule; a row that is not complete is
/// marked and the rule stays as it was.
class RuleBuilder : public QWidget
{
    Q_OBJECT

public:
    explicit RuleBuilder(QWidget *parent = nullptr);

    void setNames(const RuleNamesPtr &names);
    /// The rule that was given or emitted last changes nothing: lines that are not complete stay.
    void setRule(const ExprPtr &rule);
    [[nodiscard]] const RuleRow &rows() const { return m_root; }
    /// Adds a row of that kind to a group, the top one by default, as its button does.
    void addRow(RuleRow::Kind kind, const RowPath &group = {});
    /// What each line keeps, beside it; without rows the texts vanish.
    void setCounts(const RuleCounts &counts);
    /// Takes in at once what stands in inputs that are read a moment later.
    void finishTyping();

    // For the inputs of rows
    [[nodiscard]] const RuleNamesPtr &names() const { return m_names; }
    [[nodiscard]] RuleRow &row(const RowPath &path) { return rowAt(m_root, path); }
    void valueChanged(const RowPath &path);
    /// Changes rows so that the lines must be laid out anew.
    void restructure(const std::function<void()> &change, const RowPath &path);
    [[nodiscard]] bool isBuilding() const { return m_isBuilding; }
    [[nodiscard]] QWidget *groupWidget(const RowPath &path);

Q_SIGNALS:
    void edited(const pathloom::ExprPtr &rule);
    /// Also where the rows make no rule.
    void rowsChanged();

private:
    struct Line {
        QWidget *frame;
        QLabel *problem;
        QLabel *count;
    };

    void rebuild();
    void emitRule(const RowPath &path);
    void showProblem(const RowPath &path);
    [[nodiscard]] QString problemOf(const RuleRow &row) const;
    [[nodiscard]] QWidget *rowWidget(const RowPath &path);
    [[nodiscard]] QWidget *addButtons(const RowPath &path);
    [[nodiscard]] QMenu *rowMenu(const RowPath &path, QWidget *parent);
    void addMissingActions(QMenu *menu, const RowPath &path);
    void addPlaceActions(QMenu *menu, const RowPath &path);

    RuleNamesPtr m_names;
    RuleRow m_root;
    ExprPtr m_last; ///< given or emitted
    QVBoxLayout *m_layout;
    std::map<RowPath, Line> m_lines;
    bool m_isBuilding = false;
};

} // namespace pathloom::ui
