// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows before a project is open: sample, new, open, recent, drop a file.
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace pathloom::ui {

class InlineMessage;

class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QStringList &files);
    [[nodiscard]] InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    void sampleAsked();
    void newAsked();
    void openAsked();
    void projectChosen(const QString &file);
    void recentRemoved(const QString &file);
    /// A CSV file was dropped: make a project and import it.
    void importFileAsked(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeActions();
    QWidget *makeRecent();
    void showDropping(bool on);

    InlineMessage *m_message;
    QListWidget *m_recent;
    QLabel *m_noRecent;
    QLabel *m_drop;
};

} // namespace pathloom::ui
