// SPDX-License-Identifier: GPL-3.0-or-later
// What the project holds: journeys, segments, and the pages of offers, data, runs and scores.
#pragma once

#include <QTreeWidget>

namespace pathloom::ui {

class DiagnosticsRunner;
class Dialogs;
class DocumentController;

class ProjectTree : public QTreeWidget
{
    Q_OBJECT

public:
    ProjectTree(DocumentController &controller, const DiagnosticsRunner &diagnostics, Dialogs &dialogs,
                QWidget *parent = nullptr);

    /// Pages besides the graphs, in their order: key, icon, title.
    void addPage(const QString &key, const QString &iconName, const QString &title);
    void addJourney();
    void addSegment();

Q_SIGNALS:
    /// A journey's or segment's id, or the key of a page.
    void opened(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    void removeCurrent();
    [[nodiscard]] QString currentObject() const; ///< id; empty for headings and pages

    struct Page {
        QString key;
        QString icon;
        QString title;
    };
    DocumentController &m_controller;
    const DiagnosticsRunner &m_diagnostics;
    Dialogs &m_dialogs;
    std::vector<Page> m_pages;
    bool m_isFilling = false;
};

} // namespace pathloom::ui
