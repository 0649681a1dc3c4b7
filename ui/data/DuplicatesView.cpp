// SPDX-License-Identifier: GPL-3.0-or-later
// Layout and tables of the dialog about probable duplicates.
#include "ui/data/DuplicatesView.h"

#include "engine/ingest/DuplicateSearch.h"
#include "ui/text/Format.h"
#include "ui/widgets/Forms.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr std::size_t kMostPairs = 1000;

QString agreementName(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Agree:
        return DuplicatesView::tr("the same");
    case Agreement::Similar:
        return DuplicatesView::tr("similar");
    case Agreement::Differ:
        return DuplicatesView::tr("different");
    case Agreement::Missing:
        break;
    }
    return DuplicatesView::tr("missing");
}

Cell valueCell(const Snapshot &snapshot, std::uint32_t attribute, ProfileIndex p, bool showPersonal)
{
    const Column &column = snapshot.attributes[attribute].values;
    if (!column.isValid(p))
        return cell(u"–"_s);
    const bool isMasked = snapshot.schema.attributes[attribute].personal && !showPersonal;
    return cell(isMasked ? u"•••"_s : QString::fromStdString(toText(column.value(p))));
}

Cell weightCell(const FieldEvidence &evidence)
{
    if (evidence.agreement == Agreement::Missing)
        return cell(u"–"_s, 0);
    const QString sign = evidence.weight > 0 ? u"+"_s : QString();
    return cell(sign + QLocale().toString(evidence.weight, 'f', 2), evidence.weight);
}

QString summaryOf(const Snapshot &snapshot, std::size_t shown)
{
    const DuplicateModel &model = snapshot.duplicateModel;
    if (model.fields.empty())
        return DuplicatesView::tr(
            "No comparison could be made: no attribute has the role of a name, postcode, e-mail or phone, or is "
            "personal.");
    QString text = DuplicatesView::tr("%1 profiles compared in %2 pairs; %3 pairs listed.")
                       .arg(text::count(model.compared.count()), text::count(model.pairs), text::count(shown));
    if (shown == kMostPairs)
        text += u" "_s + DuplicatesView::tr("These are the most probable ones; decide about some to see more.");
    if (const std::size_t left = snapshot.profileCount() - model.compared.count(); left > 0)
        text += u" "_s + DuplicatesView::tr("%1 were not compared, since too little is known of them.")
                             .arg(text::count(left));
    return text;
}

} // namespace

Table duplicateTable(const Snapshot &snapshot, double from)
{
    Table table{{{DuplicatesView::tr("Probability"), true,
                  DuplicatesView::tr("That both are one person, from what agrees and differs")},
                 {DuplicatesView::tr("Profile"), false, {}},
                 {DuplicatesView::tr("Other profile"), false, {}},
                 {DuplicatesView::tr("Agree or similar"), false, {}}},
                {}};
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < snapshot.duplicates.size(); ++i) {
        if (snapshot.duplicates[i].probability.value_or(0) >= from)
            order.push_back(i);
    }
    const auto probability = [&](std::size_t i) { return snapshot.duplicates[i].probability.value_or(0); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return probability(a) > probability(b); });
    order.resize(std::min(order.size(), kMostPairs));
    for (const std::size_t i : order) {
        const DuplicatePair &pair = snapshot.duplicates[i];
        table.rows.push_back({{cell(text::percent(probability(i)), probability(i)),
                               cell(QString::fromStdString(snapshot.profileIds[pair.a])),
                               cell(QString::fromStdString(snapshot.profileIds[pair.b])),
                               cell(QString::fromStdString(pair.evidence).replace(u"+"_s, u", "_s))},
                              QString::number(i)});
    }
    return table;
}

Table evidenceTable(const Snapshot &snapshot, const DuplicateEvidence &evidence, const DuplicatePair &pair,
                    bool showPersonal)
{
    Table table{{{DuplicatesView::tr("Attribute"), false, {}},
                 {QString::fromStdString(snapshot.profileIds[pair.a]), false, {}},
                 {QString::fromStdString(snapshot.profileIds[pair.b]), false, {}},
                 {DuplicatesView::tr("Comparison"), false, {}},
                 {DuplicatesView::tr("Weight (bits)"), true,
                  DuplicatesView::tr("Above 0 speaks for one person, below 0 for two; weights add up")}},
                {}};
    for (const FieldEvidence &one : evidence.of(pair.a, pair.b)) {
        const QString name = QString::fromStdString(snapshot.schema.attributes[one.attribute].name);
        table.rows.push_back({{cell(name), valueCell(snapshot, one.attribute, pair.a, showPersonal),
                               valueCell(snapshot, one.attribute, pair.b, showPersonal),
                               cell(agreementName(one.agreement)), weightCell(one)},
                              name});
    }
    return table;
}

Table decisionTable(const std::vector<DuplicateDecision> &decisions)
{
    Table table{{{DuplicatesView::tr("Decision"), false, {}},
                 {DuplicatesView::tr("Profile"), false, {}},
                 {DuplicatesView::tr("Other profile"), false, {}},
                 {DuplicatesView::tr("Decided"), false, {}}},
                {}};
    for (auto decision = decisions.rbegin(); decision != decisions.rend(); ++decision)
        table.rows.push_back({{cell(decision->verdict == DuplicateVerdict::Merge
                                        ? DuplicatesView::tr("merged")
                                        : DuplicatesView::tr("not the same")),
                               cell(QString::fromStdString(decision->nameA)),
                               cell(QString::fromStdString(decision->nameB)),
                               cell(text::dateTime(decision->at), static_cast<double>(decision->at.ms))},
                              QString::fromStdString(decision->id)});
    return table;
}

