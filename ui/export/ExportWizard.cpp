// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and flow of the export.
#include "ui/export/ExportWizard.h"

#include "ui/export/ExportTables.h"
#include "ui/jobs/JobRunner.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Dialogs.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

/// What the export brings back: the report of writing, and of reading the file again.
struct Written {
    PackageReport report;
    VerifyReport verified;
};

} // namespace

ExportWizard::ExportWizard(JobRunner &jobs, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_dialogs(dialogs), m_pages(new QStackedWidget),
      m_gates(new QVBoxLayout), m_version(new QLineEdit(u"1.0.0"_s)), m_packageId(new QLineEdit),
      m_keyText(new QLabel(tr("Not signed"))),
      m_contents(new TableView(tr("Contents of the package"))), m_message(new InlineMessage),
      m_progress(new ProgressStrip), m_export(new QPushButton(icon(u"export"_s), tr("Export…"))),
      m_result(new QLabel), m_files(new TableView(tr("Files of the package")))
{
    makeLayout();
    connect(m_export, &QPushButton::clicked, this, &ExportWizard::chooseFile);
    connect(m_version, &QLineEdit::textChanged, this, &ExportWizard::refresh);
    refresh();
}

void ExportWizard::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *notices = new QWidget;
    auto *noticeLayout = new QVBoxLayout(notices);
    noticeLayout->setContentsMargins(kSpaceL, kSpaceS, kSpaceL, 0);
    noticeLayout->addWidget(m_message);
    noticeLayout->addWidget(m_progress);
    layout->addWidget(notices);
    m_pages->addWidget(makeAskPage());
    m_pages->addWidget(makeDonePage());
    layout->addWidget(m_pages, 1);
}

QWidget *ExportWizard::makeAskPage()
{
    auto *page = new QWidget;
    QVBoxLayout *layout = scrollingPage(page);
    layout->addWidget(heading(tr("Export a rule package")));
    layout->addWidget(caption(
        tr("A package holds everything that decides, nothing that identifies a person, and test "
           "vectors that prove it behaves as simulated.")));
    layout->addWidget(heading(tr("Gates")));
    m_gates->setSpacing(kSpaceS);
    layout->addLayout(m_gates);
    auto *form = new QFormLayout;
    addRow(form, tr("Version"), m_version, tr("Semantic version, for instance 1.2.0."));
    m_packageId->setPlaceholderText(tr("made from the project's name"));
    addRow(form, tr("Package id"), m_packageId, tr("Stable over versions."));
    auto *row = new QWidget;
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    auto *key = new QPushButton(icon(u"lock"_s), tr("Choose key…"));
    connect(key, &QPushButton::clicked, this, &ExportWizard::chooseKey);
    rowLayout->addWidget(m_keyText, 1);
    rowLayout->addWidget(key);
    form->addRow(tr("Signature"), row);
    layout->addLayout(form);
    layout->addWidget(heading(tr("Contents")));
    layout->addWidget(m_contents);
    m_export->setDefault(true);
    layout->addWidget(m_export, 0, Qt::AlignLeft);
    layout->addStretch();
    return page;
}

QWidget *ExportWizard::makeDonePage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kSpaceL, kSpaceL, kSpaceL, kSpaceL);
    layout->addWidget(heading(tr("The package was written and verified")));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_result);
    layout->addWidget(m_files, 1);
    auto *buttons = new QHBoxLayout;
    auto *again = new QPushButton(tr("Export again"));
    auto *close = new QPushButton(tr("Close"));
    connect(again, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    connect(close, &QPushButton::clicked, this, &ExportWizard::closed);
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(again);
    layout->addLayout(buttons);
    return page;
}

void ExportWizard::setInputs(DocumentPtr document, Schema schema, std::optional<AcceptedRun> run)
{
    m_document = std::move(document);
    m_schema = std::move(schema);
    m_run = std::move(run);
    if (m_document) {
        m_contents->setTable(contentsTable(*m_document));
        m_contents->fitRows(12);
    }
    m_pages->setCurrentIndex(0);
    rebuildGates();
}

void ExportWizard::rebuildGates()
{
    m_reasons.clear();
    while (QLayoutItem *item = m_gates->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_document) {
        refresh();
        return;
    }
    const Theme &theme = themeOf(QApplication::palette());
    for (const Gate &gate : gatesOf(gateProblems(*m_document, m_schema, options()))) {
        auto *box = new QWidget;
        auto *grid = new QGridLayout(box);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setColumnStretch(1, 1);
        const bool isOpen = gate.problems.isEmpty();
        auto *mark = new QLabel;
        mark->setPixmap(
            icon(isOpen ? u"ok"_s : u"problem-error"_s, isOpen ? theme.success : theme.error)
                .pixmap(16, 16));
        auto *name = new QLabel(isOpen ? tr("%1: passed").arg(gate.name)
                                       : tr("%1: not passed").arg(gate.name));
        name->setFont(fontFor(TextRole::Strong));
        grid->addWidget(mark, 0, 0);
        grid->addWidget(name, 0, 1);
        if (!isOpen) {
            auto *problems = new QLabel(gate.problems.join(u'\n'));
            problems->setWordWrap(true);
            grid->addWidget(problems, 1, 1);
            auto *go = new QPushButton(gate.code == "run" ? tr("Simulate…") : tr("Show problems"));
            connect(go, &QPushButton::clicked, this,
                    gate.code == "run" ? &ExportWizard::simulateAsked
                                       : &ExportWizard::problemsAsked);
            grid->addWidget(go, 1, 2);
            auto *reason = new QLineEdit;
            reason->setPlaceholderText(
                tr("Reason for exporting all the same; it is stored in the package"));
            reason->setAccessibleName(tr("Reason for overriding “%1”").arg(gate.name));
            connect(reason, &QLineEdit::textChanged, this, &ExportWizard::refresh);
            grid->addWidget(reason, 2, 1, 1, 2);
            m_reasons[gate.code] = reason;
        }
        m_gates->addWidget(box);
    }
    refresh();
}

