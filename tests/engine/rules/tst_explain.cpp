// SPDX-License-Identifier: GPL-3.0-or-later
// Explanations of one profile, and rule counts of real customers.
#include "tests/engine/rules/RuleFixtures.h"
#include "tests/support/TestMain.h"

#include <QFile>

using namespace pathloom;
using namespace pathloom::test;

class ExplainTest : public QObject
{
    Q_OBJECT

private:
    static QString explained(const char *text)
    {
        Schema schema = shopSchema();
        SnapshotBuilder builder(schema);
        const ProfileIndex p = builder.addProfile("anna");
        builder.setAttribute(p, 0, 2.0);
        builder.setAttribute(p, 1, std::string("Web"));
        builder.setAttribute(p, 2, true);
        builder.setAttribute(p, 3, Money{1250, "EUR"});
        builder.addEvent(p, 1, at("2025-03-01T00:00:00Z"), {});
        const SnapshotPtr snapshot = builder.finish();
        const auto bound = bindRule(parsed(text), schema, snapshot.get());
        QString out;
        for (const PredicateTrace &t : explain(*bound, SnapshotReader(*snapshot, p), at("2025-03-31T12:00:00Z"))) {
            const char *outcome = t.outcome == Truth::True ? "true" : t.outcome == Truth::False ? "false" : "unknown";
            out += QString("%1 | %2 | %3 | %4\n")
                       .arg(QString::fromStdString(t.text), QString::fromStdString(t.actual),
                            QString::fromStdString(t.needed), outcome);
        }
        return out;
    }

private slots:
    void namesEachPredicate()
    {
        QCOMPARE(explained("recency >= 3 or channel in [\"Web\", \"Phone\"] and city = \"Rome\""),
                 QString("recency >= 3 | 2 | ≥ 3 | false\n"
                         "channel in [\"Web\", \"Phone\"] | Web | one of Web; Phone | true\n"
                         "city = \"Rome\" |  | = Rome | unknown\n"));
    }

    void showsEveryForm()
    {
        QCOMPARE(explained("not(channel = \"Web\")"), QString("not(channel = \"Web\") | Web | not = Web | false\n"));
        QCOMPARE(explained("recency between 1 and 3"), QString("recency between 1 and 3 | 2 | 1 … 3 | true\n"));
        QCOMPARE(explained("3 > recency"), QString("3 > recency | 2 | < 3 | true\n"));
        QCOMPARE(explained("spent > 20"), QString("spent > 20 | 12.50 EUR | > 20 | false\n"));
        QCOMPARE(explained("member"), QString("member | true | true | true\n"));
        QCOMPARE(explained("missing(city)"), QString("missing(city) |  | missing | true\n"));
        QCOMPARE(explained("count(event: \"purchase\") >= 2"),
                 QString("count(event: \"purchase\") >= 2 | 1 | ≥ 2 | false\n"));
        QCOMPARE(explained("exists(event: \"view\")"), QString("exists(event: \"view\") | false | true | false\n"));
        QCOMPARE(explained("starts with(channel, \"P\")"),
                 QString("starts with(channel, \"P\") | Web | starts with P | false\n"));
        QCOMPARE(explained("treat missing(city = \"Rome\", \"true\")"), QString("city = \"Rome\" |  | = Rome | unknown\n"));
        QCOMPARE(explained("in segment(\"VIP\")"), QString("in segment(\"VIP\") |  | true | unknown\n"));
    }

    void alsoWhatNeedNotBeAsked()
    {
        QCOMPARE(explained("recency < 0 and member and channel = \"Web\"").count('\n'), 3);
    }

    void countsRealCustomers()
    {
        // ../shared/data/README.md, published figures: rule counts over Hillstrom's 64,000 customers.
        QFile file(PATHLOOM_SHARED_DATA "/hillstrom/hillstrom.csv");
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("Hillstrom's data is not there");
        Schema schema;
        const std::vector<std::pair<const char *, ValueType>> columns{
            {"recency", ValueType::Number}, {"history", ValueType::Money}, {"channel", ValueType::String}};
        for (const auto &[name, type] : columns) {
            AttributeDef def;
            def.name = name;
            def.type = type;
            schema.attributes.push_back(def);
        }
        schema.currency = "USD";
        SnapshotBuilder builder(schema);
        file.readLine();
        for (int row = 0; !file.atEnd(); ++row) {
            // Counted from the end, since "7) $1,000 +" holds a comma.
            const QList<QByteArray> fields = file.readLine().trimmed().split(',');
            const qsizetype size = fields.size();
            const ProfileIndex p = builder.addProfile(std::to_string(row));
            builder.setAttribute(p, 0, fields[0].toDouble());
            builder.setAttribute(p, 1, *parseMoney(fields[size - 10].toStdString(), "USD"));
            builder.setAttribute(p, 2, fields[size - 5].toStdString());
        }
        const SnapshotPtr customers = builder.finish();
        QCOMPARE(customers->profileCount(), std::size_t{64000});
        const std::map<std::string, std::size_t> counts{{"recency <= 3", 22393},
                                                        {"history >= 500", 8078},
                                                        {"recency <= 3 and history >= 500", 4678},
                                                        {"channel = \"Multichannel\"", 7762},
                                                        {"starts with(channel, \"Multi\")", 7762}};
        for (const auto &[text, count] : counts) {
            const auto column = evaluateAll(parsed(text), *customers, at("2025-01-01T00:00:00Z"));
            QVERIFY(column.has_value());
            QCOMPARE(column->isTrue.count(), count);
            QCOMPARE(column->isUnknown.count(), std::size_t{0});
        }
    }
};

PATHLOOM_TEST(ExplainTest)
#include "tst_explain.moc"
