// SPDX-License-Identifier: GPL-3.0-or-later
// Layout of the page of data.
#include "ui/data/DataPage.h"

#include "ui/data/DataTables.h"
#include "ui/text/Format.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Forms.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

DataPage::DataPage(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_views(new QTabWidget), m_search(new QLineEdit),
      m_profiles(new FigureCard(tr("Profiles"))),
      m_events(new FigureCard(tr("Events"))), m_items(new FigureCard(tr("Items"))),
      m_zones(new FigureCard(tr("Without a time zone"))), m_span(caption({})),
      m_unmask(new QCheckBox(tr("Show personal values"))),
      m_attributes(new TableView(tr("Attributes"))), m_eventTypes(new TableView(tr("Events"))),
      m_consents(new TableView(tr("Consents"))), m_imports(new TableView(tr("Imports"))),
      m_quarantineBox(new QWidget), m_quarantineOf(new QComboBox),
      m_mend(new QPushButton(icon(u"undo"_s), tr("Mend the mapping and load them again…"))),
      m_reasons(new TableView(tr("Reasons for setting rows aside"))),
      m_quarantine(new TableView(tr("Rows set aside")))
{
    auto *empty =
        new EmptyState(u"data"_s, tr("No data yet"),
                       tr("Import a CSV, TSV, JSON Lines or SQLite file, also compressed, "
                          "or drop one here. Everything stays on this machine."),
                       tr("Import data…"));
    connect(empty, &EmptyState::activated, this, &DataPage::importAsked);
    m_stack->addWidget(empty);
    m_views->setDocumentMode(true);
    m_views->addTab(makeOverview(), tr("Overview"));
    m_stack->addWidget(m_views);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setAcceptDrops(true);
    connect(m_unmask, &QCheckBox::toggled, this, &DataPage::refresh);
    setQuarantine({});
}

QWidget *DataPage::makeOverview()
{
    auto *page = new QWidget;
    QVBoxLayout *layout = scrollingPage(page);
    auto *top = new QHBoxLayout;
    top->addWidget(heading(tr("Data")), 1);
    m_search->setAccessibleName(tr("Find a profile"));
    m_search->setPlaceholderText(tr("Find a profile by id or value"));
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(260);
    connect(m_search, &QLineEdit::returnPressed, this,
            [this] { Q_EMIT profileSearchAsked(m_search->text().trimmed()); });
    top->addWidget(m_search);
    auto *import = new QPushButton(icon(u"import"_s), tr("Import data…"));
    connect(import, &QPushButton::clicked, this, &DataPage::importAsked);
    auto *duplicates = new QPushButton(tr("Probable duplicates…"));
    connect(duplicates, &QPushButton::clicked, this, &DataPage::duplicatesAsked);
    top->addWidget(duplicates);
    top->addWidget(import);
    layout->addLayout(top);
    auto *cards = new QHBoxLayout;
    for (FigureCard *card : {m_profiles, m_events, m_items, m_zones})
        cards->addWidget(card);
    layout->addLayout(cards);
    layout->addWidget(m_span);
    auto *attributes = new QHBoxLayout;
    attributes->addWidget(heading(tr("Attributes")), 1);
    attributes->addWidget(m_unmask);
    layout->addLayout(attributes);
    layout->addWidget(m_attributes);
    layout->addWidget(heading(tr("Events")));
    layout->addWidget(m_eventTypes);
    layout->addWidget(heading(tr("Consents")));
    layout->addWidget(m_consents);
    layout->addWidget(heading(tr("Imports")));
    layout->addWidget(m_imports);
    layout->addWidget(makeQuarantine());
    layout->addStretch();
    return page;
}

void DataPage::addView(QWidget *view, const QString &title)
{
    m_views->addTab(view, title);
}

QWidget *DataPage::makeQuarantine()
{
    auto *layout = new QVBoxLayout(m_quarantineBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("Rows set aside")));
    layout->addWidget(caption(
        tr("They did not fit the mapping and are kept here with their reason; nothing was dropped. "
           "Mend the mapping and load just these rows again, or correct the file and import it "
           "again.")));
    auto *choice = new QHBoxLayout;
    auto *label = new QLabel(tr("Of import"));
    label->setBuddy(m_quarantineOf);
    m_quarantineOf->setAccessibleName(tr("Import whose rows were set aside"));
    choice->addWidget(label);
    choice->addWidget(m_quarantineOf);
    choice->addStretch();
    choice->addWidget(m_mend);
    layout->addLayout(choice);
    layout->addWidget(m_reasons);
    layout->addWidget(m_quarantine);
    connect(m_quarantineOf, &QComboBox::currentIndexChanged, this, [this] {
        m_mend->setEnabled(!m_quarantineOf->currentData().toString().isEmpty());
        Q_EMIT quarantineAsked(m_quarantineOf->currentData().toString());
    });
    connect(m_mend, &QPushButton::clicked, this,
            [this] { Q_EMIT mendAsked(m_quarantineOf->currentData().toString()); });
    return m_quarantineBox;
}

