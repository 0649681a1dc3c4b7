// SPDX-License-Identifier: GPL-3.0-or-later
// Typing, checking and completing a rule's text.
#include "ui/rules/RuleTextEdit.h"

#include "engine/rules/Text.h"
#include "ui/rules/RuleScopes.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

// Problems count bytes of UTF-8, the editor counts UTF-16 units.
int positionAt(const QByteArray &utf8, std::uint32_t byte)
{
    return static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(byte))).size());
}

} // namespace

RuleTextEdit::RuleTextEdit(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_edit(new QPlainTextEdit), m_message(new QLabel), m_mend(new QPushButton),
      m_completer(new QCompleter(this)), m_words(new QStringListModel(this))
{
    m_edit->setAccessibleName(accessibleName);
    m_edit->setTabChangesFocus(true);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setPlaceholderText(tr("For instance: count(event: \"purchase\", within: @\"P90D\") >= 3"));
    m_edit->setMinimumHeight(84);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_mend->hide();
    m_completer->setModel(m_words);
    m_completer->setWidget(m_edit);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);

    auto *below = new QHBoxLayout;
    below->addWidget(m_message, 1);
    below->addWidget(m_mend, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kSpaceXs);
    layout->addWidget(m_edit, 1);
    layout->addLayout(below);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling)
            check();
    });
    connect(m_mend, &QPushButton::clicked, this, &RuleTextEdit::mend);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &RuleTextEdit::complete);
}

void RuleTextEdit::setScope(Schema schema, RuleScope scope, ValueType wanted)
{
    m_schema = std::move(schema);
    m_scope = std::move(scope);
    m_scope.schema = &m_schema;
    m_wanted = wanted;
    m_words->setStringList(completionsFor(m_scope));
}

void RuleTextEdit::setRule(const ExprPtr &rule)
{
    const auto current = parseRule(m_edit->toPlainText().toStdString());
    if (rule && current && sameRule(*current, rule))
        return;
    m_isFilling = true;
    m_edit->setPlainText(rule ? QString::fromStdString(printRule(rule)) : QString());
    m_isFilling = false;
    m_problems.clear();
    showProblems();
}

void RuleTextEdit::setText(const QString &text)
{
    m_edit->setPlainText(text);
}

QString RuleTextEdit::text() const
{
    return m_edit->toPlainText();
}

void RuleTextEdit::check()
{
    m_problems.clear();
    const std::string text = m_edit->toPlainText().toStdString();
    if (m_edit->toPlainText().trimmed().isEmpty()) {
        showProblems();
        Q_EMIT edited(nullptr);
        return;
    }
    const auto parsed = parseRule(text);
    if (!parsed) {
        m_problems = parsed.error();
    } else {
        RuleType type = checkRule(*parsed, m_scope);
        m_problems = std::move(type.problems);
        const bool fits = !type.type || *type.type == m_wanted
                          || (m_wanted == ValueType::Number && *type.type == ValueType::Money);
        if (m_problems.empty() && !fits)
            m_problems.push_back({"rule.result-type",
                                  {{"have", std::string(nameOf(*type.type))},
                                   {"want", std::string(nameOf(m_wanted))}},
                                  0, static_cast<std::uint32_t>(text.size()), {}});
    }
    showProblems();
    if (m_problems.empty())
        Q_EMIT edited(*parsed);
}

void RuleTextEdit::showProblems()
{
    const Theme &theme = themeOf(palette());
    const QByteArray utf8 = m_edit->toPlainText().toUtf8();
    QList<QTextEdit::ExtraSelection> marks;
    QStringList sentences;
    m_mend->hide();
    for (const RuleProblem &problem : m_problems) {
        QTextEdit::ExtraSelection mark;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme.error);
        mark.cursor = m_edit->textCursor();
        mark.cursor.setPosition(positionAt(utf8, problem.from));
        mark.cursor.setPosition(positionAt(utf8, std::max(problem.to, problem.from)), QTextCursor::KeepAnchor);
        if (!mark.cursor.hasSelection()) {
            mark.cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor);
        }
        marks << mark;
        sentences << text::sentence(problem);
        if (!problem.mend.empty() && m_mend->isHidden()) {
            m_mend->setText(tr("Use %1").arg(QString::fromStdString(problem.mend)));
            m_mend->show();
        }
    }
    m_edit->setExtraSelections(marks);
    m_message->setText(sentences.join(QLatin1Char('\n')));
    m_message->setVisible(!sentences.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme.error);
    m_message->setPalette(colours);
}

void RuleTextEdit::mend()
{
    const QByteArray utf8 = m_edit->toPlainText().toUtf8();
    for (const RuleProblem &problem : m_problems) {
        if (problem.mend.empty())
            continue;
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(positionAt(utf8, problem.from));
        cursor.setPosition(positionAt(utf8, problem.to), QTextCursor::KeepAnchor);
        cursor.insertText(QString::fromStdString(problem.mend));
        m_edit->setFocus();
        return;
    }
}

QString RuleTextEdit::wordBeforeCursor() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    qsizetype from = line.size();
    while (from > 0 && (line[from - 1].isLetterOrNumber() || line[from - 1] == QLatin1Char('_')))
        --from;
    return line.mid(from);
}

void RuleTextEdit::complete(const QString &word)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                        static_cast<int>(wordBeforeCursor().size()));
    cursor.insertText(word);
    m_edit->setTextCursor(cursor);
}

bool RuleTextEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isOpen = m_completer->popup()->isVisible();
    if (isOpen && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab)) {
        const QModelIndex chosen = m_completer->popup()->currentIndex();
        m_completer->popup()->hide();
        if (chosen.isValid())
            complete(chosen.data().toString());
        return true;
    }
    const bool asks = key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier;
    if (!asks)
        return QWidget::eventFilter(watched, event);
    m_completer->setCompletionPrefix(wordBeforeCursor());
    QRect place = m_edit->cursorRect();
    place.setWidth(std::max(280, m_completer->popup()->sizeHintForColumn(0)
                                     + m_completer->popup()->verticalScrollBar()->sizeHint().width()));
    m_completer->complete(place);
    return true;
}

} // namespace pathloom::ui
