// SPDX-License-Identifier: Apache-2.0
// Tables of column names, tests of values, and the mapping that follows from them.
#include "engine/ingest/Guess.h"

#include "engine/ingest/Unify.h"

#include <algorithm>
#include <array>

namespace pathloom {

namespace {

struct NameHint {
    std::string_view word; ///< of the squeezed name: lower-case letters and digits only
    ColumnGuess guess;
    bool isWhole; ///< the whole name, else a part of it
};

constexpr std::array kHints = {
    NameHint{"email", ColumnGuess::Email, false},
    NameHint{"mailaddress", ColumnGuess::Email, false},
    NameHint{"consent", ColumnGuess::Consent, false},
    NameHint{"optin", ColumnGuess::Consent, false},
    NameHint{"newsletter", ColumnGuess::Consent, false},
    NameHint{"subscribed", ColumnGuess::Consent, false},
    NameHint{"phone", ColumnGuess::Phone, false},
    NameHint{"mobile", ColumnGuess::Phone, false},
    NameHint{"customerid", ColumnGuess::ProfileId, false},
    NameHint{"customer", ColumnGuess::ProfileId, true},
    NameHint{"custid", ColumnGuess::ProfileId, false},
    NameHint{"userid", ColumnGuess::ProfileId, false},
    NameHint{"visitorid", ColumnGuess::ProfileId, false},
    NameHint{"clientid", ColumnGuess::ProfileId, false},
    NameHint{"profileid", ColumnGuess::ProfileId, false},
    NameHint{"memberid", ColumnGuess::ProfileId, false},
    NameHint{"householdid", ColumnGuess::ProfileId, false},
    NameHint{"contactid", ColumnGuess::ProfileId, false},
    NameHint{"id", ColumnGuess::ProfileId, true},
    NameHint{"eventtype", ColumnGuess::EventType, false},
    NameHint{"event", ColumnGuess::EventType, true},
    NameHint{"eventname", ColumnGuess::EventType, true},
    NameHint{"action", ColumnGuess::EventType, true},
    NameHint{"activity", ColumnGuess::EventType, true},
    NameHint{"timezone", ColumnGuess::TimeZone, false},
    NameHint{"language", ColumnGuess::Language, false},
    NameHint{"locale", ColumnGuess::Language, true},
    NameHint{"firstname", ColumnGuess::FirstName, false},
    NameHint{"givenname", ColumnGuess::FirstName, false},
    NameHint{"lastname", ColumnGuess::LastName, false},
    NameHint{"surname", ColumnGuess::LastName, false},
    NameHint{"postcode", ColumnGuess::Postcode, false},
    NameHint{"postalcode", ColumnGuess::Postcode, false},
    NameHint{"zipcode", ColumnGuess::Postcode, false},
    NameHint{"zip", ColumnGuess::Postcode, true},
    NameHint{"stockcode", ColumnGuess::Item, false},
    NameHint{"productid", ColumnGuess::Item, false},
    NameHint{"itemid", ColumnGuess::Item, false},
    NameHint{"sku", ColumnGuess::Item, true},
    NameHint{"product", ColumnGuess::Item, true},
    NameHint{"timestamp", ColumnGuess::Time, false},
    NameHint{"datetime", ColumnGuess::Time, false},
    NameHint{"eventtime", ColumnGuess::Time, false},
    NameHint{"invoicedate", ColumnGuess::Time, false},
    NameHint{"orderdate", ColumnGuess::Time, false},
    NameHint{"date", ColumnGuess::Time, true},
    NameHint{"time", ColumnGuess::Time, true},
    NameHint{"amount", ColumnGuess::Amount, false},
    NameHint{"revenue", ColumnGuess::Amount, false},
    NameHint{"spend", ColumnGuess::Amount, false},
    NameHint{"price", ColumnGuess::Amount, false},
    NameHint{"salesvalue", ColumnGuess::Amount, false},
    NameHint{"total", ColumnGuess::Amount, true},
};

constexpr std::array<std::string_view, 14> kGuessNames = {
    "attribute", "profile-id", "email",     "phone",    "time",       "event-type", "amount",
    "consent",   "item",       "time-zone", "language", "first-name", "last-name",  "postcode"};

std::string squeezed(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
            out += lower;
    }
    return out;
}

ColumnGuess byName(std::string_view name)
{
    const std::string word = squeezed(name);
    for (const NameHint &hint : kHints) {
        if (hint.isWhole ? word == hint.word : word.find(hint.word) != std::string::npos)
            return hint.guess;
    }
    return ColumnGuess::Attribute;
}

template <typename Test> bool mostAre(const std::vector<std::string> &values, Test test)
{
    const std::size_t looked = std::min<std::size_t>(values.size(), 2000);
    const auto fit =
        std::count_if(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(looked), test);
    return looked > 0 && static_cast<std::size_t>(fit) * 100 >= looked * 95;
}

bool isEmailText(const std::string &value)
{
    const auto normal = normaliseEmail(value);
    return normal && normal->find('.', normal->find('@')) != std::string::npos;
}

bool isPhoneText(const std::string &value)
{
    return (value.front() == '+' || value.front() == '0') && normalisePhone(value, "1").has_value();
}

// What the values rule out or in, whatever the name says.
bool valuesAllow(const ColumnPreview &column, ColumnGuess guess,
                 const std::vector<std::string> &values)
{
    const bool isTime = column.type == ValueType::Date || column.type == ValueType::DateTime;
    switch (guess) {
    case ColumnGuess::Email:
        return mostAre(values, isEmailText);
    case ColumnGuess::Phone:
        return mostAre(values,
                       [](const std::string &v) { return normalisePhone(v, "1").has_value(); });
    case ColumnGuess::Time:
        return isTime;
    case ColumnGuess::Amount:
        return column.type == ValueType::Number || column.type == ValueType::Money;
    case ColumnGuess::Consent:
        return column.type == ValueType::Boolean;
    case ColumnGuess::EventType:
        return column.type == ValueType::String && column.distinct <= 200;
    case ColumnGuess::TimeZone:
        return mostAre(values, [](const std::string &v) {
            return v == "UTC" || v.find('/') != std::string::npos;
        });
    case ColumnGuess::Postcode:
        return mostAre(values, [](const std::string &v) {
            return v.find_first_of("0123456789") != std::string::npos;
        });
    default:
        return !isTime;
    }
}

Role roleOf(ColumnGuess guess)
{
    switch (guess) {
    case ColumnGuess::Email:
        return Role::Email;
    case ColumnGuess::Phone:
        return Role::Phone;
    case ColumnGuess::TimeZone:
        return Role::TimeZone;
    case ColumnGuess::Language:
        return Role::Language;
    case ColumnGuess::FirstName:
        return Role::FirstName;
    case ColumnGuess::LastName:
        return Role::LastName;
    case ColumnGuess::Postcode:
        return Role::Postcode;
    default:
        return Role::None;
    }
}

const ColumnPreview *firstWith(const Preview &preview, ColumnGuess guess)
{
    const auto found = std::find_if(preview.columns.begin(), preview.columns.end(),
                                    [&](const ColumnPreview &c) { return c.guess == guess; });
    return found == preview.columns.end() ? nullptr : &*found;
}

ValueFormat formatOf(const ColumnPreview &column)
{
    ValueFormat format{column.type};
    format.format = column.dateFormat;
    if (column.guess == ColumnGuess::Amount)
        format.type = ValueType::Money;
    return format;
}

AttributeMapping attributeFor(const ColumnPreview &column)
{
    AttributeMapping a;
    a.column = column.name;
    a.value = formatOf(column);
    a.role = roleOf(column.guess);
    a.bands = column.bands;
    a.personal = a.role == Role::Email || a.role == Role::Phone || a.role == Role::FirstName ||
                 a.role == Role::LastName;
    if (a.role != Role::None)
        a.value.type = ValueType::String;
    return a;
}

// A numeric column that may multiply the price: a quantity.
const ColumnPreview *quantityOf(const Preview &preview)
{
    const auto found =
        std::find_if(preview.columns.begin(), preview.columns.end(), [](const ColumnPreview &c) {
            const std::string word = squeezed(c.name);
            return c.type == ValueType::Number &&
                   (word == "quantity" || word == "qty" || word == "units");
        });
    return found == preview.columns.end() ? nullptr : &*found;
}

EventMapping eventFor(const Preview &preview, const ColumnPreview &time)
{
    EventMapping event;
    event.kind = {"event", EventRole::Other};
    event.time.column = time.name;
    event.time.format = time.dateFormat;
    if (const ColumnPreview *type = firstWith(preview, ColumnGuess::EventType))
        event.typeColumn = type->name;
    else if (firstWith(preview, ColumnGuess::Amount))
        event.kind = {"purchase", EventRole::Purchase};
    for (const ColumnPreview &c : preview.columns) {
        if (&c == &time || c.guess == ColumnGuess::ProfileId || c.name == event.typeColumn)
            continue;
        PropertyMapping p;
        p.name = c.name;
        p.column = c.name;
        p.value = formatOf(c);
        if (c.guess == ColumnGuess::Item)
            p.value = ValueFormat{};
        event.properties.push_back(p);
        if (c.guess == ColumnGuess::Item && event.itemProperty.empty())
            event.itemProperty = c.name;
        if (c.guess == ColumnGuess::Amount && event.valueProperty.empty())
            event.valueProperty = c.name;
    }
    const ColumnPreview *quantity = quantityOf(preview);
    const bool isUnitPrice = squeezed(event.valueProperty).find("price") != std::string::npos;
    if (quantity && isUnitPrice &&
        !std::any_of(preview.columns.begin(), preview.columns.end(),
                     [](const ColumnPreview &c) { return c.name == "amount"; })) {
        PropertyMapping amount;
        amount.name = "amount";
        amount.product = {quantity->name, event.valueProperty};
        amount.value.type = ValueType::Money;
        event.properties.push_back(amount);
        event.valueProperty = "amount";
    }
    return event;
}

void mapIdentities(const Preview &preview, Mapping &mapping)
{
    if (const ColumnPreview *id = firstWith(preview, ColumnGuess::ProfileId)) {
        IdentityMapping identity{"id", id->name, "", "", false};
        // Spreadsheets write whole numbers as "17850.0".
        if (mostAre(id->examples,
                    [](const std::string &v) { return v.size() > 2 && v.ends_with(".0"); }))
            identity.removeSuffix = ".0";
        mapping.profile.identities.push_back(identity);
    }
    if (const ColumnPreview *email = firstWith(preview, ColumnGuess::Email))
        mapping.profile.identities.push_back({"email", email->name, "", "", false});
    if (const ColumnPreview *phone = firstWith(preview, ColumnGuess::Phone))
        mapping.profile.identities.push_back({"phone", phone->name, "", "", false});
}

} // namespace

