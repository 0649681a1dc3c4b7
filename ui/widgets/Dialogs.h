// SPDX-License-Identifier: GPL-3.0-or-later
// The seam in front of every dialog: the window uses real ones, tests script the answers.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace pathloom::ui {

struct FileRequest {
    enum class Mode { Open, Save, Folder };
    Mode mode = Mode::Open;
    QString title;
    QStringList filters; ///< "CSV files (*.csv *.csv.gz)"
    QString suggested;   ///< name or path to begin with
    QString suffix;      ///< added on Save where the person gave none: "plpkg"
};

struct Question {
    QString title;
    QString text;
    QString accept;           ///< caption of the button that does it: "Delete run"
    bool isDangerous = false; ///< the other button is then the default
};

/// Answers of a person. None of the functions keeps its arguments.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// A line of text; none where the person went back.
    [[nodiscard]] virtual std::optional<QString>
    ask(QWidget *parent, const QString &title, const QString &label, const QString &value) = 0;
    /// A path; empty where the person went back.
    [[nodiscard]] virtual QString chooseFile(QWidget *parent, const FileRequest &request) = 0;
    [[nodiscard]] virtual bool confirm(QWidget *parent, const Question &question) = 0;
};

/// The real ones.
class SystemDialogs final : public Dialogs
{
public:
    [[nodiscard]] std::optional<QString> ask(QWidget *parent, const QString &title,
                                             const QString &label, const QString &value) override;
    [[nodiscard]] QString chooseFile(QWidget *parent, const FileRequest &request) override;
    [[nodiscard]] bool confirm(QWidget *parent, const Question &question) override;
};

} // namespace pathloom::ui
