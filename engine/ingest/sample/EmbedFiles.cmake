# SPDX-License-Identifier: Apache-2.0
# Writes the text forms of a folder into a source file: cmake -DOUTPUT=… -DDIRECTORY=… -P EmbedFiles.cmake
file(GLOB files ${DIRECTORY}/*.json)
list(SORT files)
set(text "// SPDX-License-Identifier: Apache-2.0\n// Definitions of the embedded sample, written by the build.\n#include \"engine/ingest/sample/SampleFiles.h\"\n\nnamespace pathloom::sample {\n\nconst std::vector<std::string_view> &sampleFiles()\n{\n    static const std::vector<std::string_view> files{\n")
foreach(file ${files})
  file(READ ${file} content)
  string(APPEND text "R\"pathloom(${content})pathloom\",\n")
endforeach()
string(APPEND text "    };\n    return files;\n}\n\n} // namespace pathloom::sample\n")
file(WRITE ${OUTPUT} "${text}")
