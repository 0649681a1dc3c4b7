// SPDX-License-Identifier: Apache-2.0
// Which values a profile has for itself, and rows set aside that hold them.
#include "engine/ingest/CsvReader.h"
#include "engine/ingest/ForgetParts.h"
#include "engine/ingest/RowPlan.h"
#include "engine/ingest/Source.h"

#include <algorithm>

namespace pathloom {

namespace {

void addValue(std::set<OwnValue> &values, const std::string &field, const Value &value, bool isIdentifier)
{
    if (const auto *list = std::get_if<std::vector<std::string>>(&value)) {
        for (const std::string &text : *list)
            values.insert({field, text, isIdentifier});
        return;
    }
    std::string text = toText(value);
    if (!text.empty())
        values.insert({field, std::move(text), isIdentifier});
}

void addRecords(std::set<OwnValue> &values, const ProfileRecords &records, const BitVector &marks,
                const Schema &schema)
{
    for (std::uint32_t row = 0; row < marks.size(); ++row) {
        if (!marks.at(row))
            continue;
        for (const IdentityColumn &identity : records.identities) {
            if (identity.values.isValid(row))
                addValue(values, identity.space, identity.values.value(row), true);
        }
        for (std::size_t i = 0; i < records.attributes.size(); ++i) {
            const auto at = schema.attributeIndex(records.attributeNames[i]);
            if (at && schema.attributes[*at].personal && records.attributes[i].isValid(row))
                addValue(values, records.attributeNames[i], records.attributes[i].value(row), false);
        }
    }
}

// Every column of an import with the name of its attribute, or none.
template <typename Visit> void eachColumn(const ImportBatch &batch, Visit visit)
{
    const std::string none;
    for (const ProfileRecords &records : batch.profiles) {
        for (const IdentityColumn &identity : records.identities)
            visit(none, identity.values);
        for (std::size_t i = 0; i < records.attributes.size(); ++i)
            visit(records.attributeNames[i], records.attributes[i]);
    }
    for (const EventRecords &records : batch.events) {
        visit(none, records.profile);
        for (const Column &column : records.properties)
            visit(none, column);
    }
    for (const ConsentRecords &records : batch.consents)
        visit(none, records.profile);
    for (const ListRecords &records : batch.lists)
        visit(none, records.profile);
    for (const ItemRecords &records : batch.items) {
        visit(none, records.ids);
        visit(none, records.tags);
        for (const Column &column : records.attributes)
            visit(none, column);
    }
}

// Values that are sought, in lower case, until they are found.
struct Sought {
    const OwnValue *value = nullptr;
    std::string lower;
    bool isShared = false;
};

// Of columns without texts only the attribute itself is compared.
void findIn(const std::string &name, const Column &column, std::vector<Sought> &sought)
{
    if (column.type == ValueType::String || column.type == ValueType::List) {
        for (const std::string &text : column.dictionary.texts()) {
            const std::string lower = asciiLower(text);
            for (Sought &one : sought)
                one.isShared = one.isShared || lower.find(one.lower) != std::string::npos;
        }
        return;
    }
    for (Sought &one : sought) {
        if (one.value->field != name || one.value->isIdentifier)
            continue;
        for (std::size_t row = 0; row < column.size() && !one.isShared; ++row)
            one.isShared = column.isValid(row) && toText(column.value(row)) == one.value->text;
    }
}

bool namesProfile(const Fields fields, const RowPlan &plan, const std::set<IdentityKey> &keys)
{
    return std::any_of(plan.identities.begin(), plan.identities.end(), [&](const IdentityPlan &identity) {
        const IdentityMapping &how = identity.mapping;
        std::string_view text = trimmed(fields[identity.column]);
        if (!how.removeSuffix.empty() && text.ends_with(how.removeSuffix))
            text.remove_suffix(how.removeSuffix.size());
        const auto value = normaliseIdentity(how.space, text, how.callingCode);
        return value && keys.contains({how.space, *value});
    });
}

} // namespace

std::string asciiLower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

std::set<OwnValue> valuesOf(const ImportBatch &batch, const std::vector<BitVector> &marks,
                            const Schema &schema)
{
    std::set<OwnValue> values;
    for (std::size_t t = 0; t < batch.profiles.size(); ++t)
        addRecords(values, batch.profiles[t], marks[t], schema);
    const auto tables = namedRows(batch);
    for (std::size_t t = batch.profiles.size(); t < tables.size(); ++t) {
        const auto &[space, column] = tables[t].identities.front();
        for (std::uint32_t row = 0; row < marks[t].size(); ++row) {
            if (marks[t].at(row) && column->isValid(row))
                addValue(values, std::string(space), column->value(row), true);
        }
    }
    return values;
}

std::uint64_t dropShared(std::set<OwnValue> &values, const ImportBatch &batch)
{
    std::vector<Sought> sought;
    for (const OwnValue &value : values)
        sought.push_back({&value, asciiLower(value.text), false});
    eachColumn(batch, [&](const std::string &name, const Column &column) {
        findIn(name, column, sought);
    });
    std::uint64_t dropped = 0;
    for (const Sought &one : sought) {
        if (one.isShared)
            dropped += values.erase(OwnValue(*one.value));
    }
    return dropped;
}

bool isAboutProfile(const QuarantinedRow &row, const ImportInfo &info,
                    const std::set<IdentityKey> &keys, const std::set<OwnValue> &values)
{
    const std::string text = asciiLower(row.raw + "\n" + row.value);
    const bool holdsValue = std::any_of(values.begin(), values.end(), [&](const OwnValue &value) {
        return value.text.size() >= kShortestSought &&
               text.find(asciiLower(value.text)) != std::string::npos;
    });
    if (holdsValue || !Source::isKept(row))
        return holdsValue;
    const auto mapping = readMapping(info.mapping, info.id);
    if (!mapping)
        return false;
    Source source = Source::ofRows({&row, 1}, info.files);
    source.findColumns(columnsOf(*mapping));
    const auto plan = RowPlan::make(*mapping, source.columns());
    const auto reader = source.rows();
    SourceRow cut;
    if (!plan || !reader->next(cut) || cut.fields.size() != plan->columns.size())
        return false;
    return namesProfile(cut.fields, *plan, keys);
}

} // namespace pathloom
