#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that building, running and testing Pathloom need, where missing.
# Usage: installer/packages.sh build|test
set -euo pipefail

build=(build-essential cmake ninja-build pkg-config ccache lld
       libfmt-dev nlohmann-json3-dev libexpected-dev libboost-dev libboost-graph-dev libtbb-dev
       libsqlite3-dev libpq-dev librandom123-dev libroaring-dev libcli11-dev libspdlog-dev
       libhowardhinnant-date-dev libicu-dev libpugixml-dev tao-pegtl-dev libzip-dev libsodium-dev zlib1g-dev
       libzstd-dev libvalijson-dev librapidcheck-dev libbenchmark-dev libeigen3-dev tzdata
       qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
       libqcustomplot-dev libgl-dev libxkbcommon-dev fonts-dejavu-core)
test=(sqlite3 postgresql-15 xvfb xauth openbox xdotool imagemagick x11-utils libxml2-utils desktop-file-utils appstream
      debootstrap dpkg-dev file git)

wanted=("${build[@]}")
[ "${1:-build}" = test ] && wanted+=("${test[@]}")

missing=()
for package in "${wanted[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    echo "packages: everything needed is installed"
    exit 0
fi

root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "packages: ${missing[*]} are missing. Run this as root, or install sudo and run it again." >&2
        exit 1
    }
    root=(sudo)
fi
echo "packages: installing ${missing[*]}"
"${root[@]}" apt-get update -qq
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
echo "packages: done"
