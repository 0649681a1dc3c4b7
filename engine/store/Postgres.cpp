// SPDX-License-Identifier: Apache-2.0
// The thin layer over libpq.
#include "engine/store/Postgres.h"

#include <libpq-fe.h>
#include <poll.h>

#include <chrono>

namespace pathloom {

namespace {

constexpr int kLookMs = 10;
constexpr auto kConnectTime = std::chrono::seconds(30);

struct Clear {
    void operator()(PGresult *result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, Clear>;

/// Waits a little for the socket.
void waitFor(PGconn *connection, short events)
{
    pollfd descriptor{PQsocket(connection), events, 0};
    static_cast<void>(poll(&descriptor, 1, kLookMs));
}

void cancelOnServer(PGconn *connection)
{
    char reason[256];
    PGcancel *cancel = PQgetCancel(connection);
    if (cancel)
        static_cast<void>(PQcancel(cancel, reason, sizeof reason));
    PQfreeCancel(cancel);
}

bool failed(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE || status == PGRES_NONFATAL_ERROR;
}

} // namespace

void Postgres::Close::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

Postgres::Postgres(pg_conn *connection) : m_connection(connection) {}

Postgres::~Postgres() = default;

tl::unexpected<Error> Postgres::error(std::string_view code) const
{
    std::string reason = PQerrorMessage(m_connection.get());
    while (!reason.empty() && (reason.back() == '\n' || reason.back() == ' '))
        reason.pop_back();
    return fail(ErrorKind::System, code, {{"reason", std::move(reason)}});
}

Result<std::unique_ptr<Postgres>> Postgres::open(const std::string &address, const TaskControl &control)
{
    std::unique_ptr<Postgres> database(new Postgres(PQconnectStart(address.c_str())));
    PGconn *connection = database->m_connection.get();
    const auto until = std::chrono::steady_clock::now() + kConnectTime;
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (PQstatus(connection) != CONNECTION_BAD && state != PGRES_POLLING_OK && state != PGRES_POLLING_FAILED) {
        if (control.isStopped())
            return cancelled();
        if (std::chrono::steady_clock::now() > until)
            return fail(ErrorKind::System, "store.database-connect", {{"reason", "timeout"}});
        waitFor(connection, state == PGRES_POLLING_READING ? POLLIN : POLLOUT);
        state = PQconnectPoll(connection);
    }
    if (PQstatus(connection) != CONNECTION_OK)
        return database->error("store.database-connect");
    PQsetNoticeProcessor(connection, [](void *, const char *) {}, nullptr);
    PATHLOOM_TRY(database->execute("SET client_encoding = 'UTF8'; SET DateStyle = ISO; SET TimeZone = 'UTC'", control));
    return database;
}

Status Postgres::wait(const TaskControl &control)
{
    PGconn *connection = m_connection.get();
    bool isCancelled = false;
    for (int looks = 0; PQisBusy(connection); ++looks) {
        // One that comes before the statement has begun is lost on the server.
        if (control.isStopped() && (!isCancelled || looks % 10 == 0)) {
            isCancelled = true;
            cancelOnServer(connection);
        }
        waitFor(connection, POLLIN);
        if (!PQconsumeInput(connection))
            return error();
    }
    return isCancelled ? Status(cancelled()) : Status();
}

Status Postgres::query(const std::string &sql, const RowVisitor &visit, const TaskControl &control)
{
    PGconn *connection = m_connection.get();
    if (!PQsendQuery(connection, sql.c_str()))
        return error();
    Status outcome;
    for (;;) {
        if (auto waited = wait(control); !waited && outcome)
            outcome = std::move(waited);
        const ResultPtr result(PQgetResult(connection));
        if (!result)
            return outcome;
        if (failed(result.get()) && outcome)
            outcome = error();
        std::vector<std::string_view> row(static_cast<std::size_t>(PQnfields(result.get())));
        for (int r = 0; visit && outcome && r < PQntuples(result.get()); ++r) {
            for (int c = 0; c < PQnfields(result.get()); ++c) {
                const bool isNull = PQgetisnull(result.get(), r, c) != 0;
                row[static_cast<std::size_t>(c)] =
                    isNull ? std::string_view()
                           : std::string_view(PQgetvalue(result.get(), r, c),
                                              static_cast<std::size_t>(PQgetlength(result.get(), r, c)));
            }
            visit(row);
        }
    }
}

Status Postgres::execute(const std::string &sql, const TaskControl &control)
{
    return query(sql, {}, control);
}

Status Postgres::beginCopy(const std::string &sql)
{
    const ResultPtr result(PQexec(m_connection.get(), sql.c_str()));
    return PQresultStatus(result.get()) == PGRES_COPY_IN ? Status() : Status(error());
}

Status Postgres::putCopy(std::string_view bytes)
{
    return PQputCopyData(m_connection.get(), bytes.data(), static_cast<int>(bytes.size())) == 1 ? Status() : Status(error());
}

Status Postgres::endCopy()
{
    if (PQputCopyEnd(m_connection.get(), nullptr) != 1)
        return error();
    Status outcome;
    for (ResultPtr result(PQgetResult(m_connection.get())); result; result.reset(PQgetResult(m_connection.get()))) {
        if (failed(result.get()) && outcome)
            outcome = error();
    }
    return outcome;
}

void Postgres::abandonCopy()
{
    if (PQputCopyEnd(m_connection.get(), "abandoned") != 1)
        return;
    while (const ResultPtr result{PQgetResult(m_connection.get())})
        continue;
}

Result<DatabaseAnswer> askPostgres(Postgres &database, const std::string &statement, const TaskControl &control)
{
    DatabaseAnswer answer;
    Status outcome = database.execute("BEGIN READ ONLY", control);
    const auto note = [&](std::span<const std::string_view> row) {
        if (row.size() == 2 && row[1] == "true")
            answer.isTrue.emplace_back(row[0]);
        else
            ++answer.unknown;
    };
    if (outcome)
        outcome = database.query(statement, note, control);
    const auto closed = database.execute("ROLLBACK");
    if (!outcome)
        return failWith(std::move(outcome).error());
    if (!closed)
        return failWith(closed.error());
    return answer;
}

DatabaseComparison compareWith(const Snapshot &snapshot, const BitVector &engine, const DatabaseAnswer &answer)
{
    DatabaseComparison out;
    out.members = BitVector(snapshot.profileCount());
    for (const std::string &id : answer.isTrue) {
        const auto profile = snapshot.profileNamed(id);
        out.onlyDatabase += profile && engine.at(*profile) ? 0U : 1U;
        if (profile)
            out.members.set(*profile);
    }
    BitVector missing = engine;
    missing.andNot(out.members);
    out.onlyEngine = missing.count();
    return out;
}

} // namespace pathloom
