// SPDX-License-Identifier: GPL-3.0-or-later
// Errors into sentences.
#include "ui/text/ErrorText.h"

#include "ui/text/ErrorTable.h"

#include <QCoreApplication>
#include <QStringList>

#include <string>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::text {

static QString knownSentence(std::string_view code)
{
    for (const auto table : {tables::errorTexts(), tables::exchangeTexts(), tables::peopleTexts(), tables::ruleTexts(),
                             tables::tableTexts()})
        if (const QString text = lookUp(table, "Errors", code); !text.isNull())
            return text;
    return {};
}

static QString plainArguments(const Arguments &arguments)
{
    QStringList parts;
    for (const auto &[name, value] : arguments)
        parts += QString::fromStdString(name) + u": "_s + QString::fromStdString(value);
    return parts.join(u", "_s);
}

static QString fallback(std::string_view code, const Arguments &arguments)
{
    QString detail = QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    if (!arguments.empty())
        detail += u"; "_s + plainArguments(arguments);
    return QCoreApplication::translate(
               "Errors", "That did not work, and this version has no words for the reason (%1). "
                         "Nothing was changed; please report it with the text in brackets.")
        .arg(detail);
}

QString sentenceOf(std::string_view code, const Arguments &arguments)
{
    const QString text = knownSentence(code);
    return text.isNull() ? fallback(code, arguments) : filled(text, arguments);
}

bool hasSentence(std::string_view code)
{
    return !knownSentence(code).isNull();
}

bool hasContext(std::string_view code)
{
    return !lookUp(tables::contextTexts(), "Errors", code).isNull();
}

QString contextOf(const Error &error)
{
    QStringList parts;
    for (auto frame = error.context.rbegin(); frame != error.context.rend(); ++frame) {
        const QString text = lookUp(tables::contextTexts(), "Errors", frame->code);
        const QString part =
            text.isNull() ? plainArguments(frame->arguments) : filled(text, frame->arguments);
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u", "_s);
}

QString sentence(const Error &error)
{
    const QString text = sentenceOf(error.code, error.arguments);
    const QString context = contextOf(error);
    if (context.isEmpty())
        return text;
    //: %1 is a whole sentence, %2 the place, for instance "in journey “Welcome”, step 7".
    return QCoreApplication::translate("Errors", "%1 (%2)").arg(text, context);
}

/// "a value or )": what could have followed, of the codes the parser gives.
static QString wantedTokens(const Arguments &arguments)
{
    const auto found = arguments.find("expected");
    QStringList words;
    for (const QString &token : QString::fromStdString(found == arguments.end() ? "" : found->second).split(u' ')) {
        if (token == "value"_L1)
            words += QCoreApplication::translate("Errors", "a value");
        else if (token == "operator"_L1)
            words += QCoreApplication::translate("Errors", "an operator such as = or and");
        else if (token == "string"_L1)
            words += QCoreApplication::translate("Errors", "a text in quotation marks");
        else if (!token.isEmpty())
            words += token;
    }
    if (words.isEmpty())
        words += QCoreApplication::translate("Errors", "a value");
    const QString last = words.takeLast();
    return words.isEmpty() ? last : QCoreApplication::translate("Errors", "%1 or %2").arg(words.join(u", "_s), last);
}

QString sentence(const RuleProblem &problem)
{
    if (problem.code == "rule.syntax") {
        Arguments arguments = problem.arguments;
        arguments["wanted"] = wantedTokens(problem.arguments).toStdString();
        const bool isEnd = arguments["found"].empty();
        return sentenceOf(isEnd ? "rule.syntax-end" : "rule.syntax", arguments);
    }
    const QString text = sentenceOf(problem.code, problem.arguments);
    const auto nearest = problem.arguments.find("nearest");
    if (nearest == problem.arguments.end() || nearest->second.empty())
        return text;
    return QCoreApplication::translate("Errors", "%1 Did you mean “%2”?")
        .arg(text, QString::fromStdString(nearest->second));
}

} // namespace pathloom::text
