// SPDX-License-Identifier: GPL-3.0-or-later
// What rules mean: three-valued logic, types, windows, time; scalar and columnar alike.
#include "tests/engine/rules/RandomRules.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const Instant kNow = *parseInstant("2025-03-31T12:00:00Z");

/// Anna has everything, Ben nothing, Cleo lives in New York and has a few things.
SnapshotPtr shop()
{
    const Schema schema = shopSchema();
    SnapshotBuilder builder(schema);
    const ProfileIndex anna = builder.addProfile("anna");
    builder.addProfile("ben");
    const ProfileIndex cleo = builder.addProfile("cleo");
    const auto set = [&](ProfileIndex p, const char *name, const Value &value) {
        builder.setAttribute(p, *schema.attributeIndex(name), value);
    };
    set(anna, "recency", 2.0);
    set(anna, "channel", std::string("Web"));
    set(anna, "member", true);
    set(anna, "spent", Money{1250, "EUR"});
    set(anna, "birthday", day("2000-02-29"));
    set(anna, "joined", at("2024-12-31T23:30:00Z"));
    set(anna, "average pause", Duration::days(3));
    set(anna, "tags", std::vector<std::string>{"vip", "new"});
    set(anna, "score", 0.1 + 0.2);
    set(anna, "city", std::string("Köln"));
    set(anna, "zone", std::string("Europe/Berlin"));
    set(cleo, "zone", std::string("America/New_York"));
    set(cleo, "joined", at("2025-01-01T03:00:00Z"));
    set(cleo, "city", std::string("Straße"));
    set(cleo, "tags", std::vector<std::string>{});

    const auto view = [&](ProfileIndex p, const char *when, const char *item, Value seconds) {
        builder.addEvent(p, 0, at(when), std::vector<Value>{std::string(item), seconds});
    };
    const auto buy = [&](ProfileIndex p, const char *when, const char *item, std::int64_t cents, Value quantity) {
        builder.addEvent(p, 1, at(when), std::vector<Value>{std::string(item), Money{cents, "EUR"}, quantity});
    };
    view(anna, "2025-03-01T12:00:00Z", "boot", 10.0);
    view(anna, "2025-03-20T12:00:00Z", "shoe", 20.0);
    view(anna, "2025-03-24T12:00:00Z", "boot", Value{});
    view(anna, "2025-03-31T12:00:00Z", "sock", 5.0);
    view(anna, "2025-04-01T00:00:00Z", "later", 99.0);
    buy(anna, "2025-03-01T12:00:00Z", "boot", 9990, 1.0);
    buy(anna, "2025-03-21T12:00:00Z", "shoe", 2000, 2.0);
    buy(anna, "2025-03-25T12:00:00Z", "sock", 1999, Value{});
    buy(anna, "2025-05-01T00:00:00Z", "later", 100000, 1.0);
    view(cleo, "2025-03-30T12:00:00Z", "boot", 1.0);
    builder.addConsent(anna, 0, at("2025-01-01T00:00:00Z"), true);
    builder.addConsent(anna, 0, at("2025-04-01T00:00:00Z"), false);
    builder.addConsent(cleo, 0, at("2025-02-01T00:00:00Z"), false);
    builder.addList({"press", {cleo}});
    return builder.finish();
}

