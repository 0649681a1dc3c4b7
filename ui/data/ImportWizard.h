// SPDX-License-Identifier: GPL-3.0-or-later
// Import in five pages: file, preview, mapping, loading, result. Nothing is kept until the end.
#pragma once

#include "engine/data/Records.h"
#include "engine/ingest/Mapping.h"
#include "engine/ingest/Preview.h"

#include <QWidget>

#include <filesystem>

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
class TableView;

/// What loading a file brought.
struct ImportReport {
    ImportInfo info;
    std::vector<QuarantinedRow> quarantine;
    std::uint64_t profiles = 0; ///< of the dataset afterwards
    std::uint64_t events = 0;
};

/// Loads a file through a mapping into the project, whole or not at all. Called on a job's thread;
/// the window gives it, since it owns the project.
using ImportLoader = std::function<Result<ImportReport>(
    const std::filesystem::path &file, const Mapping &mapping, const TaskControl &control)>;

class ImportWizard : public QWidget
{
    Q_OBJECT

public:
    enum Page { File, Look, Map, Load, Done };

    ImportWizard(JobRunner &jobs, Dialogs &dialogs, ImportLoader loader, QWidget *parent = nullptr);

    /// Starts over with this file, or with an empty first page.
    void start(const QString &file = {});
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
    void go(Page page);
    void look();
    void load();
    void showReport(const ImportReport &report);
    void refreshButtons();

    JobRunner &m_jobs;
    Dialogs &m_dialogs;
    ImportLoader m_loader;
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
    QLabel *m_result;
    TableView *m_reasons;
    TableView *m_quarantine;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_close;
};

} // namespace pathloom::ui
