// SPDX-License-Identifier: GPL-3.0-or-later
// One table for menus, palette, shortcuts and tests.
#include "ui/mainwindow/WindowActions.h"

#include "ui/actions/CommandPalette.h"
#include "ui/canvas/Canvas.h"
#include "ui/document/DocumentController.h"
#include "ui/mainwindow/CanvasPage.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/ProjectSession.h"
#include "ui/mainwindow/Workspace.h"
#include "ui/outline/ProjectTree.h"
#include "ui/palette/StepPalette.h"
#include "ui/search/FindBar.h"
#include "ui/segments/DatabaseCount.h"
#include "ui/segments/SegmentSqlActions.h"
#include "ui/theme/Theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr auto kCanvas = ActionScope::Canvas;
constexpr auto kWindow = ActionScope::Window;

// lupdate takes the namespace for the context of a free tr().
QString tr(const char *text) { return QCoreApplication::translate("pathloom::ui", text); }

void addProjectActions(ActionRegistry &actions, MainWindow &w)
{
    actions.add({u"project.new"_s, tr("&New project…"), u"new"_s, QKeySequence::New, kWindow, [&w] { w.session().askNew(); }});
    actions.add({u"project.open"_s, tr("&Open project…"), u"open"_s, QKeySequence::Open, kWindow, [&w] { w.session().askOpen(); }});
    actions.add({u"project.sample"_s, tr("Open the &sample shop"), u"project"_s, {}, kWindow, [&w] { w.session().openSample(); }});
    actions.add({u"project.close"_s, tr("&Close project"), {}, {}, kWindow, [&w] { w.closeProject(); }});
    actions.add({u"project.add-journey"_s, tr("New &journey…"), u"journey"_s, QKeySequence(u"Ctrl+J"_s), kWindow, [&w] { w.tree().addJourney(); }});
    actions.add({u"project.add-segment"_s, tr("New s&egment…"), u"segment"_s, {}, kWindow, [&w] { w.tree().addSegment(); }});
    actions.add({u"data.import"_s, tr("&Import data…"), u"import"_s, QKeySequence(u"Ctrl+I"_s), kWindow, [&w] { w.workspace().importFile({}); }});
    actions.add({u"run.simulate"_s, tr("&Simulate"), u"play"_s, QKeySequence(u"F5"_s), kWindow, [&w] { w.workspace().simulate(); }});
    actions.add({u"package.export"_s, tr("&Export rule package…"), u"export"_s, QKeySequence(u"Ctrl+Shift+E"_s), kWindow,
                 [&w] { w.workspace().open(u"page:export"_s); }});
    actions.add({u"window.quit"_s, tr("&Quit"), {}, QKeySequence::Quit, kWindow, [&w] { w.close(); }});
}

