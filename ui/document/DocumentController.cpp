// SPDX-License-Identifier: GPL-3.0-or-later
// Edits in, snapshots out: undo, autosave, selections.
#include "ui/document/DocumentController.h"

#include "engine/store/TextForm.h"
#include "ui/document/EditCommand.h"

#include <QDateTime>
#include <QFile>

namespace pathloom::ui {

namespace {

std::filesystem::path pathOf(const QString &file)
{
    return std::filesystem::path(file.toStdString());
}

} // namespace

DocumentController::DocumentController(QObject *parent)
    : QObject(parent), m_document(std::make_shared<const Document>()), m_savedDocument(m_document),
      m_clock([] { return QDateTime::currentMSecsSinceEpoch(); })
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveDelay_ms);
    connect(&m_saveTimer, &QTimer::timeout, this, [this] { saveNow(); });
}

DocumentController::~DocumentController() { saveNow(); }

Status DocumentController::open(const QString &file)
{
    auto project = Project::open(pathOf(file));
    if (!project)
        return failWith(std::move(project).error());
    auto document = project->loadDocument();
    if (!document)
        return failWith(std::move(document).error());
    auto schema = project->schema();
    if (!schema)
        return failWith(std::move(schema).error());
    adopt(std::make_unique<Project>(std::move(*project)),
          std::make_shared<const Document>(std::move(*document)), file);
    m_schema = std::move(*schema);
    setData(nullptr);
    Q_EMIT opened();
    return {};
}

Status DocumentController::create(const QString &file)
{
    auto project = Project::create(pathOf(file));
    if (!project)
        return failWith(std::move(project).error());
    auto document = project->loadDocument();
    if (!document)
        return failWith(std::move(document).error());
    adopt(std::make_unique<Project>(std::move(*project)),
          std::make_shared<const Document>(std::move(*document)), file);
    m_schema = {};
    setData(nullptr);
    Q_EMIT opened();
    return {};
}

void DocumentController::setDocument(DocumentPtr document)
{
    adopt(nullptr, std::move(document), {});
    Q_EMIT opened();
}

void DocumentController::close()
{
    saveNow();
    adopt(nullptr, std::make_shared<const Document>(), {});
    m_isOpen = false;
    m_schema = {};
    setData(nullptr);
}

void DocumentController::releaseFile()
{
    saveNow();
    m_project.reset();
}

Status DocumentController::reacquireFile()
{
    if (m_file.isEmpty() || m_project)
        return {};
    auto project = Project::open(pathOf(m_file));
    if (!project)
        return failWith(std::move(project).error());
    m_project = std::make_unique<Project>(std::move(*project));
    saveNow();
    Q_EMIT projectReplaced();
    return {};
}

void DocumentController::adopt(std::unique_ptr<Project> project, DocumentPtr document, const QString &file)
{
    saveNow();
    m_file = file;
    m_project = std::move(project);
    m_document = std::move(document);
    m_savedDocument = m_document;
    m_isOpen = true;
    m_selections.clear();
    m_undo.clear();
    setActiveGraph({});
    Q_EMIT changed({Change::Kind::Opened, {}, {}, {}});
}

bool DocumentController::isReadOnly() const { return m_project && m_project->report().readOnly; }

GraphKind DocumentController::kindOf(const GraphId &id) const
{
    return m_document->segments.contains(id) ? GraphKind::Segment : GraphKind::Journey;
}

const std::string &DocumentController::revision() const
{
    if (m_revisionOf != m_document) {
        m_revision = semanticRevision(*m_document);
        m_revisionOf = m_document;
    }
    return m_revision;
}

void DocumentController::setData(SnapshotPtr snapshot)
{
    m_data = std::move(snapshot);
    Q_EMIT dataChanged();
}

void DocumentController::setSchema(Schema schema)
{
    m_schema = std::move(schema);
    Q_EMIT dataChanged();
}

bool DocumentController::apply(EditResult result)
{
    if (!result) {
        Q_EMIT refused(result.error());
        return false;
    }
    Selection after = selection(result->graph);
    if (!result->touched.empty())
        after = Selection::of(result->touched);
    return apply(std::move(result), after);
}

bool DocumentController::apply(EditResult result, const Selection &after)
{
    if (!result) {
        Q_EMIT refused(result.error());
        return false;
    }
    if (isReadOnly()) {
        Q_EMIT refused(Error{ErrorKind::Usage, m_project->report().readOnlyReason, {}, {}});
        return false;
    }
    if (result->document == m_document || sameDocument(*result->document, *m_document))
        return true;
    const Selection before = selection(result->graph);
    m_undo.push(new EditCommand(*this, m_document, std::move(*result), before, after, m_clock()));
    return true;
}

void DocumentController::show(DocumentPtr document, const Change &change, const Selection &selection)
{
    m_document = std::move(document);
    m_lastEdit = change.name;
    if (!change.graph.isEmpty())
        m_selections[change.graph] = selection;
    pruneSelections();
    if (m_project && !m_saveTimer.isActive())
        m_saveTimer.start();
    Q_EMIT changed(change);
    if (!change.graph.isEmpty())
        Q_EMIT selectionChanged(change.graph);
}

void DocumentController::pruneSelections()
{
    for (auto it = m_selections.begin(); it != m_selections.end();) {
        const FlowGraph *graph = m_document->graph(it->first);
        if (!graph) {
            it = m_selections.erase(it);
            continue;
        }
        std::erase_if(it->second.steps, [&](const StepId &id) { return !graph->steps.contains(id); });
        std::erase_if(it->second.notes, [&](const NoteId &id) { return !graph->notes.contains(id); });
        std::erase_if(it->second.paths, [&](const PathId &id) { return !graph->path(id); });
        ++it;
    }
}

Selection DocumentController::selection(const GraphId &graph) const
{
    const auto found = m_selections.find(graph);
    return found == m_selections.end() ? Selection{} : found->second;
}

void DocumentController::setSelection(const GraphId &graph, const Selection &selection)
{
    if (this->selection(graph) == selection)
        return;
    m_selections[graph] = selection;
    pruneSelections();
    Q_EMIT selectionChanged(graph);
}

void DocumentController::setActiveGraph(const GraphId &graph)
{
    if (m_active == graph)
        return;
    m_active = graph;
    Q_EMIT activeGraphChanged(graph);
}

bool DocumentController::saveNow()
{
    m_saveTimer.stop();
    if (!m_project || m_document == m_savedDocument || isReadOnly())
        return true;
    const DocumentPtr saving = m_document;
    if (auto status = m_project->saveDocument(*saving, m_lastEdit); !status) {
        m_saveTimer.start(5 * kSaveDelay_ms);
        Q_EMIT saveFailed(status.error());
        return false;
    }
    m_saveTimer.setInterval(kSaveDelay_ms);
    m_savedDocument = saving;
    Q_EMIT saved();
    return true;
}

} // namespace pathloom::ui
