// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the names of personal attributes in the text of rules.
#include "ui/widgets/Masking.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

QString maskedValue() { return u"•••"_s; }

bool Masking::hides(const PredicateTrace &predicate) const
{
    if (!isOn)
        return false;
    // Names are words of the text form; a name within another word does not count.
    const QString text = QString::fromStdString(predicate.text);
    return std::any_of(personal.begin(), personal.end(), [&](const std::string &name) {
        const QRegularExpression word(u"(?<![A-Za-z0-9_])"_s +
                                      QRegularExpression::escape(QString::fromStdString(name)) +
                                      u"(?![A-Za-z0-9_])"_s);
        return text.contains(word);
    });
}

QString Masking::actual(const PredicateTrace &predicate) const
{
    if (predicate.actual.empty())
        return QCoreApplication::translate("Timeline", "missing");
    return hides(predicate) ? maskedValue() : QString::fromStdString(predicate.actual);
}

Masking maskingOf(const Schema &schema)
{
    Masking masking;
    for (const AttributeDef &attribute : schema.attributes)
        if (attribute.personal)
            masking.personal.insert(attribute.name);
    return masking;
}

} // namespace pathloom::ui
