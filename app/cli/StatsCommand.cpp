// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli stats: the statistics of experiments, for hand and test.
#include "app/cli/Console.h"

#include "engine/stats/Experiments.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::vector<double> numbers, shares;
    double confidence = 0.95, alpha = 0.05, power = 0.8, priorA = 1, priorB = 1;
};

std::string lines(const Json &json)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto &[key, value] : json.items())
        rows.push_back(
            {key, value.is_number() ? fmt::format("{:.8g}", value.get<double>()) : value.dump()});
    return table(rows);
}

Result<Outcome> answer(const Json &json)
{
    return Outcome{json, lines(json)};
}

Result<Outcome> answer(const Result<TestResult> &result, bool withInterval)
{
    if (!result)
        return failWith(result.error());
    Json json = {{"statistic", result->statistic}, {"p_value", result->pValue}};
    if (result->degrees > 0)
        json["degrees_of_freedom"] = result->degrees;
    if (withInterval) {
        json["difference"] = result->difference;
        json["low"] = result->low;
        json["high"] = result->high;
    }
    return answer(json);
}

Result<Outcome> twoProportion(const Options &options, const TaskControl &)
{
    const auto &x = options.numbers;
    return answer(twoProportionTest({x[0], x[1]}, {x[2], x[3]}, options.confidence), true);
}

Moments momentsOfSummary(double mean, double deviation, double n)
{
    return {static_cast<std::uint64_t>(std::max(0.0, n)), mean, deviation * deviation * (n - 1)};
}

Result<Outcome> welch(const Options &options, const TaskControl &)
{
    const auto &x = options.numbers;
    return answer(welchTest(momentsOfSummary(x[0], x[1], x[2]), momentsOfSummary(x[3], x[4], x[5]),
                            options.confidence),
                  true);
}

Result<Outcome> sampleRatio(const Options &options, const TaskControl &)
{
    const std::vector<double> equal(options.numbers.size(), 1.0);
    return answer(sampleRatioTest(options.numbers, options.shares.empty() ? equal : options.shares),
                  false);
}

Result<Outcome> sampleSize(const Options &options, const TaskControl &)
{
    const auto n =
        sampleSizePerArm(options.numbers[0], options.numbers[1], options.alpha, options.power);
    if (!n)
        return failWith(n.error());
    return answer(Json{{"n_per_arm", *n},
                       {"profiles_per_arm", std::ceil(*n)},
                       {"alpha", options.alpha},
                       {"power", options.power}});
}

Result<Outcome> betaBinomial(const Options &options, const TaskControl &)
{
    const auto &x = options.numbers;
    if (x.size() % 2 != 0 || x.size() < 4)
        return fail(ErrorKind::Usage, "stats.proportion");
    std::vector<Proportion> arms;
    for (std::size_t i = 0; i < x.size(); i += 2)
        arms.push_back({x[i], x[i + 1]});
    const auto best = probabilityBest(arms, options.priorA, options.priorB);
    if (!best)
        return failWith(best.error());
    Json json = {{"probability_best", *best}};
    if (arms.size() == 2)
        json["probability_to_beat"] = best->front();
    return answer(json);
}

} // namespace

void addStats(CommandLine &line)
{
    CLI::App *stats = line.app.add_subcommand("stats", "The statistics of experiments");
    stats->require_subcommand(1);
    const auto options = std::make_shared<Options>();
    const auto add = [&](const std::string &name, const std::string &help,
                         const std::string &arguments, int count,
                         Result<Outcome> (*command)(const Options &, const TaskControl &)) {
        CLI::App *sub = stats->add_subcommand(name, help);
        CLI::Option *numbers = sub->add_option("numbers", options->numbers, arguments)->required();
        if (count > 0)
            numbers->expected(count);
        sub->callback([&line, options, command] {
            line.chosen = [options, command](const TaskControl &control) {
                return command(*options, control);
            };
        });
        return sub;
    };
    CLI::App *sub =
        add("two-proportion", "z test of two rates; the difference is second minus first",
            "SUCCESSES1 N1 SUCCESSES2 N2", 4, twoProportion);
    sub->add_option("--confidence", options->confidence, "Of the interval");
    sub = add("welch", "t test of two means with unequal variances", "MEAN1 SD1 N1 MEAN2 SD2 N2", 6,
              welch);
    sub->add_option("--confidence", options->confidence, "Of the interval");
    sub = add("sample-ratio", "Do the arms have their planned sizes?", "COUNT…", 0, sampleRatio);
    sub->add_option("--shares", options->shares, "Planned shares; without them equal ones");
    sub = add("sample-size", "Profiles per arm to find a change of a rate", "RATE CHANGED-RATE", 2,
              sampleSize);
    sub->add_option("--alpha", options->alpha, "Probability of a false alarm");
    sub->add_option("--power", options->power, "Probability to find the change");
    sub = add("beta-binomial", "Probability that the first arm beats the others",
              "SUCCESSES N SUCCESSES N …", 0, betaBinomial);
    sub->add_option("--prior-a", options->priorA, "First parameter of the beta prior");
    sub->add_option("--prior-b", options->priorB, "Second parameter of the beta prior");
}

} // namespace pathloom::cli
