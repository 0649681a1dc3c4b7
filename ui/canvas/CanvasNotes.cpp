// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, frames and the names of steps: what is written on the canvas itself.
#include "ui/canvas/Canvas.h"

#include "ui/canvas/NoteEditor.h"
#include "ui/text/StepText.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

NoteBox boxOf(const QRectF &rect) { return {{rect.x(), rect.y()}, rect.width(), rect.height()}; }

/// Keeps Return to itself: a plain field hands it on to the canvas, which goes to the inspector then.
class NameField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        QLineEdit::keyPressEvent(event);
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            event->accept();
    }
};

} // namespace

void Canvas::commitPlacement(const Placement &placement)
{
    std::map<StepId, Point> steps;
    std::map<NoteId, NoteBox> notes;
    for (const auto &[id, place] : placement.steps)
        steps[id] = {place.x(), place.y()};
    for (const auto &[id, rect] : placement.notes)
        notes[id] = boxOf(rect);
    m_controller.apply(moveItems(*m_controller.document(), m_graph, steps, notes), selection());
}

void Canvas::openRename(const QRectF &area, const std::string &text, const QString &placeholder, const QString &name)
{
    if (!m_rename) {
        m_rename = new NameField(viewport());
        m_rename->setObjectName(u"renameStep"_s);
        m_rename->setMaxLength(80);
        QObject::connect(m_rename, &QLineEdit::editingFinished, this, &Canvas::commitRename);
        auto *escape = new QAction(m_rename);
        escape->setShortcut(Qt::Key_Escape);
        escape->setShortcutContext(Qt::WidgetShortcut);
        QObject::connect(escape, &QAction::triggered, this, [this] {
            m_renamed = {};
            m_renamedFrame = {};
            m_rename->hide();
            setFocus();
        });
        m_rename->addAction(escape);
    }
    QRect box = mapFromScene(area).boundingRect();
    box.setHeight(std::max(box.height(), m_rename->sizeHint().height()));
    box.setWidth(std::max(box.width(), 140));
    m_rename->setAccessibleName(name);
    m_rename->setGeometry(box);
    m_rename->setText(QString::fromStdString(text));
    m_rename->setPlaceholderText(placeholder);
    m_rename->selectAll();
    m_rename->show();
    m_rename->setFocus();
}

void Canvas::startRename(const StepId &step)
{
    const auto found = m_scene->visual().steps.find(step);
    if (found == m_scene->visual().steps.end() || m_controller.isReadOnly())
        return;
    reveal(step);
    m_renamed = step;
    m_renamedFrame = {};
    const QRectF area(found->second.rect.topLeft() + QPointF(54, 8), QSizeF(kStepWidth - 62, 30));
    openRename(area, found->second.step->label, text::stepName(found->second.step->kind), tr("Name of the step"));
}

void Canvas::startRenameFrame(const FrameId &frame)
{
    const auto found = m_scene->visual().frames.find(frame);
    if (found == m_scene->visual().frames.end() || m_controller.isReadOnly())
        return;
    m_renamed = {};
    m_renamedFrame = frame;
    const QRectF area(found->second.rect.topLeft() + QPointF(10, 2), QSizeF(std::min(found->second.rect.width() - 20, 240.0), 26));
    openRename(area, found->second.frame.title, tr("Group"), tr("Title of the frame"));
}

void Canvas::commitRename()
{
    if (m_renamed.isEmpty() && m_renamedFrame.isEmpty())
        return;
    const StepId id = std::exchange(m_renamed, {});
    const FrameId frameId = std::exchange(m_renamedFrame, {});
    const std::string label = m_rename->text().trimmed().toStdString();
    m_rename->hide();
    setFocus();
    if (!id.isEmpty()) {
        m_controller.apply(setLabel(*m_controller.document(), m_graph, id, label), selection());
        return;
    }
    if (const auto found = graph().frames.find(frameId); found != graph().frames.end()) {
        Frame frame = found->second;
        frame.title = label;
        m_controller.apply(setFrame(*m_controller.document(), m_graph, std::move(frame)), selection());
    }
}

NoteId Canvas::currentNote() const
{
    const Selection selected = selection();
    return selected.steps.empty() && selected.notes.size() == 1 ? *selected.notes.begin() : NoteId();
}

void Canvas::addNote()
{
    Note note;
    note.text = tr("New note").toStdString();
    const QPointF middle = mapToScene(viewport()->rect().center()) - QPointF(note.width / 2, note.height / 2);
    QRectF place(std::round(middle.x() / kGrid) * kGrid, std::round(middle.y() / kGrid) * kGrid, note.width, note.height);
    const Obstacles steps = m_scene->visual().obstacles();
    while (steps.isCovered(place.adjusted(-kGrid, -kGrid, kGrid, kGrid)))
        place.translate(0, 3 * kGrid);
    note.position = {place.x(), place.y()};
    auto edited = setNote(*m_controller.document(), m_graph, std::move(note));
    NoteId added;
    if (edited) {
        for (const auto &[id, other] : edited->document->graph(m_graph)->notes) {
            if (!graph().notes.contains(id))
                added = id;
        }
    }
    if (m_controller.apply(std::move(edited), Selection{{}, {}, {added}}))
        editNote(added);
}

