// SPDX-License-Identifier: GPL-3.0-or-later
// One row per diagnostic, errors first.
#include "ui/problems/ProblemsPanel.h"

#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/text/CheckText.h"
#include "ui/text/StepText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

QIcon severityIcon(Severity severity, const Theme &theme)
{
    switch (severity) {
    case Severity::Error: return icon(u"problem-error"_s, theme.error);
    case Severity::Warning: return icon(u"problem-warning"_s, theme.warning);
    case Severity::Hint: break;
    }
    return icon(u"problem-hint"_s, theme.hint);
}

} // namespace

ProblemsPanel::ProblemsPanel(DocumentController &controller, const DiagnosticsRunner &diagnostics, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_diagnostics(diagnostics), m_list(new QTreeWidget(this)),
      m_empty(new QLabel(tr("No problems found."), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    m_empty->setProperty("role", u"caption"_s);
    m_empty->setContentsMargins(kSpaceL, kSpaceM, kSpaceL, kSpaceM);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_list->setObjectName(u"problems"_s);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Problem"), tr("Where"), tr("What to do"), tr("Code")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_list->setColumnWidth(0, 420);
    m_list->setColumnWidth(1, 220);
    m_list->setColumnWidth(2, 380);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const auto index = static_cast<std::size_t>(item->data(0, Qt::UserRole).toULongLong());
        if (index < m_diagnostics.diagnostics().size())
            Q_EMIT activated(m_diagnostics.diagnostics()[index]);
    });
    connect(m_list, &QTreeWidget::itemClicked, m_list, &QTreeWidget::itemActivated);
    connect(&diagnostics, &DiagnosticsRunner::diagnosticsChanged, this, &ProblemsPanel::refresh);
    refresh();
}

QString ProblemsPanel::placeOf(const Diagnostic &diagnostic) const
{
    const Document &document = *m_controller.document();
    const GraphId id(diagnostic.object);
    QString object = QString::fromStdString(diagnostic.object);
    if (const auto journey = document.journeys.find(id); journey != document.journeys.end())
        object = QString::fromStdString(journey->second->name);
    else if (const auto segment = document.segments.find(id); segment != document.segments.end())
        object = QString::fromStdString(segment->second->name);
    else if (const auto offer = document.offers.find(OfferId(diagnostic.object)); offer != document.offers.end())
        object = QString::fromStdString(offer->second->name);
    const FlowGraph *graph = document.graph(id);
    const Step *step = graph ? graph->step(diagnostic.step) : nullptr;
    return step ? object + u" › "_s + text::stepTitle(*step) : object;
}

void ProblemsPanel::refresh()
{
    m_list->clear();
    const Theme &theme = themeOf(palette());
    const auto found = m_diagnostics.diagnostics();
    std::vector<std::size_t> order(found.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return found[a].severity < found[b].severity; });
    for (const std::size_t i : order) {
        auto *item = new QTreeWidgetItem(m_list, {text::sentence(found[i]), placeOf(found[i]), text::mend(found[i]),
                                                  QString::fromStdString(found[i].code)});
        item->setIcon(0, severityIcon(found[i].severity, theme));
        item->setToolTip(0, text::reason(found[i]));
        item->setData(0, Qt::UserRole, QVariant::fromValue<qulonglong>(i));
        item->setData(0, Qt::AccessibleTextRole, QString(text::severityName(found[i].severity) + u": "_s + item->text(0)));
    }
    m_list->setVisible(!found.empty());
    m_empty->setVisible(found.empty());
    const ProblemCounts counts = m_diagnostics.counts();
    Q_EMIT summaryChanged(counts.total() == 0 ? tr("No problems")
                                              : tr("%n error(s)", nullptr, counts.errors) + u", "_s
                                                    + tr("%n warning(s)", nullptr, counts.warnings),
                          counts.errors);
}

} // namespace pathloom::ui
