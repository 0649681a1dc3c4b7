// SPDX-License-Identifier: GPL-3.0-or-later
// Lookup, translation and filling of the text tables.
#include "ui/text/TextTable.h"

#include "ui/text/NameText.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::text {

static const QRegularExpression &placePattern()
{
    static const QRegularExpression pattern(u"\\{([a-z][A-Za-z0-9_-]*)\\}"_s);
    return pattern;
}

QString lookUp(std::span<const TextRow> table, const char *context, std::string_view code)
{
    const auto row = std::ranges::find(table, code, &TextRow::code);
    return row == table.end() ? QString() : QCoreApplication::translate(context, row->source);
}

QString filled(QString text, const Arguments &arguments)
{
    QString result;
    qsizetype from = 0;
    auto places = placePattern().globalMatch(text);
    while (places.hasNext()) {
        const auto place = places.next();
        result += QStringView(text).mid(from, place.capturedStart() - from);
        const std::string name = place.captured(1).toStdString();
        if (const auto argument = arguments.find(name); argument != arguments.end())
            result += argumentText(name, argument->second);
        from = place.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}

QStringList placesOf(const QString &text)
{
    QStringList names;
    auto places = placePattern().globalMatch(text);
    while (places.hasNext())
        names += places.next().captured(1);
    return names;
}

} // namespace pathloom::text
