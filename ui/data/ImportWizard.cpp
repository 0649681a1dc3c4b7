// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and flow of the import.
#include "ui/data/ImportWizard.h"

#include "engine/ingest/Source.h"
#include "ui/data/DataTables.h"
#include "ui/data/MappingForm.h"
#include "ui/data/RelationView.h"
#include "ui/jobs/JobRunner.h"
#include "ui/text/Format.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Dialogs.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"

#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

ImportWizard::ImportWizard(JobRunner &jobs, Dialogs &dialogs, ImportLoader loader, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_dialogs(dialogs), m_loader(std::move(loader)),
      m_pages(new QStackedWidget), m_title(heading({})), m_message(new InlineMessage),
      m_progress(new ProgressStrip), m_file(new QLineEdit), m_format(caption({})),
      m_columns(new TableView(tr("Columns of the file"))), m_rows(new TableView(tr("First rows"))),
      m_form(new MappingForm), m_relations(new RelationView), m_tables(new TableView(tr("Tables"))),
      m_references(new TableView(tr("References"))), m_result(new QLabel),
      m_asideReasons(new TableView(tr("Why the rows were set aside"))),
      m_reasons(new TableView(tr("Reasons for setting rows aside"))),
      m_quarantine(new TableView(tr("Rows set aside"))), m_back(new QPushButton(tr("Back"))),
      m_next(new QPushButton), m_close(new QPushButton(tr("Close")))
{
    makeLayout();
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_close, &QPushButton::clicked, this, &ImportWizard::closed);
    connect(m_file, &QLineEdit::textChanged, this, &ImportWizard::refreshButtons);
    connect(m_form, &MappingForm::changed, this, &ImportWizard::refreshButtons);
    start();
}

void ImportWizard::start(const QString &file)
{
    m_retried.clear();
    m_asideReasons->hide();
    m_message->clear();
    m_file->setText(file);
    go(File);
    if (!file.isEmpty())
        look();
}

ImportWizard::Page ImportWizard::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void ImportWizard::go(Page page)
{
    m_pages->setCurrentIndex(page);
    const QString titles[] = {tr("Import data: choose a file"),
                              tr("Import data: what the file holds"),
                              tr("Import data: what the columns mean"),
                              tr("Import data: loading"),
                              tr("Import data: done"),
                              tr("Import data: tables and their references")};
    m_title->setText(page == Map && !m_retried.empty() ? tr("Mend the mapping and load again")
                                                       : titles[page]);
    refreshButtons();
    Q_EMIT pageChanged(page);
}

void ImportWizard::refreshButtons()
{
    const Page at = page();
    m_back->setVisible(at == Look || at == Tables || (at == Map && m_retried.empty()));
    m_next->setVisible(at != Load);
    m_close->setVisible(at != Load);
    m_next->setText(at == Map && !m_retried.empty() ? tr("Load these rows again")
                    : at == Map || at == Tables     ? tr("Load")
                    : at == Done                    ? tr("Import another file")
                                                    : tr("Next"));
    m_next->setEnabled(at != File || !m_file->text().trimmed().isEmpty());
}

void ImportWizard::next()
{
    m_message->clear();
    switch (page()) {
    case File:
        look();
        break;
    case Look:
        go(Map);
        break;
    case Map:
        load();
        break;
    case Load:
        break;
    case Done:
        start();
        break;
    case Tables:
        loadTables();
        break;
    }
}

void ImportWizard::back()
{
    m_message->clear();
    go(page() == Map ? Look : File);
}

void ImportWizard::look()
{
    m_next->setEnabled(false);
    const std::filesystem::path place(m_file->text().trimmed().toStdString());
    if (isSetPlace(place)) {
        lookAtTables(place);
        return;
    }
    Job *job = m_jobs.run<Preview>(
        tr("Looking at the file"), this,
        [pattern = m_file->text().trimmed().toStdString()](
            const TaskControl &control) -> Result<Preview> {
            const auto files = filesNamed(pattern);
            if (!files)
                return failWith(files.error());
            return previewFiles(*files, PreviewOptions(), control);
        },
        [this](Result<Preview> preview) {
            refreshButtons();
            if (!preview) {
                m_message->showError(preview.error());
                return;
            }
            showPreview(std::move(*preview));
            go(Look);
        });
    m_progress->follow(job);
}

void ImportWizard::lookAtTables(const std::filesystem::path &place)
{
    Job *job = m_jobs.run<SetPreview>(
        tr("Looking at the tables"), this,
        [place](const TaskControl &control) { return previewSet(place, control); },
        [this](Result<SetPreview> look) {
            refreshButtons();
            if (!look) {
                m_message->showError(look.error());
                return;
            }
            m_set = std::move(*look);
            m_relations->setTables(m_set);
            m_tables->setTable(tablesTable(m_set));
            m_tables->fitRows(12);
            m_references->setTable(referenceTable(m_set.references));
            m_references->fitRows(12);
            go(Tables);
        });
    m_progress->follow(job);
}

