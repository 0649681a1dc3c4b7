// SPDX-License-Identifier: Apache-2.0
// The rule tree: one neutral, immutable form that every text, editor, evaluator and export reads.
#pragma once

#include "engine/base/Json.h"
#include "engine/data/Value.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

struct Expr;
using ExprPtr = std::shared_ptr<const Expr>;

/// Kinds of nodes. The JSON form uses the names in ExprJson.cpp, not these numbers.
enum class ExprKind : std::uint8_t {
    Literal,     ///< `value`
    ListLiteral, ///< `arguments`: the elements
    Attribute,   ///< `name`: an attribute of the profile
    Property,    ///< `name`: a property of the event under test; only inside an event query's `where`
    Context,     ///< `name`: a value of the decision context, written context.NAME
    Not,         ///< arguments[0]
    Negate,      ///< arguments[0]
    Binary,      ///< `op`, arguments[0], arguments[1]
    Between,     ///< arguments: value, low, high (both ends belong)
    In,          ///< arguments: value, then a ListLiteral, a list-valued expression, or one value
    IsMissing,   ///< arguments[0]; never unknown
    Treat,       ///< arguments[0], `missing`: what unknown becomes
    If,          ///< arguments: condition, then, else
    Call,        ///< `name`, arguments: a FEEL built-in (FunctionTable.h)
    EventQuery,  ///< `query`
    Sequence,    ///< `query` then `second` strictly later, within `gap`; `absent`: not followed by it;
                 ///< `name`: a property both events must agree in. Functions of the queries: unused
    Consent,     ///< `name` channel, `second name` purpose: consent(channel, purpose)
    Segment,     ///< `name`: membership of a segment, by name
    ListMember,  ///< `name`: membership of an imported list
    Bucket,      ///< `name` key, arguments: low, high in [0, 1): the profile's sticky bucket
};

enum class BinaryOp : std::uint8_t { And, Or, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
                                     Add, Subtract, Multiply, Divide, Power };

/// What "treat missing as …" makes of unknown.
enum class MissingAs : std::uint8_t { True, False, Error };

enum class EventFunction : std::uint8_t { Exists, Count, Sum, Min, Max, First, Last, DistinctCount, DaysSince };

/// A question about a profile's events of one type within a window that ends at the rule's "now".
/// Without `within` and `from`/`to` the window is the whole history up to now.
struct EventQuery {
    EventFunction function = EventFunction::Count;
    std::string type;                     ///< event type
    std::string property;                 ///< for sum, min, max, first, last, distinct count
    ExprPtr where;                        ///< filter over properties and attributes; null: all
    std::optional<Duration> within;       ///< (now − within, now]
    std::optional<Instant> from;          ///< absolute window [from, to)
    std::optional<Instant> to;
};

/// A node. Immutable once shared. `from`/`to` are byte offsets into the text it was parsed from
/// (both 0 where it was not), for marking problems; they take no part in equality or JSON.
struct Expr {
    ExprKind kind = ExprKind::Literal;
    Value value;
    std::string name;
    std::string secondName;
    BinaryOp op = BinaryOp::And;
    MissingAs missing = MissingAs::False;
    std::vector<ExprPtr> arguments;
    std::shared_ptr<const EventQuery> query;
    std::shared_ptr<const EventQuery> second; ///< of Sequence
    std::optional<Duration> gap;              ///< of Sequence
    bool absent = false;                      ///< of Sequence: `second` must not follow
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// Deep equality, positions ignored.
[[nodiscard]] bool sameRule(const ExprPtr &a, const ExprPtr &b);

/// JSON form, lossless: fromJson(toJson(e)) is sameRule as e. Errors: "rules.json" with `where`.
[[nodiscard]] Json toJson(const ExprPtr &rule);
[[nodiscard]] Result<ExprPtr> ruleFromJson(const Json &json);

/// Makers, so that builders and tests stay short.
namespace rule {
[[nodiscard]] ExprPtr literal(Value value);
[[nodiscard]] ExprPtr attribute(std::string name);
[[nodiscard]] ExprPtr property(std::string name);
[[nodiscard]] ExprPtr binary(BinaryOp op, ExprPtr left, ExprPtr right);
[[nodiscard]] ExprPtr negation(ExprPtr operand);
[[nodiscard]] ExprPtr all(std::vector<ExprPtr> operands); ///< and-chain; empty: true
[[nodiscard]] ExprPtr any(std::vector<ExprPtr> operands); ///< or-chain; empty: false
[[nodiscard]] ExprPtr events(EventQuery query);
[[nodiscard]] ExprPtr segment(std::string name);
[[nodiscard]] ExprPtr call(std::string function, std::vector<ExprPtr> arguments);
/// For what the others do not cover: a node of a kind with its arguments.
[[nodiscard]] ExprPtr node(ExprKind kind, std::vector<ExprPtr> arguments, std::string name = {});
} // namespace rule

} // namespace pathloom
