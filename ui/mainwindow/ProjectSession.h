// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, making and filling projects, with progress; the window only shows what comes of it.
#pragma once

#include "ui/mainwindow/Services.h"

#include <QObject>

namespace pathloom::ui {

class Dialogs;
class DocumentController;
class Job;
class JobRunner;

class ProjectSession : public QObject
{
    Q_OBJECT

public:
    ProjectSession(DocumentController &controller, JobRunner &jobs, Dialogs &dialogs, Services services, QWidget *window);

    void open(const QString &file);
    void askOpen();
    void askNew();
    void openSample();
    /// Loads the dataset anew, after an import.
    void reloadData();
    /// Carries out a decision about duplicates and shows the dataset that comes of it.
    void decide(const DecisionRequest &request);
    /// What an ImportWizard is given: runs with the file released.
    [[nodiscard]] ImportLoader importLoader();
    [[nodiscard]] RetryLoader retryLoader();
    [[nodiscard]] SetLoader setLoader();
    /// Around an import: lets go of the file, and takes it again.
    void beginImport();
    void endImport();

Q_SIGNALS:
    /// The open project is about to make room for another.
    void aboutToLeave();
    void opened(const QString &file);
    void failed(const pathloom::Error &error);
    void jobStarted(pathloom::ui::Job *job);
    /// reloadData() or decide() ended, in whatever way.
    void reloaded();

private:
    void loadReleased(const QString &title, std::function<Result<SnapshotPtr>(const TaskControl &)> load);
    void finishOpen(const QString &file, Result<SnapshotPtr> data);

    DocumentController &m_controller;
    JobRunner &m_jobs;
    Dialogs &m_dialogs;
    Services m_services;
    QWidget *m_window;
    bool m_isLoading = false; ///< a worker has the file
};

} // namespace pathloom::ui
