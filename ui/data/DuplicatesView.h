// SPDX-License-Identifier: GPL-3.0-or-later
// Probable duplicates with their evidence side by side: merge them, tell them apart, take it back.
#pragma once

#include "engine/data/Snapshot.h"
#include "ui/widgets/Table.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace pathloom {
class DuplicateEvidence;
}

namespace pathloom::ui {

/// What the person wants of two profiles; without a verdict `undo` names a decision to take back.
struct DecisionRequest {
    std::optional<DuplicateVerdict> verdict;
    std::string a, b;
    std::string undo;
};

/// Undecided pairs from a probability on, most probable first, at most a thousand. A row's key is
/// the pair's place in Snapshot::duplicates.
[[nodiscard]] Table duplicateTable(const Snapshot &snapshot, double from);
/// Attributes of a pair side by side, with what each says for or against one person.
[[nodiscard]] Table evidenceTable(const Snapshot &snapshot, const DuplicateEvidence &evidence,
                                  const DuplicatePair &pair, bool showPersonal);
/// Decisions, latest first; a row's key is the id.
[[nodiscard]] Table decisionTable(const std::vector<DuplicateDecision> &decisions);

/// Shows one dataset at a time; what comes of a request is shown by the next setData().
class DuplicatesView : public QDialog
{
    Q_OBJECT

public:
    explicit DuplicatesView(QWidget *parent = nullptr);
    ~DuplicatesView() override;

    void setData(SnapshotPtr snapshot, std::vector<DuplicateDecision> decisions);
    /// While a request is carried out nothing further can be asked.
    void setBusy(bool on);
    [[nodiscard]] TableView *pairs() const { return m_pairs; }
    [[nodiscard]] TableView *evidence() const { return m_evidenceView; }
    [[nodiscard]] TableView *decisions() const { return m_decisionsView; }

Q_SIGNALS:
    void decisionAsked(const pathloom::ui::DecisionRequest &request);

private:
    QWidget *makeChoice();
    QWidget *makeButtons();
    QWidget *makeDecisions();
    void refresh();
    void showEvidence();
    void updateButtons();
    void askFor(DuplicateVerdict verdict);
    [[nodiscard]] const DuplicatePair *current() const;

    SnapshotPtr m_snapshot;
    std::vector<DuplicateDecision> m_decisions;
    std::unique_ptr<DuplicateEvidence> m_evidence;
    bool m_isBusy = false;
    QLabel *m_summary;
    QComboBox *m_from;
    QCheckBox *m_unmask;
    TableView *m_pairs;
    TableView *m_evidenceView;
    TableView *m_decisionsView;
    QPushButton *m_merge;
    QPushButton *m_separate;
    QPushButton *m_undo;
};

} // namespace pathloom::ui
