// SPDX-License-Identifier: Apache-2.0
// A typed column of values with validity, and the dictionary that its strings are coded in.
#pragma once

#include "engine/data/BitVector.h"
#include "engine/data/Value.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Distinct strings in order of first appearance; a string's code is its index.
class Dictionary
{
public:
    static constexpr std::uint32_t kMissing = 0xffffffffU;

    std::uint32_t add(std::string_view text);
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;
    [[nodiscard]] const std::string &text(std::uint32_t code) const { return m_texts[code]; }
    [[nodiscard]] const std::vector<std::string> &texts() const { return m_texts; }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    [[nodiscard]] std::size_t slotOf(std::string_view text, std::uint32_t hash) const;
    void grow();

    std::vector<std::string> m_texts;
    /// Open addressing: the hash in the upper, the code + 1 in the lower half; 0 is free.
    std::vector<std::uint64_t> m_slots;
};

/// One column. Exactly one of the value vectors is used, by `type`:
/// Boolean → integers (0/1), Number → numbers, Money → integers (minor units),
/// Date → integers (days), DateTime/Duration → integers (ms), String → codes,
/// List → listOffsets (size()+1) into codes.
/// Where a bit of `valid` is 0 the value is missing and its slot holds 0 or Dictionary::kMissing.
class Column
{
public:
    explicit Column(ValueType columnType = ValueType::String) : type(columnType)
    {
        if (columnType == ValueType::List)
            listOffsets.push_back(0);
    }

    ValueType type;
    std::string currency; ///< of money
    BitVector valid;
    std::vector<double> numbers;
    std::vector<std::int64_t> integers;
    std::vector<std::uint32_t> codes;
    std::vector<std::uint32_t> listOffsets;
    Dictionary dictionary;

    [[nodiscard]] std::size_t size() const { return valid.size(); }
    [[nodiscard]] bool isValid(std::size_t row) const { return valid.at(row); }
    [[nodiscard]] Value value(std::size_t row) const;
    /// Appends; a value of another type than the column's is stored as missing.
    void push(const Value &value);
    void pushMissing();
    void pushNumber(double number);
    void pushInteger(std::int64_t integer); ///< for every type kept in `integers`
    void pushText(std::string_view text);
    void pushCode(std::uint32_t code); ///< of a text that the dictionary has
    void reserve(std::size_t rows);
    /// Appends the named rows of another column; where the types differ, as missing. Texts get
    /// their codes in the order in which they arrive.
    void appendRows(const Column &from, std::span<const std::uint32_t> rows);
    /// Replaces one value, of any type but List; one of another type than the column's: missing.
    void set(std::size_t row, const Value &value);

    bool operator==(const Column &other) const;
};

} // namespace pathloom
