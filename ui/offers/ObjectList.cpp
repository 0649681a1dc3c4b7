// SPDX-License-Identifier: GPL-3.0-or-later
// List, buttons and empty state of named objects.
#include "ui/offers/ObjectList.h"

#include "ui/document/DocumentController.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pathloom::ui {

ObjectList::ObjectList(DocumentController &controller, Words words, QWidget *form, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_list(new QListWidget), m_stack(new QStackedWidget)
{
    m_list->setAccessibleName(words.list);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(kSpaceM, kSpaceM, kSpaceS, kSpaceM);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    auto *addButton = new QPushButton(icon(QStringLiteral("add")), words.add);
    auto *copy = new QPushButton(tr("Duplicate"));
    auto *removeButton = new QPushButton(tr("Remove"));
    buttons->addWidget(addButton);
    buttons->addWidget(copy);
    buttons->addWidget(removeButton);
    column->addLayout(buttons);

    auto *empty = new EmptyState(words.icon, words.heading, words.teach, words.add);
    m_stack->addWidget(empty);
    m_stack->addWidget(form);
    auto *splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({300, 700});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);

    connect(addButton, &QPushButton::clicked, this, [this] { add(); });
    connect(empty, &EmptyState::activated, this, [this] { add(); });
    connect(copy, &QPushButton::clicked, this, [this] {
        if (!current().empty())
            m_controller.apply(duplicateObject(*m_controller.document(), current()));
    });
    connect(removeButton, &QPushButton::clicked, this, [this] {
        if (!current().empty())
            m_controller.apply(removeObject(*m_controller.document(), current()));
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        m_wanted = current();
        show(m_wanted);
    });
    connect(&m_controller, &DocumentController::changed, this, &ObjectList::refresh);
    connect(&m_controller, &DocumentController::dataChanged, this, &ObjectList::refresh);
}

void ObjectList::start()
{
    refresh();
}

void ObjectList::select(const std::string &id)
{
    m_wanted = id;
    refresh();
}

std::string ObjectList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString().toStdString() : std::string();
}

void ObjectList::refresh()
{
    const std::vector<Entry> all = entries();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        int chosen = all.empty() ? -1 : 0;
        for (const auto &[id, name] : all) {
            auto *item = new QListWidgetItem(name, m_list);
            item->setData(Qt::UserRole, QString::fromStdString(id));
            if (id == m_wanted)
                chosen = m_list->count() - 1;
        }
        m_list->setCurrentRow(chosen);
    }
    m_wanted = current();
    m_stack->setCurrentIndex(all.empty() ? 0 : 1);
    show(m_wanted);
}

std::string ObjectList::freshId(const std::string &prefix) const
{
    const auto all = entries();
    for (int n = 1;; ++n) {
        const std::string id = prefix + "-" + std::to_string(n);
        if (std::none_of(all.begin(), all.end(), [&](const Entry &entry) { return entry.first == id; }))
            return id;
    }
}

} // namespace pathloom::ui
