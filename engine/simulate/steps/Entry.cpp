// SPDX-License-Identifier: Apache-2.0
// Entry: whoever was let in goes on at once.
#include "engine/simulate/steps/Behaviours.h"

namespace pathloom {

Move enterEntry(Walk &, std::uint32_t)
{
    return pass(0);
}

} // namespace pathloom
