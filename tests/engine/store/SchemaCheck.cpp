// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that includes the validator, which is slow to compile.
#include "tests/engine/store/SchemaCheck.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <fstream>
#include <sstream>

namespace pathloom::test {

Json sourceJson(const std::string &path)
{
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return *parseJson(text.str(), path);
}

std::string violations(const Json &json, const std::string &kind)
{
    valijson::Schema schema;
    valijson::SchemaParser parser;
    const Json schemaJson = sourceJson(PATHLOOM_SOURCE_DIR "/resources/schemas/" + kind + ".schema.json");
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), &results);
    std::string out;
    for (const auto &error : results) {
        for (const auto &part : error.context)
            out += part;
        out += ": " + error.description + "\n";
    }
    return out;
}

} // namespace pathloom::test
