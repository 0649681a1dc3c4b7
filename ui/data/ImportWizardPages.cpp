// SPDX-License-Identifier: GPL-3.0-or-later
// Layout of the pages of the import.
#include "ui/data/ImportWizard.h"

#include "ui/data/MappingForm.h"
#include "ui/data/RelationView.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Dialogs.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"
#include "ui/widgets/Table.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

void ImportWizard::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpaceXl, kSpaceL, kSpaceXl, kSpaceL);
    layout->setSpacing(kSpaceM);
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    m_pages->addWidget(makeFilePage());
    m_pages->addWidget(makeLookPage());
    m_pages->addWidget(makeMapPage());
    auto *loading = new QLabel(
        tr("The file is being loaded. Nothing is kept until all of it has been read; cancelling "
           "leaves the dataset as it was."));
    loading->setWordWrap(true);
    loading->setAlignment(Qt::AlignTop);
    m_pages->addWidget(loading);
    m_pages->addWidget(makeDonePage());
    m_pages->addWidget(makeTablesPage());
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    m_next->setDefault(true);
    layout->addLayout(buttons);
}

QWidget *ImportWizard::makeFilePage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(icon(u"open"_s), tr("Choose…"));
    auto *folder = new QPushButton(icon(u"open"_s), tr("Folder…"));
    folder->setToolTip(tr("A folder of tables that refer to each other"));
    layout->addWidget(m_file, 1);
    layout->addWidget(choose);
    layout->addWidget(folder);
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString place = m_dialogs.chooseFile(
            this, {FileRequest::Mode::Folder, tr("Choose a folder of tables"), {}, {}, {}});
        if (!place.isEmpty())
            m_file->setText(place);
    });
    auto *label = new QLabel(tr("File"));
    label->setBuddy(m_file);
    m_file->setAccessibleName(tr("File to import"));
    form->addRow(label, row);
    form->addRow(caption(tr("CSV, TSV, JSON Lines, also compressed with gzip or Zstandard, or an "
                            "SQLite file. Several files of one kind: orders-*.csv. Encoding, "
                            "separator and types are detected; you can correct what they mean "
                            "before anything is loaded.")));
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString file = m_dialogs.chooseFile(
            this, {FileRequest::Mode::Open,
                   tr("Choose a file to import"),
                   {tr("Tables (*.csv *.tsv *.txt *.jsonl *.ndjson *.gz *.zst *.sqlite *.db)"),
                    tr("All files (*)")},
                   {},
                   {}});
        if (!file.isEmpty())
            m_file->setText(file);
    });
    return page;
}

QWidget *ImportWizard::makeLookPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_format);
    layout->addWidget(m_columns, 3);
    layout->addWidget(caption(tr("First rows")));
    layout->addWidget(m_rows, 2);
    return page;
}

QWidget *ImportWizard::makeMapPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_asideReasons);
    layout->addWidget(m_form, 1);
    QHBoxLayout *buttons = makeMappingButtons();
    auto *guess = new QPushButton(icon(u"undo"_s), tr("Back to the guesses"));
    buttons->insertWidget(2, guess);
    layout->addLayout(buttons);
    connect(guess, &QPushButton::clicked, this, [this] { m_form->setPreview(m_preview); });
    return page;
}

QHBoxLayout *ImportWizard::makeMappingButtons()
{
    auto *buttons = new QHBoxLayout;
    auto *loadButton = new QPushButton(icon(u"open"_s), tr("Load mapping…"));
    auto *saveButton = new QPushButton(icon(u"export"_s), tr("Save mapping…"));
    buttons->addWidget(loadButton);
    buttons->addWidget(saveButton);
    buttons->addStretch();
    const QStringList filters{tr("Mapping (*.json)")};
    connect(loadButton, &QPushButton::clicked, this, [this, filters] {
        loadMapping(m_dialogs.chooseFile(
            this, {FileRequest::Mode::Open, tr("Load mapping"), filters, {}, {}}));
    });
    connect(saveButton, &QPushButton::clicked, this, [this, filters] {
        saveMapping(m_dialogs.chooseFile(this, {FileRequest::Mode::Save, tr("Save mapping"),
                                                filters, u"mapping.json"_s, u"json"_s}));
    });
    return buttons;
}

QWidget *ImportWizard::makeTablesPage()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(caption(tr(
        "Every table is read as a whole. A reference is a column whose values were looked for in "
        "the other table; a broken line says that some were not found. What the rows become can "
        "be corrected in a saved mapping.")));
    layout->addWidget(m_relations);
    layout->addWidget(m_tables);
    layout->addWidget(m_references);
    layout->addLayout(makeMappingButtons());
    layout->addStretch();
    auto *page = new QScrollArea;
    page->setWidgetResizable(true);
    page->setFrameShape(QFrame::NoFrame);
    page->setWidget(content);
    return page;
}

QWidget *ImportWizard::makeDonePage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_result->setWordWrap(true);
    layout->addWidget(m_result);
    layout->addWidget(m_reasons);
    layout->addWidget(m_quarantine, 1);
    layout->addStretch();
    return page;
}

} // namespace pathloom::ui
