// SPDX-License-Identifier: GPL-3.0-or-later
// The dataset is loaded on a job's thread before the window takes the file.
#include "ui/mainwindow/ProjectSession.h"

#include "ui/document/DocumentController.h"
#include "ui/jobs/JobRunner.h"
#include "ui/widgets/Dialogs.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

std::filesystem::path pathOf(const QString &file) { return file.toStdString(); }

QString projectFilter() { return ProjectSession::tr("Pathloom projects (*.pathloom)"); }

} // namespace

ProjectSession::ProjectSession(DocumentController &controller, JobRunner &jobs, Dialogs &dialogs, Services services,
                               QWidget *window)
    : QObject(window), m_controller(controller), m_jobs(jobs), m_dialogs(dialogs), m_services(std::move(services)),
      m_window(window)
{
}

void ProjectSession::open(const QString &file)
{
    if (m_controller.file() == file) {
        Q_EMIT aboutToLeave();
        m_controller.close();
    }
    Job *job = m_jobs.run<SnapshotPtr>(
        tr("Opening %1").arg(QFileInfo(file).completeBaseName()), this,
        [load = m_services.loadData, path = pathOf(file)](const TaskControl &control) { return load(path, control); },
        [this, file](Result<SnapshotPtr> data) { finishOpen(file, std::move(data)); });
    Q_EMIT jobStarted(job);
}

void ProjectSession::finishOpen(const QString &file, Result<SnapshotPtr> data)
{
    if (!data && data.error().kind == ErrorKind::Cancelled)
        return;
    Q_EMIT aboutToLeave();
    if (auto status = m_controller.open(file); !status) {
        Q_EMIT failed(status.error());
        return;
    }
    // Definitions open even where the dataset does not: nothing the person drew is out of reach.
    if (data)
        m_controller.setData((*data)->profileCount() > 0 ? *data : nullptr);
    else
        Q_EMIT failed(data.error());
    Q_EMIT opened(file);
}

void ProjectSession::askOpen()
{
    FileRequest request;
    request.title = tr("Open a project");
    request.filters = {projectFilter()};
    const QString file = m_dialogs.chooseFile(m_window, request);
    if (!file.isEmpty())
        open(file);
}

void ProjectSession::askNew()
{
    FileRequest request;
    request.mode = FileRequest::Mode::Save;
    request.title = tr("New project");
    request.filters = {projectFilter()};
    request.suggested = tr("My project") + u".pathloom"_s;
    request.suffix = u"pathloom"_s;
    const QString file = m_dialogs.chooseFile(m_window, request);
    if (file.isEmpty())
        return;
    Q_EMIT aboutToLeave();
    if (auto status = m_controller.create(file); !status)
        Q_EMIT failed(status.error());
    else
        Q_EMIT opened(file);
}

void ProjectSession::openSample()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    folder.mkpath(u"."_s);
    const QString file = folder.filePath(u"Sample shop.pathloom"_s);
    if (QFileInfo::exists(file)) {
        open(file);
        return;
    }
    // Made under another name first, so that a cancelled one is never taken for a whole one.
    const QString part = file + u".part"_s;
    QFile::remove(part);
    Job *job = m_jobs.run<bool>(
        tr("Making the sample shop"), this,
        [make = m_services.makeSample, path = pathOf(part)](const TaskControl &control) -> Result<bool> {
            PATHLOOM_TRY(make(path, control));
            return true;
        },
        [this, file, part](Result<bool> made) {
            if (made) {
                QFile::rename(part, file);
                open(file);
            } else if (made.error().kind != ErrorKind::Cancelled) {
                Q_EMIT failed(made.error());
            }
        });
    Q_EMIT jobStarted(job);
}

ImportLoader ProjectSession::importLoader()
{
    return [import = m_services.importSource, this](const std::filesystem::path &source, const Mapping &mapping,
                                                    const TaskControl &control) {
        return import(pathOf(m_controller.file()), source, mapping, control);
    };
}

RetryLoader ProjectSession::retryLoader()
{
    return [retry = m_services.retryImport, this](const std::string &importId, const Mapping &mapping,
                                                  const TaskControl &control) {
        return retry(pathOf(m_controller.file()), importId, mapping, control);
    };
}

SetLoader ProjectSession::setLoader()
{
    return [import = m_services.importSet, this](const std::filesystem::path &place, const MappingSet &set,
                                                 const TaskControl &control) {
        return import(pathOf(m_controller.file()), place, set, control);
    };
}

void ProjectSession::beginImport() { m_controller.releaseFile(); }

void ProjectSession::endImport()
{
    if (m_isLoading)
        return;
    if (auto status = m_controller.reacquireFile(); !status)
        Q_EMIT failed(status.error());
}

void ProjectSession::loadReleased(const QString &title, std::function<Result<SnapshotPtr>(const TaskControl &)> load)
{
    m_controller.releaseFile();
    m_isLoading = true;
    Job *job = m_jobs.run<SnapshotPtr>(title, this, std::move(load), [this](Result<SnapshotPtr> data) {
        m_isLoading = false;
        endImport();
        if (data)
            m_controller.setData(*data);
        else
            Q_EMIT failed(data.error());
        Q_EMIT reloaded();
    });
    Q_EMIT jobStarted(job);
}

void ProjectSession::reloadData()
{
    loadReleased(tr("Loading the data"), [load = m_services.loadData, path = pathOf(m_controller.file())](
                                             const TaskControl &control) { return load(path, control); });
}

void ProjectSession::decide(const DecisionRequest &request)
{
    loadReleased(request.verdict == DuplicateVerdict::Merge ? tr("Merging profiles") : tr("Keeping the decision"),
                 [decide = m_services.decide, path = pathOf(m_controller.file()), request](const TaskControl &control) {
                     return decide(path, request, control);
                 });
}

} // namespace pathloom::ui
