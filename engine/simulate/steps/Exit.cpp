// SPDX-License-Identifier: Apache-2.0
// Exit: the pass ends here.
#include "engine/simulate/steps/Behaviours.h"

namespace pathloom {

Move enterExit(Walk &walk, std::uint32_t index)
{
    return {Move::Leave, 0, Reason::None, walk.stepOf(walk.enrolment(index)).exit};
}

} // namespace pathloom
