// SPDX-License-Identifier: GPL-3.0-or-later
// Real dialogs of the desktop.
#include "ui/widgets/Dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace pathloom::ui {

std::optional<QString> SystemDialogs::ask(QWidget *parent, const QString &title,
                                          const QString &label, const QString &value)
{
    bool accepted = false;
    const QString text =
        QInputDialog::getText(parent, title, label, QLineEdit::Normal, value, &accepted);
    return accepted ? std::optional(text) : std::nullopt;
}

QString SystemDialogs::chooseFile(QWidget *parent, const FileRequest &request)
{
    QFileDialog dialog(parent, request.title);
    switch (request.mode) {
    case FileRequest::Mode::Open:
        dialog.setFileMode(QFileDialog::ExistingFile);
        break;
    case FileRequest::Mode::Save:
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(request.suffix);
        break;
    case FileRequest::Mode::Folder:
        dialog.setFileMode(QFileDialog::Directory);
        break;
    }
    dialog.setNameFilters(request.filters);
    if (!request.suggested.isEmpty())
        dialog.selectFile(request.suggested);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

bool SystemDialogs::confirm(QWidget *parent, const Question &question)
{
    QMessageBox box(parent);
    box.setWindowTitle(question.title);
    box.setText(question.text);
    box.setIcon(question.isDangerous ? QMessageBox::Warning : QMessageBox::Question);
    QPushButton *accept = box.addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton *back = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(question.isDangerous ? back : accept);
    box.exec();
    return box.clickedButton() == accept;
}

} // namespace pathloom::ui