void addEditActions(ActionRegistry &actions, MainWindow &w)
{
    const auto canvas = [&w](auto what) {
        return [&w, what] {
            if (Canvas *shown = w.workspace().canvas())
                what(*shown);
        };
    };
    actions.add({u"edit.undo"_s, tr("&Undo"), u"undo"_s, QKeySequence::Undo, kWindow, [&w] { w.controller().undoStack().undo(); }});
    actions.add({u"edit.redo"_s, tr("&Redo"), u"redo"_s, QKeySequence::Redo, kWindow, [&w] { w.controller().undoStack().redo(); }});
    // The canvas has these keys itself while it has the focus; text fields keep their own.
    actions.add({u"edit.copy"_s, tr("&Copy steps"), u"copy"_s, {}, kCanvas, canvas([](Canvas &c) { c.copy(); })});
    actions.add({u"edit.cut"_s, tr("C&ut steps"), u"cut"_s, {}, kCanvas, canvas([](Canvas &c) { c.cut(); })});
    actions.add({u"edit.paste"_s, tr("&Paste steps"), u"paste"_s, {}, kCanvas, canvas([](Canvas &c) { c.paste(); })});
    actions.add({u"edit.duplicate"_s, tr("&Duplicate"), u"duplicate"_s, {}, kCanvas, canvas([](Canvas &c) { c.duplicate(); })});
    actions.add({u"edit.delete-and-heal"_s, tr("Delete and close the &gap"), u"remove"_s, {}, kCanvas, canvas([](Canvas &c) { c.deleteSelection(true); })});
    actions.add({u"edit.delete"_s, tr("D&elete, leave the gap"), {}, {}, kCanvas, canvas([](Canvas &c) { c.deleteSelection(false); })});
    actions.add({u"edit.rename"_s, tr("Re&name step"), u"rename"_s, {}, kCanvas, canvas([](Canvas &c) { c.startRename(c.currentStep()); })});
    actions.add({u"edit.connect"_s, tr("C&onnect step"), u"connect"_s, {}, kCanvas, canvas([](Canvas &c) { c.setFocus(); c.startConnect(); })});
    actions.add({u"edit.add-step"_s, tr("&Add step…"), u"add"_s, {}, kCanvas, canvas([](Canvas &c) { c.quickAddAfterCurrent(); })});
    actions.add({u"edit.add-note"_s, tr("Add &note"), u"note"_s, {}, kCanvas, canvas([](Canvas &c) { c.addNote(); })});
    actions.add({u"select.next-note"_s, tr("Select next n&ote"), {}, QKeySequence(u"Ctrl+Shift+N"_s), kCanvas, canvas([](Canvas &c) { c.selectNextNote(); })});
    actions.add({u"edit.frame"_s, tr("&Frame selected steps"), u"frame"_s, {}, kCanvas, canvas([](Canvas &c) { c.frameSelection(); })});
    actions.add({u"select.all"_s, tr("Select &all steps"), {}, {}, kCanvas, canvas([](Canvas &c) { c.selectAll(); })});
    actions.add({u"select.downstream"_s, tr("Select all that &follow"), {}, {}, kCanvas, canvas([](Canvas &c) { c.selectDownstream(); })});
    actions.add({u"select.upstream"_s, tr("Select all &before"), {}, {}, kCanvas, canvas([](Canvas &c) { c.selectUpstream(); })});
    actions.add({u"select.between"_s, tr("Select the path be&tween two steps"), {}, {}, kCanvas, canvas([](Canvas &c) { c.selectBetween(); })});
    actions.add({u"arrange.layout"_s, tr("A&rrange steps"), u"layout"_s, QKeySequence(u"Ctrl+L"_s), kCanvas, canvas([](Canvas &c) { c.arrange(); })});
    actions.add({u"arrange.left"_s, tr("Align &left"), {}, {}, kCanvas, canvas([](Canvas &c) { c.align(Qt::AlignLeft); })});
    actions.add({u"arrange.top"_s, tr("Align &top"), {}, {}, kCanvas, canvas([](Canvas &c) { c.align(Qt::AlignTop); })});
    actions.add({u"arrange.middle"_s, tr("Align &middles"), {}, {}, kCanvas, canvas([](Canvas &c) { c.align(Qt::AlignVCenter); })});
    actions.add({u"arrange.across"_s, tr("Distribute a&cross"), {}, {}, kCanvas, canvas([](Canvas &c) { c.distribute(Qt::Horizontal); })});
    actions.add({u"arrange.down"_s, tr("Distribute &down"), {}, {}, kCanvas, canvas([](Canvas &c) { c.distribute(Qt::Vertical); })});
    actions.add({u"view.zoom-100"_s, tr("&100 %"), {}, {}, kCanvas, canvas([](Canvas &c) { c.setZoom(1); })});
    actions.add({u"view.zoom-fit"_s, tr("Show &everything"), u"zoom-fit"_s, {}, kCanvas, canvas([](Canvas &c) { c.zoomFit(); })});
    actions.add({u"view.zoom-selection"_s, tr("Show the &selection"), {}, {}, kCanvas, canvas([](Canvas &c) { c.zoomSelection(); })});
    actions.add({u"edit.find"_s, tr("&Find steps…"), u"search"_s, QKeySequence::Find, kCanvas, [&w] {
                     if (CanvasPage *page = w.workspace().canvasPage())
                         page->findBar().open();
                 }});
}

void addSegmentActions(ActionRegistry &actions, MainWindow &w)
{
    const auto copy = [&w](SqlDialect dialect) {
        return [&w, dialect] {
            if (const Canvas *shown = w.workspace().canvas())
                Q_EMIT w.workspace().message(copyAsSql(w.controller(), shown->graphId(), dialect));
        };
    };
    actions.add({u"segment.copy-sqlite"_s, tr("Copy segment as SQL for S&QLite"), u"copy"_s, {}, kCanvas, copy(SqlDialect::Sqlite)});
    actions.add({u"segment.copy-postgresql"_s, tr("Copy segment as SQL for &PostgreSQL"), u"copy"_s, {}, kCanvas, copy(SqlDialect::PostgreSql)});
    actions.add({u"segment.count-in-database"_s, tr("Count segment in a &database…"), u"data"_s, {}, kCanvas, [&w] {
                     const Canvas *shown = w.workspace().canvas();
                     if (!shown || !w.controller().document()->segments.contains(shown->graphId()))
                         return;
                     auto *dialog = new DatabaseCount(w.controller(), w.jobs(), shown->graphId(), &w);
                     dialog->setAttribute(Qt::WA_DeleteOnClose);
                     dialog->show();
                 }});
}

