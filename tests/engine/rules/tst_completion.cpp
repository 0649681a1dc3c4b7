// SPDX-License-Identifier: GPL-3.0-or-later
// What the text editor offers at a place, "|" being the cursor: also in texts that are broken.
#include "engine/rules/Completion.h"
#include "tests/engine/rules/RuleFixtures.h"
#include "tests/support/TestMain.h"

using namespace pathloom;
using namespace pathloom::test;

namespace {

struct Asked {
    std::string text;
    std::size_t cursor = 0;
    RuleCompletions answer;

    [[nodiscard]] QStringList labels() const
    {
        QStringList all;
        for (const RuleCompletion &item : answer.items)
            all << QString::fromStdString(item.label);
        return all;
    }
    [[nodiscard]] const RuleCompletion *item(const std::string &label) const
    {
        for (const RuleCompletion &item : answer.items)
            if (item.label == label)
                return &item;
        return nullptr;
    }
    /// The text after taking the item, with the cursor marked.
    [[nodiscard]] QString taken(const std::string &label) const
    {
        const RuleCompletion *found = item(label);
        if (!found)
            return QStringLiteral("no ") + QString::fromStdString(label);
        std::string after = text;
        after.replace(found->from, found->to - found->from, found->insert);
        after.insert(found->from + found->caret, "|");
        return QString::fromStdString(after);
    }
    [[nodiscard]] QString active() const
    {
        if (!answer.signature)
            return QStringLiteral("none");
        const RuleSignature &signature = *answer.signature;
        const std::string name = signature.active < signature.parameters.size()
                                   ? signature.parameters[signature.active].name
                                   : "-";
        return QString::fromStdString(signature.function + '/' + name);
    }
};

const Schema &schema()
{
    static const Schema made = shopSchema();
    return made;
}

KnownValues known()
{
    KnownValues values;
    values.attributes["channel"] = {"Web", "Phone", "Multichannel"};
    values.properties[{"purchase", "item"}] = {"boot-17", "boot-2"};
    return values;
}

Asked ask(std::string marked, ValueType wanted = ValueType::Boolean, const std::string &filterOf = {})
{
    Asked asked;
    asked.cursor = marked.find('|');
    asked.text = marked.erase(asked.cursor, 1);
    const RuleScope scope = shopScope(schema());
    const KnownValues values = known();
    asked.answer = completeRule({asked.text, asked.cursor, &scope, wanted, filterOf, &values});
    return asked;
}

} // namespace

