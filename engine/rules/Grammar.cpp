// SPDX-License-Identifier: Apache-2.0
// The grammar of rules in PEGTL; the only file that includes it.
#include "engine/rules/FunctionTable.h"
#include "engine/rules/Syntax.h"

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/parse_tree.hpp>

namespace pathloom {

namespace grammar {

namespace p = tao::pegtl;

constexpr int kMaxDepth = 100;
constexpr std::size_t kMaxText = 64 * 1024;

/// The furthest place where a token was wanted and not found, and which tokens.
struct Furthest {
    std::size_t at = 0;
    std::set<std::string> expected;
    int depth = 0;
    bool tooDeep = false;

    void note(std::size_t place, const char *what)
    {
        if (place > at)
            expected.clear();
        if (place >= at) {
            at = place;
            expected.insert(what);
        }
    }
};

/// Names of tokens in expectations; codes that ui/text words.
struct Value { static constexpr const char *text = "value"; };
struct AnOperator { static constexpr const char *text = "operator"; };
struct Closing { static constexpr const char *text = ")"; };
struct ClosingSquare { static constexpr const char *text = "]"; };
struct Comma { static constexpr const char *text = ","; };
struct Then { static constexpr const char *text = "then"; };
struct Else { static constexpr const char *text = "else"; };
struct And { static constexpr const char *text = "and"; };
struct Or { static constexpr const char *text = "or"; };
struct In { static constexpr const char *text = "in"; };
struct If { static constexpr const char *text = "if"; };
struct BetweenWord { static constexpr const char *text = "between"; };
struct TrueWord { static constexpr const char *text = "true"; };
struct FalseWord { static constexpr const char *text = "false"; };
struct NullWord { static constexpr const char *text = "null"; };
struct String { static constexpr const char *text = "string"; };

template <typename Input>
std::string_view rest(const Input &in)
{
    return {in.current(), in.size(0)};
}

/// Base of rules that look at the rest of the text themselves: Derived::length(rest) bytes match.
template <typename Derived>
struct Lexeme {
    using rule_t = Derived;
    using subs_t = p::empty_list;

    template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class,
              typename Input, typename... States>
    static bool match(Input &in, States &&...)
    {
        const std::size_t length = Derived::length(rest(in));
        if (length == 0)
            return false;
        in.bump(length);
        return true;
    }
};

/// Always fails, remembering what would have been welcome here.
template <typename Token>
struct Note {
    using rule_t = Note;
    using subs_t = p::empty_list;

    template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class,
              typename Input, typename... States>
    static bool match(Input &in, Furthest &furthest, States &&...)
    {
        furthest.note(in.byte(), Token::text);
        return false;
    }
};

/// Matches Rule unless the nesting has become too deep for the stack.
template <typename Rule>
struct Guarded {
    using rule_t = Guarded;
    using subs_t = p::type_list<Rule>;

