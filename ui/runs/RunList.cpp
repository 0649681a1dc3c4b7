// SPDX-License-Identifier: GPL-3.0-or-later
// Table of runs with notes.
#include "ui/runs/RunList.h"

#include "ui/text/Format.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Dialogs.h"
#include "ui/widgets/Table.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

RunList::RunList(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_dialogs(dialogs), m_table(new TableView(tr("Runs"))),
      m_note(new QPushButton(icon(u"note"_s), tr("Note…"))),
      m_remove(new QPushButton(icon(u"remove"_s), tr("Delete run…")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    layout->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_note);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_table, &TableView::currentKeyChanged, this, [this](const QString &key) {
        m_note->setEnabled(!key.isEmpty());
        m_remove->setEnabled(!key.isEmpty());
        if (!key.isEmpty())
            Q_EMIT chosen(key.toStdString());
    });
    connect(m_note, &QPushButton::clicked, this, &RunList::askNote);
    connect(m_remove, &QPushButton::clicked, this, &RunList::askRemove);
    m_note->setEnabled(false);
    m_remove->setEnabled(false);
}

void RunList::setRuns(const std::vector<StoredRun> &runs, const std::string &currentRevision,
                      int waiting)
{
    m_runs = runs;
    const QString chosenKey = m_table->currentKey();
    Table table{{{tr("Run"), false, {}},
                 {tr("Note"), false, {}},
                 {tr("Made"), false, {}},
                 {tr("State"), false, {}}},
                {}};
    for (int i = 0; i < waiting; ++i)
        table.rows.push_back({{cell(tr("Next run")), cell({}), cell({}), cell(tr("Waiting"))}, {}});
    for (const StoredRun &run : runs) {
        const bool isCurrent = run.revision == currentRevision;
        Cell state = cell(isCurrent ? tr("Up to date") : tr("Earlier state"));
        state.isMuted = !isCurrent;
        const QString id = QString::fromStdString(run.id);
        table.rows.push_back({{cell(id), cell(QString::fromStdString(run.note)),
                               cell(text::dateTime(run.at)), state},
                              id});
    }
    const QSignalBlocker blocker(m_table);
    m_table->setTable(std::move(table));
    m_table->selectKey(chosenKey);
    const bool isChosen = !m_table->currentKey().isEmpty();
    m_note->setEnabled(isChosen);
    m_remove->setEnabled(isChosen);
}

void RunList::select(const std::string &id)
{
    m_table->selectKey(QString::fromStdString(id));
}

std::string RunList::current() const
{
    return m_table->currentKey().toStdString();
}

void RunList::askNote()
{
    const std::string id = current();
    const auto run =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const StoredRun &r) { return r.id == id; });
    if (run == m_runs.end())
        return;
    if (const auto note = m_dialogs.ask(this, tr("Note on the run"), tr("Note"),
                                        QString::fromStdString(run->note)))
        Q_EMIT noteChanged(id, *note);
}

void RunList::askRemove()
{
    const std::string id = current();
    if (id.empty())
        return;
    const Question question{tr("Delete run"),
                            tr("Delete the run “%1” with all its results? This cannot be undone.")
                                .arg(QString::fromStdString(id)),
                            tr("Delete run"), true};
    if (m_dialogs.confirm(this, question))
        Q_EMIT removeAsked(id);
}

} // namespace pathloom::ui
