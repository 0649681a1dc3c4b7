// SPDX-License-Identifier: GPL-3.0-or-later
// Figures, their sentences, and how a bar is painted.
#include "ui/data/QualityModel.h"

#include "ui/profiles/ProfileTables.h"
#include "ui/text/Format.h"
#include "ui/theme/Theme.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct QualityWords {
    Q_DECLARE_TR_FUNCTIONS(Quality)
};

QString shareText(const std::optional<double> &share)
{
    return share ? text::percent(*share) : u"–"_s;
}

} // namespace

QString qualityFigureName(int column)
{
    switch (column) {
    case QualityModel::Complete:
        return QualityWords::tr("Completeness");
    case QualityModel::Valid:
        return QualityWords::tr("Validity");
    case QualityModel::Fresh:
        return QualityWords::tr("Freshness");
    case QualityModel::Unique:
        return QualityWords::tr("Uniqueness");
    case QualityModel::Accuracy:
        return QualityWords::tr("Accuracy");
    default:
        return QualityWords::tr("Attribute");
    }
}

QString qualityRowsName(QualityRows rows)
{
    switch (rows) {
    case QualityRows::Missing:
        return QualityWords::tr("No value");
    case QualityRows::Invalid:
        return QualityWords::tr("Breaks its rule");
    case QualityRows::Stale:
        return QualityWords::tr("Older than its half-life");
    case QualityRows::Undated:
        return QualityWords::tr("Age unknown");
    case QualityRows::Duplicate:
        break;
    }
    return QualityWords::tr("Same value as another profile");
}

void QualityModel::setQuality(SnapshotPtr snapshot, DataQuality quality)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_quality = std::move(quality);
    endResetModel();
}

QString QualityModel::attributeName(int row) const
{
    return QString::fromStdString(m_snapshot->schema.attributes[static_cast<std::size_t>(row)].name);
}

std::optional<double> QualityModel::share(int row, int column) const
{
    const FieldQuality &field = m_quality.fields[static_cast<std::size_t>(row)];
    switch (column) {
    case Complete:
        return field.completeness();
    case Valid:
        return field.validity();
    case Fresh:
        return field.freshness;
    case Unique:
        return field.uniqueness();
    case Accuracy:
        return field.accuracy;
    default:
        return std::nullopt;
    }
}

QString QualityModel::freshSentence(const FieldQuality &field) const
{
    QStringList parts;
    if (!field.ages)
        parts += QualityWords::tr("The attribute has no half-life, so its values count as fresh.");
    else if (field.dated() > 0)
        parts += QualityWords::tr("%1 of %2 dated values are older than the half-life.")
                     .arg(text::count(field.stale), text::count(field.dated()));
    if (field.medianAge)
        parts += QualityWords::tr("Half of the dated values are at most %1 old.").arg(ageText(*field.medianAge));
    if (field.undated > 0)
        parts += QualityWords::tr("The age of %1 of %2 values is unknown.")
                     .arg(text::count(field.undated), text::count(field.present));
    return parts.isEmpty() ? QualityWords::tr("There are no values.") : parts.join(u' ');
}

QString QualityModel::sentence(int row, int column) const
{
    const FieldQuality &field = m_quality.fields[static_cast<std::size_t>(row)];
    if (column != Complete && field.present == 0 && column != Name)
        return QualityWords::tr("There are no values.");
    switch (column) {
    case Valid:
        if (!field.hasRule)
            return QualityWords::tr("The attribute has no rule: every value is valid by its type.");
        return QualityWords::tr("%1 of %2 values break the rule.").arg(text::count(field.invalid), text::count(field.present))
             + (field.undecided > 0
                    ? u' ' + QualityWords::tr("Of %1 the rule says neither, because it reads something missing.")
                                 .arg(text::count(field.undecided))
                    : QString());
    case Fresh:
        return freshSentence(field);
    case Unique:
        return field.tellsApart ? QualityWords::tr("%1 of %2 values occur more than once.")
                                      .arg(text::count(field.duplicates), text::count(field.present))
                                : QualityWords::tr("The attribute does not tell profiles apart.");
    case Accuracy:
        return QualityWords::tr("Mean over all profiles of completeness, validity, freshness and uniqueness multiplied: "
                         "the user data accuracy of a rule that reads this attribute alone.");
    default:
        return QualityWords::tr("%1 of %2 profiles have a value.")
            .arg(text::count(field.present), text::count(field.profiles));
    }
}

int QualityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_quality.fields.size());
}

int QualityModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Accuracy + 1; }

QVariant QualityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? attributeName(row) : shareText(share(row, column));
    case kShareRole:
        return share(row, column) ? QVariant(*share(row, column)) : QVariant();
    case Qt::ToolTipRole:
        return sentence(row, column);
    case Qt::AccessibleTextRole:
        if (column == Name)
            return attributeName(row);
        return QualityWords::tr("%1, %2: %3. %4")
            .arg(attributeName(row), qualityFigureName(column),
                 share(row, column) ? text::percent(*share(row, column)) : QualityWords::tr("unmeasured"),
                 sentence(row, column));
    default:
        return {};
    }
}

QVariant QualityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section > Accuracy)
        return {};
    if (role == Qt::DisplayRole)
        return qualityFigureName(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case Complete:
        return QualityWords::tr("Share of the profiles that have a value");
    case Valid:
        return QualityWords::tr("Share of the values that keep the rule of the attribute");
    case Fresh:
        return QualityWords::tr("How fresh the dated values are on average: 100 % when new, 50 % after a half-life");
    case Unique:
        return QualityWords::tr("Share of the values that no other profile has, where the attribute tells profiles apart");
    case Accuracy:
        return QualityWords::tr("All four together, as the scores use them");
    default:
        return {};
    }
}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {std::max(hint.width(), 116), hint.height()};
}

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isActive = isChosen && option.state.testFlag(QStyle::State_Active);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen)
        painter->fillRect(option.rect, isActive ? theme.accent : theme.accentSoft);
    const int number = option.fontMetrics.horizontalAdvance(u"100.0 %"_s) + kSpaceS;
    const QRect inner = option.rect.adjusted(kSpaceS, 0, -kSpaceS, 0);
    const QRectF track(inner.left(), inner.center().y() - 4, std::max(8, inner.width() - number), 9);
    const QVariant share = index.data(QualityModel::kShareRole);
    if (share.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isActive ? QColor(theme.accentText.red(), theme.accentText.green(), theme.accentText.blue(), 70)
                                   : theme.sunken);
        painter->drawRoundedRect(track, 3, 3);
        QRectF bar = track;
        bar.setWidth(track.width() * std::clamp(share.toDouble(), 0.0, 1.0));
        painter->setBrush(isActive ? theme.accentText : theme.series[0]);
        painter->drawRoundedRect(bar, std::min(3.0, bar.width() / 2), 3);
    }
    painter->setPen(isActive ? theme.accentText : share.isValid() ? theme.text : theme.textMuted);
    painter->setFont(option.font);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    painter->restore();
}

} // namespace pathloom::ui
