// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the document in the background, 100 ms after the last edit.
#pragma once

#include "engine/model/Document.h"
#include "ui/document/Background.h"

#include <QObject>
#include <QTimer>

#include <span>
#include <vector>

namespace pathloom {
class SegmentCache;
}

namespace pathloom::ui {

class DocumentController;

/// How many problems of each severity something has.
struct ProblemCounts {
    int errors = 0;
    int warnings = 0;
    int hints = 0;
    [[nodiscard]] int total() const { return errors + warnings + hints; }
    bool operator==(const ProblemCounts &) const = default;
};

/// Main thread; the checks run in a worker and never block editing. One list feeds badges,
/// inspector, Problems, outline, minimap and the export gate.
class DiagnosticsRunner : public QObject
{
    Q_OBJECT

public:
    static constexpr int kDelay_ms = 100;

    explicit DiagnosticsRunner(DocumentController &controller, QObject *parent = nullptr);

    [[nodiscard]] std::span<const Diagnostic> diagnostics() const { return m_found; }
    [[nodiscard]] std::vector<Diagnostic> of(const std::string &object, const StepId &step) const;
    [[nodiscard]] ProblemCounts countsOf(const std::string &object, const StepId &step) const;
    [[nodiscard]] ProblemCounts countsOf(const std::string &object) const;
    [[nodiscard]] ProblemCounts counts() const;
    /// Whether the list is that of the document as it is now.
    [[nodiscard]] bool isCurrent() const;
    /// Checks now and waits for the answer; for tests and the export gate.
    void checkNow();

Q_SIGNALS:
    void diagnosticsChanged();

private:
    void start();
    void take(std::vector<Diagnostic> found, const DocumentPtr &document);

    DocumentController &m_controller;
    std::shared_ptr<SegmentCache> m_segments;
    QTimer m_timer;
    LatestWork m_work;
    std::vector<Diagnostic> m_found;
    DocumentPtr m_checked;
};

} // namespace pathloom::ui
