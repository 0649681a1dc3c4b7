// SPDX-License-Identifier: Apache-2.0
// Tries synthetic profiles and keeps those that show something new.
#include "engine/package/Vectors.h"

#include "engine/base/Random.h"
#include "engine/package/VectorPool.h"

#include <algorithm>

namespace pathloom {

namespace {

constexpr std::size_t kMostTries = 4000;
constexpr std::size_t kFruitlessTries = 400;
constexpr std::uint64_t kMissingInTen = 1;

/// Makes candidate profiles from the pool; the n-th is always the same.
class Candidates
{
public:
    Candidates(const VectorPool &pool, const Schema &schema, Instant time)
        : m_pool(pool), m_schema(schema), m_time(time)
    {
        for (const auto &[name, values] : pool.attributes) {
            for (std::size_t i = 0; i <= values.size(); ++i)
                m_sweep.emplace_back(name, i);
        }
    }

    [[nodiscard]] std::size_t sweepSize() const { return m_sweep.size(); }

    // First every value of every attribute once, and each of them missing; then any mixture.
    Json make(std::size_t n)
    {
        m_random = RandomStream(DrawKey{0, 0, n, 0, 0, 0, DrawPurpose::Generator});
        const Instant now = n % 3 == 0 ? m_time : m_time + Duration::hours(static_cast<std::int64_t>(below(168)));
        Json input{{"id", "synthetic-" + std::to_string(n + 1)}, {"now", toText(now)}};
        addAttributes(input, n);
        addEvents(input, now);
        addRest(input, now);
        return input;
    }

private:
    std::uint64_t below(std::uint64_t bound) { return m_random.below(bound); }

    const Value &pick(const std::vector<Value> &values)
    {
        static const Value missing;
        return values.empty() || below(10) < kMissingInTen ? missing : values[below(values.size())];
    }

    void addAttributes(Json &input, std::size_t n)
    {
        Json attributes = Json::object();
        for (const auto &[name, values] : m_pool.attributes) {
            Value value = pick(values);
            if (n < m_sweep.size() && m_sweep[n].first == name)
                value = m_sweep[n].second < values.size() ? values[m_sweep[n].second] : Value();
            if (!isMissing(value))
                attributes[name] = valueToJson(value);
        }
        input["attributes"] = std::move(attributes);
    }

    void addEvents(Json &input, Instant now)
    {
        Json events = Json::array();
        for (const auto &[type, pool] : m_pool.events) {
            const auto index = m_schema.eventIndex(type);
            if (!index)
                continue;
            const std::vector<std::uint64_t> counts(pool.counts.begin(), pool.counts.end());
            const std::vector<std::int64_t> ages(pool.ages.begin(), pool.ages.end());
            for (std::uint64_t left = counts[below(counts.size())]; left > 0; --left) {
                Json properties = Json::object();
                for (const PropertyDef &def : m_schema.events[*index].properties) {
                    const auto values = pool.properties.find(def.name);
                    const Value value = values == pool.properties.end() ? Value() : pick(values->second);
                    if (!isMissing(value))
                        properties[def.name] = valueToJson(value);
                }
                events.push_back({{"type", type},
                                  {"at", toText(now - Duration{ages[below(ages.size())]})},
                                  {"properties", std::move(properties)}});
            }
        }
        input["events"] = std::move(events);
    }

    void addRest(Json &input, Instant now)
    {
        input["consents"] = Json::array();
        for (const ConsentKey &key : m_pool.consents) {
            const std::uint64_t choice = below(4);
            if (choice > 0)
                input["consents"].push_back({{"channel", key.channel},
                                             {"purpose", key.purpose},
                                             {"at", toText(now - Duration::days(10))},
                                             {"given", choice != 3}});
        }
        input["lists"] = Json::array();
        for (const std::string &list : m_pool.lists) {
            if (below(2) == 1)
                input["lists"].push_back(list);
        }
        input["context"] = Json::object();
        for (const auto &[name, values] : m_pool.context) {
            const Value &value = pick(values);
            if (!isMissing(value))
                input["context"][name] = valueToJson(value);
        }
    }

