// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of offers, journeys and the project: every change is one edit, undo brings all back.
#include "tests/support/TestMain.h"

#include "engine/ingest/sample/SampleShop.h"
#include "ui/document/DocumentController.h"
#include "ui/journeys/JourneySettingsPage.h"
#include "ui/journeys/PolicyEditors.h"
#include "ui/journeys/ProjectSettingsPage.h"
#include "ui/offers/DeclarationsForm.h"
#include "ui/offers/OffersPage.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace pathloom;
using namespace pathloom::ui;

namespace {

template <typename T>
T *named(QWidget &page, const QString &name)
{
    for (T *widget : page.findChildren<T *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

/// Names of inputs that a screen reader could not name.
QStringList unnamed(QWidget &page)
{
    QStringList list;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const bool isInput = qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QListWidget *>(widget);
        const bool isInner = qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<QComboBox *>(widget->parentWidget());
        if (isInput && !isInner && widget->accessibleName().isEmpty())
            list << QString::fromLatin1(widget->metaObject()->className());
    }
    return list;
}

} // namespace

class TstOffers : public QObject
{
    Q_OBJECT
    DocumentPtr m_sample;

private Q_SLOTS:
    void initTestCase()
    {
        const auto document = sampleDocument();
        QVERIFY(document);
        m_sample = std::make_shared<const Document>(*document);
    }

    void tagsReadAndWrite()
    {
        const auto tags = tagsFromText(QStringLiteral("running 0.7; hiking 0.3; gift; ; bad -1"));
        QCOMPARE(tags.size(), std::size_t{3});
        QCOMPARE(tags.at("running"), 0.7);
        QCOMPARE(tags.at("gift"), 1.0);
        QCOMPARE(tagsFromText(textOf(tags)), tags);
    }

    void anOfferChangesByEditsAndUndo()
    {
        DocumentController controller;
        controller.setDocument(m_sample);
        controller.setSchema(sampleSchema());
        OffersPage page(controller);
        page.showObject("offer-hiking-boots");
        const OfferId id("offer-hiking-boots");
        auto *value = named<QDoubleSpinBox>(page, QStringLiteral("Value"));
        QVERIFY(value);
        QCOMPARE(value->value(), 56.0);
        value->setValue(60.5);
        QCOMPARE(controller.document()->offers.at(id)->value.minor, std::int64_t{6050});
        named<QDoubleSpinBox>(page, QStringLiteral("Lever"))->setValue(25);
        QCOMPARE(controller.document()->offers.at(id)->lever, 0.25);
        while (controller.undoStack().canUndo())
            controller.undoStack().undo();
        QVERIFY(sameDocument(*controller.document(), *m_sample));
        QCOMPARE(value->value(), 56.0);
    }

    void offersAreAddedAndRemoved()
    {
        DocumentController controller;
        controller.setDocument(m_sample);
        controller.setSchema(sampleSchema());
        OffersPage page(controller);
        QPushButton *add = nullptr;
        for (QPushButton *button : page.findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("New offer") && !add)
                add = button;
        QVERIFY(add);
        add->click();
        QCOMPARE(controller.document()->offers.size(), m_sample->offers.size() + 1);
        controller.undoStack().undo();
        QVERIFY(sameDocument(*controller.document(), *m_sample));
    }

    void aPolicySwitchesFactorsAndOffers()
    {
        DocumentController controller;
        controller.setDocument(m_sample);
        controller.setSchema(sampleSchema());
        OffersPage page(controller);
        page.showObject("policy-next-best-offer");
        const PolicyId id("policy-next-best-offer");
        for (QCheckBox *box : page.findChildren<QCheckBox *>())
            if (box->text() == QStringLiteral("Lever (L)"))
                box->setChecked(false);
        QVERIFY(!controller.document()->policies.at(id)->useLever);
        for (QCheckBox *box : page.findChildren<QCheckBox *>())
            if (box->text() == QStringLiteral("All offers of the placement"))
                box->setChecked(false);
        QCOMPARE(controller.document()->policies.at(id)->offers.size(), std::size_t{10});
        auto *list = named<QListWidget>(page, QStringLiteral("Offers of the policy"));
        QVERIFY(list);
        list->item(0)->setCheckState(Qt::Unchecked);
        QCOMPARE(controller.document()->policies.at(id)->offers.size(), std::size_t{9});
        while (controller.undoStack().canUndo())
            controller.undoStack().undo();
        QVERIFY(sameDocument(*controller.document(), *m_sample));
    }

    void journeySettingsChangeByEdits()
    {
        DocumentController controller;
        controller.setDocument(m_sample);
        controller.setSchema(sampleSchema());
        JourneySettingsPage page(controller);
        const GraphId id("journey-abandoned-cart");
        page.setJourney(id);
        auto *share = named<QDoubleSpinBox>(page, QStringLiteral("Share"));
        QVERIFY(share);
        QCOMPARE(share->value(), 10.0);
        share->setValue(5);
        QCOMPARE(controller.document()->journeys.at(id)->settings.holdout.share, 0.05);
        auto *goal = named<QComboBox>(page, QStringLiteral("Event"));
        QVERIFY(goal);
        QCOMPARE(goal->currentText(), QStringLiteral("purchase"));
        QVERIFY2(unnamed(page).isEmpty(), qPrintable(unnamed(page).join(QLatin1Char(','))));
        controller.undoStack().undo();
        QVERIFY(sameDocument(*controller.document(), *m_sample));
    }

    void projectSettingsChangeByEdits()
    {
        DocumentController controller;
        controller.setDocument(m_sample);
        controller.setSchema(sampleSchema());
        ProjectSettingsPage page(controller);
        auto *caps = page.findChild<CapsEditor *>();
        QVERIFY(caps);
        QCOMPARE(caps->caps().size(), std::size_t{3});
        auto *cost = named<QDoubleSpinBox>(page, QStringLiteral("E-mail"));
        QVERIFY(cost);
        cost->setValue(0.01);
        QCOMPARE(controller.document()->settings.channelCosts.at("email"), 0.01);
        QVERIFY2(unnamed(page).isEmpty(), qPrintable(unnamed(page).join(QLatin1Char(','))));
        controller.undoStack().undo();
        QVERIFY(sameDocument(*controller.document(), *m_sample));
    }
};

PATHLOOM_TEST(TstOffers)
#include "tst_offers.moc"