class CompletionTest : public QObject
{
    Q_OBJECT

private slots:
    void offersFirst_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("first");
        QTest::newRow("attributes by prefix") << "re|" << QStringList{"recency"};
        QTest::newRow("capital letters aside") << "CHAN|" << QStringList{"channel"};
        QTest::newRow("numbers after a number's comparison") << "recency > |" << QStringList{"recency", "score"};
        QTest::newRow("numbers on the left of arithmetic") << "1 + recency * |" << QStringList{"recency", "score"};
        QTest::newRow("dates after a date") << "birthday < |" << QStringList{"birthday"};
        QTest::newRow("values, most frequent first")
            << "channel = |" << QStringList{"Web", "Phone", "Multichannel", "channel", "city"};
        QTest::newRow("values in quotes") << "channel = \"P|" << QStringList{"Phone"};
        QTest::newRow("values in a list") << "channel in [\"Web\", |" << QStringList{"Web", "Phone", "Multichannel"};
        QTest::newRow("values in a bracket") << "channel in (|" << QStringList{"Web", "Phone", "Multichannel"};
        QTest::newRow("values with a broken rest")
            << "channel = \"Ph| and recency > (3 or" << QStringList{"Phone"};
        QTest::newRow("truth of a boolean") << "member = |" << QStringList{"true", "false", "member"};
        QTest::newRow("weekdays") << "day of week(today()) = |"
                                  << QStringList{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};
        QTest::newRow("event types") << "count(event: |" << QStringList{"view", "purchase"};
        QTest::newRow("event types in quotes") << "count(event: \"pu|" << QStringList{"purchase"};
        QTest::newRow("event types by place") << "exists(\"|" << QStringList{"view", "purchase"};
        QTest::newRow("properties to add up") << "sum(event: \"purchase\", of: |" << QStringList{"amount", "quantity"};
        QTest::newRow("properties of any type") << "last(event: \"purchase\", of: \"|"
                                                << QStringList{"item", "amount", "quantity", "gift"};
        QTest::newRow("property before its event is named") << "sum(of: \"|\", event: \"view\") > 3"
                                                            << QStringList{"seconds"};
        QTest::newRow("properties in a filter") << "count(event: \"purchase\", where: |"
                                                << QStringList{"true", "false", "item", "amount", "quantity", "gift"};
        QTest::newRow("filter before its event") << "count(where: am|, event: \"purchase\")" << QStringList{"amount"};
        QTest::newRow("values of a property") << "count(event: \"purchase\", where: item = |"
                                              << QStringList{"boot-17", "boot-2"};
        QTest::newRow("values of the last event") << "last(event: \"purchase\", of: \"item\") = |"
                                                  << QStringList{"boot-17", "boot-2"};
        QTest::newRow("parameters") << "days since(|" << QStringList{"event:", "where:", "within:", "from:", "to:"};
        QTest::newRow("parameters left over") << "count(event: \"view\", within: @\"P3D\", |"
                                              << QStringList{"where:", "from:", "to:"};
        QTest::newRow("sides of a sequence") << "sequence(first: \"view\", |"
                                             << QStringList{"then:", "without:", "within:", "same:", "first where:"};
        QTest::newRow("shared property") << "sequence(first: \"view\", then: \"purchase\", same: |"
                                         << QStringList{"item"};
        QTest::newRow("second side's filter")
            << "sequence(first: \"view\", then: \"purchase\", then where: qu|" << QStringList{"quantity"};
        QTest::newRow("durations") << "count(event: \"view\", within: |" << QStringList{"7 days", "14 days", "30 days"};
        QTest::newRow("units") << "count(event: \"view\", within: 45|"
                               << QStringList{"45 days", "45 hours", "45 weeks", "45 minutes"};
        QTest::newRow("a unit being typed") << "attribute(\"average pause\") > 45 h|" << QStringList{"45 hours"};
        QTest::newRow("money") << "spent > 20|" << QStringList{"20 EUR"};
        QTest::newRow("segments") << "in segment(|" << QStringList{"VIP"};
        QTest::newRow("lists") << "not(in list(\"pr|" << QStringList{"press"};
        QTest::newRow("channel of a consent") << "consent(\"|" << QStringList{"email"};
        QTest::newRow("purpose of a consent") << "consent(\"email\", \"|" << QStringList{"marketing"};
        QTest::newRow("odd names") << "attribute(\"av|" << QStringList{"average pause"};
        QTest::newRow("odd names typed plainly") << "average p|" << QStringList{"average pause"};
        QTest::newRow("context") << "context.d|" << QStringList{"context.device"};
        QTest::newRow("functions of several words") << "days si|" << QStringList{"days since(event: …)"};
        QTest::newRow("functions after their first word") << "recency > 1 and string |"
                                                          << QStringList{"string length(…)"};
        QTest::newRow("order of a number") << "recency |" << QStringList{">=", "<=", ">", "<", "=", "!=", "in", "between"};
        QTest::newRow("order of a text") << "channel |" << QStringList{"=", "!=", "in", "between", "+", "and", "or"};
        QTest::newRow("after a condition") << "recency > 3 |" << QStringList{"and", "or"};
        QTest::newRow("joining words by prefix") << "recency > 3 a|" << QStringList{"and"};
        QTest::newRow("then") << "if member |" << QStringList{"then"};
        QTest::newRow("else") << "if member then 1 |" << QStringList{"else"};
        QTest::newRow("the other end of between") << "recency between 1 |" << QStringList{"and"};
        QTest::newRow("what to make of missing") << "treat missing(member, |" << QStringList{"true", "false", "error"};
    }

    void offersFirst()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, first);
        const Asked asked = ask(text.toStdString());
        QVERIFY2(asked.labels().mid(0, first.size()) == first, qPrintable(asked.labels().mid(0, 12).join(" | ")));
    }

    void putsIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("after");
        QTest::newRow("the whole word") << "rec|ncy > 3" << "recency" << "recency| > 3";
        QTest::newRow("an odd name") << "average pa|" << "average pause" << "attribute(\"average pause\")|";
        QTest::newRow("a value without quotes") << "channel = We| and member" << "Web" << "channel = \"Web\"| and member";
        QTest::newRow("a value into quotes") << "channel = \"W|x\" and member" << "Web" << "channel = \"Web\"| and member";
        QTest::newRow("a value behind an open quote")
            << "channel = \"W| and city = \"Bonn\"" << "Web" << "channel = \"Web\"| and city = \"Bonn\"";
        QTest::newRow("a query, the cursor at its event")
            << "coun| > 3" << "count(event: …)" << "count(event: \"|\") > 3";
        QTest::newRow("a query of a property")
            << "sum|" << "sum(event: …)" << "sum(event: \"|\", of: \"\")";
        QTest::newRow("a function's name of several words") << "not(string  le|" << "string length(…)"
                                                            << "not(string length(|)";
        QTest::newRow("a unit") << "count(event: \"view\", within: 45|)" << "45 days"
                                << "count(event: \"view\", within: @\"P45D\"|)";
        QTest::newRow("a currency") << "spent > 20.5|" << "20.5 EUR" << "spent > money(20.5, \"EUR\")|";
        QTest::newRow("a parameter") << "count(ev|" << "event:" << "count(event: \"|\"";
        QTest::newRow("a parameter of two words")
            << "sequence(first: \"view\", first wh|, then: \"purchase\")" << "first where:"
            << "sequence(first: \"view\", first where: |, then: \"purchase\")";
        QTest::newRow("an operator that would stick") << "(recency)|" << ">=" << "(recency) >= |";
        QTest::newRow("a list") << "channel i|" << "in" << "channel in [|]";
        QTest::newRow("an attribute in a filter")
            << "exists(event: \"view\", where: item = cit|)" << "profile.city"
            << "exists(event: \"view\", where: item = profile.city|)";
        QTest::newRow("a segment") << "not(VI|)" << "in segment(\"VIP\")" << "not(in segment(\"VIP\")|)";
        QTest::newRow("behind letters of two bytes") << "city = \"Köln\" and rec|" << "recency"
                                                     << "city = \"Köln\" and recency|";
    }

    void putsIn()
    {
        QFETCH(QString, text);
        QFETCH(QString, label);
        QFETCH(QString, after);
        const Asked asked = ask(text.toStdString());
        QVERIFY2(asked.taken(label.toStdString()) == after,
                 qPrintable(asked.taken(label.toStdString()) + " of " + asked.labels().mid(0, 12).join(" | ")));
    }

    void neverOffersWhatCannotStand()
    {
        QVERIFY(!ask("recency > 3 |").item("recency"));
        QVERIFY(!ask("recency |").item("true"));
        QVERIFY(!ask("count(event: \"view\", |").item("recency"));
        QVERIFY(!ask("count(event: \"view\" |").item("="));
        QVERIFY(!ask("channel in |").item("in segment(\"VIP\")"));
        QVERIFY(!ask("city = \"|").item("Web"));
        QVERIFY(!ask("tags |").item("="));
        QVERIFY(!ask("sum(event: \"purchase\", of: \"|").item("gift"));
        QVERIFY(ask("zzz|").answer.items.empty());
    }

    void wantedTypeRanksTheWholeText()
    {
        QCOMPARE(ask("|", ValueType::Number).labels().value(0), QString("recency"));
        QCOMPARE(ask("|", ValueType::String).labels().value(0), QString("channel"));
        QCOMPARE(ask("|", ValueType::Money).labels().value(0), QString("spent"));
    }

    void aFilterKnowsTheEventItIsOf()
    {
        const Asked asked = ask("item = |", ValueType::Boolean, "purchase");
        QCOMPARE(asked.labels().mid(0, 2), QStringList({"boot-17", "boot-2"}));
        QVERIFY(ask("|", ValueType::Boolean, "purchase").item("quantity"));
        QCOMPARE(ask("rec|", ValueType::Boolean, "purchase").taken("profile.recency"), QString("profile.recency|"));
    }

    void signatureFollowsTheCursor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("active");
        QTest::newRow("outside") << "recency > |" << "none";
        QTest::newRow("first argument") << "contains(|" << "contains/string";
        QTest::newRow("second argument") << "contains(city, \"a|\")" << "contains/match";
        QTest::newRow("inner call") << "contains(lower case(|), \"a\")" << "lower case/string";
        QTest::newRow("behind the inner call") << "contains(lower case(city)|, \"a\")" << "contains/string";
        QTest::newRow("a named argument") << "contains(match: |" << "contains/match";
        QTest::newRow("too many") << "abs(1, 2|" << "abs/-";
        QTest::newRow("repeating") << "max(1, 2, 3|" << "max/list";
        QTest::newRow("event query") << "count(|" << "count/event";
        QTest::newRow("window of a query") << "count(event: \"view\", within: |" << "count/within";
        QTest::newRow("the function of that name") << "count(tags|" << "count/event";
        QTest::newRow("the function with a list") << "count(tags |" << "count/list";
        QTest::newRow("sequence") << "sequence(first: \"view\", without: |" << "sequence/without";
        QTest::newRow("special") << "consent(\"email\", |" << "consent/purpose";
        QTest::newRow("behind the call") << "abs(1) |" << "none";
        QTest::newRow("list inside a call") << "max([1, |" << "max/list";
    }

    void signatureFollowsTheCursor()
    {
        QFETCH(QString, text);
        QFETCH(QString, active);
        QCOMPARE(ask(text.toStdString()).active(), active);
    }

    void signatureSaysTypes()
    {
        const auto signature = ask("sum(event: \"purchase\", |").answer.signature;
        QVERIFY(signature);
        QCOMPARE(signature->doc, std::string("events.sum"));
        QCOMPARE(signature->parameters[1].name, std::string("of"));
        QVERIFY(!signature->parameters[1].isOptional);
        QVERIFY(signature->parameters[3].type == ValueType::Duration && signature->parameters[3].isOptional);
        QVERIFY(ask("string length(|").answer.signature->result == ValueType::Number);
    }

    // Whatever is taken at any place of a valid rule leaves ranges inside the text and whole characters.
    void everyPlaceOfEveryTextAnswers()
    {
        const char *texts[] = {
            "recency <= 3 and city = \"Köln\" or not(member)",
            "if member then count(event: \"purchase\", where: amount > 20 and item = \"b\", within: @\"P90D\") else 3",
            "sequence(first: \"view\", first within: @\"P30D\", without: \"purchase\", same: \"item\", within: @\"P7D\")",
            "))((, : \"\\\" @ ]..[ größe in", "count(count(count(event: event: ,,, where: where:", "x between in [ and ("};
        for (const std::string text : texts) {
            for (std::size_t cursor = 0; cursor <= text.size(); ++cursor) {
                if (cursor < text.size() && (static_cast<unsigned char>(text[cursor]) & 0xC0) == 0x80)
                    continue;
                const RuleScope scope = shopScope(schema());
                const auto answer = completeRule({text, cursor, &scope, ValueType::Boolean, {}, nullptr});
                for (const RuleCompletion &item : answer.items) {
                    QVERIFY(item.from <= cursor && cursor <= item.to && item.to <= text.size());
                    QVERIFY(item.caret <= item.insert.size() && !item.insert.empty());
                    QVERIFY(item.to == text.size() || (static_cast<unsigned char>(text[item.to]) & 0xC0) != 0x80);
                }
            }
        }
    }

    void countsTheTextsOfADataset()
    {
        Schema small = shopSchema();
        small.attributes[9].personal = true;
        SnapshotBuilder builder(small);
        const char *channels[] = {"Phone", "Web", "Web", "Shop", "Web", "Shop"};
        for (int i = 0; i < 6; ++i) {
            const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
            builder.setAttribute(p, 1, std::string(channels[i]));
            builder.setAttribute(p, 7, std::vector<std::string>{"new", i % 2 == 0 ? "vip" : "new"});
            builder.setAttribute(p, 9, std::string("Bonn"));
            const std::vector<Value> view{std::string(i < 4 ? "boot" : "shoe"), Value()};
            builder.addEvent(p, 0, at("2025-03-01T00:00:00Z"), view);
        }
        const SnapshotPtr snapshot = builder.finish();
        const KnownValues values = knownValuesOf(*snapshot);
        QCOMPARE(values.attributes.at("channel"), std::vector<std::string>({"Web", "Shop", "Phone"}));
        QCOMPARE(values.attributes.at("tags").front(), std::string("new"));
        QVERIFY(!values.attributes.contains("city"));
        QVERIFY(!values.attributes.contains("recency"));
        QCOMPARE(values.properties.at({"view", "item"}), std::vector<std::string>({"boot", "shoe"}));
        QCOMPARE(knownValuesOf(*snapshot, 1).attributes.at("channel"), std::vector<std::string>({"Web"}));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(knownValuesOf(*snapshot, 9, {stop.get_token(), {}}).attributes.empty());
    }
};

PATHLOOM_TEST(CompletionTest)
#include "tst_completion.moc"
