// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the window: the selected step, or the settings of what is open.
#pragma once

#include "engine/base/Id.h"

#include <QScrollArea>

#include <string_view>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace pathloom::ui {

class DiagnosticsRunner;
class DocumentController;
class JourneySettingsPage;
class StepPanel;

class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    Inspector(DocumentController &controller, const DiagnosticsRunner &diagnostics, QWidget *parent = nullptr);

    /// Puts the keyboard into a field of the selected step; empty: its first.
    void focusField(std::string_view key);
    [[nodiscard]] StepPanel *stepPanel() const { return m_step; }
    [[nodiscard]] JourneySettingsPage *journeySettings() const { return m_journey; }

private:
    void refresh();
    [[nodiscard]] QWidget *makeMessagePage();
    void showMessage(const QString &message);

    DocumentController &m_controller;
    QStackedWidget *m_pages;
    StepPanel *m_step;
    JourneySettingsPage *m_journey;
    QWidget *m_messagePage;
    QLabel *m_message;
};

} // namespace pathloom::ui
