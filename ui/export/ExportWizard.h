// SPDX-License-Identifier: GPL-3.0-or-later
// Export of a rule package: gates, overrides with their reasons, contents, and the verified result.
#pragma once

#include "engine/package/Package.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace pathloom::ui {

class Dialogs;
class InlineMessage;
class JobRunner;
class ProgressStrip;
class TableView;

/// Asks the engine for the gates, so that what is shown and what the export does are one.
class ExportWizard : public QWidget
{
    Q_OBJECT

public:
    ExportWizard(JobRunner &jobs, Dialogs &dialogs, QWidget *parent = nullptr);

    /// What would be exported. `run` none: there is none that was accepted.
    void setInputs(DocumentPtr document, Schema schema, std::optional<AcceptedRun> run);
    /// Options as the page stands: version, overrides with typed reasons, key.
    [[nodiscard]] PackageOptions options() const;
    /// Whether every gate is open or overridden with a reason.
    [[nodiscard]] bool mayExport() const;
    [[nodiscard]] QPushButton *exportButton() const { return m_export; }
    [[nodiscard]] InlineMessage *message() const { return m_message; }
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] const TableView *files() const { return m_files; }

public Q_SLOTS:
    void exportTo(const QString &file);

Q_SIGNALS:
    void problemsAsked();
    void simulateAsked();
    void exported(const QString &file);
    void closed();

private:
    void makeLayout();
    QWidget *makeAskPage();
    QWidget *makeDonePage();
    void rebuildGates();
    void refresh();
    void chooseFile();
    void chooseKey();
    void showResult(const QString &file, const PackageReport &report, const VerifyReport &verified);

    JobRunner &m_jobs;
    Dialogs &m_dialogs;
    DocumentPtr m_document;
    Schema m_schema;
    std::optional<AcceptedRun> m_run;
    std::string m_key;
    std::map<std::string, QLineEdit *> m_reasons; ///< by gate that is shut
    QStackedWidget *m_pages;
    QVBoxLayout *m_gates;
    QLineEdit *m_version;
    QLineEdit *m_packageId;
    QLabel *m_keyText;
    TableView *m_contents;
    InlineMessage *m_message;
    ProgressStrip *m_progress;
    QPushButton *m_export;
    QLabel *m_result;
    TableView *m_files;
};

} // namespace pathloom::ui
