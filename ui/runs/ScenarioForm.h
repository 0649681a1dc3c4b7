// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of a run: journeys, start, horizon, sample, seed, replications, policies.
#pragma once

#include "engine/simulate/Run.h"

#include <QWidget>

class QCheckBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace pathloom::ui {

/// Edits a Scenario. Fields that the form does not show are kept as they were set.
class ScenarioForm : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioForm(QWidget *parent = nullptr);

    /// Journeys to choose from; ticked ones stay ticked, a single one is ticked by itself.
    void setDocument(const Document &document);
    /// Number of profiles, shown beside the sample.
    void setProfileCount(std::uint64_t count);
    /// When a run without a start begins, shown in the field; none: there is no data yet.
    void setDefaultStart(std::optional<Instant> start);
    void setScenario(const Scenario &scenario);
    [[nodiscard]] Scenario scenario() const;
    /// Why it cannot run yet, in one sentence; empty where it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isProductionLike() const;
    [[nodiscard]] QLabel *badge() const { return m_badge; }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void showStart();
    [[nodiscard]] QWidget *makePolicies();

    Scenario m_base;
    std::optional<Instant> m_default;
    QListWidget *m_journeys;
    QCheckBox *m_defaultStart;
    QDateTimeEdit *m_start;
    QSpinBox *m_horizon;
    QSpinBox *m_sample;
    QLabel *m_population;
    QSpinBox *m_seed;
    QSpinBox *m_replications;
    QCheckBox *m_converge;
    std::vector<std::pair<bool PolicySwitches::*, QCheckBox *>> m_policies;
    QLabel *m_badge;
};

} // namespace pathloom::ui
