// SPDX-License-Identifier: GPL-3.0-or-later
// Packages as tables: what goes in, what came out.
#pragma once

#include "engine/package/Package.h"
#include "ui/widgets/Table.h"

namespace pathloom::ui {

/// Objects of the document that the package will hold, by kind.
[[nodiscard]] Table contentsTable(const Document &document);
/// Files of a written package with size and hash.
[[nodiscard]] Table fileTable(const std::vector<PackagedFile> &files);
[[nodiscard]] QString sentenceOf(const GateProblem &problem);
[[nodiscard]] QString gateName(const std::string &gate);
/// Gates in their order with their problems; a gate without problems is open.
struct Gate {
    std::string code;
    QString name;
    QStringList problems;
};
[[nodiscard]] std::vector<Gate> gatesOf(const std::vector<GateProblem> &problems);

} // namespace pathloom::ui
