// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, spacing and type of the window, light and dark: the only place that names a colour.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <string_view>

class QApplication;

namespace pathloom::ui {

/// Every colour the product draws with. Text on its ground has a contrast of at least 4.5:1.
struct Theme {
    bool dark = false;
    QColor window, surface, raised, sunken;       ///< grounds, from the frame to the card
    QColor border, borderStrong;
    QColor text, textMuted, textDisabled;
    QColor accent, accentHover, accentText, accentSoft; ///< accentText is drawn on accent
    QColor error, warning, hint, success;         ///< as text and as marks
    QColor errorSoft, warningSoft, hintSoft, successSoft; ///< as grounds of banners
    QColor canvas, grid, path, pathLabel, shadow;
    QColor series[8];                             ///< of charts, apart also for the colour-blind
};

enum class ThemeChoice { System, Light, Dark };

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();
/// The theme a palette was made from; what every painter asks with its widget's palette.
[[nodiscard]] const Theme &themeOf(const QPalette &palette);
/// Colour of a palette group of steps ("start", "messages", "time" …); white reads on it.
[[nodiscard]] QColor groupColour(const Theme &theme, std::string_view group);

/// Gives the application the style, palette and style sheet of the choice. `System` follows the
/// palette the platform started with.
void applyTheme(QApplication &application, ThemeChoice choice);
[[nodiscard]] ThemeChoice themeChoiceNamed(const QString &name); ///< "system", "light", "dark"
[[nodiscard]] QString nameOf(ThemeChoice choice);

/// The spacing scale, in device-independent pixels.
inline constexpr int kSpaceXs = 4;
inline constexpr int kSpaceS = 8;
inline constexpr int kSpaceM = 12;
inline constexpr int kSpaceL = 16;
inline constexpr int kSpaceXl = 24;
inline constexpr int kSpaceXxl = 40;

/// The type scale, relative to the application's font.
enum class TextRole { Caption, Body, Strong, Title, Heading, Figure };
[[nodiscard]] QFont fontFor(TextRole role);

} // namespace pathloom::ui
