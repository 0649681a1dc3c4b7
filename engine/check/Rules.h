// SPDX-License-Identifier: Apache-2.0
// The checks themselves, one function a file; Check.cpp lists them, docs/checks.md tells of them.
#pragma once

#include "engine/check/Graphs.h"

namespace pathloom {

void checkB01(const CheckInput &input, const TaskControl &control, Found &found);
void checkB01Exclusive(const CheckInput &input, const TaskControl &control, Found &found);
void checkB02(const CheckInput &input, const TaskControl &control, Found &found);
void checkB02Data(const CheckInput &input, const TaskControl &control, Found &found);
void checkB03(const CheckInput &input, const TaskControl &control, Found &found);
void checkB04(const CheckInput &input, const TaskControl &control, Found &found);
void checkB05(const CheckInput &input, const TaskControl &control, Found &found);
void checkB06(const CheckInput &input, const TaskControl &control, Found &found);
void checkB07(const CheckInput &input, const TaskControl &control, Found &found);
void checkB08(const CheckInput &input, const TaskControl &control, Found &found);
void checkB09(const CheckInput &input, const TaskControl &control, Found &found);
void checkB10(const CheckInput &input, const TaskControl &control, Found &found);
void checkB11(const CheckInput &input, const TaskControl &control, Found &found);
void checkB16(const CheckInput &input, const TaskControl &control, Found &found);
void checkD10(const CheckInput &input, const TaskControl &control, Found &found);
void checkM01(const CheckInput &input, const TaskControl &control, Found &found);
void checkM02(const CheckInput &input, const TaskControl &control, Found &found);
void checkM04(const CheckInput &input, const TaskControl &control, Found &found);
void checkM06(const CheckInput &input, const TaskControl &control, Found &found);
void checkR01(const CheckInput &input, const TaskControl &control, Found &found);
void checkR02(const CheckInput &input, const TaskControl &control, Found &found);
void checkR03(const CheckInput &input, const TaskControl &control, Found &found);
void checkR04(const CheckInput &input, const TaskControl &control, Found &found);
void checkR05(const CheckInput &input, const TaskControl &control, Found &found);
void checkR06(const CheckInput &input, const TaskControl &control, Found &found);
void checkR07(const CheckInput &input, const TaskControl &control, Found &found);
void checkR08(const CheckInput &input, const TaskControl &control, Found &found);
void checkR09(const CheckInput &input, const TaskControl &control, Found &found);
void checkR10(const CheckInput &input, const TaskControl &control, Found &found);
void checkR11(const CheckInput &input, const TaskControl &control, Found &found);
void checkR12(const CheckInput &input, const TaskControl &control, Found &found);
void checkR14(const CheckInput &input, const TaskControl &control, Found &found);
void checkR15(const CheckInput &input, const TaskControl &control, Found &found);
void checkS01(const CheckInput &input, const TaskControl &control, Found &found);
void checkS02(const CheckInput &input, const TaskControl &control, Found &found);
void checkS03(const CheckInput &input, const TaskControl &control, Found &found);
void checkS04(const CheckInput &input, const TaskControl &control, Found &found);
void checkS05(const CheckInput &input, const TaskControl &control, Found &found);
void checkS06(const CheckInput &input, const TaskControl &control, Found &found);
void checkS07(const CheckInput &input, const TaskControl &control, Found &found);
void checkS08(const CheckInput &input, const TaskControl &control, Found &found);
void checkS09(const CheckInput &input, const TaskControl &control, Found &found);
void checkS10(const CheckInput &input, const TaskControl &control, Found &found);
void checkS11(const CheckInput &input, const TaskControl &control, Found &found);
void checkS12(const CheckInput &input, const TaskControl &control, Found &found);
void checkS17(const CheckInput &input, const TaskControl &control, Found &found);
void checkS18(const CheckInput &input, const TaskControl &control, Found &found);
void checkS19(const CheckInput &input, const TaskControl &control, Found &found);
void checkS23(const CheckInput &input, const TaskControl &control, Found &found);
void checkS25(const CheckInput &input, const TaskControl &control, Found &found);
void checkT01(const CheckInput &input, const TaskControl &control, Found &found);
void checkT06(const CheckInput &input, const TaskControl &control, Found &found);
void checkT08(const CheckInput &input, const TaskControl &control, Found &found);
void checkX01(const CheckInput &input, const TaskControl &control, Found &found);
void checkX02(const CheckInput &input, const TaskControl &control, Found &found);
void checkX05(const CheckInput &input, const TaskControl &control, Found &found);
void checkX06(const CheckInput &input, const TaskControl &control, Found &found);
void checkX08(const CheckInput &input, const TaskControl &control, Found &found);
void checkX09(const CheckInput &input, const TaskControl &control, Found &found);
void checkX10(const CheckInput &input, const TaskControl &control, Found &found);
void checkX12(const CheckInput &input, const TaskControl &control, Found &found);
void checkX15(const CheckInput &input, const TaskControl &control, Found &found);

} // namespace pathloom
