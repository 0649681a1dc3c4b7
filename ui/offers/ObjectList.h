// SPDX-License-Identifier: GPL-3.0-or-later
// A list of named objects beside the form of the chosen one, with add, duplicate and remove.
#pragma once

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QListWidget;
class QStackedWidget;

namespace pathloom::ui {

class DocumentController;

/// Base of the pages of offers, contents and policies. Subclasses say what there is and show one.
class ObjectList : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        QString list;    ///< accessible name of the list
        QString icon;
        QString heading; ///< of the empty state
        QString teach;
        QString add;     ///< caption of the button
    };
    /// `form` shows the chosen object; it becomes this widget's child.
    ObjectList(DocumentController &controller, Words words, QWidget *form, QWidget *parent = nullptr);

    void select(const std::string &id);
    [[nodiscard]] std::string current() const;

protected:
    using Entry = std::pair<std::string, QString>; ///< id and name
    [[nodiscard]] virtual std::vector<Entry> entries() const = 0;
    virtual void show(const std::string &id) = 0;
    virtual void add() = 0;
    /// Called by subclasses at the end of their constructors.
    void start();
    /// The smallest "PREFIX-n" that no object uses.
    [[nodiscard]] std::string freshId(const std::string &prefix) const;
    DocumentController &m_controller;

private:
    void refresh();

    QListWidget *m_list;
    QStackedWidget *m_stack;
    std::string m_wanted;
};

} // namespace pathloom::ui
