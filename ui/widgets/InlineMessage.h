// SPDX-License-Identifier: GPL-3.0-or-later
// A message within the page, where others would open a box: kind, sentence, one action, dismiss.
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;
class QPushButton;

namespace pathloom {
struct Error;
}

namespace pathloom::ui {

class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Hint, Success, Warning, Error };

    explicit InlineMessage(QWidget *parent = nullptr);

    /// Shows the sentence; `action` is the caption of a button, empty for none.
    void show(Kind kind, const QString &sentence, const QString &action = {});
    void showError(const Error &error);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Without it the message has no cross and stays until cleared.
    void setDismissable(bool on);

Q_SIGNALS:
    void actionActivated();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    Kind m_kind = Kind::Hint;
    bool m_isStyling = false;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_dismiss;
};

} // namespace pathloom::ui
