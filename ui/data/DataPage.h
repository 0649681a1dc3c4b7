// SPDX-License-Identifier: GPL-3.0-or-later
// The page of data: what the dataset holds, where it came from, what was set aside.
#pragma once

#include "engine/data/Records.h"
#include "engine/data/Snapshot.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QMimeData;
class QStackedWidget;

namespace pathloom::ui {

class FigureCard;
class TableView;

class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(QWidget *parent = nullptr);

    /// Null: no data yet, and the page offers the import.
    void setSnapshot(SnapshotPtr snapshot);
    void setImports(const std::vector<ImportInfo> &imports);
    void setQuarantine(const std::vector<QuarantinedRow> &rows);

Q_SIGNALS:
    void importAsked();
    /// A CSV file was dropped on the page.
    void importFileAsked(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeOverview();
    void refresh();

    SnapshotPtr m_snapshot;
    QStackedWidget *m_stack;
    FigureCard *m_profiles;
    FigureCard *m_events;
    FigureCard *m_items;
    FigureCard *m_zones;
    QLabel *m_span;
    QCheckBox *m_unmask;
    TableView *m_attributes;
    TableView *m_eventTypes;
    TableView *m_consents;
    TableView *m_imports;
    QWidget *m_quarantineBox;
    TableView *m_reasons;
    TableView *m_quarantine;
};

/// Local files of a drop that can be imported: CSV, TSV, text, also compressed.
[[nodiscard]] QString importableFile(const QMimeData *data);

} // namespace pathloom::ui
