// SPDX-License-Identifier: GPL-3.0-or-later
// Compares segments: how they overlap, who is behind each part, and why somebody is not in one.
#pragma once

#include "engine/segment/Evaluate.h"
#include "ui/document/Background.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QTreeWidget;

namespace pathloom::ui {

class DocumentController;
class OverlapView;

/// All as of one instant. Choosing a region lists its profiles, choosing a profile shows its trace in
/// the segments that it is not in.
class OverlapDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int kMostProfiles = 1000; ///< that are listed of a region

    OverlapDialog(DocumentController &controller, const GraphId &first, Instant asOf,
                  std::shared_ptr<SegmentCache> cache, QWidget *parent = nullptr);

    [[nodiscard]] QListWidget *segmentList() const { return m_segments; }
    [[nodiscard]] OverlapView *view() const { return m_view; }
    [[nodiscard]] QListWidget *profileList() const { return m_profiles; }
    [[nodiscard]] QTreeWidget *trace() const { return m_trace; }

Q_SIGNALS:
    void compared();
    void explained();
    /// Enter or a double click on a listed profile: its page is to be opened.
    void profileAsked(const QString &id);

private:
    void compare();
    void showRegion(int region);
    void explainProfile();
    [[nodiscard]] std::vector<GraphId> chosen() const;

    DocumentController &m_controller;
    Instant m_asOf;
    std::shared_ptr<SegmentCache> m_cache;
    QListWidget *m_segments;
    OverlapView *m_view;
    QLabel *m_region;
    QListWidget *m_profiles;
    QTreeWidget *m_trace;
    LatestWork m_work;
    LatestWork m_traceWork;
};

} // namespace pathloom::ui
