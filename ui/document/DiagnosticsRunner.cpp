// SPDX-License-Identifier: GPL-3.0-or-later
// When checks run, and whose answer counts.
#include "ui/document/DiagnosticsRunner.h"

#include "engine/check/Check.h"
#include "engine/segment/SegmentCache.h"
#include "ui/document/DocumentController.h"

namespace pathloom::ui {

namespace {

void count(ProblemCounts &counts, Severity severity)
{
    switch (severity) {
    case Severity::Error: ++counts.errors; break;
    case Severity::Warning: ++counts.warnings; break;
    case Severity::Hint: ++counts.hints; break;
    }
}

/// Everything a check reads, held so that it outlives the worker.
struct CheckedDocument {
    DocumentPtr document;
    SnapshotPtr snapshot;
    Schema schema;
    std::shared_ptr<SegmentCache> segments;

    [[nodiscard]] std::vector<Diagnostic> check(const TaskControl &control) const
    {
        const bool hasSchema = !schema.attributes.empty() || !schema.events.empty();
        return checkDocument({document.get(), hasSchema ? &schema : nullptr, snapshot,
                              snapshot ? snapshot->to : Instant{}, segments},
                             control);
    }
};

} // namespace

DiagnosticsRunner::DiagnosticsRunner(DocumentController &controller, QObject *parent)
    : QObject(parent), m_controller(controller), m_segments(std::make_shared<SegmentCache>())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay_ms);
    connect(&m_timer, &QTimer::timeout, this, &DiagnosticsRunner::start);
    connect(&controller, &DocumentController::changed, &m_timer, qOverload<>(&QTimer::start));
    connect(&controller, &DocumentController::dataChanged, &m_timer, qOverload<>(&QTimer::start));
}

void DiagnosticsRunner::start()
{
    const CheckedDocument input{m_controller.document(), m_controller.data(), m_controller.schema(), m_segments};
    m_work.start(
        this, [input](const TaskControl &control) { return input.check(control); },
        [this, document = input.document](std::vector<Diagnostic> found) {
            take(std::move(found), document);
        });
}

void DiagnosticsRunner::checkNow()
{
    m_timer.stop();
    m_work.cancel();
    const CheckedDocument input{m_controller.document(), m_controller.data(), m_controller.schema(), m_segments};
    take(input.check({}), input.document);
}

void DiagnosticsRunner::take(std::vector<Diagnostic> found, const DocumentPtr &document)
{
    const bool same = found == m_found;
    m_found = std::move(found);
    m_checked = document;
    if (!same)
        Q_EMIT diagnosticsChanged();
}

std::vector<Diagnostic> DiagnosticsRunner::of(const std::string &object, const StepId &step) const
{
    std::vector<Diagnostic> found;
    for (const Diagnostic &diagnostic : m_found) {
        if (diagnostic.object == object && diagnostic.step == step)
            found.push_back(diagnostic);
    }
    return found;
}

ProblemCounts DiagnosticsRunner::countsOf(const std::string &object, const StepId &step) const
{
    ProblemCounts counts;
    for (const Diagnostic &diagnostic : m_found) {
        if (diagnostic.object == object && diagnostic.step == step)
            count(counts, diagnostic.severity);
    }
    return counts;
}

ProblemCounts DiagnosticsRunner::countsOf(const std::string &object) const
{
    ProblemCounts counts;
    for (const Diagnostic &diagnostic : m_found) {
        if (diagnostic.object == object)
            count(counts, diagnostic.severity);
    }
    return counts;
}

ProblemCounts DiagnosticsRunner::counts() const
{
    ProblemCounts counts;
    for (const Diagnostic &diagnostic : m_found)
        count(counts, diagnostic.severity);
    return counts;
}

bool DiagnosticsRunner::isCurrent() const { return m_checked == m_controller.document(); }

} // namespace pathloom::ui
