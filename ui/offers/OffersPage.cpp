// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of offers, contents and policies.
#include "ui/offers/OffersPage.h"

#include "ui/document/DocumentController.h"
#include "ui/offers/ContentForm.h"
#include "ui/offers/ObjectList.h"
#include "ui/offers/OfferForm.h"
#include "ui/offers/PolicyForm.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

template <typename Map>
std::vector<std::pair<std::string, QString>> namesOf(const Map &objects)
{
    std::vector<std::pair<std::string, QString>> names;
    for (const auto &[id, object] : objects)
        names.emplace_back(id.text(), QString::fromStdString(object->name));
    std::stable_sort(names.begin(), names.end(),
                     [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
    return names;
}

/// "New offer", "New offer 2" …: the first name that is free.
template <typename Map>
std::string freshName(const Map &objects, const QString &base)
{
    for (int n = 1;; ++n) {
        const std::string name = (n == 1 ? base : base + QLatin1Char(' ') + QString::number(n)).toStdString();
        if (std::none_of(objects.begin(), objects.end(), [&](const auto &entry) { return entry.second->name == name; }))
            return name;
    }
}

class OfferList final : public ObjectList
{
public:
    OfferList(DocumentController &controller, OfferForm *form)
        : ObjectList(controller,
                     {OffersPage::tr("Offers"), QStringLiteral("offer"), OffersPage::tr("No offers yet"),
                      OffersPage::tr("An offer is something a decision can choose: with a value, rules for who may get "
                                     "it, and tags for what it is about."),
                      OffersPage::tr("New offer")},
                     form),
          m_form(form)
    {
        start();
    }

protected:
    std::vector<Entry> entries() const override { return namesOf(m_controller.document()->offers); }
    void show(const std::string &id) override { m_form->setOffer(OfferId(id)); }
    void add() override
    {
        Offer offer;
        offer.id = OfferId(freshId("offer"));
        offer.name = freshName(m_controller.document()->offers, OffersPage::tr("New offer"));
        offer.value.currency = m_controller.document()->settings.currency;
        const std::string id = offer.id.text();
        if (m_controller.apply(putOffer(*m_controller.document(), std::move(offer))))
            select(id);
    }

private:
    OfferForm *m_form;
};

class ContentList final : public ObjectList
{
public:
    ContentList(DocumentController &controller, ContentForm *form)
        : ObjectList(controller,
                     {OffersPage::tr("Contents"), QStringLiteral("content"), OffersPage::tr("No contents yet"),
                      OffersPage::tr("A content is what a message says, and the tags that tell what it is about."),
                      OffersPage::tr("New content")},
                     form),
          m_form(form)
    {
        start();
    }

protected:
    std::vector<Entry> entries() const override { return namesOf(m_controller.document()->contents); }
    void show(const std::string &id) override { m_form->setContent(ContentId(id)); }
    void add() override
    {
        Content content;
        content.id = ContentId(freshId("content"));
        content.name = freshName(m_controller.document()->contents, OffersPage::tr("New content"));
        content.channel = "email";
        const std::string id = content.id.text();
        if (m_controller.apply(putContent(*m_controller.document(), std::move(content))))
            select(id);
    }

private:
    ContentForm *m_form;
};

class PolicyList final : public ObjectList
{
public:
    PolicyList(DocumentController &controller, PolicyForm *form)
        : ObjectList(controller,
                     {OffersPage::tr("Decision policies"), QStringLiteral("policy"), OffersPage::tr("No policies yet"),
                      OffersPage::tr("A policy chooses the best offer for a profile and says why every other one lost."),
                      OffersPage::tr("New policy")},
                     form),
          m_form(form)
    {
        start();
    }

protected:
    std::vector<Entry> entries() const override { return namesOf(m_controller.document()->policies); }
    void show(const std::string &id) override { m_form->setPolicy(PolicyId(id)); }
    void add() override
    {
        Policy policy;
        policy.id = PolicyId(freshId("policy"));
        policy.name = freshName(m_controller.document()->policies, OffersPage::tr("New policy"));
        policy.placement = "home";
        const std::string id = policy.id.text();
        if (m_controller.apply(putPolicy(*m_controller.document(), std::move(policy))))
            select(id);
    }

private:
    PolicyForm *m_form;
};

} // namespace

OffersPage::OffersPage(DocumentController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_tabs(new QTabWidget),
      m_offers(new OfferList(controller, new OfferForm(controller))),
      m_contents(new ContentList(controller, new ContentForm(controller))),
      m_policies(new PolicyList(controller, new PolicyForm(controller)))
{
    m_tabs->setAccessibleName(tr("Offers, contents and policies"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_offers, tr("Offers"));
    m_tabs->addTab(m_contents, tr("Contents"));
    m_tabs->addTab(m_policies, tr("Policies"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
}

void OffersPage::showObject(const std::string &id)
{
    const Document &document = *m_controller.document();
    ObjectList *list = document.offers.contains(OfferId(id))       ? m_offers
                       : document.contents.contains(ContentId(id)) ? m_contents
                       : document.policies.contains(PolicyId(id))  ? m_policies
                                                                   : nullptr;
    if (!list)
        return;
    m_tabs->setCurrentWidget(list);
    list->select(id);
}

} // namespace pathloom::ui