PackageOptions ExportWizard::options() const
{
    PackageOptions options;
    options.packageId = m_packageId->text().trimmed().toStdString();
    options.version = m_version->text().trimmed().toStdString();
    options.run = m_run;
    options.secretKey = m_key;
    for (const auto &[gate, edit] : m_reasons)
        if (const QString reason = edit->text().trimmed(); !reason.isEmpty())
            options.overrides.push_back({gate, reason.toStdString()});
    return options;
}

bool ExportWizard::mayExport() const
{
    return m_document && std::all_of(m_reasons.begin(), m_reasons.end(), [](const auto &entry) {
               return !entry.second->text().trimmed().isEmpty();
           });
}

bool ExportWizard::isDone() const
{
    return m_pages->currentIndex() == 1;
}

void ExportWizard::refresh()
{
    const bool mayGo = mayExport() && !m_version->text().trimmed().isEmpty();
    m_export->setEnabled(mayGo && m_progress->job() == nullptr);
    m_export->setToolTip(
        mayGo ? QString() : tr("Pass every gate, or type a reason for each that is not passed."));
}

void ExportWizard::chooseKey()
{
    const QString file = m_dialogs.chooseFile(this, {FileRequest::Mode::Open,
                                                     tr("Choose a signing key"),
                                                     {tr("Key (*.key *.txt)"), tr("All files (*)")},
                                                     {},
                                                     {}});
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
    m_key = source.read(4096).trimmed().toStdString();
    m_keyText->setText(tr("Signed with the key of %1").arg(QFileInfo(file).fileName()));
}

void ExportWizard::chooseFile()
{
    const QString file =
        m_dialogs.chooseFile(this, {FileRequest::Mode::Save,
                                    tr("Export a rule package"),
                                    {tr("Rule package (*.plpkg)")},
                                    QString::fromStdString(m_document->settings.name) + u".plpkg"_s,
                                    u"plpkg"_s});
    if (!file.isEmpty())
        exportTo(file);
}

void ExportWizard::exportTo(const QString &file)
{
    m_message->clear();
    const std::filesystem::path path(file.toStdString());
    Job *job = m_jobs.run<Written>(
        tr("Exporting"), this,
        [document = m_document, schema = m_schema, asked = options(),
         path](const TaskControl &control) -> Result<Written> {
            auto report = writePackage(*document, schema, asked, path, control);
            if (!report)
                return failWith(report.error());
            auto verified = verifyPackage(path, control);
            if (!verified)
                return failWith(verified.error());
            return Written{std::move(*report), std::move(*verified)};
        },
        [this, file](Result<Written> written) {
            refresh();
            if (written) {
                showResult(file, written->report, written->verified);
                Q_EMIT exported(file);
            } else if (written.error().kind == ErrorKind::Cancelled) {
                m_message->show(InlineMessage::Kind::Hint,
                                tr("Cancelled. No package was written."));
            } else {
                m_message->showError(written.error());
            }
        });
    m_progress->follow(job);
    connect(m_progress, &ProgressStrip::ended, this, &ExportWizard::refresh, Qt::UniqueConnection);
    refresh();
}

void ExportWizard::showResult(const QString &file, const PackageReport &report,
                              const VerifyReport &verified)
{
    if (!verified.isGood()) {
        const PackageProblem &first = verified.problems.front();
        m_message->show(InlineMessage::Kind::Error, text::sentenceOf(first.code, first.arguments));
        return;
    }
    QStringList lines{
        tr("%1, %2").arg(QDir::toNativeSeparators(file), text::fileSize(report.bytes)),
        tr("%1 of %2 test vectors passed, covering %3 outcomes.")
            .arg(text::count(verified.passed), text::count(verified.vectors),
                 text::count(report.covered)),
        tr("SHA-256 of the package: %1").arg(QString::fromStdString(report.sha256)),
        report.signedBy.empty() ? tr("Not signed.")
                                : tr("Signed by %1").arg(QString::fromStdString(report.signedBy))};
    m_result->setText(lines.join(u'\n'));
    m_files->setTable(fileTable(report.files));
    m_pages->setCurrentIndex(1);
}

} // namespace pathloom::ui
