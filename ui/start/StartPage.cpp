// SPDX-License-Identifier: GPL-3.0-or-later
// Layout of the start page.
#include "ui/start/StartPage.h"

#include "ui/data/DataPage.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

static bool isProject(const QString &file)
{
    return file.endsWith(u".pathloom"_s, Qt::CaseInsensitive);
}

static QString droppedFile(const QMimeData *data)
{
    for (const QUrl &url : data->urls())
        if (url.isLocalFile() && isProject(url.toLocalFile()))
            return url.toLocalFile();
    return importableFile(data);
}

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_message(new InlineMessage), m_recent(new QListWidget),
      m_noRecent(caption(tr("Projects that you open appear here."))), m_drop(new QLabel)
{
    setAcceptDrops(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(kSpaceXxl, kSpaceXxl, kSpaceXxl, kSpaceXxl);
    auto *title = new QLabel(u"Pathloom"_s);
    title->setFont(fontFor(TextRole::Figure));
    auto *line = new QLabel(
        tr("Draw a journey, let every profile walk through it, see what works, and export it."));
    line->setWordWrap(true);
    line->setFont(fontFor(TextRole::Title));
    outer->addStretch(1);
    outer->addWidget(title);
    outer->addWidget(line);
    outer->addSpacing(kSpaceL);
    outer->addWidget(m_message);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kSpaceXxl);
    columns->addWidget(makeActions(), 1);
    columns->addWidget(makeRecent(), 1);
    outer->addLayout(columns, 6);
    outer->addStretch(1);
    showDropping(false);
}

static QCommandLinkButton *action(const QString &iconName, const QString &text, const QString &help)
{
    auto *button = new QCommandLinkButton(text, help);
    button->setIcon(icon(iconName));
    button->setIconSize({24, 24});
    button->setAccessibleName(text);
    button->setAccessibleDescription(help);
    return button;
}

QWidget *StartPage::makeActions()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    layout->addWidget(heading(tr("Begin")));
    auto *sample = action(u"play"_s, tr("Open the sample"),
                          tr("An outdoor shop with 10,000 profiles, two journeys and ten offers."));
    auto *create = action(u"new"_s, tr("New project"), tr("Empty, for your own data."));
    auto *open = action(u"open"_s, tr("Open project…"), tr("A project file on this machine."));
    connect(sample, &QAbstractButton::clicked, this, &StartPage::sampleAsked);
    connect(create, &QAbstractButton::clicked, this, &StartPage::newAsked);
    connect(open, &QAbstractButton::clicked, this, &StartPage::openAsked);
    for (QWidget *button : {sample, create, open})
        layout->addWidget(button);
    m_drop->setAlignment(Qt::AlignCenter);
    m_drop->setWordWrap(true);
    m_drop->setMinimumHeight(96);
    m_drop->setObjectName(u"dropZone"_s);
    layout->addSpacing(kSpaceM);
    layout->addWidget(m_drop);
    layout->addStretch();
    return side;
}

QWidget *StartPage::makeRecent()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    layout->addWidget(heading(tr("Recent projects")));
    m_recent->setAccessibleName(tr("Recent projects"));
    m_recent->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_recent, 1);
    layout->addWidget(m_noRecent);
    layout->addStretch();
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT projectChosen(item->data(Qt::UserRole).toString());
    });
    auto *remove = new QAction(tr("Remove from the list"), m_recent);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, [this] {
        if (const QListWidgetItem *item = m_recent->currentItem())
            Q_EMIT recentRemoved(item->data(Qt::UserRole).toString());
    });
    m_recent->addAction(remove);
    m_recent->setContextMenuPolicy(Qt::ActionsContextMenu);
    setRecent({});
    return side;
}

void StartPage::setRecent(const QStringList &files)
{
    m_recent->clear();
    for (const QString &file : files) {
        const QFileInfo info(file);
        auto *item = new QListWidgetItem(
            icon(u"project"_s),
            info.completeBaseName() + u'\n' + QDir::toNativeSeparators(info.path()), m_recent);
        item->setData(Qt::UserRole, file);
        item->setToolTip(QDir::toNativeSeparators(file));
    }
    m_recent->setVisible(!files.isEmpty());
    m_noRecent->setVisible(files.isEmpty());
}

void StartPage::showDropping(bool on)
{
    const Theme &theme = themeOf(QApplication::palette());
    m_drop->setText(on ? tr("Let go to import")
                       : tr("Drop a CSV file here to make a project from it"));
    m_drop->setStyleSheet(
        u"#dropZone { border: 2px dashed %1; border-radius: 8px; background: %2; color: %3; padding: 12px; }"_s
            .arg((on ? theme.accent : theme.border).name(),
                 (on ? theme.accentSoft : theme.surface).name(), theme.textMuted.name()));
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFile(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    showDropping(true);
}

void StartPage::dragLeaveEvent(QDragLeaveEvent *event)
{
    QWidget::dragLeaveEvent(event);
    showDropping(false);
}

void StartPage::dropEvent(QDropEvent *event)
{
    showDropping(false);
    const QString file = droppedFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    if (isProject(file))
        Q_EMIT projectChosen(file);
    else
        Q_EMIT importFileAsked(file);
}

} // namespace pathloom::ui
