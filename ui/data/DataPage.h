// SPDX-License-Identifier: GPL-3.0-or-later
// The page of data: what the dataset holds, where it came from, what was set aside.
#pragma once

#include "engine/data/Records.h"
#include "engine/data/Snapshot.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMimeData;
class QPushButton;
class QStackedWidget;
class QTabWidget;

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
    /// Rows set aside of the import with this id; others stay. Empty: of all, which cannot be
    /// mended one import at a time.
    void setQuarantine(const std::vector<QuarantinedRow> &rows, const std::string &importId = {});
    /// Imports that hold rows set aside, for the choice above them.
    void setQuarantineChoices(const std::vector<ImportInfo> &imports);
    [[nodiscard]] QPushButton *mendButton() const { return m_mend; }
    /// Puts a further view of the data beside the overview, where there is data.
    void addView(QWidget *view, const QString &title);
    /// The tabs of the overview and the further views.
    [[nodiscard]] QTabWidget *views() const { return m_views; }
    [[nodiscard]] QLineEdit *profileSearch() const { return m_search; }

Q_SIGNALS:
    void importAsked();
    void duplicatesAsked();
    /// A CSV file was dropped on the page.
    void importFileAsked(const QString &file);
    /// The rows that this import set aside are to be shown.
    void quarantineAsked(const QString &importId);
    /// The mapping of this import is to be mended for the rows that it set aside.
    void mendAsked(const QString &importId);
    /// Profiles with this id or value are looked for.
    void profileSearchAsked(const QString &text);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeOverview();
    QWidget *makeQuarantine();
    void refresh();

    SnapshotPtr m_snapshot;
    QStackedWidget *m_stack;
    QTabWidget *m_views;
    QLineEdit *m_search;
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
    QComboBox *m_quarantineOf;
    QPushButton *m_mend;
    TableView *m_reasons;
    TableView *m_quarantine;
};

/// Local files of a drop that can be imported: CSV, TSV, text, also compressed.
[[nodiscard]] QString importableFile(const QMimeData *data);

} // namespace pathloom::ui
