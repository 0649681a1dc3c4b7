// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the instant, the lanes and the tables together.
#include "ui/profiles/ConsentPanel.h"

#include "ui/profiles/ConsentLanes.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Forms.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

ConsentPanel::ConsentPanel(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_at(new QDateTimeEdit), m_lanes(new ConsentLanes),
      m_states(new TableView(tr("Consents at this time"))), m_changes(new TableView(tr("Changes of consents")))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, kSpaceM, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(new EmptyState(u"policy"_s, tr("No consents in the data"),
                                      tr("Map a column as a consent when you import, and its history appears here.")));
    auto *content = new QWidget;
    m_stack->addWidget(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceM);
    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("Consents at"));
    label->setBuddy(m_at);
    m_at->setDisplayFormat(u"yyyy-MM-dd HH:mm 'UTC'"_s);
    m_at->setTimeSpec(Qt::UTC);
    m_at->setCalendarPopup(true);
    m_at->setKeyboardTracking(false);
    m_at->setAccessibleName(tr("Consents at"));
    top->addWidget(label);
    top->addWidget(m_at);
    top->addWidget(caption(tr("Filled: given. Hatched: withdrawn. Dotted: never recorded.")), 1);
    layout->addLayout(top);
    layout->addWidget(m_lanes);
    layout->addWidget(m_states);
    layout->addWidget(heading(tr("Every change, newest first")));
    layout->addWidget(m_changes, 1);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this,
            [this](const QDateTime &time) { showAt(Instant{time.toMSecsSinceEpoch()}); });
    connect(m_lanes, &ConsentLanes::instantChosen, this, &ConsentPanel::showAt);
}

void ConsentPanel::setProfile(const SnapshotPtr &snapshot, std::optional<ProfileIndex> profile, Instant end)
{
    m_consents = profile ? consentLanes(*snapshot, *profile) : std::vector<ConsentLane>();
    m_zone = profile ? snapshot->zoneOf(*profile) : Zone();
    m_stack->setCurrentIndex(m_consents.empty() ? 0 : 1);
    m_lanes->setLanes(m_consents, end, end);
    m_changes->setTable(consentChanges(m_consents, m_zone));
    showAt(end);
}

void ConsentPanel::showAt(Instant at)
{
    {
        const QSignalBlocker quiet(m_at);
        m_at->setDateTime(QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC));
    }
    m_lanes->setInstant(at);
    m_states->setTable(consentStates(m_consents, at, m_zone));
    m_states->fitRows(8);
}

} // namespace pathloom::ui