DuplicatesView::DuplicatesView(QWidget *parent)
    : QDialog(parent), m_summary(caption({})), m_from(new QComboBox),
      m_unmask(new QCheckBox(tr("Show personal values"))), m_pairs(new TableView(tr("Probable duplicates"))),
      m_evidenceView(new TableView(tr("Evidence"))), m_decisionsView(new TableView(tr("Decisions"))),
      m_merge(new QPushButton(tr("Merge"))), m_separate(new QPushButton(tr("Not the same"))),
      m_undo(new QPushButton(tr("Undo the decision")))
{
    setWindowTitle(tr("Probable duplicates"));
    resize(820, 680);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(makeChoice());
    layout->addWidget(m_pairs, 3);
    layout->addWidget(m_evidenceView, 2);
    layout->addWidget(makeButtons());
    layout->addWidget(makeDecisions(), 1);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(close);
    connect(m_from, &QComboBox::currentIndexChanged, this, &DuplicatesView::refresh);
    connect(m_unmask, &QCheckBox::toggled, this, &DuplicatesView::showEvidence);
    connect(m_pairs, &TableView::currentKeyChanged, this, &DuplicatesView::showEvidence);
    connect(m_decisionsView, &TableView::currentKeyChanged, this, &DuplicatesView::updateButtons);
    updateButtons();
}

DuplicatesView::~DuplicatesView() = default;

QWidget *DuplicatesView::makeChoice()
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const double from : {0.9, 0.5, 0.1, 0.01})
        m_from->addItem(tr("from %1").arg(text::percent(from)), from);
    m_from->setCurrentIndex(1);
    m_from->setAccessibleName(tr("Least probability"));
    auto *label = new QLabel(tr("Probability"));
    label->setBuddy(m_from);
    layout->addWidget(label);
    layout->addWidget(m_from);
    layout->addStretch();
    layout->addWidget(m_unmask);
    return box;
}

QWidget *DuplicatesView::makeButtons()
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_merge);
    layout->addWidget(m_separate);
    layout->addStretch();
    for (QPushButton *button : {m_merge, m_separate, m_undo})
        button->setAutoDefault(false);
    m_merge->setToolTip(tr("Make one profile of both; it can be undone"));
    m_separate->setToolTip(tr("Take the pair off the list; it can be undone"));
    connect(m_merge, &QPushButton::clicked, this, [this] { askFor(DuplicateVerdict::Merge); });
    connect(m_separate, &QPushButton::clicked, this, [this] { askFor(DuplicateVerdict::Separate); });
    return box;
}

QWidget *DuplicatesView::makeDecisions()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *top = new QHBoxLayout;
    top->addWidget(heading(tr("Decisions")), 1);
    top->addWidget(m_undo);
    layout->addLayout(top);
    layout->addWidget(m_decisionsView);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        Q_EMIT decisionAsked({std::nullopt, {}, {}, m_decisionsView->currentKey().toStdString()});
    });
    return box;
}

void DuplicatesView::setData(SnapshotPtr snapshot, std::vector<DuplicateDecision> decisions)
{
    m_snapshot = std::move(snapshot);
    m_decisions = std::move(decisions);
    m_evidence = m_snapshot ? std::make_unique<DuplicateEvidence>(m_snapshot) : nullptr;
    refresh();
}

void DuplicatesView::setBusy(bool on)
{
    m_isBusy = on;
    updateButtons();
}

void DuplicatesView::refresh()
{
    m_pairs->setTable(m_snapshot ? duplicateTable(*m_snapshot, m_from->currentData().toDouble()) : Table());
    m_decisionsView->setTable(decisionTable(m_decisions));
    m_summary->setText(m_snapshot ? summaryOf(*m_snapshot, m_pairs->table().rows.size()) : tr("No data yet"));
    if (!m_pairs->table().rows.empty())
        m_pairs->selectKey(m_pairs->table().rows.front().key);
    showEvidence();
}

const DuplicatePair *DuplicatesView::current() const
{
    bool isNumber = false;
    const std::size_t index = m_pairs->currentKey().toULongLong(&isNumber);
    return m_snapshot && isNumber && index < m_snapshot->duplicates.size() ? &m_snapshot->duplicates[index] : nullptr;
}

void DuplicatesView::showEvidence()
{
    const DuplicatePair *pair = current();
    m_evidenceView->setTable(pair ? evidenceTable(*m_snapshot, *m_evidence, *pair, m_unmask->isChecked()) : Table());
    updateButtons();
}

void DuplicatesView::updateButtons()
{
    m_merge->setEnabled(!m_isBusy && current());
    m_separate->setEnabled(!m_isBusy && current());
    m_undo->setEnabled(!m_isBusy && !m_decisionsView->currentKey().isEmpty());
}

void DuplicatesView::askFor(DuplicateVerdict verdict)
{
    if (const DuplicatePair *pair = current())
        Q_EMIT decisionAsked({verdict, m_snapshot->profileIds[pair->a], m_snapshot->profileIds[pair->b], {}});
}

} // namespace pathloom::ui
