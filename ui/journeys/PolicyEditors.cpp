// SPDX-License-Identifier: GPL-3.0-or-later
// Cards for caps and quiet hours.
#include "ui/journeys/PolicyEditors.h"

#include "ui/journeys/DurationEdit.h"
#include "ui/text/NameText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

void addField(QVBoxLayout *layout, const QString &label, QWidget *input)
{
    auto *caption = new QLabel(label, input->parentWidget());
    caption->setProperty("role", u"caption"_s);
    caption->setBuddy(input);
    input->setAccessibleName(label);
    layout->addWidget(caption);
    layout->addWidget(input);
}

} // namespace

std::vector<std::pair<std::string, QString>> channelChoices()
{
    std::vector<std::pair<std::string, QString>> all;
    for (const std::string_view channel : fieldSpec(specOf(StepKind::Message), "channel")->choices)
        all.emplace_back(channel, text::channelName(channel));
    return all;
}

void fillChannels(QComboBox *box, bool withAll)
{
    if (withAll)
        box->addItem(CardList::tr("All channels"), QString());
    for (const auto &[channel, label] : channelChoices())
        box->addItem(label, QString::fromStdString(channel));
}

CardList::CardList(const QString &addCaption, const QString &empty, QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout), m_empty(empty)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    layout->addLayout(m_layout);
    auto *add = new QPushButton(icon(u"add"_s), addCaption, this);
    add->setProperty("quiet", true);
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch();
    layout->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this] {
        append();
        rebuild();
        Q_EMIT edited();
    });
}

void CardList::rebuild()
{
    if (m_holder) {
        m_layout->removeWidget(m_holder);
        m_holder->hide();
        m_holder->deleteLater();
    }
    m_holder = new QWidget(this);
    auto *layout = new QVBoxLayout(m_holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    m_layout->addWidget(m_holder);
    if (size() == 0) {
        auto *none = new QLabel(m_empty, m_holder);
        none->setProperty("role", u"caption"_s);
        none->setWordWrap(true);
        layout->addWidget(none);
    }
    for (std::size_t i = 0; i < size(); ++i) {
        auto *card = new QFrame(m_holder);
        card->setProperty("card", true);
        auto *cardLayout = new QVBoxLayout(card);
        cardLayout->setContentsMargins(kSpaceM, kSpaceS, kSpaceS, kSpaceM);
        cardLayout->setSpacing(kSpaceXs);
        auto *remove = new QToolButton(card);
        remove->setIcon(icon(u"close"_s));
        remove->setAccessibleName(tr("Remove"));
        remove->setToolTip(tr("Remove"));
        cardLayout->addWidget(remove, 0, Qt::AlignRight);
        connect(remove, &QToolButton::clicked, this, [this, i] {
            QTimer::singleShot(0, this, [this, i] {
                erase(i);
                rebuild();
                Q_EMIT edited();
            });
        });
        fill(i, card, cardLayout);
        layout->addWidget(card);
    }
}

CapsEditor::CapsEditor(QWidget *parent) : CardList(tr("Frequency cap"), tr("No cap: messages are limited by nothing here."), parent)
{
    rebuild();
}

void CapsEditor::setCaps(const std::vector<FrequencyCap> &caps)
{
    if (caps == m_caps)
        return;
    m_caps = caps;
    rebuild();
}

void CapsEditor::fill(std::size_t index, QWidget *card, QVBoxLayout *layout)
{
    const FrequencyCap &cap = m_caps[index];
    auto *maximum = new QSpinBox(card);
    maximum->setRange(0, 1000);
    maximum->setValue(cap.maximum);
    addField(layout, tr("At most (messages)"), maximum);
    connect(maximum, &QSpinBox::valueChanged, this, [this, index](int value) {
        m_caps[index].maximum = value;
        Q_EMIT edited();
    });
    auto *window = new DurationEdit(tr("Within"), card);
    window->setDuration(cap.window);
    addField(layout, tr("Within"), window);
    connect(window, &DurationEdit::edited, this, [this, index, window] {
        m_caps[index].window = window->duration();
        Q_EMIT edited();
    });
    auto *channel = new QComboBox(card);
    fillChannels(channel, true);
    channel->setCurrentIndex(std::max(0, channel->findData(QString::fromStdString(cap.channel))));
    addField(layout, tr("Channel"), channel);
    connect(channel, &QComboBox::activated, this, [this, index, channel] {
        m_caps[index].channel = channel->currentData().toString().toStdString();
        Q_EMIT edited();
    });
}

QuietHoursEditor::QuietHoursEditor(QWidget *parent)
    : CardList(tr("Quiet hours"), tr("No quiet hours: messages go out at any time."), parent)
{
    rebuild();
}

void QuietHoursEditor::setPeriods(const std::vector<QuietHours> &periods)
{
    if (periods == m_hours)
        return;
    m_hours = periods;
    rebuild();
}

void QuietHoursEditor::fill(std::size_t index, QWidget *card, QVBoxLayout *layout)
{
    const QuietHours &hours = m_hours[index];
    const auto timeEdit = [&](const QString &label, CivilTime QuietHours::*member) {
        auto *edit = new QTimeEdit(QTime::fromMSecsSinceStartOfDay((hours.*member).ms), card);
        edit->setDisplayFormat(u"HH:mm"_s);
        addField(layout, label, edit);
        connect(edit, &QTimeEdit::timeChanged, this, [this, index, member](const QTime &time) {
            m_hours[index].*member = CivilTime{time.msecsSinceStartOfDay()};
            Q_EMIT edited();
        });
    };
    timeEdit(tr("From (local time)"), &QuietHours::from);
    timeEdit(tr("To (local time)"), &QuietHours::to);
    auto *days = new QWidget(card);
    auto *row = new QHBoxLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpaceXs);
    for (int day = 0; day < 7; ++day) {
        auto *box = new QToolButton(days);
        box->setCheckable(true);
        box->setText(QLocale().dayName(day + 1, QLocale::NarrowFormat));
        box->setAccessibleName(QLocale().dayName(day + 1));
        box->setToolTip(box->accessibleName());
        box->setChecked((hours.weekdays >> day) & 1);
        connect(box, &QToolButton::toggled, this, [this, index, day](bool on) {
            const auto bit = static_cast<std::uint8_t>(1U << day);
            auto &mask = m_hours[index].weekdays;
            mask = static_cast<std::uint8_t>(on ? mask | bit : mask & ~bit);
            Q_EMIT edited();
        });
        row->addWidget(box);
    }
    row->addStretch();
    addField(layout, tr("Days on which they start"), days);
}

} // namespace pathloom::ui
