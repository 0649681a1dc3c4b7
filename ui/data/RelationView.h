// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and the references between them as a small drawing.
#pragma once

#include "engine/ingest/SetGuess.h"

#include <QWidget>

#include <map>

namespace pathloom::ui {

/// Those that refer stand on the left of what they refer to. The table of references beside it says
/// the same in words; the accessible description does so, too.
class RelationView : public QWidget
{
    Q_OBJECT

public:
    explicit RelationView(QWidget *parent = nullptr);

    void setTables(const SetPreview &look);
    /// Where the box of a table is drawn; null for no such table.
    [[nodiscard]] QRect boxOf(const std::string &table) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Box {
        std::string name;
        QString rows;
        QRect place;
    };
    struct Line {
        std::string from;
        std::string to;
        QString label;
        bool hasOrphans = false;
        int ordinal = 0; ///< among the lines from the same table
    };
    void arrange();

    std::vector<Box> m_boxes;
    std::vector<Line> m_lines;
    std::map<std::string, int> m_levels; ///< steps to a table that refers to nothing
    QSize m_size;
};

} // namespace pathloom::ui
