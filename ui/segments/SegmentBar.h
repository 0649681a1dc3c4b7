// SPDX-License-Identifier: GPL-3.0-or-later
// The strip below a segment's canvas: the instant looked at, the months, and the audience in words.
#pragma once

#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace pathloom::ui {

class DocumentController;
class MonthStrip;
class SegmentCounts;

class SegmentBar : public QWidget
{
    Q_OBJECT

public:
    /// References must outlive it.
    SegmentBar(DocumentController &controller, SegmentCounts &counts, QWidget *parent = nullptr);

    [[nodiscard]] QDateTimeEdit *asOfEdit() const { return m_asOf; }
    [[nodiscard]] QPushButton *endButton() const { return m_end; }
    [[nodiscard]] MonthStrip *strip() const { return m_strip; }
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void overlapAsked();

private:
    void chooseMonth(int index);
    void showInstant();
    void showCounts();

    DocumentController &m_controller;
    SegmentCounts &m_counts;
    QDateTimeEdit *m_asOf;
    QPushButton *m_end;
    MonthStrip *m_strip;
    QLabel *m_summary;
};

} // namespace pathloom::ui
