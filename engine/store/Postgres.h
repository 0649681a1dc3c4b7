// SPDX-License-Identifier: Apache-2.0
// A connection to a PostgreSQL server: statements that can be stopped, COPY, answers to compare.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;

namespace pathloom {

/// Looks at the stop token every 10 ms and has the server cancel what runs. Not shared between threads.
/// Errors: "store.database" with `reason` as the server or the library says it, cancelled. An address
/// may hold a password; no error repeats it.
class Postgres
{
public:
    /// `address` as libpq has it: "postgresql://user@host:5432/name", or "host=… dbname=…".
    /// Errors: "store.database-connect" with `reason`, cancelled.
    [[nodiscard]] static Result<std::unique_ptr<Postgres>> open(const std::string &address, const TaskControl &control = {});
    Postgres(const Postgres &) = delete;
    Postgres &operator=(const Postgres &) = delete;
    ~Postgres();

    /// Runs statements and throws away their rows.
    [[nodiscard]] Status execute(const std::string &sql, const TaskControl &control = {});
    /// One statement; null values are empty views without data.
    using RowVisitor = std::function<void(std::span<const std::string_view> row)>;
    [[nodiscard]] Status query(const std::string &sql, const RowVisitor &visit, const TaskControl &control = {});

    /// COPY … FROM stdin, its data in pieces, and its end.
    [[nodiscard]] Status beginCopy(const std::string &sql);
    [[nodiscard]] Status putCopy(std::string_view bytes);
    [[nodiscard]] Status endCopy();
    /// Ends a COPY that is under way, without keeping its rows. Nothing where there is none.
    void abandonCopy();

private:
    explicit Postgres(pg_conn *connection);
    [[nodiscard]] tl::unexpected<Error> error(std::string_view code = "store.database") const;
    /// Waits until the server has answered.
    [[nodiscard]] Status wait(const TaskControl &control);

    struct Close {
        void operator()(pg_conn *connection) const;
    };
    std::unique_ptr<pg_conn, Close> m_connection;
};

/// The answer of a statement that rules or segments were printed as.
struct DatabaseAnswer {
    std::vector<std::string> isTrue; ///< profile ids, in the order of their bytes
    std::uint64_t unknown = 0;
};
/// Runs it in a transaction that may not change anything. Errors: those of Postgres.
[[nodiscard]] Result<DatabaseAnswer> askPostgres(Postgres &database, const std::string &statement,
                                                 const TaskControl &control = {});

/// The database's answer beside the engine's for a dataset.
struct DatabaseComparison {
    BitVector members;              ///< of the database's answer
    std::uint64_t onlyDatabase = 0; ///< profiles that the dataset does not have, too
    std::uint64_t onlyEngine = 0;

    [[nodiscard]] bool agrees() const { return onlyDatabase == 0 && onlyEngine == 0; }
};
[[nodiscard]] DatabaseComparison compareWith(const Snapshot &snapshot, const BitVector &engine,
                                             const DatabaseAnswer &answer);

} // namespace pathloom
