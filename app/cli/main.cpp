// SPDX-License-Identifier: GPL-3.0-or-later
// Entry point of pathloom-cli.
#include "app/cli/Console.h"

int main(int argc, char **argv)
{
    return pathloom::cli::run(argc, argv);
}