/// Random profiles: half of the values missing, three zones, month ends, leap days, equal instants.
SnapshotPtr randomShop(RandomRules &random, std::size_t count)
{
    const Schema schema = shopSchema();
    SnapshotBuilder builder(schema);
    const std::vector<std::string> zones{"Europe/Berlin", "America/New_York", "Asia/Kolkata"};
    const std::vector<std::string> items{"boot", "shoe", "Köln", "日本"};
    const std::vector<Instant> moments{at("2024-02-29T12:00:00Z"), at("2024-12-31T23:30:00Z"), at("2025-03-30T01:30:00Z"),
                                       at("2025-03-31T12:00:00Z"), at("2025-01-31T22:00:00Z")};
    for (std::size_t i = 0; i < count; ++i) {
        const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
        const auto set = [&](const char *name, const Value &value) {
            if (random.chance(0.6))
                builder.setAttribute(p, *schema.attributeIndex(name), value);
        };
        set("recency", static_cast<double>(random.below(12)) - 2);
        set("channel", random.oneOf<std::string>({"Web", "Phone", "Multichannel", ""}));
        set("member", random.chance(0.5));
        set("spent", Money{static_cast<std::int64_t>(random.below(5000)), "EUR"});
        set("birthday", CivilDate{static_cast<std::int32_t>(random.below(12000))});
        set("joined", random.oneOf(moments));
        set("average pause", Duration::hours(static_cast<std::int64_t>(random.below(100))));
        set("tags", random.chance(0.5) ? std::vector<std::string>{"vip", "Web"} : std::vector<std::string>{});
        set("score", static_cast<double>(random.below(100)) / 10);
        set("city", random.oneOf<std::string>({"Köln", "Berlin", "new york"}));
        set("zone", random.oneOf(zones));
        for (std::size_t e = random.below(8); e > 0; --e) {
            const Instant when = random.chance(0.3) ? random.oneOf(moments)
                                                    : Instant{at("2025-01-01T00:00:00Z").ms
                                                              + static_cast<std::int64_t>(random.below(120)) * 86'400'000};
            const bool isView = random.chance(0.5);
            std::vector<Value> properties(isView ? 2 : 4);
            if (random.chance(0.8))
                properties[0] = random.oneOf(items);
            if (random.chance(0.8))
                properties[isView ? 1 : 2] = static_cast<double>(random.below(9));
            if (!isView && random.chance(0.8))
                properties[1] = Money{static_cast<std::int64_t>(random.below(4000)), "EUR"};
            if (!isView)
                properties[3] = random.chance(0.5);
            builder.addEvent(p, isView ? 0 : 1, when, properties);
        }
        if (random.chance(0.6))
            builder.addConsent(p, 0, at("2025-02-01T00:00:00Z"), random.chance(0.5));
    }
    builder.addList({"press", {0, static_cast<ProfileIndex>(count / 2)}});
    return builder.finish();
}

/// Answers only what every reader must, so that the defaults of the interface are used.
class PlainReader final : public ProfileReader
{
public:
    explicit PlainReader(const SnapshotReader &from) : m_from(from) {}

    std::uint64_t profileHash() const override { return m_from.profileHash(); }
    const Zone &zone() const override { return m_from.zone(); }
    Value attribute(std::size_t index) const override { return m_from.attribute(index); }
    std::size_t eventCount(std::size_t type) const override { return m_from.eventCount(type); }
    Instant eventTime(std::size_t type, std::size_t i) const override { return m_from.eventTime(type, i); }
    Value eventProperty(std::size_t type, std::size_t i, std::size_t property) const override
    {
        return m_from.eventProperty(type, i, property);
    }
    Truth consentAt(std::size_t consent, Instant at) const override { return m_from.consentAt(consent, at); }
    Truth inSegment(std::string_view name) const override { return m_from.inSegment(name); }
    Truth inList(std::string_view name) const override { return m_from.inList(name); }
    Value context(std::string_view name) const override
    {
        return name == "device" ? Value{std::string("phone")} : name == "basket" ? Value{25.0} : Value{};
    }

private:
    const SnapshotReader &m_from;
};

Truth truthAt(const TruthColumn &column, std::size_t i)
{
    return column.isTrue.at(i) ? Truth::True : column.isUnknown.at(i) ? Truth::Unknown : Truth::False;
}

char letter(Truth truth) { return truth == Truth::True ? 'T' : truth == Truth::False ? 'F' : 'U'; }

} // namespace

