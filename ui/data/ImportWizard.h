// SPDX-License-Identifier: GPL-3.0-or-later
// Import in five pages: file, preview, mapping, loading, result; several tables have one page for
// preview and mapping. Nothing is kept until the end.
#pragma once

#include "engine/data/Records.h"
#include "engine/ingest/SetGuess.h"

#include <QWidget>

#include <filesystem>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace pathloom::ui {

class Dialogs;
class InlineMessage;
class JobRunner;
class MappingForm;
class ProgressStrip;
class RelationView;
class TableView;

/// What loading a file brought.
struct ImportReport {
    ImportInfo info;
    std::vector<QuarantinedRow> quarantine;
    std::uint64_t profiles = 0; ///< of the dataset afterwards
    std::uint64_t events = 0;
};

/// Loads a file, or the files that a pattern names, through a mapping into the project, whole or
/// not at all. Called on a job's thread; the window gives it, since it owns the project.
using ImportLoader = std::function<Result<ImportReport>(
    const std::filesystem::path &file, const Mapping &mapping, const TaskControl &control)>;

/// Reads the rows that an import set aside once more through a corrected mapping.
using RetryLoader = std::function<Result<ImportReport>(
    const std::string &importId, const Mapping &mapping, const TaskControl &control)>;

/// Loads every table of a folder or database into the project, all or none; the counts are sums.
using SetLoader = std::function<Result<ImportReport>(
    const std::filesystem::path &place, const MappingSet &set, const TaskControl &control)>;

class ImportWizard : public QWidget
{
    Q_OBJECT

public:
    enum Page { File, Look, Map, Load, Done, Tables };

    ImportWizard(JobRunner &jobs, Dialogs &dialogs, ImportLoader loader, QWidget *parent = nullptr);

    /// Starts over with this file, or with an empty first page.
    void start(const QString &file = {});
    void setRetryLoader(RetryLoader loader) { m_retryLoader = std::move(loader); }
    void setSetLoader(SetLoader loader) { m_setLoader = std::move(loader); }
    [[nodiscard]] const MappingSet &mappingSet() const { return m_set.set; }
    [[nodiscard]] RelationView *relations() const { return m_relations; }
    /// Shows the mapping of an import beside the rows that it set aside, so that the person mends
    /// it and loads just those.
    void retry(const ImportInfo &from, const std::vector<QuarantinedRow> &rows);
    [[nodiscard]] Page page() const;
    [[nodiscard]] MappingForm *mappingForm() const { return m_form; }
    [[nodiscard]] InlineMessage *message() const { return m_message; }
    [[nodiscard]] QPushButton *nextButton() const { return m_next; }
    [[nodiscard]] QPushButton *backButton() const { return m_back; }
    void loadMapping(const QString &file);
    void saveMapping(const QString &file);

public Q_SLOTS:
    void next();
    void back();

Q_SIGNALS:
    void pageChanged(int page);
    /// The dataset has changed: make a new snapshot.
    void imported(const pathloom::ui::ImportReport &report);
    void closed();

private:
    void makeLayout();
    QWidget *makeFilePage();
    QWidget *makeLookPage();
    QWidget *makeMapPage();
    QWidget *makeDonePage();
    QWidget *makeTablesPage();
    QHBoxLayout *makeMappingButtons();
    void go(Page page);
    void look();
    void load();
    void lookAtTables(const std::filesystem::path &place);
    void loadTables();
    void showPreview(Preview preview);
    void finishLoad(const Result<ImportReport> &report, Page failed);
    void showReport(const ImportReport &report);
    void refreshButtons();

    JobRunner &m_jobs;
    Dialogs &m_dialogs;
    ImportLoader m_loader;
    RetryLoader m_retryLoader;
    SetLoader m_setLoader;
    SetPreview m_set;
    std::string m_retried; ///< the import whose rows are read once more; empty: a file is
    Preview m_preview;
    QStackedWidget *m_pages;
    QLabel *m_title;
    InlineMessage *m_message;
    ProgressStrip *m_progress;
    QLineEdit *m_file;
    QLabel *m_format;
    TableView *m_columns;
    TableView *m_rows;
    MappingForm *m_form;
    RelationView *m_relations;
    TableView *m_tables;
    TableView *m_references;
    QLabel *m_result;
    TableView *m_asideReasons; ///< of the rows that are read once more
    TableView *m_reasons;
    TableView *m_quarantine;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_close;
};

} // namespace pathloom::ui
