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

/// Starts from the guesses of a preview. Under a mapping that was loaded, what a column is for
/// stays as the mapping says; how its values are read can be corrected.
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
    /// How a column's values are read; what its boxes do. `format` is that of dates.
    void setReading(std::size_t column, ValueType type, const QString &format, bool isLenient);

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QComboBox *use;
        QComboBox *type;
        QLineEdit *format;
        QComboBox *misfit;
        QCheckBox *personal;
        bool isTouched = false; ///< whether the person corrected the reading
    };
    void addLine(std::size_t index);
    void fillLine(std::size_t index);
    void placeLine(std::size_t index);
    void showLoaded();
    void showReading(const std::string &column, const ValueFormat &value, bool isPersonal);
    [[nodiscard]] Mapping guessed() const;
    void applyReadings(Mapping &mapping) const;

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
