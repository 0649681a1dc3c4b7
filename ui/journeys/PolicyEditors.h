// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of frequency caps and of quiet hours, each entry a small form.
#pragma once

#include "engine/model/Document.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QVBoxLayout;

namespace pathloom::ui {

/// What both lists share: cards that can be added and removed.
class CardList : public QWidget
{
    Q_OBJECT

public:
    explicit CardList(const QString &addCaption, const QString &empty, QWidget *parent = nullptr);

Q_SIGNALS:
    void edited();

protected:
    [[nodiscard]] virtual std::size_t size() const = 0;
    virtual void append() = 0;
    virtual void erase(std::size_t index) = 0;
    virtual void fill(std::size_t index, QWidget *card, QVBoxLayout *layout) = 0;
    void rebuild();

private:
    QVBoxLayout *m_layout;
    QWidget *m_holder = nullptr;
    QString m_empty;
};

class CapsEditor : public CardList
{
    Q_OBJECT

public:
    explicit CapsEditor(QWidget *parent = nullptr);
    void setCaps(const std::vector<FrequencyCap> &caps);
    [[nodiscard]] const std::vector<FrequencyCap> &caps() const { return m_caps; }

protected:
    [[nodiscard]] std::size_t size() const override { return m_caps.size(); }
    void append() override { m_caps.emplace_back(); }
    void erase(std::size_t index) override { m_caps.erase(m_caps.begin() + static_cast<std::ptrdiff_t>(index)); }
    void fill(std::size_t index, QWidget *card, QVBoxLayout *layout) override;

private:
    std::vector<FrequencyCap> m_caps;
};

class QuietHoursEditor : public CardList
{
    Q_OBJECT

public:
    explicit QuietHoursEditor(QWidget *parent = nullptr);
    void setPeriods(const std::vector<QuietHours> &periods);
    [[nodiscard]] const std::vector<QuietHours> &periods() const { return m_hours; }

protected:
    [[nodiscard]] std::size_t size() const override { return m_hours.size(); }
    void append() override { m_hours.emplace_back(); }
    void erase(std::size_t index) override { m_hours.erase(m_hours.begin() + static_cast<std::ptrdiff_t>(index)); }
    void fill(std::size_t index, QWidget *card, QVBoxLayout *layout) override;

private:
    std::vector<QuietHours> m_hours;
};

/// Channels that messages may use, with their names; "" is "all channels".
void fillChannels(QComboBox *box, bool withAll);
[[nodiscard]] std::vector<std::pair<std::string, QString>> channelChoices();

} // namespace pathloom::ui
