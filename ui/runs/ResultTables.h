// SPDX-License-Identifier: GPL-3.0-or-later
// Results of a run as tables: plain data in, plain tables out, no widgets.
#pragma once

#include "engine/simulate/Run.h"
#include "ui/text/Format.h"
#include "ui/widgets/Table.h"

#include <QString>

namespace pathloom::ui {

/// Titles of steps by id, from the document as it ran (or is now).
class StepTitles
{
public:
    StepTitles() = default;
    explicit StepTitles(const Document &document);
    [[nodiscard]] QString title(const GraphId &journey, const StepId &step) const;
    [[nodiscard]] QString outlet(const GraphId &journey, const StepId &step,
                                 const std::string &key) const;

private:
    std::map<std::pair<GraphId, StepId>, QString> m_titles;
    std::map<std::tuple<GraphId, StepId, std::string>, QString> m_outlets;
};

/// "Simulated · 10,000 profiles · 200 replications · seed 1 · revision 1f0c…": on every result.
[[nodiscard]] QString provenanceOf(const RunResult &result);
/// What stands beside the numbers as warnings: partial, policies off, few replications, zones.
[[nodiscard]] QStringList cautionsOf(const RunResult &result);

/// KPI codes in the order people read them; unknown ones last, by code.
[[nodiscard]] std::vector<std::string> kpiOrder(const std::map<std::string, Estimate> &kpis);
[[nodiscard]] Table kpiTable(const std::map<std::string, Estimate> &kpis, const QString &currency);
[[nodiscard]] Table stepTable(const JourneyResult &journey, const StepTitles &titles);
[[nodiscard]] Table pathTable(const JourneyResult &journey, const StepTitles &titles);
[[nodiscard]] Table variantTable(const JourneyResult &journey, const StepTitles &titles);
/// Who was held back and why: by step and reason, and who did not enter.
[[nodiscard]] Table heldBackTable(const JourneyResult &journey, const StepTitles &titles);
[[nodiscard]] Table exitTable(const JourneyResult &journey);
[[nodiscard]] Table parameterTable(const std::vector<ParameterUse> &parameters);
/// An estimate as text; "unmeasured" where it is not.
[[nodiscard]] QString valueOf(const Estimate &estimate, text::Unit unit,
                              const QString &currency = {});

} // namespace pathloom::ui
