// SPDX-License-Identifier: GPL-3.0-or-later
// Makers of labelled inputs, headings and cards.
#include "ui/widgets/Forms.h"

#include "ui/theme/Theme.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

void addRow(QFormLayout *form, const QString &label, QWidget *input, const QString &help)
{
    auto *text = new QLabel(label);
    text->setBuddy(input);
    form->addRow(text, input);
    input->setAccessibleName(label);
    if (!help.isEmpty()) {
        input->setToolTip(help);
        input->setAccessibleDescription(help);
    }
}

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(fontFor(TextRole::Title));
    label->setWordWrap(true);
    return label;
}

QLabel *caption(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(fontFor(TextRole::Caption));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *scrollingPage(QWidget *page)
{
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    outer->addWidget(area);
    auto *content = new QWidget;
    area->setWidget(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(kSpaceL, kSpaceL, kSpaceL, kSpaceL);
    layout->setSpacing(kSpaceL);
    return layout;
}

FigureCard::FigureCard(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(new QLabel(name)), m_value(new QLabel), m_detail(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpaceM, kSpaceM, kSpaceM, kSpaceM);
    layout->setSpacing(kSpaceXs);
    m_name->setFont(fontFor(TextRole::Caption));
    m_name->setForegroundRole(QPalette::PlaceholderText);
    m_name->setWordWrap(true);
    m_value->setFont(fontFor(TextRole::Figure));
    m_detail->setFont(fontFor(TextRole::Caption));
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setWordWrap(true);
    layout->addWidget(m_name);
    layout->addWidget(m_value);
    layout->addWidget(m_detail);
    layout->addStretch();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setMinimumWidth(132);
}

void FigureCard::setFigure(const QString &value, const QString &detail, const QString &help)
{
    m_value->setText(value);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setToolTip(help);
    setAccessibleName(m_name->text() + u": "_s + value);
    setAccessibleDescription(detail);
}

QString FigureCard::value() const
{
    return m_value->text();
}

void FigureCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace pathloom::ui
