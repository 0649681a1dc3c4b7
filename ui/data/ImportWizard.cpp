// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and flow of the import.
#include "ui/data/ImportWizard.h"

#include "ui/data/DataTables.h"
#include "ui/data/MappingForm.h"
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
      m_form(new MappingForm), m_result(new QLabel),
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

void ImportWizard::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpaceXl, kSpaceL, kSpaceXl, kSpaceL);
    layout->setSpacing(kSpaceM);
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    m_pages->addWidget(makeFilePage());
    m_pages->addWidget(makeLookPage());
    m_pages->addWidget(makeMapPage());
    auto *loading = new QLabel(
        tr("The file is being loaded. Nothing is kept until all of it has been read; cancelling "
           "leaves the dataset as it was."));
    loading->setWordWrap(true);
    loading->setAlignment(Qt::AlignTop);
    m_pages->addWidget(loading);
    m_pages->addWidget(makeDonePage());
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    m_next->setDefault(true);
    layout->addLayout(buttons);
}

QWidget *ImportWizard::makeFilePage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(icon(u"open"_s), tr("Choose…"));
    layout->addWidget(m_file, 1);
    layout->addWidget(choose);
    auto *label = new QLabel(tr("File"));
    label->setBuddy(m_file);
    m_file->setAccessibleName(tr("File to import"));
    form->addRow(label, row);
    form->addRow(caption(tr("CSV or TSV, also compressed with gzip. Encoding, separator and types "
                            "are detected; you can "
                            "correct what they mean before anything is loaded.")));
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString file = m_dialogs.chooseFile(
            this, {FileRequest::Mode::Open,
                   tr("Choose a file to import"),
                   {tr("Tables (*.csv *.tsv *.txt *.csv.gz *.tsv.gz)"), tr("All files (*)")},
                   {},
                   {}});
        if (!file.isEmpty())
            m_file->setText(file);
    });
    return page;
}

QWidget *ImportWizard::makeLookPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_format);
    layout->addWidget(m_columns, 3);
    layout->addWidget(caption(tr("First rows")));
    layout->addWidget(m_rows, 2);
    return page;
}

QWidget *ImportWizard::makeMapPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form, 1);
    auto *buttons = new QHBoxLayout;
    auto *loadButton = new QPushButton(icon(u"open"_s), tr("Load mapping…"));
    auto *saveButton = new QPushButton(icon(u"export"_s), tr("Save mapping…"));
    auto *guess = new QPushButton(icon(u"undo"_s), tr("Back to the guesses"));
    for (QPushButton *button : {loadButton, saveButton, guess})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addLayout(buttons);
    const QStringList filters{tr("Mapping (*.json)")};
    connect(loadButton, &QPushButton::clicked, this, [this, filters] {
        loadMapping(m_dialogs.chooseFile(
            this, {FileRequest::Mode::Open, tr("Load mapping"), filters, {}, {}}));
    });
    connect(saveButton, &QPushButton::clicked, this, [this, filters] {
        saveMapping(m_dialogs.chooseFile(this, {FileRequest::Mode::Save, tr("Save mapping"),
                                                filters, u"mapping.json"_s, u"json"_s}));
    });
    connect(guess, &QPushButton::clicked, this, [this] { m_form->setPreview(m_preview); });
    return page;
}

QWidget *ImportWizard::makeDonePage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_result->setWordWrap(true);
    layout->addWidget(m_result);
    layout->addWidget(m_reasons);
    layout->addWidget(m_quarantine, 1);
    layout->addStretch();
    return page;
}

void ImportWizard::start(const QString &file)
{
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
                              tr("Import data: what the columns mean"), tr("Import data: loading"),
                              tr("Import data: done")};
    m_title->setText(titles[page]);
    refreshButtons();
    Q_EMIT pageChanged(page);
}

void ImportWizard::refreshButtons()
{
    const Page at = page();
    m_back->setVisible(at == Look || at == Map);
    m_next->setVisible(at != Load);
    m_close->setVisible(at != Load);
    m_next->setText(at == Map ? tr("Load") : at == Done ? tr("Import another file") : tr("Next"));
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
    const std::filesystem::path file(m_file->text().trimmed().toStdString());
    Job *job = m_jobs.run<Preview>(
        tr("Looking at the file"), this,
        [file](const TaskControl &control) { return previewFile(file, PreviewOptions(), control); },
        [this](Result<Preview> preview) {
            refreshButtons();
            if (!preview) {
                m_message->showError(preview.error());
                return;
            }
            m_preview = std::move(*preview);
            m_format->setText(formatOf(m_preview));
            m_columns->setTable(previewTable(m_preview));
            m_rows->setTable(firstRowsTable(m_preview));
            m_form->setPreview(m_preview);
            go(Look);
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
        [loader = m_loader, file, mapping = m_form->mapping()](const TaskControl &control) {
            return loader(file, mapping, control);
        },
        [this](Result<ImportReport> report) {
            if (report) {
                showReport(*report);
                go(Done);
                Q_EMIT imported(*report);
                return;
            }
            go(Map);
            if (report.error().kind == ErrorKind::Cancelled)
                m_message->show(InlineMessage::Kind::Hint,
                                tr("Cancelled. The dataset is as it was."));
            else
                m_message->showError(report.error());
        });
    m_progress->follow(job);
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
    const auto mapping = readMapping(source.readAll().toStdString(), file.toStdString());
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
    const QByteArray bytes = QByteArray::fromStdString(prettyJson(toJson(m_form->mapping())));
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
