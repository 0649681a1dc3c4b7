// SPDX-License-Identifier: GPL-3.0-or-later
// Number and unit of a duration.
#include "ui/journeys/DurationEdit.h"

#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <array>
#include <cmath>

namespace pathloom::ui {

namespace {

constexpr std::array<std::int64_t, 4> kUnits_ms{60'000, 3'600'000, 86'400'000, 604'800'000};

} // namespace

DurationEdit::DurationEdit(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_number(new QDoubleSpinBox), m_unit(new QComboBox)
{
    setAccessibleName(accessibleName);
    m_number->setAccessibleName(accessibleName);
    m_number->setRange(0, 100'000);
    m_number->setDecimals(2);
    m_unit->setAccessibleName(tr("Unit of %1").arg(accessibleName));
    m_unit->addItems({tr("minutes"), tr("hours"), tr("days"), tr("weeks")});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kSpaceS);
    layout->addWidget(m_number, 1);
    layout->addWidget(m_unit);
    setFocusProxy(m_number);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &DurationEdit::edited);
    connect(m_unit, &QComboBox::activated, this, &DurationEdit::edited);
}

void DurationEdit::setDuration(Duration duration)
{
    if (duration == this->duration() && duration.ms != 0)
        return;
    const QSignalBlocker number(m_number);
    const QSignalBlocker unit(m_unit);
    std::size_t best = 0;
    for (std::size_t i = 0; i < 3; ++i)
        if (duration.ms != 0 && duration.ms % kUnits_ms[i] == 0)
            best = i;
    if (duration.ms == 0)
        best = 2;
    m_unit->setCurrentIndex(static_cast<int>(best));
    m_number->setValue(static_cast<double>(duration.ms) / static_cast<double>(kUnits_ms[best]));
}

Duration DurationEdit::duration() const
{
    const auto unit = static_cast<std::size_t>(std::max(0, m_unit->currentIndex()));
    return {std::llround(m_number->value() * static_cast<double>(kUnits_ms[unit]))};
}

} // namespace pathloom::ui
