// SPDX-License-Identifier: GPL-3.0-or-later
// A disk under SQLite that kills its process at a chosen write, so that crashes are exact.
#include "tests/engine/store/DyingDisk.h"

#include <sqlite3.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <memory>

namespace pathloom::test {
namespace {

long fatal = 0;
long steps = 0;
sqlite3_vfs *disk = nullptr;
const sqlite3_io_methods *plain = nullptr;

bool isFatal()
{
    return ++steps == fatal;
}

void die()
{
    kill(getpid(), SIGKILL);
}

int writeOrDie(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    if (isFatal()) {
        plain->xWrite(file, bytes, count / 2, offset);
        die();
    }
    return plain->xWrite(file, bytes, count, offset);
}

int syncOrDie(sqlite3_file *file, int flags)
{
    if (isFatal())
        die();
    return plain->xSync(file, flags);
}

int truncateOrDie(sqlite3_file *file, sqlite3_int64 size)
{
    if (isFatal())
        die();
    return plain->xTruncate(file, size);
}

int deleteOrDie(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (isFatal())
        die();
    return disk->xDelete(disk, name, syncFolder);
}

// The files of one VFS differ in how they lock alone: writing, syncing, truncating is the same.
const sqlite3_io_methods *mortal(const sqlite3_io_methods *methods)
{
    static std::map<const sqlite3_io_methods *, std::unique_ptr<sqlite3_io_methods>> known;
    auto &entry = known[methods];
    if (!entry) {
        plain = methods;
        entry = std::make_unique<sqlite3_io_methods>(*methods);
        entry->xWrite = writeOrDie;
        entry->xSync = syncOrDie;
        entry->xTruncate = truncateOrDie;
    }
    return entry.get();
}

int openMortal(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *opened)
{
    const int code = disk->xOpen(disk, name, file, flags, opened);
    if (code == SQLITE_OK && file->pMethods)
        file->pMethods = mortal(file->pMethods);
    return code;
}

} // namespace

void dieAtStep(long fatalStep)
{
    static sqlite3_vfs own;
    fatal = fatalStep;
    steps = 0;
    if (disk)
        return;
    disk = sqlite3_vfs_find(nullptr);
    own = *disk;
    own.zName = "dying";
    own.xOpen = openMortal;
    own.xDelete = deleteOrDie;
    sqlite3_vfs_register(&own, 1);
}

long diskSteps()
{
    return steps;
}

} // namespace pathloom::test
