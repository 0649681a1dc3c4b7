// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the segment that is open and hands it to the clipboard.
#include "ui/segments/SegmentSqlActions.h"

#include "engine/segment/SegmentSql.h"
#include "ui/document/DocumentController.h"
#include "ui/text/ErrorText.h"

#include <QClipboard>
#include <QGuiApplication>

namespace pathloom::ui {

QString copyAsSql(const DocumentController &controller, const GraphId &graph, SqlDialect dialect)
{
    const SnapshotPtr data = controller.data();
    if (!data)
        return QCoreApplication::translate("SegmentSql", "Import data first: the statement names its tables.");
    if (!controller.document()->segments.contains(graph))
        return QCoreApplication::translate("SegmentSql", "Open a segment first.");
    const auto statement = segmentStatement(*controller.document(), graph, sqlTarget(*data, dialect, data->to));
    if (!statement)
        return text::sentence(statement.error());
    QGuiApplication::clipboard()->setText(QString::fromStdString(*statement));
    const std::string_view title = specOf(dialect).title;
    return QCoreApplication::translate("SegmentSql", "The segment is on the clipboard as SQL for %1.")
        .arg(QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())));
}

} // namespace pathloom::ui