void DataPage::setSnapshot(SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    refresh();
}

void DataPage::refresh()
{
    m_stack->setCurrentIndex(m_snapshot ? 1 : 0);
    if (!m_snapshot)
        return;
    m_profiles->setFigure(text::count(m_snapshot->profileCount()), {});
    m_events->setFigure(text::count(m_snapshot->eventCount()), {});
    m_items->setFigure(text::count(m_snapshot->items.size()), {});
    const std::size_t fallback = m_snapshot->zoneIsFallback.count();
    m_zones->setFigure(text::count(fallback),
                       tr("they use %1").arg(QString::fromStdString(m_snapshot->schema.zone)));
    m_span->setText(m_snapshot->eventCount() == 0 ? tr("There are no events.")
                                                  : tr("Events from %1 to %2")
                                                        .arg(text::dateTime(m_snapshot->from),
                                                             text::dateTime(m_snapshot->to)));
    m_attributes->setTable(attributeTable(*m_snapshot, m_unmask->isChecked()));
    m_attributes->fitRows(20);
    m_eventTypes->setTable(eventTable(*m_snapshot));
    m_eventTypes->fitRows(14);
    m_consents->setTable(consentTable(*m_snapshot));
    m_consents->fitRows(8);
}

void DataPage::setImports(const std::vector<ImportInfo> &imports)
{
    m_imports->setTable(importTable(imports));
    m_imports->fitRows(8);
}

void DataPage::setQuarantine(const std::vector<QuarantinedRow> &rows, const std::string &importId)
{
    // The choice of an import hides nothing but the other rows.
    if (importId.empty())
        m_quarantineBox->setVisible(!rows.empty());
    m_reasons->setTable(reasonTable(rows));
    m_reasons->fitRows(6);
    m_quarantine->setTable(quarantineTable(rows));
    m_quarantine->fitRows(10);
}

void DataPage::setQuarantineChoices(const std::vector<ImportInfo> &imports)
{
    const QSignalBlocker quiet(m_quarantineOf);
    m_quarantineOf->clear();
    if (imports.size() != 1)
        m_quarantineOf->addItem(tr("All"), QString());
    for (const ImportInfo &info : imports)
        m_quarantineOf->addItem(
            tr("%1, %2").arg(QString::fromStdString(info.source), text::dateTime(info.at)),
            QString::fromStdString(info.id));
    m_mend->setEnabled(imports.size() == 1);
}

QString importableFile(const QMimeData *data)
{
    static const QRegularExpression name(
        u"\\.((csv|tsv|txt|jsonl|ndjson)(\\.(gz|zst))?|sqlite3?|db)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QUrl &url : data->urls())
        if (url.isLocalFile() && url.toLocalFile().contains(name))
            return url.toLocalFile();
    return {};
}

void DataPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!importableFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DataPage::dropEvent(QDropEvent *event)
{
    const QString file = importableFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT importFileAsked(file);
}

} // namespace pathloom::ui
