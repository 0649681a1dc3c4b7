// SPDX-License-Identifier: GPL-3.0-or-later
// The list of profiles on the left, one of them on the right.
#include "ui/profiles/ProfilePage.h"

#include "engine/data/Quality.h"
#include "ui/charts/ChartView.h"
#include "ui/profiles/ConsentPanel.h"
#include "ui/profiles/EventPanel.h"
#include "ui/profiles/ProfileFinder.h"
#include "ui/profiles/ProfileListView.h"
#include "ui/profiles/ProfileTables.h"
#include "ui/profiles/SegmentPanel.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

ProfilePage::ProfilePage(JobRunner &jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_stack(new QStackedWidget), m_finder(new ProfileFinder(jobs)),
      m_name(heading({})), m_description(caption({})), m_actions(new QHBoxLayout),
      m_unmask(new QCheckBox(tr("Show personal values"))), m_message(new InlineMessage), m_tabs(new QTabWidget),
      m_attributes(new TableView(tr("Attributes"))), m_states(new TableView(tr("Consents now"))),
      m_affinities(new ChartView), m_affinityNote(caption({})), m_progress(new ProgressStrip),
      m_events(new EventPanel), m_consents(new ConsentPanel), m_segments(new SegmentPanel(jobs))
{
    auto *empty = new EmptyState(u"profile"_s, tr("No profiles yet"),
                                 tr("Import data, and every profile can be looked at here: its attributes with "
                                    "their sources, its events, consents and segments."),
                                 tr("Import data…"));
    connect(empty, &EmptyState::activated, this, &ProfilePage::importAsked);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_finder, &ProfileFinder::chosen, this, &ProfilePage::showProfile);
    connect(m_unmask, &QCheckBox::toggled, this, [this](bool on) {
        refreshAttributes();
        m_segments->setPersonalShown(on);
    });
    connect(m_segments, &SegmentPanel::segmentAsked, this, &ProfilePage::segmentAsked);
}

QWidget *ProfilePage::makeContent()
{
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    auto *side = new QWidget;
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(kSpaceL, kSpaceL, kSpaceM, kSpaceM);
    sideLayout->addWidget(m_finder);
    splitter->addWidget(side);
    auto *main = new QWidget;
    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(kSpaceL, kSpaceL, kSpaceL, kSpaceM);
    layout->setSpacing(kSpaceS);
    layout->addWidget(makeHeader());
    layout->addWidget(m_message);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeOverview(), tr("Overview"));
    m_tabs->addTab(m_events, tr("Timeline"));
    m_tabs->addTab(m_consents, tr("Consents"));
    m_tabs->addTab(m_segments, tr("Segments"));
    layout->addWidget(m_tabs, 1);
    splitter->addWidget(main);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({240, 900});
    return splitter;
}

QWidget *ProfilePage::makeHeader()
{
    auto *header = new QWidget;
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceXs);
    auto *top = new QHBoxLayout;
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    top->addWidget(m_name, 1);
    top->addWidget(m_unmask);
    top->addLayout(m_actions);
    layout->addLayout(top);
    layout->addWidget(m_description);
    return header;
}

QWidget *ProfilePage::makeOverview()
{
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, kSpaceM, kSpaceM, 0);
    leftLayout->addWidget(m_attributes);
    splitter->addWidget(left);
    auto *right = new QWidget;
    QVBoxLayout *rightLayout = scrollingPage(right);
    rightLayout->setContentsMargins(kSpaceM, kSpaceM, kSpaceS, 0);
    rightLayout->setSpacing(kSpaceS);
    rightLayout->addWidget(heading(tr("Affinities")));
    rightLayout->addWidget(m_affinityNote);
    rightLayout->addWidget(m_progress);
    rightLayout->addWidget(m_affinities);
    rightLayout->addWidget(heading(tr("Consents now")));
    rightLayout->addWidget(m_states);
    rightLayout->addStretch(1);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({600, 320});
    connect(m_states, &TableView::keyActivated, this, [this] { m_tabs->setCurrentIndex(Consents); });
    m_states->setToolTip(tr("Enter or a double click shows how the consents came about."));
    return splitter;
}

QString ProfilePage::affinityNote() const { return m_affinityNote->text(); }

QString ProfilePage::profileId() const
{
    return m_profile ? QString::fromStdString(m_snapshot->profileIds[*m_profile]) : QString();
}

void ProfilePage::setInputs(DocumentPtr document, SnapshotPtr snapshot)
{
    const bool isOtherData = snapshot != m_snapshot;
    if (!isOtherData && document == m_document)
        return;
    const std::string id = profileId().toStdString();
    m_document = std::move(document);
    m_snapshot = std::move(snapshot);
    m_isOld = true;
    if (isOtherData) {
        m_asOf = m_snapshot ? endOfRecords(*m_snapshot) : Instant();
        m_profile = m_snapshot ? m_snapshot->profileNamed(id) : std::nullopt;
        if (m_snapshot && !m_profile && !m_snapshot->profilesById.empty())
            m_profile = m_snapshot->profilesById.front();
        m_stack->setCurrentIndex(m_profile ? 1 : 0);
        m_finder->setSnapshot(m_snapshot);
    }
    if (isVisible())
        refresh();
}

void ProfilePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ProfilePage::showProfile(const QString &id)
{
    const auto profile = m_snapshot ? m_snapshot->profileNamed(id.toStdString()) : std::nullopt;
    if (!profile) {
        m_message->show(InlineMessage::Kind::Hint, tr("The data has no profile “%1”.").arg(id));
        return;
    }
    m_message->clear();
    choose(profile);
}

void ProfilePage::showProfiles(const std::vector<ProfileIndex> &profiles, const QString &heading)
{
    if (!m_snapshot || profiles.empty())
        return;
    m_finder->setProfiles(profiles, heading);
    m_message->clear();
    choose(profiles.front());
}

void ProfilePage::choose(std::optional<ProfileIndex> profile)
{
    if (profile) {
        // A profile from elsewhere is found in the whole list.
        m_finder->setCurrent(*profile);
    }
    if (profile == m_profile && !m_isOld)
        return;
    m_profile = profile;
    m_isOld = true;
    if (isVisible())
        refresh();
}

QString ProfilePage::describe() const
{
    std::size_t events = 0;
    std::int64_t last = INT64_MIN;
    for (const EventTable &table : m_snapshot->events) {
        const auto [from, to] = table.rowsOf(*m_profile);
        events += to - from;
        if (to > from)
            last = std::max(last, table.times[to - 1]);
    }
    const Zone &zone = m_snapshot->zoneOf(*m_profile);
    QStringList parts{tr("%n event(s)", nullptr, static_cast<int>(events))};
    if (events > 0)
        parts += tr("last on %1").arg(text::dateTime(Instant{last}, zone));
    parts += m_snapshot->zoneIsFallback.at(*m_profile)
                 ? tr("no time zone of its own, so %1").arg(QString::fromStdString(zone.name()))
                 : tr("time zone %1").arg(QString::fromStdString(zone.name()));
    parts += tr("as of %1").arg(text::dateTime(m_asOf, zone));
    return parts.join(u"  ·  "_s);
}

void ProfilePage::refresh()
{
    if (!m_isOld || !m_profile)
        return;
    m_isOld = false;
    m_finder->setCurrent(*m_profile);
    m_name->setText(profileId());
    m_description->setText(describe());
    refreshAttributes();
    m_states->setTable(consentStates(consentLanes(*m_snapshot, *m_profile), m_asOf, m_snapshot->zoneOf(*m_profile)));
    m_states->fitRows(6);
    m_events->setProfile(m_snapshot, m_profile);
    m_consents->setProfile(m_snapshot, m_profile, m_asOf);
    m_segments->setProfile(m_document, m_snapshot, m_profile, m_asOf);
    refreshAffinities();
}

void ProfilePage::refreshAttributes()
{
    if (m_profile)
        m_attributes->setTable(attributeFacts(*m_snapshot, *m_profile, m_asOf, m_unmask->isChecked()));
}

void ProfilePage::refreshAffinities()
{
    // Affinities compare with everybody, so the model is kept for all profiles of these inputs.
    if (m_terms && m_termsOf == m_document && m_termsData == m_snapshot) {
        showAffinities();
        return;
    }
    if (m_job)
        m_job->cancel();
    m_terms.reset();
    m_affinities->setData({});
    m_affinityNote->setText(tr("Working out affinities…"));
    const DocumentPtr document = m_document ? m_document : std::make_shared<const Document>();
    m_job = m_jobs.run<std::shared_ptr<const TermModel>>(
        tr("Working out affinities"), this,
        [document, snapshot = m_snapshot, asOf = m_asOf](const TaskControl &control) {
            return TermModel::make(*document, snapshot, asOf, control);
        },
        [this, document = m_document, snapshot = m_snapshot](Result<std::shared_ptr<const TermModel>> terms) {
            if (document != m_document || snapshot != m_snapshot)
                return;
            if (!terms) {
                m_affinityNote->setText(terms.error().kind == ErrorKind::Cancelled
                                            ? tr("The affinities were not worked out: it was cancelled.")
                                            : text::sentence(terms.error()));
                Q_EMIT affinitiesShown();
                return;
            }
            m_terms = *terms;
            m_termsOf = document;
            m_termsData = snapshot;
            showAffinities();
        });
    m_progress->follow(m_job);
}

void ProfilePage::showAffinities()
{
    const auto affinities = affinitiesOf(*m_terms, *m_profile);
    const bool isOwn = std::any_of(affinities.begin(), affinities.end(), [](const TagAffinity &a) { return a.own > 0; });
    m_affinityNote->setText(
        affinities.empty() ? tr("Unmeasured: no profile has events about items with tags.")
        : isOwn            ? tr("What the profile did, fading with time, and what all profiles like.")
                           : tr("The profile has no events about tags, so this is what all profiles like."));
    m_affinities->setData(affinityBars(affinities));
    m_affinities->setVisible(!affinities.empty());
    Q_EMIT affinitiesShown();
}

} // namespace pathloom::ui