std::string_view nameOf(ColumnGuess guess)
{
    return kGuessNames[static_cast<std::size_t>(guess)];
}

bool isUsualMissing(std::string_view text)
{
    const std::string word = squeezed(text);
    return text.empty() || text == "-" || text == "?" || text == "--" || word == "na" ||
           word == "null" || word == "nan" || word == "none" || text == "\\N";
}

void guessMeaning(ColumnPreview &column, const std::vector<std::string> &values)
{
    const ColumnGuess named = byName(column.name);
    if (named != ColumnGuess::Attribute && valuesAllow(column, named, values)) {
        column.guess = named;
        const bool byValues = named == ColumnGuess::Email || named == ColumnGuess::Time;
        column.because = byValues ? "name+values" : "name";
        return;
    }
    if (column.type == ValueType::String && mostAre(values, isEmailText))
        column.guess = ColumnGuess::Email;
    else if (column.type == ValueType::DateTime)
        column.guess = ColumnGuess::Time;
    else if (column.distinct > 20 && mostAre(values, isPhoneText))
        column.guess = ColumnGuess::Phone;
    if (column.guess != ColumnGuess::Attribute)
        column.because = "values";
}

Mapping guessMapping(const Preview &preview)
{
    Mapping mapping;
    mapping.source = preview.fileName;
    mapping.file = preview.format;
    mapping.missing = {"", "NA", "N/A", "NULL", "null", "NaN", "nan", "\\N"};
    mapIdentities(preview, mapping);
    const ColumnPreview *time = firstWith(preview, ColumnGuess::Time);
    const bool isEvents =
        time && !mapping.profile.identities.empty() &&
        (firstWith(preview, ColumnGuess::EventType) || firstWith(preview, ColumnGuess::Amount) ||
         firstWith(preview, ColumnGuess::Item));
    if (isEvents) {
        mapping.events.push_back(eventFor(preview, *time));
        return mapping;
    }
    for (const ColumnPreview &c : preview.columns) {
        if (c.guess == ColumnGuess::ProfileId && !mapping.profile.identities.empty() &&
            c.name == mapping.profile.identities.front().column)
            continue;
        if (c.guess == ColumnGuess::Consent) {
            ConsentMapping consent;
            consent.key = {squeezed(c.name).find("sms") != std::string::npos ? "sms" : "email",
                           "marketing"};
            consent.column = c.name;
            // Two columns of one channel are two purposes.
            if (std::any_of(mapping.consents.begin(), mapping.consents.end(),
                            [&](const ConsentMapping &other) { return other.key == consent.key; }))
                consent.key.purpose = c.name;
            mapping.consents.push_back(consent);
            continue;
        }
        mapping.profile.attributes.push_back(attributeFor(c));
    }
    const ColumnPreview *id = firstWith(preview, ColumnGuess::ProfileId);
    if (id && id->missingShare == 0 && id->distinct == preview.rowsLookedAt)
        mapping.key = {id->name};
    return mapping;
}

} // namespace pathloom