class EvaluateTest : public QObject
{
    Q_OBJECT

private:
    SnapshotPtr m_shop = shop();

private slots:
    void means_data()
    {
        QTest::addColumn<QString>("outcome"); // of Anna, Ben and Cleo
        const auto row = [](const char *text, const char *outcome) { QTest::newRow(text) << QString(outcome); };
        row("recency <= 3", "TUU");
        row("recency < 2", "FUU");
        row("recency = 2 and channel = \"Web\"", "TUU");
        row("recency > 5 and score > 1000", "FUU");
        row("channel = \"Web\"", "TUU");
        row("channel != \"Web\"", "FUU");
        row("channel = \"web\"", "FUU");
        row("channel = \"Nowhere\"", "FUU");
        row("channel in [\"Phone\", \"Web\"]", "TUU");
        row("not(channel in [\"Phone\", \"Web\"])", "FUU");
        row("city > \"Kz\"", "TUT");
        row("member", "TUU");
        row("not(member)", "FUU");
        row("member = true", "TUU");
        row("score = 0.3", "TUU");
        row("score <= 0.3 and score >= 0.3", "TUU");
        row("score < 0.3 or score > 0.3", "FUU");
        row("score = 0.3000001", "FUU");
        // Money: minor units; a plain number is major units.
        row("spent = 12.5", "TUU");
        row("spent > 12.49 and spent < 12.51", "TUU");
        row("12.5 = spent", "TUU");
        row("13 > spent", "TUU");
        row("spent = money(12.50, \"EUR\")", "TUU");
        row("spent * 2 = 25", "TUU");
        row("spent / money(5, \"EUR\") = 2.5", "TUU");
        row("spent + 0.5 = 13", "TUU");
        row("spent between 12 and 13", "TUU");
        row("spent in [12.5, 14]", "TUU");
        row("spent / 0 > 1", "UUU");
        row("spent > 12.495", "TUU");
        row("spent < recency * 7", "TUU");
        // Missing values.
        row("missing(recency)", "FTT");
        row("treat missing(recency > 1, \"true\")", "TTT");
        row("treat missing(recency > 1, \"false\")", "TFF");
        row("treat missing(recency > 1, \"error\")", "TUU");
        row("missing(recency > 1)", "FTT");
        row("recency > 1 or true", "TTT");
        row("recency > 1 and false", "FFF");
        row("if recency > 1 then true else false", "TUU");
        row("if missing(recency) then true else recency > 5", "FTT");
        row("recency + score > 1", "TUU");
        // Dates, zones, month ends, leap days.
        row("birthday = @\"2000-02-29\"", "TUU");
        row("years between(birthday, today()) = 25", "TUU");
        row("years between(birthday, @\"2025-02-28\") = 25", "TUU");
        row("years between(birthday, @\"2025-02-27\") = 24", "TUU");
        row("add months(birthday, 12) = @\"2001-02-28\"", "TUU");
        row("add months(@\"2025-01-31\", 1) = @\"2025-02-28\"", "TTT");
        row("add months(@\"2024-01-31\", 1) = @\"2024-02-29\"", "TTT");
        row("month(birthday) = 2 and day(birthday) = 29", "TUU");
        row("date(joined) = @\"2025-01-01\"", "TUF"); // 00:30 in Berlin, 22:00 the day before in New York
        row("year(joined) = 2025", "TUF");
        row("hour(joined) = 0", "TUF");
        row("day of week(joined) = \"Wednesday\"", "TUF");
        row("day of week(today()) = \"Monday\"", "TTT");
        row("week of year(@\"2024-12-30\") = 1 and week of year(@\"2027-01-01\") = 53", "TTT");
        row("day of year(@\"2024-12-31\") = 366", "TTT");
        row("today() = @\"2025-03-31\"", "TTT");
        row("today() - birthday > @\"P9000D\"", "TUU");
        row("birthday + @\"P1D\" = @\"2000-03-01\"", "TUU");
        row("birthday - @\"PT1H\" = @\"2000-02-28\"", "TUU");
        row("now() = @\"2025-03-31T12:00:00Z\"", "TTT");
        row("now() - joined < @\"P90D\"", "TUT");
        row("attribute(\"average pause\") / @\"P1D\" = 3", "TUU");
        row("date and time(@\"2025-03-30\") = @\"2025-03-29T23:00:00Z\"", "TTF");
        row("date(\"2024-02-29\") = date(2024, 2, 29)", "TTT");
        row("date(2023, 2, 29) = @\"2023-03-01\"", "UUU");
        // Text and Unicode.
        row("string length(city) = 4", "TUF");
        row("upper case(city) = \"STRASSE\"", "FUT");
        row("starts with(city, \"Kö\")", "TUF");
        row("contains(city, \"ß\")", "FUT");
        row("ends with(lower case(city), \"n\")", "TUF");
        row("matches(city, \"^K.ln$\")", "TUF");
        row("substring(city, 2, 1) = \"ö\"", "TUF");
        row("substring(city, -1) = \"n\"", "TUF");
        row("substring before(city, \"l\") + \"!\" = \"Kö!\"", "TUF");
        row("\"vip\" in tags", "TUF");
        row("list contains(tags, \"new\")", "TUF");
        row("count(tags) = 2", "TUF");
        row("channel in tags", "FUU");
        row("channel in list(\"Web\", \"Phone\")", "TUU");
        // Numbers.
        row("2 ** 3 ** 2 = 64", "TTT"); // FEEL: exponents associate to the left
        row("-2 ** 2 = 4", "TTT");
        row("1 / 3 * 3 = 1", "TTT");
        row("round(2.675, 2) = 2.68 and round(-2.5) = -3 and decimal(2.5, 0) = 2", "TTT");
        row("floor(-1.5) = -2 and ceiling(-1.5) = -1 and modulo(-12, 5) = 3", "TTT");
        row("min(3, 1, 2) = 1 and max([1, 3]) = 3 and mean(1, 2) = 1.5 and sum(1, 2, 3) = 6", "TTT");
        row("sqrt(-1) > 0", "UUU");
        row("number(\"12.5\") = 12.5 and string(12.5) = \"12.5\"", "TTT");
        // Berlin to New York: 6385 km great circle.
        row("distance(52.52, 13.405, 40.7128, -74.006) between 6380 and 6390", "TTT");
        // Events: (now − within, now], later ones do not exist yet.
        row("count(event: \"view\") = 4", "TFF");
        row("count(event: \"view\") = 0", "FTF");
        row("count(event: \"view\", within: @\"P7D\") = 1", "TFT");
        row("count(event: \"view\", within: @\"P7DT0.001S\") = 2", "TFF");
        row("count(event: \"view\", within: @\"PT1S\") = 1", "TFF");
        row("count(event: \"view\", from: @\"2025-03-20T12:00:00Z\", to: @\"2025-03-24T12:00:00Z\") = 1", "TFF");
        row("count(event: \"view\", where: seconds >= 10) = 2", "TFF");
        row("count(event: \"view\", where: item = \"boot\") = 2", "TFF");
        row("count(event: \"view\", where: missing(seconds)) = 1", "TFF");
        row("count(event: \"view\", where: profile.member) = 4", "TFF");
        row("exists(event: \"purchase\")", "TFF");
        row("exists(event: \"purchase\", where: item = \"later\")", "FFF");
        row("sum(event: \"purchase\", of: \"amount\") = 139.89", "TFF");
        row("sum(event: \"purchase\", of: \"amount\") = 0", "FTT");
        row("sum(event: \"view\", of: \"seconds\") = 35", "TFF");
        row("max(event: \"purchase\", of: \"amount\") = 99.9", "TUU");
        row("min(event: \"view\", of: \"seconds\") = 5", "TUF");
        row("first(event: \"purchase\", of: \"item\") = \"boot\"", "TUU");
        row("last(event: \"purchase\", of: \"quantity\") > 0", "UUU");
        row("last(event: \"view\") = now()", "TUF");
        row("distinct count(event: \"view\", of: \"item\") = 3", "TFF");
        row("days since(event: \"purchase\") = 6", "TUU");
        row("days since(event: \"purchase\", where: item = \"boot\") = 30", "TUU");
        row("missing(days since(event: \"purchase\"))", "FTT");
        row("count(event: \"purchase\", where: amount > 20, within: @\"P90D\") >= 1", "TFF");
        row("count(event: \"purchase\", where: amount >= 20 and quantity > 1) = 1", "TFF");
        row("count(event: \"purchase\", where: amount * quantity >= 40) = 2", "TFF");
        // Sequences: strictly later, within the gap.
        row("sequence(first: \"view\", then: \"purchase\", within: @\"P1D\")", "TFF");
        row("sequence(first: \"view\", then: \"purchase\", within: @\"PT23H\")", "FFF");
        row("sequence(first: \"view\", first where: item = \"boot\", then: \"purchase\", within: @\"P1D\")", "TFF");
        row("sequence(first: \"view\", then: \"purchase\", same: \"item\", within: @\"P1D\")", "TFF");
        row("sequence(first: \"view\", first where: item = \"boot\", then: \"purchase\", same: \"item\")", "FFF");
        row("sequence(first: \"view\", without: \"purchase\", within: @\"P7D\")", "TFF");
        row("sequence(first: \"view\", first where: item = \"shoe\", without: \"purchase\", within: @\"P7D\")", "FFF");
        row("sequence(first: \"view\", without: \"purchase\", within: @\"PT1H\")", "TFT");
        row("sequence(first: \"purchase\", then: \"view\", then where: item = \"sock\", within: @\"P6D\")", "TFF");
        // Others.
        row("consent(\"email\", \"marketing\")", "TUF");
        row("in list(\"press\")", "FFT");
        row("in segment(\"VIP\")", "TFU");
        row("context.device = \"phone\"", "UUU");
        row("bucket(\"key\", 0, 1)", "TTT");
    }
    void means()
    {
        QFETCH(QString, outcome);
        const Schema schema = shopSchema();
        const ExprPtr rule = parsed(QTest::currentDataTag());
        QVERIFY(rule);
        const RuleType checked = checkRule(rule, shopScope(schema));
        QVERIFY2(checked.problems.empty(), checked.problems.empty() ? "" : checked.problems[0].code.c_str());
        QVERIFY(checked.type == ValueType::Boolean);

        BitVector vip(3);
        BitVector unknown(3);
        vip.set(0);
        unknown.set(2);
        const SegmentLookup segments = [&](std::string_view, Truth wanted) {
            return wanted == Truth::True ? &vip : &unknown;
        };
        const auto bare = bindRule(rule, schema);
        const auto coded = bindRule(rule, schema, m_shop.get());
        const auto column = evaluateAll(rule, *m_shop, kNow, segments);
        QVERIFY(bare && coded && column);
        QString scalar;
        QString withCodes;
        QString columnar;
        for (ProfileIndex p = 0; p < 3; ++p) {
            const SnapshotReader reader(*m_shop, p, segments);
            scalar += letter(evaluate(*bare, reader, kNow));
            withCodes += letter(evaluate(*coded, reader, kNow));
            columnar += letter(truthAt(*column, p));
        }
        QCOMPARE(scalar, outcome);
        QCOMPARE(withCodes, outcome);
        QCOMPARE(columnar, outcome);
    }

