// SPDX-License-Identifier: GPL-3.0-or-later
// Cards with the fields of each record; keys are made here and never shown.
#include "ui/inspector/RecordsEditor.h"

#include "ui/text/StepText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

std::string keyOf(const FieldMap &record)
{
    const auto found = record.find("key");
    const auto *key = found == record.end() ? nullptr : std::get_if<std::string>(&found->second.data);
    return key ? *key : std::string();
}

/// The smallest "b1", "b2" … that no record has.
std::string freshKey(const std::vector<FieldMap> &records, char prefix)
{
    for (int n = 1;; ++n) {
        const std::string key = prefix + std::to_string(n);
        if (std::none_of(records.begin(), records.end(), [&](const FieldMap &r) { return keyOf(r) == key; }))
            return key;
    }
}

QToolButton *smallButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

RecordsEditor::RecordsEditor(const FieldSpec &spec, const FieldContext &context, QWidget *parent)
    : FieldEditor(parent), m_spec(spec), m_context(context), m_cards(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    layout->addLayout(m_cards);
    auto *buttons = new QHBoxLayout;
    auto *add = new QPushButton(icon(u"add"_s), tr("Add"), this);
    add->setObjectName(u"addRecord"_s);
    add->setProperty("quiet", true);
    connect(add, &QPushButton::clicked, this, &RecordsEditor::addRecord);
    buttons->addWidget(add);
    if (hasShares()) {
        auto *even = new QPushButton(tr("Distribute evenly"), this);
        even->setProperty("quiet", true);
        connect(even, &QPushButton::clicked, this, &RecordsEditor::distributeEvenly);
        buttons->addWidget(even);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
}

bool RecordsEditor::hasShares() const
{
    return std::any_of(m_spec.record.begin(), m_spec.record.end(), [](const FieldSpec &f) { return f.key == "share"; });
}

void RecordsEditor::setValue(const FieldValue &value)
{
    const auto *records = std::get_if<std::vector<FieldMap>>(&value.data);
    const auto &now = records ? *records : std::vector<FieldMap>{};
    const bool sameShape = now.size() == m_editors.size()
                           && std::equal(now.begin(), now.end(), m_records.begin(), m_records.end(),
                                         [](const FieldMap &a, const FieldMap &b) { return keyOf(a) == keyOf(b); });
    m_records = now;
    if (!sameShape || !m_holder) {
        rebuild();
        return;
    }
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        for (const auto &[key, editor] : m_editors[i]) {
            const auto found = m_records[i].find(key);
            editor->setValue(found == m_records[i].end() ? FieldValue() : found->second);
        }
    }
}

void RecordsEditor::setContext(const FieldContext &context)
{
    m_context = context;
    for (const auto &editors : m_editors) {
        for (const auto &[key, editor] : editors)
            editor->setContext(context);
    }
}

void RecordsEditor::rebuild()
{
    if (m_holder) {
        m_cards->removeWidget(m_holder);
        m_holder->hide();
        m_holder->deleteLater();
    }
    m_editors.clear();
    m_holder = new QWidget(this);
    auto *layout = new QVBoxLayout(m_holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceS);
    m_cards->addWidget(m_holder);
    for (std::size_t i = 0; i < m_records.size(); ++i)
        addCard(i);
}

void RecordsEditor::addCard(std::size_t index)
{
    auto *card = new QFrame(m_holder);
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(kSpaceM, kSpaceS, kSpaceS, kSpaceM);
    layout->setSpacing(kSpaceXs);
    auto *header = new QHBoxLayout;
    auto *number = new QLabel(QString::number(index + 1), card);
    number->setFont(fontFor(TextRole::Strong));
    header->addWidget(number, 1);
    auto *up = smallButton(u"chevron-up"_s, tr("Move up"), card);
    auto *down = smallButton(u"chevron-down"_s, tr("Move down"), card);
    auto *remove = smallButton(u"close"_s, tr("Remove"), card);
    up->setEnabled(index > 0);
    down->setEnabled(index + 1 < m_records.size());
    for (QToolButton *button : {up, down, remove})
        header->addWidget(button);
    layout->addLayout(header);
    const auto later = [this](auto change) {
        QTimer::singleShot(0, this, [this, change] {
            change();
            emitRecords();
            rebuild();
        });
    };
    connect(up, &QToolButton::clicked, this, [=, this] { later([=, this] { std::swap(m_records[index], m_records[index - 1]); }); });
    connect(down, &QToolButton::clicked, this, [=, this] { later([=, this] { std::swap(m_records[index], m_records[index + 1]); }); });
    connect(remove, &QToolButton::clicked, this,
            [=, this] { later([=, this] { m_records.erase(m_records.begin() + static_cast<std::ptrdiff_t>(index)); }); });
    auto &editors = m_editors.emplace_back();
    for (const FieldSpec &field : m_spec.record) {
        if (field.key == "key")
            continue;
        const QString label = text::fieldLabel(m_context.kind, std::string(m_spec.key) + "." + std::string(field.key));
        auto *editor = makeFieldEditor(field, m_context, label, card);
        if (field.type != FieldType::Boolean) {
            auto *caption = new QLabel(label, card);
            caption->setProperty("role", u"caption"_s);
            caption->setBuddy(editor->input());
            layout->addWidget(caption);
        }
        layout->addWidget(editor);
        const auto found = m_records[index].find(field.key);
        editor->setValue(found == m_records[index].end() ? field.defaultValue : found->second);
        const std::string key(field.key);
        editors.emplace_back(key, editor);
        connect(editor, &FieldEditor::edited, this, [this, index, key](const FieldValue &value) {
            m_records[index].insert_or_assign(key, value);
            emitRecords();
        });
    }
    m_holder->layout()->addWidget(card);
}

void RecordsEditor::addRecord()
{
    FieldMap record;
    for (const FieldSpec &field : m_spec.record) {
        if (!field.defaultValue.isEmpty())
            record.insert_or_assign(std::string(field.key), field.defaultValue);
    }
    const std::string key = freshKey(m_records, m_spec.key.front());
    record.insert_or_assign("key", key);
    record.insert_or_assign("label", std::to_string(m_records.size() + 1));
    m_records.push_back(std::move(record));
    emitRecords();
    rebuild();
}

void RecordsEditor::distributeEvenly()
{
    if (m_records.empty())
        return;
    // Tenths of a percent, the rest on the first arm, so that the sum is exactly one.
    const auto count = static_cast<double>(m_records.size());
    const double each = std::floor(1000.0 / count) / 1000.0;
    for (std::size_t i = 0; i < m_records.size(); ++i)
        m_records[i].insert_or_assign("share", i == 0 ? 1.0 - each * (count - 1) : each);
    emitRecords();
    rebuild();
}

void RecordsEditor::emitRecords() { Q_EMIT edited(m_records); }

} // namespace pathloom::ui
