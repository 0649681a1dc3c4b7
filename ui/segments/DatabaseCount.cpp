// SPDX-License-Identifier: GPL-3.0-or-later
// One job: print, connect, ask, evaluate, compare.
#include "ui/segments/DatabaseCount.h"

#include "engine/segment/Evaluate.h"
#include "engine/segment/SegmentSql.h"
#include "engine/store/Postgres.h"
#include "ui/document/DocumentController.h"
#include "ui/jobs/JobRunner.h"
#include "ui/text/Format.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

struct DatabaseCount::Answer {
    std::uint64_t inDatabase = 0;
    std::uint64_t inEngine = 0;
    std::uint64_t unknown = 0;
    DatabaseComparison compared;
};

DatabaseCount::DatabaseCount(const DocumentController &controller, JobRunner &jobs, const GraphId &segment, QWidget *parent)
    : QDialog(parent), m_controller(controller), m_jobs(jobs), m_segment(segment), m_address(new QLineEdit(this)),
      m_count(new QPushButton(tr("&Count"), this)), m_message(new InlineMessage(this)), m_progress(new ProgressStrip(this))
{
    setObjectName(u"databaseCount"_s);
    setWindowTitle(tr("Count in a database"));
    makeLayout();
    m_count->setEnabled(false);
    connect(m_address, &QLineEdit::textChanged, this,
            [this](const QString &address) { m_count->setEnabled(!address.isEmpty() && !m_job); });
    connect(m_count, &QPushButton::clicked, this, &DatabaseCount::count);
}

DatabaseCount::~DatabaseCount()
{
    if (m_job)
        m_job->cancel();
}

void DatabaseCount::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    auto *about = new QLabel(tr("Runs the segment as SQL in a PostgreSQL database that holds the tables of this dataset, "
                                "and compares its profiles with those here. Nothing is changed there."),
                             this);
    about->setWordWrap(true);
    layout->addWidget(about);
    auto *form = new QFormLayout;
    m_address->setAccessibleName(tr("Address of the database"));
    m_address->setPlaceholderText(u"postgresql://user@host/database"_s);
    m_address->setMinimumWidth(360);
    form->addRow(tr("&Address"), m_address);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    m_count->setDefault(true);
    layout->addWidget(m_count, 0, Qt::AlignRight);
    m_message->clear();
}

void DatabaseCount::count()
{
    const SnapshotPtr snapshot = m_controller.data();
    if (!snapshot) {
        m_message->show(InlineMessage::Kind::Hint, tr("Import data first: the statement names its tables."));
        return;
    }
    m_message->clear();
    m_count->setEnabled(false);
    const auto work = [snapshot, document = m_controller.document(), segment = m_segment,
                       address = m_address->text().toStdString()](const TaskControl &control) -> Result<Answer> {
        const auto statement = segmentStatement(*document, segment, sqlTarget(*snapshot, SqlDialect::PostgreSql, snapshot->to));
        if (!statement)
            return failWith(statement.error());
        control.report("store.database", 0, 0);
        const auto database = Postgres::open(address, control);
        if (!database)
            return failWith(database.error());
        const auto answer = askPostgres(**database, *statement, control);
        if (!answer)
            return failWith(answer.error());
        control.report("segment.evaluate", 0, 0);
        SegmentEvaluator evaluator(*document, snapshot, snapshot->to);
        const auto result = evaluator.evaluate(segment, false, control);
        if (!result)
            return failWith(result.error());
        const BitVector &here = (*result)->truth.isTrue;
        return Answer{answer->isTrue.size(), here.count(), answer->unknown, compareWith(*snapshot, here, *answer)};
    };
    m_job = m_jobs.run<Answer>(tr("Counting in the database"), this, work, [this](const Result<Answer> &answer) { tell(answer); });
    m_progress->follow(m_job);
}

Job *DatabaseCount::job() const
{
    return m_job;
}

void DatabaseCount::tell(const Result<Answer> &answer)
{
    m_job.clear();
    m_count->setEnabled(true);
    if (!answer && answer.error().kind == ErrorKind::Cancelled) {
        m_message->show(InlineMessage::Kind::Hint, tr("Counting was cancelled."));
    } else if (!answer) {
        m_message->showError(answer.error());
    } else if (answer->compared.agrees()) {
        m_message->show(InlineMessage::Kind::Success,
                        tr("The database finds %1 profiles, and %2 for which it is unknown: the same profiles as here.")
                            .arg(text::count(answer->inDatabase), text::count(answer->unknown)));
    } else {
        m_message->show(InlineMessage::Kind::Warning,
                        tr("The database finds %1 profiles, here are %2. %3 are only there, %4 only here. Load the tables "
                           "of this dataset again.")
                            .arg(text::count(answer->inDatabase), text::count(answer->inEngine),
                                 text::count(answer->compared.onlyDatabase), text::count(answer->compared.onlyEngine)));
    }
    Q_EMIT counted();
}

} // namespace pathloom::ui