    void followsKleene()
    {
        // Kleene's strong three-valued tables: U stands for a comparison with a missing value.
        const std::map<char, std::string> terms{{'T', "score > 0"}, {'F', "score < 0"}, {'U', "context.device = \"x\""}};
        const std::map<std::string, char> both{{"TT", 'T'}, {"TF", 'F'}, {"TU", 'U'}, {"FT", 'F'}, {"FF", 'F'},
                                               {"FU", 'F'}, {"UT", 'U'}, {"UF", 'F'}, {"UU", 'U'}};
        const std::map<std::string, char> either{{"TT", 'T'}, {"TF", 'T'}, {"TU", 'T'}, {"FT", 'T'}, {"FF", 'F'},
                                                 {"FU", 'U'}, {"UT", 'T'}, {"UF", 'U'}, {"UU", 'U'}};
        const Schema schema = shopSchema();
        const auto outcome = [&](const std::string &text) {
            const ExprPtr rule = parsed(text);
            const SnapshotReader anna(*m_shop, 0);
            const Truth scalar = evaluate(*bindRule(rule, schema), anna, kNow);
            const Truth columnar = truthAt(*evaluateAll(rule, *m_shop, kNow), 0);
            return scalar == columnar ? letter(scalar) : '?';
        };
        for (const auto &[pair, expected] : both)
            QCOMPARE(outcome(terms.at(pair[0]) + " and " + terms.at(pair[1])), expected);
        for (const auto &[pair, expected] : either)
            QCOMPARE(outcome(terms.at(pair[0]) + " or " + terms.at(pair[1])), expected);
        QCOMPARE(outcome("not(" + terms.at('U') + ")"), 'U');
        QCOMPARE(outcome("not(" + terms.at('T') + ")"), 'F');
    }

