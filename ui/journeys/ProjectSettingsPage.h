// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of the project: name, zone, currency, contact policies, costs, response parameters.
#pragma once

#include "engine/model/Document.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace pathloom::ui {

class CapsEditor;
class DocumentController;
class QuietHoursEditor;
class TableView;

/// Applies every change as an edit. The table of response parameters shows each value with its
/// source; a value typed by the person is marked as assumed and can be taken back.
class ProjectSettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectSettingsPage(DocumentController &controller, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshResponses();
    void overrideResponse();
    void takeBackResponse();
    template <typename Change>
    void edit(const char *field, Change change);

    DocumentController &m_controller;
    bool m_isFilling = false;
    QLineEdit *m_name;
    QComboBox *m_zone;
    QLineEdit *m_currency;
    CapsEditor *m_caps;
    QuietHoursEditor *m_quiet;
    std::map<std::string, QDoubleSpinBox *> m_costs;
    TableView *m_responses;
    QDoubleSpinBox *m_value;
};

} // namespace pathloom::ui
