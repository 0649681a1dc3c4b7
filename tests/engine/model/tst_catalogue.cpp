// SPDX-License-Identifier: GPL-3.0-or-later
// The step catalogue is complete and consistent with itself.
#include "tests/support/TestMain.h"

#include "engine/model/Graph.h"

#include <QTest>

#include <set>

using namespace pathloom;

namespace {

bool hasType(const FieldSpec &field)
{
    const auto &value = field.defaultValue.data;
    switch (field.type) {
    case FieldType::Boolean: return std::holds_alternative<bool>(value);
    case FieldType::Number:
    case FieldType::Share: return std::holds_alternative<double>(value);
    case FieldType::Duration: return std::holds_alternative<Duration>(value);
    case FieldType::TimeOfDay: return std::holds_alternative<CivilTime>(value);
    case FieldType::Records: return std::holds_alternative<std::vector<FieldMap>>(value);
    default: return std::holds_alternative<std::string>(value);
    }
}

Step stepOf(StepKind kind, FieldMap fields = {})
{
    Step step;
    step.id = StepId("s1");
    step.kind = kind;
    step.fields = std::move(fields);
    return step;
}

std::vector<std::string> outletKeys(const Step &step)
{
    std::vector<std::string> keys;
    for (const Outlet &outlet : outletsOf(step))
        keys.push_back(outlet.key);
    return keys;
}

using Keys = std::vector<std::string>;

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsStandInTheOrderOfTheKinds()
    {
        const auto rows = stepCatalogue();
        QCOMPARE(rows.size(), std::size_t(StepKind::Output) + 1);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(std::size_t(rows[i].kind), i);
    }

    void keysAreUniqueAndFound()
    {
        std::set<std::string_view> keys;
        for (const StepKindSpec &spec : stepCatalogue()) {
            QVERIFY(keys.insert(spec.key).second);
            QCOMPARE(specNamed(spec.key), &specOf(spec.kind));
            QVERIFY(!spec.group.empty());
        }
        QCOMPARE(specNamed("gateway"), nullptr);
    }

    void fieldsAreUniqueAndDefaultsHaveTheirType()
    {
        for (const StepKindSpec &spec : stepCatalogue()) {
            std::set<std::string_view> keys;
            for (const FieldSpec &field : spec.fields) {
                QVERIFY2(keys.insert(field.key).second, std::string(field.key).c_str());
                QVERIFY2(!field.group.empty(), std::string(field.key).c_str());
                QVERIFY2(field.defaultValue.isEmpty() || hasType(field),
                         std::string(field.key).c_str());
                if (field.type != FieldType::Choice)
                    continue;
                const auto *chosen = std::get_if<std::string>(&field.defaultValue.data);
                QVERIFY(chosen);
                QVERIFY(std::find(field.choices.begin(), field.choices.end(), *chosen)
                        != field.choices.end());
            }
        }
    }

    void conditionsNameChoicesThatExist()
    {
        for (const StepKindSpec &spec : stepCatalogue()) {
            std::vector<std::string_view> conditions{spec.touchpointWhen};
            for (const FieldSpec &field : spec.fields)
                conditions.push_back(field.shownWhen);
            for (const OutletSpec &outlet : spec.outlets)
                conditions.push_back(outlet.shownWhen);
            for (const std::string_view condition : conditions) {
                for (std::size_t from = 0; from < condition.size();) {
                    const std::size_t end = std::min(condition.find('|', from), condition.size());
                    const std::string_view term = condition.substr(from, end - from);
                    const std::size_t equals = term.find('=');
                    const FieldSpec *field = fieldSpec(spec, term.substr(0, equals));
                    QVERIFY2(field, std::string(term).c_str());
                    QVERIFY2(std::find(field->choices.begin(), field->choices.end(),
                                       term.substr(equals + 1))
                                 != field->choices.end(),
                             std::string(term).c_str());
                    from = end + 1;
                }
            }
        }
    }

    void outletsFollowTheModeOfAWait()
    {
        QCOMPARE(outletKeys(stepOf(StepKind::Wait)), Keys{"next"});
        QCOMPARE(outletKeys(stepOf(StepKind::Wait, {{"mode", "until-event"}})),
                 (Keys{"happened", "timed-out"}));
        QCOMPARE(outletKeys(stepOf(StepKind::Goal)), (Keys{"reached", "not-yet"}));
        QCOMPARE(outletKeys(stepOf(StepKind::Goal, {{"mode", "leave"}})), Keys{"not-yet"});
        QCOMPARE(outletKeys(stepOf(StepKind::Message)), Keys{"next"});
        QCOMPARE(outletKeys(stepOf(StepKind::Message, {{"onFailure", "path"}})),
                 (Keys{"next", "failed"}));
        QCOMPARE(outletKeys(stepOf(StepKind::Exit)), Keys{});
    }

    void recordsMakeOutlets()
    {
        const Step split =
            stepOf(StepKind::RuleSplit,
                   {{"branches",
                     std::vector<FieldMap>{{{"key", "b1"}, {"label", "VIP"}}, {{"key", "b7"}}}}});
        const auto outlets = outletsOf(split);
        QCOMPARE(outlets.size(), std::size_t(3));
        QCOMPARE(outlets[0].key, std::string("b1"));
        QCOMPARE(outlets[0].label, std::string("VIP"));
        QCOMPARE(outlets[1].key, std::string("b7"));
        QCOMPARE(outlets[2].key, std::string("else"));
        QCOMPARE(outletKeys(stepOf(StepKind::RandomSplit)), (Keys{"a", "b"}));
    }

    void fieldsFallBackToTheirDefaults()
    {
        const Step wait = stepOf(StepKind::Wait);
        QCOMPARE(durationField(wait, "duration"), Duration::days(1));
        QCOMPARE(durationField(wait, "timeout"), Duration::days(7));
        const Step odd = stepOf(StepKind::Wait, {{"duration", "tomorrow"}});
        QCOMPARE(durationField(odd, "duration"), Duration::days(1));
        QVERIFY(fieldOf(stepOf(StepKind::Message), "cost").isEmpty());
        QVERIFY(boolField(stepOf(StepKind::Message), "countsTowardsCaps"));
        QVERIFY(fieldOf(wait, "no such field").isEmpty());
    }

    void touchpointsAreThoseThatDeliver()
    {
        QVERIFY(isTouchpoint(stepOf(StepKind::Message)));
        QVERIFY(!isTouchpoint(stepOf(StepKind::Decide)));
        QVERIFY(isTouchpoint(stepOf(StepKind::Decide, {{"deliver", "channel"}})));
        QVERIFY(!isTouchpoint(stepOf(StepKind::Wait)));
    }

    void variantsReplaceTheContent()
    {
        Step message = stepOf(StepKind::Message, {{"content", "c1"}});
        QCOMPARE(contentsOf(message), Keys{"c1"});
        message.fields.insert_or_assign(
            "variants", FieldValue(std::vector<FieldMap>{{{"key", "v1"}, {"content", "c2"}},
                                                         {{"key", "v2"}, {"content", "c3"}}}));
        QCOMPARE(contentsOf(message), (Keys{"c2", "c3"}));
    }
};

PATHLOOM_TEST(CatalogueTest)
#include "tst_catalogue.moc"
