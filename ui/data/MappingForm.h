// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping as a table that the person corrects: what each column is for, and its type.
#pragma once

#include "engine/ingest/Preview.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace pathloom::ui {

/// Starts from the guesses of a preview. A mapping that was loaded from a file replaces the table
/// until the person goes back to the guesses.
class MappingForm : public QWidget
{
    Q_OBJECT

public:
    explicit MappingForm(QWidget *parent = nullptr);

    void setPreview(const Preview &preview);
    void setMapping(const Mapping &mapping);
    [[nodiscard]] Mapping mapping() const;
    /// Why the mapping does not fit the file, as an error; nothing where it does.
    [[nodiscard]] Status fit() const;
    /// Sets what a column is for; what its box does.
    void setUse(std::size_t column, std::optional<ColumnGuess> use);

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QComboBox *use;
        QComboBox *type;
        QCheckBox *personal;
    };
    void addLine(std::size_t index);
    void showLoaded();

    Preview m_preview;
    std::optional<Mapping> m_loaded;
    std::vector<Line> m_lines;
    QLineEdit *m_source;
    QLineEdit *m_currency;
    QLineEdit *m_zone;
    QLabel *m_loadedText;
    QWidget *m_table;
    QGridLayout *m_grid;
};

} // namespace pathloom::ui
