// SPDX-License-Identifier: GPL-3.0-or-later
// The translations are complete and keep every place of their source.
#include "tests/support/TestMain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

struct Message {
    QString source;
    QStringList translations; ///< one, or one per plural form
    bool isUnfinished = false;
};

static Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isUnfinished = xml.attributes().hasAttribute("type"_L1);
            QString plain;
            while (!xml.atEnd()) {
                xml.readNext();
                if (xml.isStartElement())
                    message.translations += xml.readElementText();
                else if (xml.isCharacters())
                    plain += xml.text();
                else if (xml.isEndElement())
                    break;
            }
            if (message.translations.isEmpty())
                message.translations += plain;
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

static QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(PATHLOOM_SOURCE_DIR "/translations/pathloom_") + language + u".ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "message"_L1)
            messages += readMessage(xml);
    return messages;
}

static QStringList placesOf(const QString &text)
{
    QStringList places;
    auto matches = QRegularExpression(u"%[0-9n]|\\{[a-zA-Z_-]+\\}"_s).globalMatch(text);
    while (matches.hasNext())
        places += matches.next().captured();
    places.sort();
    places.removeDuplicates();
    return places;
}

class tst_translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isComplete_data();
    void isComplete();
    void keepsPlaces_data() { isComplete_data(); }
    void keepsPlaces();
};

void tst_translations::isComplete_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("German") << u"de"_s << 700;
    QTest::newRow("English plurals") << u"en"_s << 5;
}

void tst_translations::isComplete()
{
    QFETCH(QString, language);
    QFETCH(int, atLeast);
    const QList<Message> messages = messagesOf(language);
    QVERIFY(messages.size() >= atLeast);
    QStringList open;
    for (const Message &message : messages)
        if (message.isUnfinished || message.translations.contains(QString()))
            open += message.source;
    QVERIFY2(open.isEmpty(),
             qPrintable(QString::number(open.size()) + u": "_s + open.join(u" | "_s)));
}

void tst_translations::keepsPlaces()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(language)) {
        for (const QString &translation : message.translations) {
            QStringList wanted = placesOf(message.source);
            const QStringList found = placesOf(translation);
            // A singular form may say "one day" without the number.
            if (message.translations.size() > 1 && !found.contains(u"%n"_s))
                wanted.removeAll(u"%n"_s);
            QVERIFY2(translation.isEmpty() || wanted == found, qPrintable(message.source));
        }
    }
}

PATHLOOM_TEST(tst_translations)
#include "tst_translations.moc"