    const VectorPool &m_pool;
    const Schema &m_schema;
    Instant m_time;
    std::vector<std::pair<std::string, std::size_t>> m_sweep;
    RandomStream m_random{DrawKey{}};
};

// Boundary values count as outcomes of their own, so that each stays in some vector.
void nameValues(const Json &input, const VectorPool &pool, std::vector<std::string> &shown)
{
    for (const auto &[name, values] : pool.attributes) {
        const auto found = input["attributes"].find(name);
        std::string value = found == input["attributes"].end() ? "missing " : canonicalJson(*found);
        value.pop_back();
        shown.push_back("value " + name + " " + value);
    }
}

} // namespace

Result<std::vector<TestVector>> makeVectors(const Decider &decider, Instant time, const TaskControl &control)
{
    const VectorPool pool = poolOf(decider, time);
    Candidates candidates(pool, decider.schema(), time);
    std::vector<TestVector> vectors;
    std::set<std::string> known;
    std::size_t fruitless = 0;
    const std::size_t tries = std::max(kMostTries, candidates.sweepSize() + kFruitlessTries);
    for (std::size_t n = 0; n < tries; ++n) {
        if (control.isStopped())
            return cancelled();
        const bool isEnough = n >= candidates.sweepSize() && fruitless >= kFruitlessTries;
        if (isEnough && vectors.size() >= kMinimumVectors)
            break;
        TestVector vector;
        vector.input = candidates.make(n);
        const auto profile = decider.profile(vector.input);
        if (!profile)
            return failWith(profile.error());
        std::vector<std::string> shown;
        vector.expect = decider.answer(*profile, &shown);
        nameValues(vector.input, pool, shown);
        for (const std::string &outcome : shown) {
            if (known.insert(outcome).second)
                vector.covers.push_back(outcome);
        }
        fruitless = vector.covers.empty() ? fruitless + 1 : 0;
        if (vector.covers.empty() && !isEnough)
            continue;
        vector.id = "v" + std::to_string(vectors.size() + 1);
        vectors.push_back(std::move(vector));
        control.report("package.vectors", static_cast<double>(n), static_cast<double>(tries));
    }
    return vectors;
}

std::string vectorsToText(const std::vector<TestVector> &vectors)
{
    std::string text;
    for (const TestVector &vector : vectors)
        text += canonicalJson(
            {{"id", vector.id}, {"covers", vector.covers}, {"input", vector.input}, {"expect", vector.expect}});
    return text;
}

Result<std::vector<TestVector>> vectorsFromText(std::string_view text)
{
    std::vector<TestVector> vectors;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const auto json = parseJson(text.substr(0, end), "vectors");
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto id = json ? jsonString(*json, "id") : failWith(json.error());
        if (!id || !json->contains("input") || !json->contains("expect"))
            return fail(ErrorKind::BadInput, "package.vectors", {{"line", std::to_string(vectors.size() + 1)}});
        TestVector vector{*id, {}, (*json)["input"], (*json)["expect"]};
        for (const Json &outcome : json->value("covers", Json::array())) {
            if (outcome.is_string())
                vector.covers.push_back(outcome.get<std::string>());
        }
        vectors.push_back(std::move(vector));
    }
    return vectors;
}

VectorDifference replay(const Decider &decider, const TestVector &vector)
{
    const auto profile = decider.profile(vector.input);
    if (!profile)
        return {"input", "a profile", describe(profile.error())};
    const Json actual = decider.answer(*profile);
    if (actual == vector.expect)
        return {};
    const Json difference = Json::diff(vector.expect, actual).front();
    const Json::json_pointer place(difference["path"].get<std::string>());
    const auto at = [&](const Json &json) {
        return json.contains(place) ? json.at(place).dump() : std::string("nothing");
    };
    const std::string path = place.to_string();
    return {path.empty() ? "answer" : path.substr(1), at(vector.expect), at(actual)};
}

} // namespace pathloom
