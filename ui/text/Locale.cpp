// SPDX-License-Identifier: GPL-3.0-or-later
// Loads translations from the program's own resources.
#include "ui/text/Locale.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

static void initialiseResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace pathloom::text {

static QTranslator *translatorNamed(const QString &name)
{
    auto *application = QCoreApplication::instance();
    if (auto *known = application->findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly))
        return known;
    auto *translator = new QTranslator(application);
    translator->setObjectName(name);
    return translator;
}

QString installTranslator(const QLocale &locale)
{
    initialiseResources();
    QLocale::setDefault(locale);
    auto *own = translatorNamed(u"pathloom-texts"_s);
    auto *qt = translatorNamed(u"qt-texts"_s);
    QCoreApplication::removeTranslator(own);
    QCoreApplication::removeTranslator(qt);

    QString language = QLocale::languageToCode(locale.language());
    if (!languages().contains(language))
        language = u"en"_s;
    if (own->load(u":/translations/pathloom_"_s + language + u".qm"_s))
        QCoreApplication::installTranslator(own);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    return language;
}

QStringList languages()
{
    initialiseResources();
    QStringList found;
    const QDir directory(u":/translations"_s);
    const QStringList files = directory.entryList({u"pathloom_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        found += file.mid(9).chopped(3);
    return found;
}

} // namespace pathloom::text