QRect Canvas::noteGeometry(const NoteId &note) const
{
    const auto found = m_scene->visual().notes.find(note);
    if (found == m_scene->visual().notes.end())
        return {};
    QRect box = mapFromScene(found->second.rect).boundingRect();
    box.setSize(box.size().expandedTo({160, 72}));
    return box;
}

void Canvas::editNote(const NoteId &note)
{
    const auto found = graph().notes.find(note);
    if (found == graph().notes.end() || m_controller.isReadOnly())
        return;
    const QRectF &rect = m_scene->visual().notes.at(note).rect;
    if (!mapToScene(viewport()->rect()).boundingRect().contains(rect))
        ensureVisible(rect, 32, 32);
    if (!m_noteEditor) {
        m_noteEditor = new NoteEditor(viewport());
        QObject::connect(m_noteEditor, &NoteEditor::kept, this, &Canvas::commitNote);
        QObject::connect(m_noteEditor, &NoteEditor::discarded, this, [this] { setFocus(); });
        QObject::connect(this, &Canvas::viewChanged, m_noteEditor, [this] {
            if (m_noteEditor->isOpen())
                m_noteEditor->setGeometry(noteGeometry(m_editedNote));
        });
    }
    select({{}, {}, {note}});
    m_editedNote = note;
    m_noteEditor->open(QString::fromStdString(found->second.text), noteGeometry(note), zoom());
}

void Canvas::commitNote(const QString &text, bool byKey)
{
    const auto found = graph().notes.find(m_editedNote);
    if (found != graph().notes.end()) {
        Note note = found->second;
        note.text = text.toStdString();
        m_controller.apply(setNote(*m_controller.document(), m_graph, std::move(note)), selection());
    }
    if (byKey)
        setFocus();
}

void Canvas::selectNextNote()
{
    const auto &notes = graph().notes;
    if (notes.empty()) {
        say(tr("There is no note here yet."));
        return;
    }
    auto next = notes.upper_bound(currentNote());
    if (next == notes.end())
        next = notes.begin();
    select({{}, {}, {next->first}});
    ensureVisible(m_scene->visual().notes.at(next->first).rect, 32, 32);
    setFocus();
}

void Canvas::resizeNote(double wider, double higher)
{
    const auto found = graph().notes.find(currentNote());
    if (found == graph().notes.end())
        return;
    const Note &note = found->second;
    const QSizeF size = QSizeF(note.width + wider, note.height + higher).expandedTo(kLeastNote);
    m_controller.apply(moveItems(*m_controller.document(), m_graph, {},
                                 {{note.id, {note.position, size.width(), size.height()}}}, "resize:" + note.id.text()),
                       selection());
}

FrameId Canvas::currentFrame() const
{
    const auto selected = selection().steps;
    for (const auto &[id, frame] : graph().frames) {
        const std::set<StepId> held(frame.steps.begin(), frame.steps.end());
        if (!selected.empty() && std::includes(held.begin(), held.end(), selected.begin(), selected.end()))
            return id;
    }
    return {};
}

void Canvas::frameSelection()
{
    Frame frame;
    frame.title = tr("Group").toStdString();
    frame.colour = "blue";
    const auto steps = selection().steps;
    frame.steps.assign(steps.begin(), steps.end());
    if (!frame.steps.empty())
        m_controller.apply(setFrame(*m_controller.document(), m_graph, std::move(frame)), selection());
}

void Canvas::setFrameColour(const FrameId &id, const std::string &colour)
{
    const auto found = graph().frames.find(id);
    if (found == graph().frames.end())
        return;
    Frame frame = found->second;
    frame.colour = colour;
    m_controller.apply(setFrame(*m_controller.document(), m_graph, std::move(frame)), selection());
}

void Canvas::deleteFrame(const FrameId &frame)
{
    if (graph().frames.contains(frame))
        m_controller.apply(removeFrame(*m_controller.document(), m_graph, frame), selection());
}

void Canvas::fillNoteMenu(QMenu &menu)
{
    menu.addAction(tr("Edit the note"), this, [this] { editNote(currentNote()); });
    menu.addSeparator();
    menu.addAction(tr("Delete"), this, [this] { deleteSelection(false); });
}

void Canvas::fillFrameMenu(QMenu &menu, const FrameId &frame)
{
    menu.addAction(tr("Rename"), this, [this, frame] { startRenameFrame(frame); });
    QMenu *colours = menu.addMenu(tr("Colour"));
    const std::pair<const char *, QString> names[] = {
        {"blue", tr("Blue")},     {"orange", tr("Orange")}, {"green", tr("Green")}, {"purple", tr("Purple")},
        {"yellow", tr("Yellow")}, {"cyan", tr("Cyan")},     {"red", tr("Red")},     {"grey", tr("Grey")}};
    for (const auto &[key, name] : names)
        colours->addAction(name, this, [this, frame, colour = std::string(key)] { setFrameColour(frame, colour); });
    menu.addAction(tr("Remove the frame"), this, [this, frame] { deleteFrame(frame); });
}

void Canvas::clickNote(const NoteId &note, Qt::KeyboardModifiers modifiers)
{
    Selection selected = selection();
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (!selected.notes.insert(note).second)
            selected.notes.erase(note);
    } else if (!selected.notes.contains(note)) {
        selected = {{}, {}, {note}};
    }
    select(selected);
}

} // namespace pathloom::ui
