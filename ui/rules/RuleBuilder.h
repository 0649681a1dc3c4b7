// SPDX-License-Identifier: GPL-3.0-or-later
// The visual form of a rule: lines and groups that a person fills in without knowing the language.
#pragma once

#include "engine/rules/Check.h"
#include "ui/rules/RuleRows.h"

#include <QWidget>

class QVBoxLayout;

namespace pathloom::ui {

/// Shows a rule as rows and emits edited() when the rows make a rule; a row that is not complete is
/// marked and the rule stays as it was.
class RuleBuilder : public QWidget
{
    Q_OBJECT

public:
    explicit RuleBuilder(QWidget *parent = nullptr);

    void setScope(Schema schema, RuleScope scope);
    void setRule(const ExprPtr &rule);
    [[nodiscard]] const RuleRow &rows() const { return m_root; }
    /// Adds a row of that kind to the top group, as its button does.
    void addRow(RuleRow::Kind kind);
    /// "1,204 profiles" beside the rows of the top group, in their order; empty texts hide it.
    void setCounts(const QStringList &counts);

Q_SIGNALS:
    void edited(const pathloom::ExprPtr &rule);

private:
    using RowPath = std::vector<std::size_t>; ///< indexes from the top group down

    void rebuild();
    void changed();
    [[nodiscard]] RuleRow &at(const RowPath &path);
    [[nodiscard]] QWidget *groupWidget(const RowPath &path);
    [[nodiscard]] QWidget *rowWidget(const RowPath &path);
    void fillAttribute(class RowLayout &layout, const RowPath &path, const QString &name);
    void fillEvent(class RowLayout &layout, const RowPath &path, const QString &name);
    void fillNamed(class RowLayout &layout, const RowPath &path, const QString &name);
    [[nodiscard]] QWidget *addButtons(const RowPath &path);

    Schema m_schema;
    RuleScope m_scope;
    RuleRow m_root;
    QVBoxLayout *m_layout;
    QList<class QLabel *> m_counts;
    QList<std::pair<RowPath, QWidget *>> m_frames; ///< of rows, to mark incomplete ones
};

} // namespace pathloom::ui
