// SPDX-License-Identifier: GPL-3.0-or-later
// Searches in a job; the latest text alone counts.
#include "ui/profiles/ProfileFinder.h"

#include "ui/profiles/ProfileListView.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/ProgressStrip.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

static constexpr std::size_t kMostMatches = 1000;

ProfileFinder::ProfileFinder(JobRunner &jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_text(new QLineEdit), m_progress(new ProgressStrip), m_summary(caption({})),
      m_list(new ProfileListView(tr("Profiles")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    auto *label = new QLabel(tr("Find a profile"));
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("Find a profile"));
    m_text->setPlaceholderText(tr("Id or value"));
    m_text->setToolTip(tr("Part of an id or of a text, a whole number, or a date such as 1984-02-29. Enter searches."));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    layout->addWidget(label);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    connect(m_text, &QLineEdit::returnPressed, this, &ProfileFinder::search);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            listAll();
    });
    connect(m_list, &ProfileListView::currentIdChanged, this, [this](const QString &id) {
        if (!id.isEmpty())
            Q_EMIT chosen(id);
    });
    connect(m_list, &ProfileListView::opened, this, &ProfileFinder::chosen);
}

QString ProfileFinder::summary() const { return m_summary->text(); }

void ProfileFinder::setSnapshot(SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    m_text->text().trimmed().isEmpty() ? listAll() : search();
}

void ProfileFinder::find(const QString &text)
{
    m_text->setText(text);
    search();
}

void ProfileFinder::setProfiles(std::vector<ProfileIndex> profiles, const QString &heading)
{
    if (m_job)
        m_job->cancel();
    {
        const QSignalBlocker quiet(m_text);
        m_text->clear();
    }
    m_summary->setText(heading);
    const QSignalBlocker quiet(m_list);
    m_list->setProfiles(m_snapshot, std::move(profiles));
}

void ProfileFinder::setCurrent(ProfileIndex profile)
{
    const auto &profiles = m_list->profiles().profiles();
    const auto at = std::find(profiles.begin(), profiles.end(), profile);
    const QSignalBlocker quiet(m_list);
    if (at != profiles.end())
        m_list->setCurrentRow(static_cast<int>(at - profiles.begin()));
    else
        m_list->setCurrentIndex({});
}

void ProfileFinder::listAll()
{
    if (m_job)
        m_job->cancel();
    const QSignalBlocker quiet(m_list);
    m_list->setProfiles(m_snapshot, m_snapshot ? m_snapshot->profilesById : std::vector<ProfileIndex>());
    m_summary->setText(m_snapshot ? tr("%n profile(s)", nullptr, static_cast<int>(m_snapshot->profileCount()))
                                  : QString());
}

void ProfileFinder::search()
{
    const QString text = m_text->text().trimmed();
    if (!m_snapshot || text.isEmpty()) {
        listAll();
        return;
    }
    if (m_job)
        m_job->cancel();
    m_job = m_jobs.run<ProfileMatches>(
        tr("Looking for profiles"), this,
        [snapshot = m_snapshot, wanted = text.toStdString()](const TaskControl &control) {
            return findProfiles(*snapshot, wanted, kMostMatches, control);
        },
        [this, snapshot = m_snapshot, text](Result<ProfileMatches> matches) {
            if (snapshot != m_snapshot || text != m_text->text().trimmed())
                return;
            if (matches)
                listMatches(*matches);
            else
                m_summary->setText(matches.error().kind == ErrorKind::Cancelled ? tr("The search was cancelled.")
                                                                                : text::sentence(matches.error()));
        });
    m_progress->follow(m_job);
}

void ProfileFinder::listMatches(const ProfileMatches &matches)
{
    std::vector<ProfileIndex> profiles;
    QStringList notes;
    for (const ProfileMatch &match : matches.found) {
        profiles.push_back(match.profile);
        notes += match.attribute ? QString::fromStdString(m_snapshot->schema.attributes[*match.attribute].name)
                                 : QString();
    }
    const bool isEmpty = profiles.empty();
    m_list->setProfiles(m_snapshot, std::move(profiles), notes);
    m_summary->setText(matches.all > matches.found.size()
                           ? tr("%1 found; the best %2 are listed")
                                 .arg(text::count(matches.all), text::count(matches.found.size()))
                       : isEmpty ? tr("No profile has this id or value.")
                                 : tr("%n profile(s)", nullptr, static_cast<int>(matches.all)));
    if (!isEmpty)
        m_list->setCurrentRow(0);
    Q_EMIT found();
}

bool ProfileFinder::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_text && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_list->setFocus();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace pathloom::ui
