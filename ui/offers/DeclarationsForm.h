// SPDX-License-Identifier: GPL-3.0-or-later
// What a message or an offer declares about itself: tags, items, devices, detours, no-repeat window.
#pragma once

#include "engine/model/Policies.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace pathloom::ui {

class DocumentController;
class RuleEditor;

class DeclarationsForm : public QWidget
{
    Q_OBJECT

public:
    explicit DeclarationsForm(DocumentController &controller, QWidget *parent = nullptr);
    void setDeclarations(const Declarations &declarations);
    [[nodiscard]] Declarations declarations() const;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> namedObjects() const;

    DocumentController &m_controller;
    bool m_isFilling = false;
    QLineEdit *m_tags;
    QLineEdit *m_items;
    QLineEdit *m_devices;
    QLineEdit *m_followsUp;
    QSpinBox *m_detours;
    QSpinBox *m_noRepeat;
    QCheckBox *m_stock;
    RuleEditor *m_location;
};

/// "running 0.7; hiking 0.3" to weights; a tag without a number weighs 1.
[[nodiscard]] std::map<std::string, double> tagsFromText(const QString &text);
[[nodiscard]] QString textOf(const std::map<std::string, double> &tags);

} // namespace pathloom::ui
