// SPDX-License-Identifier: GPL-3.0-or-later
// Every code that the engine can hand out has words: errors, problems, reasons; and our words are
// ours.
#include "tests/support/TestMain.h"
#include "ui/text/CheckText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Locale.h"
#include "ui/text/NameText.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace pathloom;
using namespace Qt::Literals::StringLiterals;

static QString contentOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

static QStringList sourcesUnder(const QString &folder)
{
    QStringList files;
    QDirIterator it(QStringLiteral(PATHLOOM_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += it.next();
    files.sort();
    return files;
}

/// First captures of a pattern over all sources of a folder, with the file that holds each.
static QMap<QString, QString> capturesIn(const QString &folder, const QString &pattern)
{
    const QRegularExpression expression(pattern);
    QMap<QString, QString> found;
    for (const QString &file : sourcesUnder(folder)) {
        auto matches = expression.globalMatch(contentOf(file));
        while (matches.hasNext())
            found.insert(matches.next().captured(1), file);
    }
    return found;
}

class tst_codes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installTranslator(QLocale(u"en_GB"_s)); }
    void everyErrorCodeHasASentence();
    void everyCheckHasTexts();
    void everyReasonHasAName();
    void fillsArgumentsAndContext();
    void unknownCodesStillSaySomething();
    void usesNoBannedSynonyms_data();
    void usesNoBannedSynonyms();
};

