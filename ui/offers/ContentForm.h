// SPDX-License-Identifier: GPL-3.0-or-later
// The form of one message content: channel, subject, body, and what it declares.
#pragma once

#include "engine/model/Document.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace pathloom::ui {

class DeclarationsForm;
class DocumentController;

class ContentForm : public QWidget
{
    Q_OBJECT

public:
    explicit ContentForm(DocumentController &controller, QWidget *parent = nullptr);
    void setContent(const ContentId &content);

private:
    void refresh();
    void edit(const std::function<void(Content &)> &change);

    DocumentController &m_controller;
    ContentId m_content;
    bool m_isFilling = false;
    QLineEdit *m_name;
    QComboBox *m_channel;
    QLineEdit *m_subject;
    QPlainTextEdit *m_body;
    QLabel *m_variables;
    DeclarationsForm *m_declares;
};

} // namespace pathloom::ui
