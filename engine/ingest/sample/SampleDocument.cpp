// SPDX-License-Identifier: Apache-2.0
// The sample project's definitions, read from their embedded text form.
#include "engine/ingest/sample/SampleFiles.h"
#include "engine/ingest/sample/SampleShop.h"
#include "engine/store/TextForm.h"

namespace pathloom {

namespace {

struct Adder {
    Document &document;

    void operator()(Journey &journey) const
    {
        const GraphId id = journey.id;
        document.journeys[id] = std::make_shared<const Journey>(std::move(journey));
    }
    void operator()(Segment &segment) const
    {
        const GraphId id = segment.id;
        document.segments[id] = std::make_shared<const Segment>(std::move(segment));
    }
    void operator()(Offer &offer) const
    {
        const OfferId id = offer.id;
        document.offers[id] = std::make_shared<const Offer>(std::move(offer));
    }
    void operator()(Content &content) const
    {
        const ContentId id = content.id;
        document.contents[id] = std::make_shared<const Content>(std::move(content));
    }
    void operator()(Policy &policy) const
    {
        const PolicyId id = policy.id;
        document.policies[id] = std::make_shared<const Policy>(std::move(policy));
    }
    void operator()(DecisionTable &table) const
    {
        const TableId id = table.id;
        document.tables[id] = std::make_shared<const DecisionTable>(std::move(table));
    }
    void operator()(ProjectSettings &settings) const { document.settings = std::move(settings); }
};

} // namespace

Result<Document> sampleDocument()
{
    Document document;
    for (const std::string_view file : sample::sampleFiles()) {
        auto json = parseJson(file, kSampleShop);
        if (!json)
            return failWith(std::move(json).error());
        auto object = objectFromJson(*json);
        if (!object)
            return failWith(std::move(object).error(), "context.sample-object",
                            {{"name", json->value("name", std::string())}});
        std::visit(Adder{document}, *object);
    }
    return document;
}

} // namespace pathloom
