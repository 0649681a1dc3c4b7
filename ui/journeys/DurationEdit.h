// SPDX-License-Identifier: GPL-3.0-or-later
// An input for a length of time: a number and its unit.
#pragma once

#include "engine/units/Instant.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;

namespace pathloom::ui {

/// Shows the largest unit in which the duration is a whole number. The widget itself carries the
/// accessible name; number and unit name themselves after it.
class DurationEdit : public QWidget
{
    Q_OBJECT

public:
    explicit DurationEdit(const QString &accessibleName, QWidget *parent = nullptr);

    void setDuration(Duration duration);
    [[nodiscard]] Duration duration() const;

Q_SIGNALS:
    void edited();

private:
    QDoubleSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace pathloom::ui
