// SPDX-License-Identifier: GPL-3.0-or-later
// Prints statements and compares what a database answers with the engine.
#include "app/cli/AudienceSql.h"

#include "engine/store/Postgres.h"

namespace pathloom::cli {

namespace {

Result<Outcome> printed(const SqlOptions &options, const SqlQuestion &question)
{
    const auto dialect = dialectNamed(options.dialect);
    if (!dialect)
        return failWith(dialect.error());
    const auto statement = question.statement(sqlTarget(question.snapshot, *dialect, question.asOf));
    if (!statement)
        return failWith(statement.error());
    return Outcome{{{"dialect", options.dialect}, {"as_of", toText(question.asOf)}, {"sql", *statement}}, *statement};
}

std::string sentenceOf(const DatabaseComparison &compared)
{
    if (compared.agrees())
        return "The same profiles as the engine's.\n";
    return fmt::format("Not the engine's answer: {} are only in the database's, {} only in the engine's.\n",
                       countText(compared.onlyDatabase), countText(compared.onlyEngine));
}

} // namespace

void addSqlOptions(CLI::App &command, SqlOptions &options)
{
    CLI::Option *sql = command.add_option("--sql", options.dialect, "Print it as SQL: sqlite or postgresql");
    command
        .add_option("--database", options.database,
                    "Count in this PostgreSQL database (postgresql://…) and compare with the engine")
        ->excludes(sql);
}

Result<Outcome> answerBySql(const SqlOptions &options, const SqlQuestion &question, const TaskControl &control)
{
    if (options.database.empty())
        return printed(options, question);
    const auto statement = question.statement(sqlTarget(question.snapshot, SqlDialect::PostgreSql, question.asOf));
    if (!statement)
        return failWith(statement.error());
    const auto database = Postgres::open(options.database, control);
    if (!database)
        return failWith(database.error());
    const auto answer = askPostgres(**database, *statement, control);
    if (!answer)
        return failWith(answer.error());
    const DatabaseComparison compared = compareWith(question.snapshot, question.engine.isTrue, *answer);
    if (!question.ids.empty())
        PATHLOOM_TRY(writeIds(question.ids, question.snapshot, compared.members));
    Outcome outcome;
    outcome.json = {{"true", answer->isTrue.size()},
                    {"unknown", answer->unknown},
                    {"as_of", toText(question.asOf)},
                    {"agrees", compared.agrees()},
                    {"only_database", compared.onlyDatabase},
                    {"only_engine", compared.onlyEngine}};
    outcome.text = fmt::format("{} true, {} unknown in the database\n{}", countText(answer->isTrue.size()),
                               countText(answer->unknown), sentenceOf(compared));
    outcome.status = compared.agrees() ? 0 : 1;
    return outcome;
}

} // namespace pathloom::cli
