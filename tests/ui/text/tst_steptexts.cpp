// SPDX-License-Identifier: GPL-3.0-or-later
// The step catalogue is the list of texts: a row, field, choice or outlet without words fails here.
#include "tests/support/TestMain.h"
#include "ui/text/StepText.h"

#include <QTest>

using namespace pathloom;
using namespace Qt::Literals::StringLiterals;

static void addField(QStringList &codes, const std::string &kind, const std::string &prefix,
                     const FieldSpec &field)
{
    const std::string key = prefix + std::string(field.key);
    codes += QString::fromStdString("field." + kind + '.' + key);
    codes += QString::fromStdString("help." + kind + '.' + key);
    if (field.type == FieldType::Choice || field.type == FieldType::Weekday)
        for (const std::string_view choice : field.choices)
            codes +=
                QString::fromStdString("choice." + kind + '.' + key + '.' + std::string(choice));
    if (!field.unit.empty())
        codes += QString::fromStdString("unit." + std::string(field.unit));
    if (!field.group.empty())
        codes += QString::fromStdString("group." + std::string(field.group));
    for (const FieldSpec &part : field.record)
        addField(codes, kind, key + '.', part);
}

class tst_steptexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasItsTexts_data();
    void everyRowHasItsTexts();
    void channelsAndPurposesHaveNames();
    void titlesFallBackToTheKind();
};

void tst_steptexts::everyRowHasItsTexts_data()
{
    QTest::addColumn<QStringList>("codes");
    for (const StepKindSpec &spec : stepCatalogue()) {
        const std::string kind(spec.key);
        QStringList codes{QString::fromStdString("step." + kind),
                          QString::fromStdString("help." + kind),
                          QString::fromStdString("group." + std::string(spec.group))};
        for (const FieldSpec &field : spec.fields)
            addField(codes, kind, {}, field);
        for (const OutletSpec &outlet : spec.outlets)
            if (outlet.fromRecords.empty())
                codes += QString::fromStdString("outlet." + kind + '.' + std::string(outlet.key));
        QTest::newRow(kind.c_str()) << codes;
    }
}

void tst_steptexts::everyRowHasItsTexts()
{
    QFETCH(QStringList, codes);
    QStringList missing;
    for (const QString &code : codes)
        if (!text::hasStepText(code.toStdString()))
            missing += code;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
}

void tst_steptexts::channelsAndPurposesHaveNames()
{
    for (const StepKindSpec &spec : stepCatalogue())
        for (const FieldSpec &field : spec.fields)
            if (field.type == FieldType::Channel)
                for (const std::string_view channel : field.choices)
                    QVERIFY2(text::choiceLabel(spec.kind, field.key, channel).toStdString() !=
                                 channel,
                             std::string(channel).c_str());
}

void tst_steptexts::titlesFallBackToTheKind()
{
    Step step;
    step.kind = StepKind::Wait;
    QCOMPARE(text::stepTitle(step), u"Wait"_s);
    step.label = "Two days";
    QCOMPARE(text::stepTitle(step), u"Two days"_s);
    QCOMPARE(text::outletLabel(StepKind::Wait, "timed-out"), u"Timed out"_s);
}

PATHLOOM_TEST(tst_steptexts)
#include "tst_steptexts.moc"
