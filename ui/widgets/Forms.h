// SPDX-License-Identifier: GPL-3.0-or-later
// Small makers that every page uses: labelled inputs, headings, figures, scrolling pages.
#pragma once

#include <QLabel>
#include <QString>
#include <QWidget>

class QFormLayout;
class QVBoxLayout;

namespace pathloom::ui {

/// Adds a row whose label is the input's buddy and accessible name; help is its tool tip.
void addRow(QFormLayout *form, const QString &label, QWidget *input, const QString &help = {});
[[nodiscard]] QLabel *heading(const QString &text);
/// Muted text that wraps.
[[nodiscard]] QLabel *caption(const QString &text);
/// A page with the product's margins that scrolls; the layout is where content goes.
[[nodiscard]] QVBoxLayout *scrollingPage(QWidget *page);

/// A number with its name above and its interval below.
class FigureCard : public QWidget
{
    Q_OBJECT

public:
    explicit FigureCard(const QString &name, QWidget *parent = nullptr);
    void setFigure(const QString &value, const QString &detail, const QString &help = {});
    [[nodiscard]] QString value() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_name;
    QLabel *m_value;
    QLabel *m_detail;
};

} // namespace pathloom::ui
