// SPDX-License-Identifier: GPL-3.0-or-later
// Typing and checking a rule's text.
#include "ui/rules/RuleTextEdit.h"

#include "engine/rules/Filter.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

constexpr int kMostLines = 6;

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool fits(ValueType have, ValueType want)
{
    return have == want || (want == ValueType::Number && have == ValueType::Money);
}

} // namespace

RuleTextEdit::RuleTextEdit(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_names(ruleNames({}, {})), m_edit(new QPlainTextEdit), m_assist(new RuleAssist(m_edit)),
      m_message(new QLabel), m_mend(new QPushButton)
{
    m_edit->setAccessibleName(accessibleName);
    m_edit->setTabChangesFocus(true);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setPlaceholderText(tr("For instance: count(event: \"purchase\", within: @\"P90D\") >= 3"));
    m_edit->setToolTip(tr("Ctrl+Space offers what can stand here."));
    m_edit->setMinimumHeight(84);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("role", QStringLiteral("problem-error"));
    m_message->hide();
    m_mend->hide();

    auto *below = new QHBoxLayout;
    below->addWidget(m_message, 1);
    below->addWidget(m_mend, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kSpaceXs);
    layout->addWidget(m_edit, 1);
    layout->addLayout(below);
    m_due.setSingleShot(true);
    m_due.setInterval(kCheckDelay_ms);
    connect(&m_due, &QTimer::timeout, this, &RuleTextEdit::startCheck);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        // Marks of problems change the layout, too; only other words count.
        if (m_isFilling || text().toStdString() == m_read)
            return;
        m_work.cancel();
        m_isChecking = false;
        m_due.start();
        Q_EMIT touched();
    });
    connect(m_mend, &QPushButton::clicked, this, &RuleTextEdit::mend);
    connect(m_assist, &RuleAssist::spoken, this, &RuleTextEdit::describe);
    describe({});
}

RuleTextEdit::~RuleTextEdit() = default;

void RuleTextEdit::setNames(const RuleNamesPtr &names, const RuleTextUse &use)
{
    m_names = names;
    m_use = use;
    m_assist->setNames(names, use);
}

void RuleTextEdit::setRule(const ExprPtr &rule)
{
    const bool isInHand = m_due.isActive() || m_isChecking || !m_problems.empty();
    if (isInHand && sameRule(rule, m_last))
        return;
    m_last = rule;
    const Reading current = read(text().toStdString(), *m_names, m_use);
    if (rule && current.rule && sameRule(current.rule, rule))
        return;
    const bool isFilter = !m_use.filterOf.empty();
    m_isFilling = true;
    m_edit->setPlainText(rule ? QString::fromStdString(isFilter ? printFilter(rule) : printRule(rule)) : QString());
    m_isFilling = false;
    m_read = text().toStdString();
    m_due.stop();
    m_work.cancel();
    m_problems.clear();
    showProblems();
}

void RuleTextEdit::setText(const QString &text)
{
    m_edit->setPlainText(text);
    finishCheck();
}

QString RuleTextEdit::text() const
{
    return m_edit->toPlainText();
}

void RuleTextEdit::setCompact(const QString &hint)
{
    m_isCompact = true;
    m_edit->setPlaceholderText(hint);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    fitHeight();
}

QString RuleTextEdit::message() const
{
    return m_message->text();
}

void RuleTextEdit::fitHeight()
{
    if (!m_isCompact)
        return;
    const int lines = std::clamp(static_cast<int>(m_edit->document()->size().height()), 1, kMostLines);
    const int margins = 2 * static_cast<int>(m_edit->document()->documentMargin()) + 12;
    m_edit->setFixedHeight(lines * QFontMetrics(m_edit->font()).lineSpacing() + margins);
}