void ImportWizard::loadTables()
{
    go(Load);
    const std::filesystem::path place(m_file->text().trimmed().toStdString());
    Job *job = m_jobs.run<ImportReport>(
        tr("Importing"), this,
        [place, set = m_set.set, loader = m_setLoader](const TaskControl &control) {
            return loader(place, set, control);
        },
        [this](const Result<ImportReport> &report) { finishLoad(report, Tables); });
    m_progress->follow(job);
}

void ImportWizard::showPreview(Preview preview)
{
    m_preview = std::move(preview);
    m_format->setText(formatOf(m_preview));
    m_columns->setTable(previewTable(m_preview));
    m_rows->setTable(firstRowsTable(m_preview));
    m_form->setPreview(m_preview);
}

void ImportWizard::retry(const ImportInfo &from, const std::vector<QuarantinedRow> &rows)
{
    start();
    const auto mapping = readMapping(from.mapping, from.id);
    if (!mapping) {
        m_message->showError(mapping.error());
        return;
    }
    Job *job = m_jobs.run<Preview>(
        tr("Looking at the rows"), this,
        [from, rows](const TaskControl &control) { return previewRows(rows, from, control); },
        [this, from, rows, mapping = *mapping](Result<Preview> preview) {
            if (!preview) {
                m_message->showError(preview.error());
                return;
            }
            m_retried = from.id;
            showPreview(std::move(*preview));
            m_form->setMapping(mapping);
            m_asideReasons->setTable(reasonTable(rows));
            m_asideReasons->fitRows(6);
            m_asideReasons->show();
            go(Map);
        });
    m_progress->follow(job);
}

void ImportWizard::load()
{
    if (const Status status = m_form->fit(); !status) {
        m_message->showError(status.error());
        return;
    }
    go(Load);
    const std::filesystem::path file(m_file->text().trimmed().toStdString());
    Job *job = m_jobs.run<ImportReport>(
        tr("Importing"), this,
        [file, mapping = m_form->mapping(), retried = m_retried, loader = m_loader,
         again = m_retryLoader](const TaskControl &control) {
            return retried.empty() ? loader(file, mapping, control)
                                   : again(retried, mapping, control);
        },
        [this](const Result<ImportReport> &report) { finishLoad(report, Map); });
    m_progress->follow(job);
}

void ImportWizard::finishLoad(const Result<ImportReport> &report, Page failed)
{
    if (report) {
        showReport(*report);
        go(Done);
        Q_EMIT imported(*report);
        return;
    }
    go(failed);
    if (report.error().kind == ErrorKind::Cancelled)
        m_message->show(InlineMessage::Kind::Hint, tr("Cancelled. The dataset is as it was."));
    else
        m_message->showError(report.error());
}

void ImportWizard::showReport(const ImportReport &report)
{
    m_result->setText(
        tr("%1 rows read: %2 loaded, %3 unchanged, %4 set aside. The dataset now holds %5 profiles "
           "and %6 events.")
            .arg(text::count(report.info.rowsRead), text::count(report.info.rowsLoaded),
                 text::count(report.info.rowsUnchanged), text::count(report.info.rowsQuarantined),
                 text::count(report.profiles), text::count(report.events)));
    m_reasons->setVisible(!report.quarantine.empty());
    m_quarantine->setVisible(!report.quarantine.empty());
    m_reasons->setTable(reasonTable(report.quarantine));
    m_reasons->fitRows(6);
    m_quarantine->setTable(quarantineTable(report.quarantine));
}

void ImportWizard::loadMapping(const QString &file)
{
    if (file.isEmpty())
        return;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        m_message->showError(
            {ErrorKind::System,
             "ingest.file-open",
             {{"file", file.toStdString()}, {"reason", source.errorString().toStdString()}},
             {}});
        return;
    }
    const std::string text = source.readAll().toStdString();
    if (page() == Tables) {
        auto set = readMappingSet(text, file.toStdString());
        if (set)
            m_set.set = std::move(*set);
        else
            m_message->showError(set.error());
        return;
    }
    const auto mapping = readMapping(text, file.toStdString());
    if (!mapping)
        m_message->showError(mapping.error());
    else
        m_form->setMapping(*mapping);
}

void ImportWizard::saveMapping(const QString &file)
{
    if (file.isEmpty())
        return;
    QSaveFile target(file);
    const Json mapping = page() == Tables ? toJson(m_set.set) : toJson(m_form->mapping());
    const QByteArray bytes = QByteArray::fromStdString(prettyJson(mapping));
    if (target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit())
        m_message->show(InlineMessage::Kind::Success,
                        tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
    else
        m_message->showError(
            {ErrorKind::System,
             "charts.write",
             {{"file", file.toStdString()}, {"reason", target.errorString().toStdString()}},
             {}});
}

} // namespace pathloom::ui
