// SPDX-License-Identifier: GPL-3.0-or-later
// The two themes as tables, and how Qt's palette and style sheet are made from them.
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QGuiApplication>
#include <QStyleFactory>
#include <QToolTip>

using namespace Qt::StringLiterals;

/// Resources of a static library must be named once, outside of every namespace.
static void initResources() { Q_INIT_RESOURCE(icons); }

namespace pathloom::ui {

namespace {

constexpr char kStyled[] = "pathloomStyled";

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Theme makeLight()
{
    Theme t;
    t.window = rgb(0xf3f4f7);
    t.surface = rgb(0xffffff);
    t.raised = rgb(0xffffff);
    t.sunken = rgb(0xeceef2);
    t.border = rgb(0xdcdfe6);
    t.borderStrong = rgb(0x8b93a3);
    t.text = rgb(0x1b2230);
    t.textMuted = rgb(0x596273);
    t.textDisabled = rgb(0x8f97a5);
    t.accent = rgb(0x2f5fd0);
    t.accentHover = rgb(0x264fb0);
    t.accentText = rgb(0xffffff);
    t.accentSoft = rgb(0xe5ecfb);
    t.error = rgb(0xb3261e);
    t.warning = rgb(0x8a5300);
    t.hint = rgb(0x35608f);
    t.success = rgb(0x1e6b3c);
    t.errorSoft = rgb(0xfdebe9);
    t.warningSoft = rgb(0xfdf3df);
    t.hintSoft = rgb(0xe8f0f9);
    t.successSoft = rgb(0xe4f4ea);
    t.canvas = rgb(0xf7f8fa);
    t.grid = rgb(0xdfe2e8);
    t.path = rgb(0x7d8799);
    t.pathLabel = rgb(0x465063);
    t.shadow = QColor(20, 28, 48, 28);
    const QRgb series[] = {0x2f5fd0, 0xc2570c, 0x16806a, 0x8a3fb0, 0xa8762a, 0x0b7fab, 0xb83a68, 0x5f6b7d};
    for (int i = 0; i < 8; ++i)
        t.series[i] = rgb(series[i]);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = rgb(0x1a1d23);
    t.surface = rgb(0x22262e);
    t.raised = rgb(0x2a2f39);
    t.sunken = rgb(0x15181d);
    t.border = rgb(0x383e4a);
    t.borderStrong = rgb(0x7b8596);
    t.text = rgb(0xe8ebf0);
    t.textMuted = rgb(0xa9b1bf);
    t.textDisabled = rgb(0x727b8a);
    t.accent = rgb(0x7ea6ff);
    t.accentHover = rgb(0x9dbbff);
    t.accentText = rgb(0x0f1830);
    t.accentSoft = rgb(0x2b3a5c);
    t.error = rgb(0xff8a80);
    t.warning = rgb(0xf2b84b);
    t.hint = rgb(0x8fc1f2);
    t.success = rgb(0x7bd69b);
    t.errorSoft = rgb(0x43262a);
    t.warningSoft = rgb(0x3e3320);
    t.hintSoft = rgb(0x243448);
    t.successSoft = rgb(0x213a2c);
    t.canvas = rgb(0x1d2026);
    t.grid = rgb(0x333944);
    t.path = rgb(0x8b95a6);
    t.pathLabel = rgb(0xc3cad6);
    t.shadow = QColor(0, 0, 0, 90);
    const QRgb series[] = {0x7ea6ff, 0xf59d56, 0x4cc7a9, 0xcf8ff0, 0xdab168, 0x55bfe6, 0xf086ac, 0xa9b1bf};
    for (int i = 0; i < 8; ++i)
        t.series[i] = rgb(series[i]);
    return t;
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.dark ? t.raised : rgb(0xf7f8fa));
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.textMuted);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.error);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.accentText);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.border);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.borderStrong);
    p.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.borderStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.textDisabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    return p;
}

