// SPDX-License-Identifier: GPL-3.0-or-later
// The room of offers: offers, contents and decision policies, each a list with a form.
#pragma once

#include <QWidget>

#include <string>

class QTabWidget;

namespace pathloom::ui {

class DocumentController;
class ObjectList;

class OffersPage : public QWidget
{
    Q_OBJECT

public:
    explicit OffersPage(DocumentController &controller, QWidget *parent = nullptr);
    /// Shows an offer, content or policy by its id.
    void showObject(const std::string &id);

private:
    DocumentController &m_controller;
    QTabWidget *m_tabs;
    ObjectList *m_offers;
    ObjectList *m_contents;
    ObjectList *m_policies;
};

} // namespace pathloom::ui
