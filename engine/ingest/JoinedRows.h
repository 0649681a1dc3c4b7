// SPDX-License-Identifier: Apache-2.0
// Rows with the columns of the tables that they refer to.
#pragma once

#include "engine/ingest/SourceSet.h"

#include <memory>
#include <unordered_map>

namespace pathloom {

/// Values of one referenced table by key; made once, shared by its readers.
struct Lookup {
    std::unordered_map<std::string, std::uint32_t> rows; ///< a key's place in `values`
    std::vector<std::vector<std::string>> values;        ///< by place, then column
    bool isToMany = false;
};

/// A reference on the way of a reader: which fields make the key, and what it adds.
struct Join {
    Reference reference;
    std::vector<std::size_t> key;   ///< fields of the row
    std::vector<std::string> names; ///< of the columns that it adds
    std::shared_ptr<const Lookup> lookup;
};

/// The text of a key; nothing where all of its fields are empty.
[[nodiscard]] std::optional<std::string> keyText(std::span<const std::string_view> fields,
                                                 std::span<const std::size_t> columns);

/// A table of a set with what its references add: for the columns in `wanted`, and for references
/// that set orphans aside or that `all` asks to follow.
struct JoinPlan {
    std::shared_ptr<Source> source;
    std::vector<Join> joins;
    std::vector<std::string> columns; ///< of the source, then of each join

    /// Errors: "ingest.mapping-value" for a cycle of references; of the sources; "task.cancelled".
    [[nodiscard]] static Result<JoinPlan> make(const OpenSet &open, std::size_t table,
                                               std::span<const std::string> wanted, bool all,
                                               const TaskControl &control);
    [[nodiscard]] std::unique_ptr<RowReader> rows() const;
};

class JoinedRows final : public RowReader
{
public:
    explicit JoinedRows(const JoinPlan &plan);

    [[nodiscard]] bool next(SourceRow &row) override;
    [[nodiscard]] Status status() const override { return m_rows->status(); }
    [[nodiscard]] double done() const override { return m_rows->done(); }

private:
    void join(const Join &join, SourceRow &row);

    const JoinPlan &m_plan;
    std::unique_ptr<RowReader> m_rows;
    std::size_t m_own;
    std::string m_content;
    std::string m_joined;
};

} // namespace pathloom
