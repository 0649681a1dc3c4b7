// SPDX-License-Identifier: Apache-2.0
// Decision models of DMN 1.2 to 1.5: read from XML, and evaluated decision by decision.
#pragma once

#include "engine/data/Schema.h"
#include "engine/feel/Evaluate.h"
#include "engine/model/DecisionTable.h"

#include <map>

namespace pathloom::dmn {

struct Boxed;
using BoxedPtr = std::shared_ptr<const Boxed>;

/// A decision table as DMN has it: every text may be a FEEL expression.
struct Table {
    struct Clause {
        std::string text;               ///< input expression, or the output's name
        feel::NodePtr expression;       ///< of an input
        std::string type;               ///< typeRef, may be empty
        std::string values;             ///< text of the allowed values, may be empty
        feel::NodePtr allowed;          ///< the same as unary tests, or null
        std::string fallback;           ///< text of the default output entry
        feel::NodePtr otherwise;        ///< the same as an expression, or null
        std::string label;
    };
    struct Rule {
        std::vector<std::string> tests;
        std::vector<std::string> results;
        std::vector<feel::NodePtr> testNodes;
        std::vector<feel::NodePtr> resultNodes;
        std::string note;
    };
    HitPolicy policy = HitPolicy::Unique;
    std::vector<Clause> inputs;
    std::vector<Clause> outputs;
    std::vector<Rule> rules;
};

enum class BoxedKind : std::uint8_t { Literal, Table, Invocation, Entries, Relation, Elements, Lambda };

/// A boxed expression.
struct Boxed {
    BoxedKind kind = BoxedKind::Literal;
    feel::NodePtr expression;       ///< of a literal; of an invocation, the function
    std::vector<std::string> names; ///< entries ("" for the result), parameters, columns
    std::vector<BoxedPtr> parts;    ///< entries, arguments, cells row by row, elements, the body
    std::shared_ptr<const Table> table;
};

/// A decision or a business knowledge model; `parameters` are of the latter.
struct Logic {
    std::string id;
    std::string name; ///< of its variable
    std::vector<std::string> requires_;
    std::vector<std::string> parameters;
    BoxedPtr boxed; ///< null: without logic, always null
};

struct Model {
    std::string name;
    std::vector<Logic> decisions;
    std::vector<Logic> knowledge;
    std::map<std::string, std::string> inputs; ///< id → name
};
using ModelPtr = std::shared_ptr<const Model>;

/// Reads a model. Errors, all BadInput: "dmn.xml" with `at` and `reason`; "dmn.namespace" with `name`;
/// "dmn.unsupported" with `what` (an element or attribute value) and `name`; "feel.syntax" within
/// the frame "reading-object" with `name`.
[[nodiscard]] Result<ModelPtr> readModel(std::string_view xml);

/// Computes decisions of a model for one set of inputs; each decision once. Not thread-safe.
class Evaluation
{
public:
    Evaluation(ModelPtr model, feel::Context inputs);

    /// The decision's value; null where it cannot be computed. Errors: Usage "dmn.no-such-decision"
    /// with `name`; BadInput "dmn.circle" with `name`.
    [[nodiscard]] Result<feel::Value> decide(std::string_view name);

private:
    [[nodiscard]] Result<feel::Value> value(const Logic &decision);

    ModelPtr m_model;
    feel::Context m_inputs;
    std::map<std::string, feel::Value> m_known;
    std::vector<std::string> m_open;
};

/// Decision tables of a model (of decisions and knowledge models) as tables of a project. Input
/// expressions must be rules, else the table is refused with "dmn.not-a-rule" (`text`, `problem`).
/// Cells come over as written; those beyond the language of cells are problems of the table.
struct Imported {
    std::vector<DecisionTable> tables; ///< without ids
    std::vector<std::pair<std::string, Error>> refused; ///< name and reason
};
[[nodiscard]] Imported tablesOf(const Model &model);

/// A table as a DMN 1.3 document with one decision and its input data. Every input has an expression.
/// Money becomes a number of major units; expressions beyond FEEL are written as rules write them.
[[nodiscard]] std::string writeTable(const DecisionTable &table, const Schema &schema);

} // namespace pathloom::dmn
