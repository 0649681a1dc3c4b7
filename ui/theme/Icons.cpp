// SPDX-License-Identifier: GPL-3.0-or-later
// SVG icons whose "currentColor" is replaced before they are rendered.
#include "ui/theme/Icons.h"

#include "ui/theme/Theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

/// Resources of a static library must be named once, outside of every namespace.
static void initIcons() { Q_INIT_RESOURCE(icons); }

namespace pathloom::ui {

namespace {

QByteArray svgOf(const QString &name, const QColor &colour)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
}

/// Renders at the asked size in the colour of the moment, so icons follow a change of theme.
class GlyphEngine : public QIconEngine
{
public:
    GlyphEngine(QString name, QColor colour) : m_name(std::move(name)), m_colour(std::move(colour)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintGlyph(*painter, m_name, rect, colourFor(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = u"glyph/%1/%2/%3x%4"_s.arg(m_name, colourFor(mode).name(QColor::HexArgb))
                                .arg(size.width()).arg(size.height());
        QPixmap cached;
        if (QPixmapCache::find(key, &cached))
            return cached;
        QPixmap made(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        QPixmapCache::insert(key, made);
        return made;
    }
    QIconEngine *clone() const override { return new GlyphEngine(m_name, m_colour); }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode) const
    {
        const Theme &theme = themeOf(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return theme.textDisabled;
        if (m_colour.isValid())
            return m_colour;
        return mode == QIcon::Selected ? theme.accentText : theme.text;
    }

    QString m_name;
    QColor m_colour;
};

class StepTileEngine : public QIconEngine
{
public:
    explicit StepTileEngine(StepKind kind) : m_kind(kind) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const Theme &theme = themeOf(QGuiApplication::palette());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(groupColour(theme, specOf(m_kind).group));
        const double radius = rect.width() * 0.24;
        painter->drawRoundedRect(QRectF(rect), radius, radius);
        const double inset = rect.width() * 0.17;
        paintGlyph(*painter, iconNameOf(m_kind), QRectF(rect).adjusted(inset, inset, -inset, -inset),
                   Qt::white);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap made(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return made;
    }
    QIconEngine *clone() const override { return new StepTileEngine(m_kind); }

private:
    StepKind m_kind;
};

} // namespace

QIcon icon(const QString &name) { return hasIcon(name) ? QIcon(new GlyphEngine(name, {})) : QIcon(); }

QIcon icon(const QString &name, const QColor &colour)
{
    return hasIcon(name) ? QIcon(new GlyphEngine(name, colour)) : QIcon();
}

QString iconNameOf(StepKind kind)
{
    const std::string_view key = specOf(kind).key;
    return u"step-"_s + QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

QIcon stepIcon(StepKind kind) { return QIcon(new StepTileEngine(kind)); }

void paintGlyph(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour)
{
    // Parsing an icon is slow beside drawing it; the few renderers in use are kept.
    static std::map<std::pair<QString, QRgb>, std::shared_ptr<QSvgRenderer>> renderers;
    auto &renderer = renderers[{name, colour.rgb()}];
    if (!renderer)
        renderer = std::make_shared<QSvgRenderer>(svgOf(name, colour));
    if (renderer->isValid())
        renderer->render(&painter, rect);
}

bool hasIcon(const QString &name)
{
    initIcons();
    return QFile::exists(u":/icons/"_s + name + u".svg"_s);
}

} // namespace pathloom::ui