void addWindowActions(ActionRegistry &actions, MainWindow &w)
{
    actions.add({u"window.commands"_s, tr("&Commands…"), u"command"_s, QKeySequence(u"Ctrl+Shift+P"_s), kWindow, [&w] { w.commands().open(); }});
    actions.add({u"window.palette"_s, tr("Go to the &steps palette"), {}, QKeySequence(u"Ctrl+Shift+A"_s), kWindow, [&w] { w.stepPalette().setFocus(); }});
    actions.add({u"window.canvas"_s, tr("Go to the ca&nvas"), {}, QKeySequence(u"Ctrl+Shift+C"_s), kWindow, [&w] {
                     if (Canvas *shown = w.workspace().canvas())
                         shown->setFocus();
                 }});
    actions.add({u"window.project"_s, tr("Go to the &project"), {}, QKeySequence(u"Ctrl+Shift+O"_s), kWindow, [&w] { w.tree().setFocus(); }});
    for (const Workspace::PageInfo &page : Workspace::pages()) {
        actions.add({u"go."_s + page.key.mid(5), tr("Show %1").arg(page.title), page.icon, {}, kWindow,
                     [&w, key = page.key] { w.workspace().open(key); }});
    }
    actions.add({u"theme.system"_s, tr("Theme of the &system"), {}, {}, kWindow, [&w] { w.setTheme(ThemeChoice::System); }});
    actions.add({u"theme.light"_s, tr("&Light theme"), {}, {}, kWindow, [&w] { w.setTheme(ThemeChoice::Light); }});
    actions.add({u"theme.dark"_s, tr("&Dark theme"), {}, {}, kWindow, [&w] { w.setTheme(ThemeChoice::Dark); }});
    actions.add({u"theme.toggle"_s, tr("&Switch between light and dark"), u"theme"_s, {}, kWindow, [&w] {
                     w.setTheme(themeOf(QApplication::palette()).dark ? ThemeChoice::Light : ThemeChoice::Dark);
                 }});
}

} // namespace

void registerActions(ActionRegistry &actions, MainWindow &window)
{
    addProjectActions(actions, window);
    addEditActions(actions, window);
    addSegmentActions(actions, window);
    addWindowActions(actions, window);
    // Only these are needed while typing, and there the field's own undo comes first.
    window.addActions(QList<QAction *>(actions.all().begin(), actions.all().end()));
}

std::vector<MenuSpec> menus()
{
    return {{tr("&Project"),
             {u"project.new"_s, u"project.open"_s, u"project.sample"_s, {}, u"project.add-journey"_s, u"project.add-segment"_s, {},
              u"data.import"_s, u"package.export"_s, {}, u"project.close"_s, u"window.quit"_s}},
            {tr("&Edit"),
             {u"edit.undo"_s, u"edit.redo"_s, {}, u"edit.cut"_s, u"edit.copy"_s, u"edit.paste"_s, u"edit.duplicate"_s, {},
              u"edit.add-step"_s, u"edit.connect"_s, u"edit.rename"_s, u"edit.add-note"_s, u"edit.frame"_s, {},
              u"edit.delete-and-heal"_s, u"edit.delete"_s, {}, u"edit.find"_s}},
            {tr("&Arrange"),
             {u"select.all"_s, u"select.downstream"_s, u"select.upstream"_s, u"select.between"_s, u"select.next-note"_s, {}, u"arrange.layout"_s, {}, u"arrange.left"_s,
              u"arrange.top"_s, u"arrange.middle"_s, u"arrange.across"_s, u"arrange.down"_s}},
            {tr("&View"),
             {u"view.zoom-100"_s, u"view.zoom-fit"_s, u"view.zoom-selection"_s, {}, u"go.offers"_s, u"go.data"_s, u"go.profiles"_s, u"go.runs"_s,
              u"go.scores"_s, u"go.settings"_s, {}, u"theme.system"_s, u"theme.light"_s, u"theme.dark"_s}},
            {tr("&Run"), {u"run.simulate"_s, u"go.runs"_s, u"go.scores"_s, {}, u"segment.copy-sqlite"_s, u"segment.copy-postgresql"_s,
              u"segment.count-in-database"_s}},
            {tr("&Help"), {u"window.commands"_s}}};
}

QStringList toolBarActions()
{
    return {u"edit.undo"_s, u"edit.redo"_s, {}, u"edit.add-step"_s, u"edit.connect"_s, u"arrange.layout"_s, u"edit.find"_s, {}, u"run.simulate"_s, u"package.export"_s, {},
            u"window.commands"_s, u"theme.toggle"_s};
}

} // namespace pathloom::ui
