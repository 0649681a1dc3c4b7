// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli render: a journey or segment as a picture, without a display.
#include "app/cli/RunJson.h"

#include "ui/canvas/RenderGraph.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QBuffer>

#include <iostream>

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, journey, segment, out;
    bool dark = false;
    double scale = 2;
};

Result<GraphId> graphOf(const Options &options, const Document &document)
{
    if (!options.journey.empty()) {
        const JourneyPtr journey = document.journeyNamed(options.journey);
        return journey ? Result<GraphId>(journey->id)
                       : fail(ErrorKind::Usage, "simulate.no-such-journey",
                              {{"journey", options.journey}});
    }
    const SegmentPtr segment = document.segmentNamed(options.segment);
    return segment ? Result<GraphId>(segment->id)
                   : fail(ErrorKind::Usage, "cli.no-such-segment", {{"name", options.segment}});
}

Result<std::string> pictureOf(const Options &options, const Document &document,
                              const GraphId &graph)
{
    ui::RenderOptions render;
    render.dark = options.dark;
    render.scale = options.scale;
    const std::string suffix = std::filesystem::path(options.out).extension().string();
    if (suffix == ".svg") {
        const auto svg = ui::renderGraphSvg(document, graph, render);
        return svg ? Result<std::string>(svg->toStdString()) : failWith(svg.error());
    }
    if (suffix != ".png")
        return fail(ErrorKind::Usage, "cli.picture-format", {{"file", options.out}});
    const auto image = ui::renderGraph(document, graph, render);
    if (!image)
        return failWith(image.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image->save(&buffer, "PNG"))
        return fail(ErrorKind::System, "cli.file-write",
                    {{"file", options.out}, {"reason", "PNG"}});
    return bytes.toStdString();
}

Result<Outcome> render(const Options &options, const TaskControl &)
{
    auto session = app::Session::open(options.project, OpenMode::ReadOnly);
    if (!session)
        return failWith(std::move(session).error());
    const Document &document = *session->document();
    const auto graph = graphOf(options, document);
    if (!graph)
        return failWith(graph.error());
    // Pictures need fonts, not a display, and what a desktop lacks is not the person's concern.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            std::cerr << message.toStdString() << "\n";
    });
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::string name = "pathloom-cli";
    std::array<char *, 2> arguments{name.data(), nullptr};
    int count = 1;
    QApplication application(count, arguments.data());
    ui::applyTheme(application, options.dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
    const auto picture = pictureOf(options, document, *graph);
    if (!picture)
        return failWith(picture.error());
    PATHLOOM_TRY(writeFile(options.out, *picture));
    return Outcome{{{"file", options.out}}, options.out + "\n"};
}

} // namespace

void addRender(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = addCommand<Options>(line, "render", "Draw a journey or segment as SVG or PNG",
                                        options, render);
    sub->add_option("project", options->project, "Project file")->required();
    CLI::Option *journey =
        sub->add_option("--journey", options->journey, "Name or id of a journey");
    sub->add_option("--segment", options->segment, "Name or id of a segment")->excludes(journey);
    sub->add_option("--out", options->out, "File to write: .svg or .png")->required();
    sub->add_flag("--dark", options->dark, "The dark theme");
    sub->add_option("--scale", options->scale, "Pixels per unit of a PNG (default 2)")
        ->check(CLI::Range(0.25, 8.0));
}

} // namespace pathloom::cli