RuleTextEdit::Reading RuleTextEdit::read(const std::string &text, const RuleNames &names, const RuleTextUse &use)
{
    if (isBlank(text))
        return {};
    const bool isFilter = !use.filterOf.empty();
    auto parsed = isFilter ? parseFilter(text) : parseRule(text);
    if (!parsed)
        return {nullptr, std::move(parsed.error())};
    RuleType type = isFilter ? checkFilter(*parsed, names.scope, use.filterOf) : checkRule(*parsed, names.scope);
    if (type.problems.empty() && type.type && use.wanted && !fits(*type.type, *use.wanted))
        type.problems.push_back({"rule.result-type",
                                 {{"actual", std::string(nameOf(*type.type))},
                                  {"expected", std::string(nameOf(*use.wanted))}},
                                 0, static_cast<std::uint32_t>(text.size()), {}});
    return {type.problems.empty() ? *parsed : nullptr, std::move(type.problems)};
}

void RuleTextEdit::startCheck()
{
    m_isChecking = true;
    m_work.start(
        this,
        [text = text().toStdString(), names = m_names, use = m_use](const TaskControl &) {
            return std::pair(read(text, *names, use), text);
        },
        [this](const std::pair<Reading, std::string> &answer) { take(answer.first, answer.second); });
}

void RuleTextEdit::finishCheck()
{
    if (!m_due.isActive() && !m_isChecking)
        return;
    m_work.cancel();
    const std::string text = this->text().toStdString();
    take(read(text, *m_names, m_use), text);
}

void RuleTextEdit::take(const Reading &reading, const std::string &text)
{
    m_due.stop();
    m_isChecking = false;
    m_read = text;
    m_problems = reading.problems;
    showProblems();
    Q_EMIT checked(reading.rule);
    if (!m_problems.empty())
        return;
    m_last = reading.rule;
    Q_EMIT edited(reading.rule);
}

QString RuleTextEdit::sentenceAt(const RuleProblem &problem, const std::string &utf8) const
{
    const QTextBlock block = m_edit->document()->findBlock(positionAt(utf8, problem.from));
    const QString sentence = text::sentence(problem);
    if (m_edit->blockCount() < 2)
        return sentence;
    return tr("Line %1: %2").arg(QString::number(block.blockNumber() + 1), sentence);
}

void RuleTextEdit::showProblems()
{
    const Theme &theme = themeOf(palette());
    QList<QTextEdit::ExtraSelection> marks;
    QStringList sentences;
    m_mend->hide();
    for (const RuleProblem &problem : m_problems) {
        QTextEdit::ExtraSelection mark;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme.error);
        mark.format.setToolTip(text::sentence(problem));
        mark.cursor = m_edit->textCursor();
        mark.cursor.setPosition(positionAt(m_read, problem.from));
        mark.cursor.setPosition(positionAt(m_read, std::max(problem.to, problem.from)), QTextCursor::KeepAnchor);
        if (!mark.cursor.hasSelection())
            mark.cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor);
        marks << mark;
        sentences << sentenceAt(problem, m_read);
        if (!problem.mend.empty() && m_mend->isHidden()) {
            m_mend->setText(tr("Use %1").arg(QString::fromStdString(problem.mend)));
            m_mend->show();
        }
    }
    m_edit->setExtraSelections(marks);
    m_message->setText(sentences.join(QLatin1Char('\n')));
    m_message->setVisible(!sentences.isEmpty());
    describe(m_spoken);
}

void RuleTextEdit::describe(const QString &spoken)
{
    m_spoken = spoken;
    const QString text = !spoken.isEmpty()       ? spoken
                       : !m_problems.empty()     ? m_message->text()
                                                 : tr("Ctrl+Space offers what can stand here.");
    if (m_edit->accessibleDescription() == text)
        return;
    m_edit->setAccessibleDescription(text);
    QAccessibleEvent event(m_edit, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void RuleTextEdit::mend()
{
    finishCheck();
    for (const RuleProblem &problem : m_problems) {
        if (problem.mend.empty())
            continue;
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(positionAt(m_read, problem.from));
        cursor.setPosition(positionAt(m_read, problem.to), QTextCursor::KeepAnchor);
        cursor.insertText(QString::fromStdString(problem.mend));
        m_edit->setFocus();
        finishCheck();
        return;
    }
}

bool RuleTextEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide))
        finishCheck();
    if (watched == m_edit && event->type() == QEvent::Resize)
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

void RuleTextEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showProblems();
}

} // namespace pathloom::ui
