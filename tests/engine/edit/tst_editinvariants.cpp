// SPDX-License-Identifier: GPL-3.0-or-later
// Random sequences of edits: what always holds afterwards, and what a refusal leaves behind.
#include "tests/support/TestMain.h"

#include "engine/base/Random.h"
#include "engine/edit/Edits.h"
#include "tests/engine/model/Sketch.h"

#include <QTest>

#include <fmt/format.h>

using namespace pathloom;

namespace {

/// Makes edits that are likely, but not sure, to be allowed.
class RandomEditor
{
public:
    RandomEditor(std::uint64_t seed, GraphId graph, GraphKind kind)
        : m_random(key(seed)), m_graph(std::move(graph)), m_kind(kind)
    {
    }

    EditResult next(const Document &document)
    {
        const FlowGraph &flow = *document.graph(m_graph);
        switch (m_random.below(12)) {
        case 0: return insertStep(document, m_graph, kind(), point());
        case 1: return insertStepAfter(document, m_graph, kind(), end(flow), point());
        case 2: return insertStepOnPath(document, m_graph, kind(), path(flow), point());
        case 3: return moveStepOntoPath(document, m_graph, step(flow), path(flow), point());
        case 4:
        case 5: return pathloom::connect(document, m_graph, end(flow), step(flow));
        case 6: return reconnect(document, m_graph, path(flow), end(flow), step(flow));
        case 7: return removePaths(document, m_graph, {path(flow)});
        case 8:
            return removeSteps(document, m_graph, {step(flow), step(flow)}, m_random.below(2) == 0);
        case 9: return moveSteps(document, m_graph, {{step(flow), point()}});
        case 10: return changeField(document, flow);
        default: return pasteSome(document, flow);
        }
    }

private:
    static DrawKey key(std::uint64_t seed)
    {
        DrawKey result;
        result.seed = seed;
        result.purpose = DrawPurpose::Generator;
        return result;
    }

    template <typename Container>
    auto pick(const Container &container)
    {
        return std::next(container.begin(),
                         static_cast<std::ptrdiff_t>(m_random.below(container.size())));
    }

    /// Now and then one that does not belong to the graph.
    StepKind kind()
    {
        StepKind chosen = pick(stepCatalogue())->kind;
        while (specOf(chosen).graph != m_kind && m_random.below(10) != 0)
            chosen = pick(stepCatalogue())->kind;
        return chosen;
    }
    Point point() { return {double(m_random.below(100)) * 8, double(m_random.below(100)) * 8}; }
    StepId step(const FlowGraph &flow)
    {
        return flow.steps.empty() ? StepId("none") : pick(flow.steps)->first;
    }
    PathId path(const FlowGraph &flow)
    {
        return flow.paths.empty() ? PathId("none") : pick(flow.paths)->id;
    }
    PathEnd end(const FlowGraph &flow)
    {
        const StepId from = step(flow);
        const Step *source = flow.step(from);
        const auto outlets = source ? outletsOf(*source) : std::vector<Outlet>{};
        return {from, outlets.empty() ? "next" : pick(outlets)->key};
    }

    EditResult changeField(const Document &document, const FlowGraph &flow)
    {
        const StepId target = step(flow);
        const Step *changed = flow.step(target);
        if (!changed || specOf(changed->kind).fields.empty())
            return setLabel(document, m_graph, target, "label");
        const FieldSpec &field = *pick(specOf(changed->kind).fields);
        if (field.type == FieldType::Choice)
            return setField(document, m_graph, target, field.key,
                            std::string(*pick(field.choices)));
        if (field.type != FieldType::Records)
            return setField(document, m_graph, target, field.key, Duration::hours(5));
        std::vector<FieldMap> records(recordsField(*changed, field.key));
        if (m_random.below(2) == 0 || records.empty())
            records.push_back({{"label", "more"}});
        else
            records.erase(records.begin());
        return setField(document, m_graph, target, field.key, records);
    }

    EditResult pasteSome(const Document &document, const FlowGraph &flow)
    {
        const std::set<StepId> chosen{step(flow), step(flow), step(flow)};
        return paste(document, m_graph, copyOf(flow, m_kind, chosen), point());
    }

    RandomStream m_random;
    GraphId m_graph;
    GraphKind m_kind;
};

/// Empty where every promise holds, else the broken one.
std::string brokenPromise(const FlowGraph &graph, GraphKind kind)
{
    std::set<PathId> ids;
    std::set<std::pair<StepId, std::string>> used;
    std::map<StepId, int> arriving;
    for (const auto &[id, step] : graph.steps) {
        if (step->id != id || specOf(step->kind).graph != kind)
            return "step " + id.text();
    }
    for (const Path &path : graph.paths) {
        const Step *from = graph.step(path.from);
        const Step *to = graph.step(path.to);
        if (!from || !to)
            return "path into nowhere " + path.id.text();
        if (!ids.insert(path.id).second)
            return "path id twice " + path.id.text();
        const auto outlets = outletsOf(*from);
        if (std::none_of(outlets.begin(), outlets.end(),
                         [&](const Outlet &outlet) { return outlet.key == path.outlet; }))
            return "no such outlet " + path.outlet;
        if (!used.insert({path.from, path.outlet}).second && kind == GraphKind::Journey)
            return "outlet used twice " + path.outlet;
        const int maximum = specOf(to->kind).maximumIn;
        if (maximum >= 0 && ++arriving[path.to] > maximum)
            return "too many ways into " + path.to.text();
    }
    return {};
}

} // namespace

class EditInvariantsTest : public QObject
{
    Q_OBJECT

    void editAtRandom(std::uint64_t seed, bool isJourney)
    {
        const GraphKind kind = isJourney ? GraphKind::Journey : GraphKind::Segment;
        const auto first =
            isJourney ? addJourney(Document{}, "Random") : addSegment(Document{}, "Random");
        RandomEditor editor(seed, first->graph, kind);
        DocumentPtr current = first->document;
        std::vector<DocumentPtr> history{current};
        std::vector<Document> copies{*current};
        std::set<StepId> everSeen;
        int done = 0;
        for (int i = 0; i < 250; ++i) {
            const Document before = *current;
            const auto edited = editor.next(*current);
            QVERIFY2(sameDocument(before, *current), "an edit changed its input");
            if (!edited) {
                QCOMPARE(edited.error().kind, ErrorKind::Usage);
                QVERIFY2(edited.error().code.starts_with("edit."), edited.error().code.c_str());
                continue;
            }
            ++done;
            const FlowGraph &graph = *edited->document->graph(first->graph);
            const std::string broken = brokenPromise(graph, kind);
            QVERIFY2(broken.empty(),
                     fmt::format("seed {}: {} after {}", seed, broken, edited->name).c_str());
            for (const auto &[id, step] : graph.steps) {
                const bool isNew = !current->graph(first->graph)->step(id);
                QVERIFY2(!isNew || everSeen.insert(id).second, "an id came back");
            }
            current = edited->document;
            history.push_back(current);
            copies.push_back(*current);
        }
        QVERIFY2(done > 20, fmt::format("seed {}: only {} edits were allowed", seed, done).c_str());
        for (std::size_t i = 0; i < history.size(); ++i)
            QVERIFY2(sameDocument(*history[i], copies[i]),
                     "a later edit changed an earlier snapshot");
    }

private slots:
    void randomEditsKeepJourneysWhole()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed)
            editAtRandom(seed, true);
    }

    void randomEditsKeepSegmentsWhole()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed)
            editAtRandom(seed, false);
    }
};

PATHLOOM_TEST(EditInvariantsTest)
#include "tst_editinvariants.moc"
