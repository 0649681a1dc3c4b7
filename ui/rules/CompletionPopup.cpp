// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of suggestions with a line of help, and the wording of signatures.
#include "ui/rules/CompletionPopup.h"

#include "ui/text/NameText.h"
#include "ui/text/RuleWords.h"
#include "ui/theme/Theme.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

constexpr int kWidth = 440;
constexpr int kMostRows = 8;
constexpr std::size_t kMostItems = 300;

QString typeName(std::optional<ValueType> type)
{
    return type ? text::valueTypeName(nameOf(*type)) : QString();
}

} // namespace

QString detailOf(const RuleCompletion &item)
{
    switch (item.kind) {
    case CompletionKind::KnownValue: return CompletionPopup::tr("value");
    case CompletionKind::Unit: return typeName(item.type);
    case CompletionKind::Name: return item.type ? typeName(item.type) : CompletionPopup::tr("name");
    case CompletionKind::Parameter: return CompletionPopup::tr("parameter, %1").arg(typeName(item.type));
    case CompletionKind::Attribute: return CompletionPopup::tr("attribute, %1").arg(typeName(item.type));
    case CompletionKind::Property: return CompletionPopup::tr("property, %1").arg(typeName(item.type));
    case CompletionKind::Context: return CompletionPopup::tr("context, %1").arg(typeName(item.type));
    case CompletionKind::Events: return CompletionPopup::tr("events");
    case CompletionKind::Consent: return CompletionPopup::tr("consent");
    case CompletionKind::Segment: return CompletionPopup::tr("segment");
    case CompletionKind::List: return CompletionPopup::tr("list");
    case CompletionKind::Function: return item.type ? QStringLiteral("→ ") + typeName(item.type) : CompletionPopup::tr("function");
    case CompletionKind::Operator: return CompletionPopup::tr("operator");
    case CompletionKind::Keyword: return CompletionPopup::tr("keyword");
    }
    return {};
}

QString signatureHtml(const RuleSignature &signature)
{
    QStringList parameters;
    for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
        const RuleParameter &parameter = signature.parameters[i];
        QString text = QString::fromStdString(parameter.name);
        if (parameter.type)
            text += QStringLiteral(": ") + typeName(parameter.type);
        if (parameter.repeats)
            text += QStringLiteral(", …");
        text = text.toHtmlEscaped();
        if (parameter.isOptional)
            text = QLatin1Char('[') + text + QLatin1Char(']');
        parameters << (i == signature.active ? QStringLiteral("<b>") + text + QStringLiteral("</b>") : text);
    }
    QString html = QString::fromStdString(signature.function).toHtmlEscaped() + QLatin1Char('(')
                 + parameters.join(QStringLiteral(", ")) + QLatin1Char(')');
    if (signature.result)
        html += QStringLiteral(" → ") + typeName(signature.result).toHtmlEscaped();
    const QString help = text::ruleWordHelp(signature.doc);
    return help.isEmpty() ? html : html + QStringLiteral("<br>") + help.toHtmlEscaped();
}

CompletionPopup::CompletionPopup(QWidget *owner)
    : QFrame(owner, Qt::ToolTip), m_list(new QTreeWidget), m_help(new QLabel)
{
    setObjectName(QStringLiteral("completionPopup"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setProperty("card", true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setProperty("role", QStringLiteral("caption"));
    m_help->setFont(fontFor(TextRole::Caption));
    m_help->setContentsMargins(kSpaceS, kSpaceXs, kSpaceS, kSpaceXs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_help);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CompletionPopup::showHelp);
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) {
        const auto row = static_cast<std::size_t>(m_list->indexOfTopLevelItem(item));
        Q_EMIT taken(RuleCompletion(m_items[row]));
    });
}

void CompletionPopup::showItems(const std::vector<RuleCompletion> &items, const QRect &line)
{
    m_items.assign(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(std::min(items.size(), kMostItems)));
    m_list->clear();
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QList<QTreeWidgetItem *> rows;
    for (const RuleCompletion &item : m_items) {
        auto *row = new QTreeWidgetItem({QString::fromStdString(item.label), detailOf(item)});
        row->setFont(0, fixed);
        row->setForeground(1, palette().color(QPalette::PlaceholderText));
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, QString::fromStdString(item.insert));
        rows << row;
    }
    m_list->addTopLevelItems(rows);
    m_list->setCurrentItem(rows.value(0));
    const int rowHeight = std::max(m_list->sizeHintForRow(0), fontMetrics().height());
    const int height = rowHeight * std::min<int>(kMostRows, static_cast<int>(m_items.size())) + 2 * m_list->frameWidth() + 4;
    m_list->setFixedHeight(height);
    setFixedWidth(kWidth);
    adjustSize();
    QRect place(line.bottomLeft() + QPoint(0, 2), size());
    if (const QScreen *at = screen()) {
        const QRect room = at->availableGeometry();
        if (place.bottom() > room.bottom())
            place.moveBottom(line.top() - 2);
        place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
    }
    move(place.topLeft());
    show();
}

const RuleCompletion *CompletionPopup::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_items[static_cast<std::size_t>(row)];
}

QStringList CompletionPopup::labels() const
{
    QStringList labels;
    for (const RuleCompletion &item : m_items)
        labels << QString::fromStdString(item.label);
    return labels;
}

QString CompletionPopup::spoken() const
{
    const RuleCompletion *item = current();
    if (!item)
        return {};
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem()) + 1;
    return tr("%1 of %2: %3, %4")
        .arg(QString::number(row), QString::number(m_items.size()), QString::fromStdString(item->label), detailOf(*item));
}

void CompletionPopup::choose(int rows)
{
    const int count = m_list->topLevelItemCount();
    if (count == 0)
        return;
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool isPage = std::abs(rows) > 1;
    const int to = isPage ? std::clamp(row + rows, 0, count - 1) : (row + rows + count) % count;
    m_list->setCurrentItem(m_list->topLevelItem(to));
}

void CompletionPopup::showHelp()
{
    const RuleCompletion *item = current();
    const QString help = item ? text::ruleWordHelp(item->doc) : QString();
    // A line of its own in any case, so that the list does not jump.
    m_help->setText(help.isEmpty() && item ? detailOf(*item) : help);
}

} // namespace pathloom::ui
