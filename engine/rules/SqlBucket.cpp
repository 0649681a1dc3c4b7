// SPDX-License-Identifier: Apache-2.0
// The sticky bucket of a profile in SQL: the engine's hash in 32-bit halves, since databases neither
// wrap nor multiply beyond 64 bits.
#include "engine/rules/SqlPrinter.h"

#include "engine/base/Id.h"

namespace pathloom {

namespace {

constexpr std::uint64_t kHalf = 0xffffffff;

std::string decimal(std::uint64_t value)
{
    return std::to_string(value);
}

} // namespace

/// h >> by, for 0 < by < 32.
SqlPrinter::Halves SqlPrinter::shifted(const Halves &h, int by)
{
    const std::string up = decimal(std::uint64_t{1} << (32 - by));
    return {put("{0} >> " + std::to_string(by), {h.high}),
            put("({0} >> " + std::to_string(by) + ") | (({1} * " + up + ") & 4294967295)", {h.low, h.high})};
}

/// The low 64 bits of h · factor. Sixteen bits of h at a time, so that no product leaves 63 bits.
SqlPrinter::Halves SqlPrinter::multiplied(const Halves &h, std::uint64_t factor)
{
    const std::string low = decimal(factor & kHalf);
    const std::string high = decimal(factor >> 32);
    const SqlPart l0 = once(put("{0} & 65535", {h.low}));
    const SqlPart l1 = once(put("{0} >> 16", {h.low}));
    const SqlPart upper = once(put("{0} * " + low, {l1}));
    const SqlPart sum = once(put("{0} * " + low + " + ({1} & 4294967295) * 65536", {l0, upper}));
    const SqlPart carry = put("({0} >> 32) + ({1} >> 32) * 65536", {sum, upper});
    const SqlPart cross = put("{0} * " + high + " + (({1} * " + high + ") & 65535) * 65536", {l0, l1});
    const SqlPart above = put("({0} & 65535) * " + low + " + ((({0} >> 16) * " + low + ") & 65535) * 65536", {h.high});
    return {once(put("({0} + {1} + {2}) & 4294967295", {once(carry), once(cross), once(above)})),
            once(put("{0} & 4294967295", {sum}))};
}

/// h ^ (h >> shift), times factor.
SqlPrinter::Halves SqlPrinter::mixed(const Halves &h, int shift, std::uint64_t factor)
{
    const Halves moved = shifted(h, shift);
    const auto exclusive = [&](const SqlPart &a, const SqlPart &b) {
        return once(put("({0} | {1}) - ({0} & {1})", {a, once(b)}));
    };
    const Halves out{exclusive(h.high, moved.high), exclusive(h.low, moved.low)};
    return factor == 1 ? out : multiplied(out, factor);
}

/// stickyBucket() of Random.h, as an integer of 53 bits.
SqlPart SqlPrinter::bucket(const Node &n)
{
    SqlPart &known = m_buckets[n.integer];
    if (known.text.empty()) {
        const auto key = static_cast<std::uint64_t>(n.integer);
        const std::uint64_t added = 0x9e3779b97f4a7c15ULL + (key << 6) + (key >> 2);
        Scope scope{"profile_keys", "profile", "", freshRelation("keys"), nullptr, {}};
        Scope *const outer = std::exchange(m_scope, &scope);
        const SqlPart hash = column('e', "hash");
        const SqlPart low = once(put("({0} & 4294967295) + " + decimal(added & kHalf), {hash}));
        const SqlPart high = once(put("((({0} >> 32) & 4294967295) + " + decimal(added >> 32) + " + ({1} >> 32)) & 4294967295",
                                      {hash, low}));
        const auto flipped = [&](const SqlPart &half, std::uint64_t bits) {
            return once(put("({0} | " + decimal(bits) + ") - ({0} & " + decimal(bits) + ")", {half}));
        };
        Halves x{flipped(high, key >> 32), flipped(once(put("{0} & 4294967295", {low})), key & kHalf)};
        x = mixed(x, 30, 0xbf58476d1ce4e5b9ULL);
        x = mixed(x, 27, 0x94d049bb133111ebULL);
        x = mixed(x, 31, 1);
        const SqlPart bits = put("{0} * 2097152 + ({1} >> 11)", {x.high, x.low});
        const Source source = sourceOf(scope, {}, {bits});
        m_scope = outer;
        const std::string name = freshRelation("bucket");
        // One row a profile anyway; but only a grouped relation gets an index of SQLite's own to join by.
        addRelation(name, "SELECT e.profile AS profile, MIN(" + bits.text + ") AS n" + source.text + "\nGROUP BY e.profile",
                    source.profile, false);
        known = fromRelation(name, source.profile, "{0}.n");
    }
    const auto bound = [&](std::uint32_t node) {
        return integerLiteral(static_cast<std::int64_t>(std::ceil(std::clamp(at(node).number, 0.0, 1.0) * 0x1.0p53)));
    };
    return put("{0} >= {1} AND {0} < {2}", {known, bound(n.a), bound(n.b)});
}

} // namespace pathloom