    void ignoresWhatIsLater()
    {
        const Schema schema = shopSchema();
        const ExprPtr rule = parsed("count(event: \"purchase\") = 1 and consent(\"email\", \"marketing\")");
        const auto column = evaluateAll(rule, *m_shop, at("2025-03-01T12:00:00Z"));
        QVERIFY(column.has_value());
        QCOMPARE(truthAt(*column, 0), Truth::True);
        const auto before = evaluateAll(rule, *m_shop, at("2025-03-01T11:59:59.999Z"));
        QCOMPARE(truthAt(*before, 0), Truth::False);
    }

    void marksMissingThatIsAnError()
    {
        const ExprPtr rule = parsed("treat missing(recency > 1, \"error\") and not(in list(\"press\"))");
        const auto bound = bindRule(rule, m_shop->schema);
        const auto column = evaluateAll(rule, *m_shop, kNow);
        QVERIFY(bound && column);
        const std::array<bool, 3> expected{false, true, false}; // for Cleo the list decides alone
        for (ProfileIndex p = 0; p < 3; ++p) {
            QCOMPARE(missingIsError(*bound, SnapshotReader(*m_shop, p), kNow), expected[p]);
            QCOMPARE(column->isError.at(p), expected[p]);
        }
    }

    void numbersOfAllProfiles()
    {
        const auto money = evaluateNumbers(parsed("sum(event: \"purchase\", of: \"amount\") + spent"), *m_shop, kNow);
        QVERIFY(money.has_value());
        QCOMPARE(money->values[0], 152.39);
        QVERIFY(money->valid.at(0) && !money->valid.at(1));
        QCOMPARE(money->values[1], 0.0);
        const auto text = evaluateNumbers(parsed("city"), *m_shop, kNow);
        QVERIFY(!text.has_value());
        QCOMPARE(text.error().code, std::string("rules.bind"));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const auto column = evaluateAll(parsed("recency > 1"), *m_shop, kNow, {}, {source.get_token(), {}});
        QVERIFY(!column.has_value());
        QCOMPARE(column.error().kind, ErrorKind::Cancelled);
    }

