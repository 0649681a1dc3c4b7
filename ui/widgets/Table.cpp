// SPDX-License-Identifier: GPL-3.0-or-later
// Model and view of plain tables.
#include "ui/widgets/Table.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

Cell cell(const QString &text)
{
    Cell made;
    made.text = text;
    return made;
}

Cell cell(const QString &text, double sort)
{
    Cell made = cell(text);
    made.sort = sort;
    return made;
}

static constexpr int kMeasuredRows = 64;

static QString csvField(const QString &text)
{
    static const QRegularExpression special(u"[\",\r\n]"_s);
    if (!text.contains(special))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

static QString rawText(const Cell &cell)
{
    if (!cell.sort.isValid())
        return cell.text;
    const double number = cell.sort.toDouble();
    return std::isfinite(number) ? QString::number(number, 'g', 17) : QString();
}

QString toCsv(const Table &table)
{
    QStringList lines;
    QStringList fields;
    for (const TableColumn &column : table.columns)
        fields += csvField(column.title);
    lines += fields.join(u',');
    for (const Row &row : table.rows) {
        fields.clear();
        for (const Cell &cell : row.cells)
            fields += csvField(rawText(cell));
        lines += fields.join(u',');
    }
    return lines.join(u"\r\n"_s) + u"\r\n"_s;
}

QString toText(const Table &table)
{
    QStringList lines;
    for (const Row &row : table.rows) {
        QStringList fields;
        for (const Cell &cell : row.cells)
            fields += cell.text;
        lines += fields.join(u'\t');
    }
    return lines.join(u'\n');
}

void TableModel::setTable(Table table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

static QVariant markOf(const Cell &cell)
{
    switch (cell.severity) {
    case 0:
        return icon(u"problem-error"_s);
    case 1:
        return icon(u"problem-warning"_s);
    case 2:
        return icon(u"problem-hint"_s);
    default:
        return {};
    }
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_table.rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    if (role == kKeyRole)
        return row.key;
    if (column >= row.cells.size())
        return {};
    const Cell &cell = row.cells[column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case kSortRole:
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case Qt::ToolTipRole:
        return cell.help.isEmpty() ? QVariant() : QVariant(cell.help);
    case Qt::DecorationRole:
        return markOf(cell);
    case Qt::ForegroundRole:
        return cell.isMuted ? QVariant(QBrush(themeOf(QApplication::palette()).textMuted))
                            : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (m_table.columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const TableColumn &column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole && !column.help.isEmpty())
        return column.help;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

TableView::TableView(const QString &accessibleName, QWidget *parent)
    : QTableView(parent), m_model(new TableModel(this)), m_proxy(new QSortFilterProxyModel(this))
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(TableModel::kSortRole);
    setModel(m_proxy);
    setAccessibleName(accessibleName);
    setSortingEnabled(true);
    m_proxy->sort(-1);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    // Columns are as wide as what stands in the first rows needs; measuring all takes long.
    horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpaceM);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT keyActivated(index.data(TableModel::kKeyRole).toString());
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentKeyChanged(currentKey()); });
}

void TableView::setTable(Table table)
{
    m_model->setTable(std::move(table));
    // Not from the width that the last column has: it is stretched, on a hidden page to any width.
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, std::min(std::max(sizeHintForColumn(column),
                                                 horizontalHeader()->sectionSizeHint(column)) +
                                            kSpaceM,
                                        360));
}

QString TableView::currentKey() const
{
    return currentIndex().data(TableModel::kKeyRole).toString();
}

void TableView::selectKey(const QString &key)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (index.data(TableModel::kKeyRole).toString() == key) {
            setCurrentIndex(index);
            scrollTo(index);
            return;
        }
    }
}

void TableView::setStale(bool on)
{
    m_isStale = on;
    QPalette grey = QApplication::palette(this);
    if (on)
        grey.setColor(QPalette::Text, themeOf(QApplication::palette()).textDisabled);
    setPalette(grey);
}

void TableView::fitRows(int maximum)
{
    const int rows = std::clamp(m_model->rowCount(), 1, maximum);
    setFixedHeight(horizontalHeader()->sizeHint().height() +
                   rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth() + 2 +
                   horizontalScrollBar()->sizeHint().height());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Table selected;
        for (const QModelIndex &index : selectionModel()->selectedRows())
            selected.rows.push_back(
                m_model->table().rows[static_cast<std::size_t>(m_proxy->mapToSource(index).row())]);
        QGuiApplication::clipboard()->setText(toText(selected));
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT keyActivated(currentKey());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace pathloom::ui
