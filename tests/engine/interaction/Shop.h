// SPDX-License-Identifier: GPL-3.0-or-later
// A tiny shop whose profiles and events tests make one by one.
#pragma once

#include "engine/interaction/TermModel.h"

#include <memory>
#include <string>
#include <vector>

namespace pathloom::test {

/// Events: view, search, cart, purchase, rating, session, send (with an item), open, click, bounce.
/// Attributes: device,
/// age (does not age), city (half-life 100 days), score (must be at least 0). Consents: email and
/// sms.
class Shop
{
public:
    Shop();

    ProfileIndex addProfile(const std::string &id) { return m_builder->addProfile(id); }
    void addEvent(ProfileIndex p, const std::string &type, Instant at,
                  const std::string &item = {});
    void addSend(ProfileIndex p, Instant at, const std::string &channel, const std::string &content,
                 const std::string &item = {});
    void addBounce(ProfileIndex p, Instant at, const std::string &channel);
    void addOpen(ProfileIndex p, Instant at, const std::string &channel,
                 const std::string &content = {});
    void setAttribute(ProfileIndex p, const std::string &name, const Value &value,
                      std::optional<Instant> setAt = {});
    void addConsent(ProfileIndex p, const std::string &channel, Instant at, bool given = true);
    void addDuplicate(ProfileIndex a, ProfileIndex b, std::optional<double> probability)
    {
        m_builder->addDuplicate({a, b, "city", probability});
    }

    Content &addContent(const std::string &id, const std::map<std::string, double> &tags);
    /// Finishes the dataset and makes the model. Requires: called once.
    void open(Instant start);

    Schema schema;
    Document document;
    SnapshotPtr snapshot;
    std::shared_ptr<const TermModel> model;

    [[nodiscard]] const ContentFacts *facts(const std::string &id) const;
    [[nodiscard]] std::uint32_t tag(const std::string &name) const;
    [[nodiscard]] Touch touch(const std::string &content, Instant at) const; ///< by e-mail

private:
    std::vector<std::shared_ptr<Content>> m_contents;
    std::unique_ptr<SnapshotBuilder> m_builder;
};

} // namespace pathloom::test
