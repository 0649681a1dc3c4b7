// SPDX-License-Identifier: Apache-2.0
// What an open project holds, shared by the sources that implement its parts.
#pragma once

#include "engine/store/Blob.h"
#include "engine/store/Project.h"

namespace pathloom {

struct Project::Impl {
    std::filesystem::path file;
    OpenReport report;
    std::unique_ptr<Database> database;
    Document stored; ///< the document as the file has it, to write only differences

    /// Usage error where the project is open for reading only.
    [[nodiscard]] Status writable() const
    {
        if (report.readOnly)
            return fail(ErrorKind::System, "store.read-only",
                        {{"file", file.string()}, {"reason", report.readOnlyReason}});
        return {};
    }
};

} // namespace pathloom