    template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
              template <typename...> class Control, typename Input, typename... States>
    static bool match(Input &in, Furthest &furthest, States &&...states)
    {
        if (furthest.depth >= kMaxDepth)
            furthest.tooDeep = true;
        if (furthest.tooDeep)
            return false;
        ++furthest.depth;
        const bool matched = Control<Rule>::template match<A, M, Action, Control>(in, furthest, states...);
        --furthest.depth;
        return matched;
    }
};

struct blanks : p::star<p::space> {};
template <typename... Rules> struct token : p::seq<Rules..., blanks> {};

/// A word that is not part of a longer one.
template <typename Token>
struct word_lexeme : Lexeme<word_lexeme<Token>> {
    static std::size_t length(std::string_view text)
    {
        const std::string_view word = Token::text;
        return identifierLength(text) == word.size() && text.starts_with(word) ? word.size() : 0;
    }
};
template <typename Token> struct word : p::sor<token<word_lexeme<Token>>, Note<Token>> {};

struct any_name : Lexeme<any_name> {
    static std::size_t length(std::string_view text) { return identifierLength(text); }
};
struct name : Lexeme<name> {
    static std::size_t length(std::string_view text)
    {
        const std::size_t size = identifierLength(text);
        return isReservedWord(text.substr(0, size)) ? 0 : size;
    }
};

std::size_t blanksAt(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_not_of(" \t\n\v\f\r", at);
    return (end == std::string_view::npos ? text.size() : end) - at;
}

/// Length of `known` in `text`, any blanks standing for its spaces; 0 where it is not there.
std::size_t knownNameLength(std::string_view text, std::string_view known)
{
    std::size_t at = 0;
    while (!known.empty()) {
        const std::size_t space = known.find(' ');
        const std::string_view part = known.substr(0, space);
        if (!text.substr(at).starts_with(part) || identifierLength(text.substr(at)) != part.size())
            return 0;
        at += part.size();
        if (space == std::string_view::npos)
            return at;
        const std::size_t gap = blanksAt(text, at);
        if (gap == 0)
            return 0;
        at += gap;
        known.remove_prefix(space + 1);
    }
    return at;
}

/// A known name of several words, or one plain word, with a bracket after it.
struct function_name : Lexeme<function_name> {
    static std::size_t length(std::string_view text)
    {
        std::size_t size = 0;
        for (const std::string &known : callableNames())
            size = std::max(size, knownNameLength(text, known));
        if (size == 0)
            size = name::length(text);
        const std::size_t after = size + blanksAt(text, size);
        return size > 0 && after < text.size() && text[after] == '(' ? size : 0;
    }
};

struct expression;
struct primary;

struct exponent : p::seq<p::one<'e', 'E'>, p::opt<p::one<'+', '-'>>, p::plus<p::digit>> {};
struct fraction : p::seq<p::one<'.'>, p::plus<p::digit>> {};
struct number : p::seq<p::sor<p::seq<p::plus<p::digit>, p::opt<fraction>>, fraction>, p::opt<exponent>> {};
struct text : p::seq<p::one<'"'>, p::star<p::sor<p::seq<p::one<'\\'>, p::any>, p::not_one<'"', '\\'>>>,
                     p::one<'"'>> {};
struct moment : p::seq<p::one<'@'>, p::sor<text, Note<String>>> {};
struct yes : word_lexeme<TrueWord> {};
struct no : word_lexeme<FalseWord> {};
struct null : word_lexeme<NullWord> {};

template <char C, typename... Expected>
struct mark : p::sor<token<p::one<C>>, Note<Expected>...> {};
struct close_round : mark<')', AnOperator, Comma, Closing> {};
struct close_square : mark<']', AnOperator, Comma, ClosingSquare> {};
struct comma : token<p::one<','>> {};
struct open_round : token<p::one<'('>> {};

struct argument_name : p::seq<any_name, p::star<p::plus<p::space>, any_name>> {};
struct argument : p::seq<p::opt<argument_name, blanks, token<p::one<':'>>>, expression> {};
struct call : p::seq<function_name, blanks, open_round, p::opt<p::list<argument, comma>>, close_round> {};
struct scope_name : Lexeme<scope_name> {
    static std::size_t length(std::string_view text)
    {
        const std::size_t size = identifierLength(text);
        const bool known = text.substr(0, size) == "profile" || text.substr(0, size) == "context";
        return known && text.substr(size).starts_with(".") && identifierLength(text.substr(size + 1)) > 0 ? size : 0;
    }
};
struct member : p::seq<scope_name, p::one<'.'>, any_name> {};
struct list : p::seq<token<p::one<'['>>, p::opt<p::list<expression, comma>>, close_square> {};
struct bracket : p::seq<open_round, expression, close_round> {};
struct conditional : p::seq<token<word_lexeme<If>>, expression, word<Then>, expression, word<Else>, expression> {};
struct any_primary : p::sor<number, text, moment, yes, no, null, conditional, call, member, list, bracket, name,
                            Note<Value>> {};
struct primary : token<Guarded<any_primary>> {};

struct unary;
struct negative : p::seq<token<p::one<'-'>>, Guarded<unary>> {};
struct unary : p::sor<negative, primary> {};

struct power_sign : p::string<'*', '*'> {};
struct product_sign : p::sor<p::one<'/'>, p::seq<p::one<'*'>, p::not_at<p::one<'*'>>>> {};
struct sum_sign : p::one<'+', '-'> {};
struct and_word : word_lexeme<And> {};
struct or_word : word_lexeme<Or> {};
struct power : p::seq<unary, p::star<token<power_sign>, unary>> {};
struct product : p::seq<power, p::star<token<product_sign>, power>> {};
struct sum : p::seq<product, p::star<token<sum_sign>, product>> {};

struct compare_sign : p::sor<p::string<'<', '='>, p::string<'>', '='>, p::string<'!', '='>,
                             p::one<'<', '>', '='>> {};
struct between : p::seq<token<word_lexeme<BetweenWord>>, sum, word<And>, sum> {};
struct range_open : p::one<'[', '(', ']'> {};
struct range_close : p::one<']', ')', '['> {};
struct range_dots : p::string<'.', '.'> {};
struct range : p::seq<token<range_open>,
                      p::opt<Guarded<expression>, p::sor<p::seq<token<range_dots>, expression>,
                                                         p::star<comma, Guarded<expression>>>>,
                      p::sor<token<range_close>, Note<AnOperator>, Note<Comma>, Note<ClosingSquare>>> {};
struct membership : p::seq<token<word_lexeme<In>>, p::if_then_else<p::at<p::one<'[', '(', ']'>>, range, sum>> {};
struct comparison : p::seq<sum, p::opt<p::sor<p::seq<token<compare_sign>, sum>, between, membership>>> {};
struct conjunction : p::seq<comparison, p::star<token<and_word>, comparison>> {};
struct disjunction : p::seq<conjunction, p::star<token<or_word>, conjunction>> {};
struct expression : p::seq<disjunction> {};
struct rule : p::seq<blanks, expression, p::sor<p::eof, Note<AnOperator>>> {};

template <typename Rule>
using selector = p::parse_tree::selector<
    Rule,
    p::parse_tree::store_content::on<number, text, moment, yes, no, null, name, member, call, function_name,
                                     argument, argument_name, list, bracket, conditional, negative, power_sign,
                                     product_sign, sum_sign, and_word, or_word, compare_sign, between,
                                     membership, range, range_open, range_close, range_dots>,
    p::parse_tree::fold_one::on<power, product, sum, comparison, conjunction, disjunction>>;

using Node = p::parse_tree::node;

template <typename... Rules>
bool isOneOf(const Node &node)
{
    return (node.is_type<Rules>() || ...);
}

SyntaxKind kindOf(const Node &node)
{
    struct Row { bool (*matches)(const Node &); SyntaxKind kind; };
    static constexpr std::array rows{
        Row{isOneOf<number>, SyntaxKind::Number}, Row{isOneOf<text>, SyntaxKind::Text},
        Row{isOneOf<moment>, SyntaxKind::Moment}, Row{isOneOf<yes>, SyntaxKind::True},
        Row{isOneOf<no>, SyntaxKind::False}, Row{isOneOf<null>, SyntaxKind::Null},
        Row{isOneOf<name>, SyntaxKind::Name}, Row{isOneOf<member>, SyntaxKind::Member},
        Row{isOneOf<call>, SyntaxKind::Call}, Row{isOneOf<function_name>, SyntaxKind::FunctionName},
        Row{isOneOf<argument>, SyntaxKind::Argument}, Row{isOneOf<argument_name>, SyntaxKind::ArgumentName},
        Row{isOneOf<list>, SyntaxKind::List}, Row{isOneOf<bracket>, SyntaxKind::Bracket},
        Row{isOneOf<conditional>, SyntaxKind::Conditional}, Row{isOneOf<negative>, SyntaxKind::Negative},
        Row{isOneOf<power, product, sum, conjunction, disjunction>, SyntaxKind::Chain},
        Row{isOneOf<comparison>, SyntaxKind::Comparison},
        Row{isOneOf<power_sign, product_sign, sum_sign, compare_sign, and_word, or_word>, SyntaxKind::Operator},
        Row{isOneOf<between>, SyntaxKind::Between}, Row{isOneOf<membership>, SyntaxKind::In},
        Row{isOneOf<range>, SyntaxKind::Range}, Row{isOneOf<range_open>, SyntaxKind::RangeOpen},
        Row{isOneOf<range_dots>, SyntaxKind::RangeDots}, Row{isOneOf<range_close>, SyntaxKind::RangeClose},
    };
    for (const Row &row : rows) {
        if (row.matches(node))
            return row.kind;
    }
    return SyntaxKind::Null;
}

Syntax convert(const Node &node, std::string_view whole)
{
    Syntax made;
    made.kind = kindOf(node);
    for (const auto &child : node.children)
        made.children.push_back(convert(*child, whole));
    if (!node.has_content()) { // chains and comparisons span their operands
        made.from = made.children.front().from;
        made.to = made.children.back().to;
        return made;
    }
    made.from = static_cast<std::uint32_t>(node.begin().byte);
    made.to = static_cast<std::uint32_t>(node.end().byte);
    while (made.to > made.from && std::string_view(" \t\n\v\f\r").find(whole[made.to - 1]) != std::string_view::npos)
        --made.to;
    return made;
}

} // namespace grammar

SyntaxResult readSyntax(std::string_view text)
{
    namespace p = tao::pegtl;
    SyntaxResult result;
    grammar::Furthest furthest;
    result.tooDeep = text.size() > grammar::kMaxText;
    if (result.tooDeep)
        return result;
    p::memory_input<p::tracking_mode::eager, p::eol::lf> input(text.data(), text.size(), "");
    const auto tree = p::parse_tree::parse<grammar::rule, grammar::selector>(input, furthest);
    result.tooDeep = furthest.tooDeep;
    result.failedAt = furthest.at;
    result.expected = std::move(furthest.expected);
    result.ok = tree && !tree->children.empty() && !result.tooDeep;
    if (result.ok)
        result.root = grammar::convert(*tree->children.front(), text);
    return result;
}

} // namespace pathloom