QString css(const QColor &colour) { return colour.name(QColor::HexRgb); }

/// The style sheet is a template whose @names are the theme's colours.
QString styleSheetOf(const Theme &t)
{
    QFile file(u":/themes/window.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QString, QColor> names[] = {
        {u"@borderStrong"_s, t.borderStrong}, {u"@border"_s, t.border},
        {u"@window"_s, t.window},             {u"@surface"_s, t.surface},
        {u"@raised"_s, t.raised},             {u"@sunken"_s, t.sunken},
        {u"@textMuted"_s, t.textMuted},       {u"@textDisabled"_s, t.textDisabled},
        {u"@text"_s, t.text},                 {u"@accentSoft"_s, t.accentSoft},
        {u"@accentText"_s, t.accentText},     {u"@accentHover"_s, t.accentHover},
        {u"@accent"_s, t.accent},             {u"@errorSoft"_s, t.errorSoft},
        {u"@error"_s, t.error},               {u"@warningSoft"_s, t.warningSoft},
        {u"@warning"_s, t.warning},           {u"@hintSoft"_s, t.hintSoft},
        {u"@successSoft"_s, t.successSoft}};
    for (const auto &[name, colour] : names)
        sheet.replace(name, css(colour));
    sheet.replace(u"@arrows"_s, t.dark ? u"dark"_s : u"light"_s);
    return sheet;
}

bool systemIsDark()
{
    static const bool dark = [] {
        const QPalette platform = QGuiApplication::palette();
        return platform.color(QPalette::Window).lightness() < 128;
    }();
    return dark;
}

} // namespace

const Theme &lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QColor groupColour(const Theme &theme, std::string_view group)
{
    // Dark enough for white glyphs in both themes.
    static const std::pair<std::string_view, QRgb> colours[] = {
        {"start", 0x1f7a4d},   {"messages", 0x2f5fd0},  {"time", 0x96610b},   {"branching", 0x7a3fb5},
        {"decide", 0xb03060},  {"decisions", 0xb03060}, {"data", 0x0f7383},   {"end", 0x55607a},
        {"sources", 0x1f7a4d}, {"conditions", 0x2f5fd0}, {"combine", 0x7a3fb5}, {"combiners", 0x7a3fb5},
        {"output", 0x55607a}};
    for (const auto &[name, value] : colours) {
        if (name == group)
            return theme.dark ? rgb(value).lighter(112) : rgb(value);
    }
    return rgb(theme.dark ? 0x5f6b7d : 0x5a6577);
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    initResources();
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark());
    const Theme &theme = dark ? darkTheme() : lightTheme();
    // Once: a new style makes combo boxes throw away their lists while Qt walks over all widgets.
    if (!application.property(kStyled).toBool()) {
        application.setStyle(QStyleFactory::create(u"Fusion"_s));
        application.setProperty(kStyled, true);
    }
    application.setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheetOf(theme));
    QToolTip::setPalette(paletteOf(theme));
}

ThemeChoice themeChoiceNamed(const QString &name)
{
    if (name == "light"_L1)
        return ThemeChoice::Light;
    return name == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

QString nameOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return u"light"_s;
    case ThemeChoice::Dark: return u"dark"_s;
    case ThemeChoice::System: break;
    }
    return u"system"_s;
}

QFont fontFor(TextRole role)
{
    QFont font = QGuiApplication::font();
    const double size = font.pointSizeF() > 0 ? font.pointSizeF() : 10;
    switch (role) {
    case TextRole::Caption: font.setPointSizeF(size * 0.88); break;
    case TextRole::Body: break;
    case TextRole::Strong: font.setWeight(QFont::DemiBold); break;
    case TextRole::Title:
        font.setPointSizeF(size * 1.2);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Heading:
        font.setPointSizeF(size * 1.6);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Figure:
        font.setPointSizeF(size * 2.0);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

} // namespace pathloom::ui