void tst_codes::everyErrorCodeHasASentence()
{
    auto codes =
        capturesIn(u"engine"_s, uR"re(\bfail\(\s*ErrorKind::\w+,\s*"([a-z-]+\.[a-z0-9.-]+)")re"_s);
    codes.insert(
        capturesIn(u"app"_s, uR"re(\bfail\(\s*ErrorKind::\w+,\s*"([a-z-]+\.[a-z0-9.-]+)")re"_s));
    codes.insert(
        capturesIn(u"ui"_s, uR"re(\bfail\(\s*ErrorKind::\w+,\s*"([a-z-]+\.[a-z0-9.-]+)")re"_s));
    codes.insert(capturesIn(u"engine/rules"_s, uR"re("(rule\.[a-z-]+)")re"_s));
    codes.insert(capturesIn(u"engine/ingest"_s, uR"re("(ingest\.[a-z-]+)")re"_s));
    QVERIFY(codes.size() > 20);
    QStringList missing;
    for (auto code = codes.begin(); code != codes.end(); ++code) {
        const std::string name = code.key().toStdString();
        if (!text::hasSentence(name) && !text::hasPhaseName(name) && !text::hasContext(name))
            missing += code.key() + u" ("_s + QFileInfo(code.value()).fileName() + u')';
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
}

void tst_codes::everyCheckHasTexts()
{
    const auto codes = capturesIn(u"engine/check"_s, uR"re("([A-Z][0-9]{2})")re"_s);
    for (auto code = codes.begin(); code != codes.end(); ++code)
        QVERIFY2(text::hasProblemText(code.key().toStdString()), qPrintable(code.key()));

    const QString manual = contentOf(QStringLiteral(PATHLOOM_SOURCE_DIR "/docs/checks.md"));
    for (const QString &code : text::problemCodes()) {
        QVERIFY2(manual.contains(u"### "_s + code + u' '), qPrintable(code));
        Diagnostic diagnostic;
        diagnostic.code = code.toStdString();
        QVERIFY2(text::sentence(diagnostic).endsWith(u'.') || code == u"R06"_s, qPrintable(code));
        QVERIFY2(text::reason(diagnostic).endsWith(u'.'), qPrintable(code));
        QVERIFY2(text::mend(diagnostic).endsWith(u'.'), qPrintable(code));
    }
}

void tst_codes::everyReasonHasAName()
{
    const QStringList reasons{
        u"NOT_IN_AUDIENCE"_s,   u"ENTRY_CAP"_s,      u"REENTRY_BLOCKED"_s, u"HOLDOUT"_s,
        u"NO_CONSENT"_s,        u"SUPPRESSED"_s,     u"NO_ADDRESS"_s,      u"CAP_CHANNEL"_s,
        u"CAP_OFFER"_s,         u"LOWER_PRIORITY"_s, u"QUIET_DEFERRED"_s,  u"QUIET_DISCARDED"_s,
        u"NO_ELIGIBLE_OFFER"_s, u"FILTER_FALSE"_s,   u"FILTER_UNKNOWN"_s,  u"PAST_DATE"_s,
        u"EXIT_RULE"_s,         u"GOAL_REACHED"_s,   u"LOOP_LIMIT"_s,      u"ERROR"_s};
    for (const QString &reason : reasons) {
        QVERIFY2(text::reasonName(reason.toStdString()) != reason, qPrintable(reason));
        QVERIFY2(text::reasonHelp(reason.toStdString()).endsWith(u'.'), qPrintable(reason));
    }
}

void tst_codes::fillsArgumentsAndContext()
{
    Error error{ErrorKind::BadInput, "units.zone", {{"name", "Mars/Olympus"}}, {}};
    error.context = {{"reading-field", {{"field", "zone"}}},
                     {"reading-journey", {{"name", "Welcome"}}}};
    const QString sentence = text::sentence(error);
    QVERIFY(sentence.contains(u"“Mars/Olympus”"_s));
    QVERIFY(sentence.endsWith(u"(in journey “Welcome”, field “zone”)"_s));
    QVERIFY(!sentence.contains(u'{'));

    Diagnostic window;
    window.code = "X09";
    window.arguments = {{"window", "P7D"}, {"longest", "P9D"}};
    QVERIFY(text::sentence(window).contains(u"(7 days)"_s));

    QCOMPARE(text::editName("edit.insert-step", {{"kind", "wait"}}), u"Add step Wait"_s);
}

void tst_codes::unknownCodesStillSaySomething()
{
    const Error error{ErrorKind::Internal, "nowhere.at-all", {{"x", "7"}}, {}};
    QVERIFY(!text::hasSentence(error.code));
    QVERIFY(text::sentence(error).contains(u"nowhere.at-all; x: 7"_s));
}

void tst_codes::usesNoBannedSynonyms_data()
{
    // The table of names in style.md: the word that is ours, and words that are never used for it.
    QTest::addColumn<QString>("banned");
    const std::pair<const char *, const char *> rows[] = {
        {"profile", "contacts|subscribers?|users?"},
        {"segment", "cohorts?"},
        {"journey", "campaigns?|workflows?"},
        {"step", "widgets?|nodes?"},
        {"path", "wires?|connectors?|edges?"},
        {"entry", "triggers"},
        {"wait", "delay step"},
        {"split", "gateways?"},
        {"offer", "promotions?"},
        {"rule package", "bundles?|artefacts?"},
        {"quiet hours", "blackouts?|do-not-disturb"},
        {"problem", "violations?|issues?"}};
    for (const auto &[ours, banned] : rows)
        QTest::newRow(ours) << QString::fromLatin1(banned);
}

void tst_codes::usesNoBannedSynonyms()
{
    QFETCH(QString, banned);
    const QRegularExpression word(u"\\b("_s + banned + u")\\b"_s,
                                  QRegularExpression::CaseInsensitiveOption);
    const QString texts =
        contentOf(QStringLiteral(PATHLOOM_SOURCE_DIR "/translations/pathloom_de.ts"));
    QVERIFY(!texts.isEmpty());
    auto sources = QRegularExpression(u"<source>([^<]*)</source>"_s).globalMatch(texts);
    while (sources.hasNext()) {
        // "User data accuracy" is the published name of a score's term.
        const QString source =
            sources.next().captured(1).remove(u"User data accuracy"_s, Qt::CaseInsensitive);
        QVERIFY2(!word.match(source).hasMatch(), qPrintable(source));
    }
}

PATHLOOM_TEST(tst_codes)
#include "tst_codes.moc"
