// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the document that is open: the way from an edit to undo, disk and every view.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/edit/Edits.h"
#include "engine/store/Project.h"
#include "ui/document/Selection.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <map>
#include <memory>

namespace pathloom::ui {

/// Why the document is another one now.
struct Change {
    enum class Kind { Opened, Edited, Undone, Redone };
    Kind kind = Kind::Opened;
    std::string name;         ///< code of the edit
    GraphId graph;            ///< what it was about; empty: not a graph
    std::set<StepId> touched; ///< steps to show
};

/// Main thread only. Views connect to changed() and draw document(); they change it only by
/// apply(). Every edit is on disk 200 ms later; a failed save is reported and tried again.
class DocumentController : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSaveDelay_ms = 200;

    explicit DocumentController(QObject *parent = nullptr);
    ~DocumentController() override;

    /// Opens a project file in place of what is open; on failure nothing changes. The dataset is
    /// not loaded: whoever has it gives it by setData().
    [[nodiscard]] Status open(const QString &file);
    [[nodiscard]] Status create(const QString &file);
    /// A document without a file: samples under construction and tests.
    void setDocument(DocumentPtr document);
    /// Saves what is pending and closes the file.
    void close();
    /// Lets go of the file for a worker that opens it itself, and takes it again. Edits made in
    /// between are saved afterwards. Emits projectReplaced().
    void releaseFile();
    [[nodiscard]] Status reacquireFile();
    [[nodiscard]] QString file() const { return m_file; } ///< "" where there is none

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] Project *project() { return m_project.get(); } ///< null: no file
    [[nodiscard]] bool isReadOnly() const;

    [[nodiscard]] const DocumentPtr &document() const { return m_document; }
    [[nodiscard]] const FlowGraph *graph(const GraphId &id) const { return m_document->graph(id); }
    [[nodiscard]] GraphKind kindOf(const GraphId &id) const;
    /// Semantic revision of document(); computed on demand.
    [[nodiscard]] const std::string &revision() const;

    /// The dataset, where one is loaded; the schema is the snapshot's or the project's.
    void setData(SnapshotPtr snapshot);
    [[nodiscard]] const SnapshotPtr &data() const { return m_data; }
    void setSchema(Schema schema);
    [[nodiscard]] const Schema &schema() const { return m_data ? m_data->schema : m_schema; }

    /// Takes an edit's answer: makes it the document and one undo step, or emits refused().
    /// An edit that changes nothing is no step. Returns whether it succeeded.
    bool apply(EditResult result);
    /// The same, with what to select afterwards instead of the touched steps.
    bool apply(EditResult result, const Selection &after);
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }

    [[nodiscard]] Selection selection(const GraphId &graph) const;
    void setSelection(const GraphId &graph, const Selection &selection);
    [[nodiscard]] const GraphId &activeGraph() const { return m_active; }
    void setActiveGraph(const GraphId &graph);

    /// Writes at once what is not on disk yet.
    bool saveNow();
    /// For tests: the clock that decides what merges, in milliseconds.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }

Q_SIGNALS:
    void changed(const pathloom::ui::Change &change);
    void selectionChanged(const pathloom::GraphId &graph);
    void activeGraphChanged(const pathloom::GraphId &graph);
    void dataChanged();
    void refused(const pathloom::Error &error);
    void saved();
    void saveFailed(const pathloom::Error &error);
    void opened();
    void projectReplaced();

private:
    friend class EditCommand;
    void show(DocumentPtr document, const Change &change, const Selection &selection);
    void adopt(std::unique_ptr<Project> project, DocumentPtr document, const QString &file);
    void pruneSelections();

    std::unique_ptr<Project> m_project;
    QString m_file;
    DocumentPtr m_document;
    DocumentPtr m_savedDocument;
    std::string m_lastEdit;
    bool m_isOpen = false;
    SnapshotPtr m_data;
    Schema m_schema;
    QUndoStack m_undo;
    QTimer m_saveTimer;
    std::map<GraphId, Selection> m_selections;
    GraphId m_active;
    std::function<qint64()> m_clock;
    mutable DocumentPtr m_revisionOf;
    mutable std::string m_revision;
};

} // namespace pathloom::ui