    void refusesWhatIsNotThere()
    {
        const auto bound = bindRule(parsed("heigth > 3"), m_shop->schema);
        QVERIFY(!bound.has_value());
        QCOMPARE(bound.error().code, std::string("rules.bind"));
        QCOMPARE(bound.error().arguments.at("name"), std::string("heigth"));
        QVERIFY(bindRule(nullptr, m_shop->schema)->isEmpty());
    }

    void readsTheContext()
    {
        const SnapshotReader anna(*m_shop, 0);
        const PlainReader reader(anna);
        const std::map<std::string, Truth> outcomes{
            {"context.device = \"phone\"", Truth::True},     {"context.device in [\"tv\", \"web\"]", Truth::False},
            {"context.basket > 20", Truth::True},            {"context.basket > spent", Truth::True},
            {"spent * 2 = context.basket", Truth::True},     {"context.basket = context.device", Truth::Unknown},
            {"context.basket = context.basket", Truth::True}, {"missing(context.nothing)", Truth::True},
            {"starts with(context.device, \"p\")", Truth::True}, {"context.basket + 5 = 30", Truth::True}};
        for (const auto &[text, outcome] : outcomes) {
            const auto bound = bindRule(parsed(text), m_shop->schema);
            QVERIFY2(bound.has_value(), text.c_str());
            QVERIFY2(evaluate(*bound, reader, kNow) == outcome, text.c_str());
        }
    }

    void scalarAndColumnarAgree()
    {
        std::map<Truth, std::size_t> outcomes;
        const bool agree = rc::check("scalar = scalar with codes = columnar", [&](std::uint64_t seed) {
            RandomRules random(seed);
            const SnapshotPtr data = randomShop(random, 40);
            const Schema &schema = data->schema;
            BitVector vip(40);
            BitVector unknown(40);
            for (std::size_t i = 0; i < 40; i += 3)
                (i % 2 == 0 ? vip : unknown).set(i);
            const SegmentLookup segments = [&](std::string_view, Truth wanted) {
                return wanted == Truth::True ? &vip : &unknown;
            };
            for (int k = 0; k < 25; ++k) {
                const ExprPtr rule = random.typed(ValueType::Boolean, 1 + k % 5);
                const RuleType checked = checkRule(rule, shopScope(schema));
                RC_LOG() << printRule(rule) << '\n';
                for (const RuleProblem &problem : checked.problems)
                    RC_LOG() << problem.code << '\n';
                RC_ASSERT(std::all_of(checked.problems.begin(), checked.problems.end(), [](const RuleProblem &p) {
                    return p.code == "rule.empty-value";
                }));
                if (!checked.problems.empty())
                    continue;
                const auto bare = bindRule(rule, schema);
                const auto coded = bindRule(rule, schema, data.get());
                const auto column = evaluateAll(rule, *data, kNow, segments);
                RC_ASSERT(bare && coded && column);
                for (ProfileIndex p = 0; p < 40; ++p) {
                    const SnapshotReader reader(*data, p, segments);
                    const Truth scalar = evaluate(*bare, reader, kNow);
                    ++outcomes[scalar];
                    RC_ASSERT(scalar == evaluate(*coded, reader, kNow));
                    RC_ASSERT(scalar == evaluate(*coded, PlainReader(reader), kNow));
                    RC_ASSERT(scalar == truthAt(*column, p));
                    RC_ASSERT(missingIsError(*bare, reader, kNow) == column->isError.at(p));
                }
            }
        });
        QVERIFY(agree);
        // The rules must not all come out alike, or agreement would say little.
        const std::size_t total = outcomes[Truth::True] + outcomes[Truth::False] + outcomes[Truth::Unknown];
        for (const Truth truth : {Truth::True, Truth::False, Truth::Unknown})
            QVERIFY2(outcomes[truth] * 10 > total, std::to_string(outcomes[truth]).c_str());
    }
};

PATHLOOM_TEST(EvaluateTest)
#include "tst_evaluate.moc"
