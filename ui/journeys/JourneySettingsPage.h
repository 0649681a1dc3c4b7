// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a whole journey: goal, exit criteria, re-entry, holdout, limits, caps, quiet hours.
#pragma once

#include "engine/model/Document.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace pathloom::ui {

class CapsEditor;
class DocumentController;
class DurationEdit;
class QuietHoursEditor;
class RuleEditor;

/// Shows one journey's settings and applies every change as an edit; typing in one field merges.
class JourneySettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit JourneySettingsPage(DocumentController &controller, QWidget *parent = nullptr);

    void setJourney(const GraphId &journey);
    [[nodiscard]] const GraphId &journey() const { return m_journey; }

private:
    void buildGoal(QVBoxLayout *page);
    void buildEntry(QVBoxLayout *page);
    void buildLimits(QVBoxLayout *page);
    void refresh();
    void fillEvents(QComboBox *box, const std::string &current);
    void fillExits(const std::vector<ExitCriterion> &criteria);
    [[nodiscard]] QWidget *exitRow(std::size_t index);
    /// Applies `change` to a copy of the settings as one edit; `field` names what merges.
    template <typename Change>
    void edit(const char *field, Change change);

    DocumentController &m_controller;
    GraphId m_journey;
    bool m_isFilling = false;
    QComboBox *m_goalEvent;
    RuleEditor *m_goalFilter;
    DurationEdit *m_goalWindow;
    QComboBox *m_goalStart;
    QComboBox *m_goalValue;
    QCheckBox *m_leaveOnGoal;
    QVBoxLayout *m_exits;
    std::size_t m_exitRows = 0;
    QComboBox *m_reentry;
    DurationEdit *m_pause;
    QLineEdit *m_key;
    QSpinBox *m_open;
    QDoubleSpinBox *m_holdout;
    QComboBox *m_holdoutBehaviour;
    QSpinBox *m_entryLimit;
    QSpinBox *m_priority;
    QSpinBox *m_passLimit;
    CapsEditor *m_caps;
    QCheckBox *m_projectQuiet;
    QuietHoursEditor *m_quiet;
};

} // namespace pathloom::ui
