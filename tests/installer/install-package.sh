#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package, installs it into a fresh Debian root, and runs both programs there.
# Usage: install-package.sh BUILD_DIRECTORY VERSION
set -euo pipefail
build=$1 version=$2
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*"; }
root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

work=$(mktemp -d)
cleanup() {
    for place in proc dev; do mountpoint -q "$work/root/$place" && root umount -l "$work/root/$place"; done
    root rm -rf --one-file-system "$work"
}
trap cleanup EXIT

say "files beside the programs are valid"
here=$(dirname "$0")/../../installer
desktop-file-validate "$here/io.pathloom.Pathloom.desktop"
appstreamcli validate --no-net "$here/io.pathloom.Pathloom.metainfo.xml"
xmllint --noout "$here"/*.xml "$here"/*.svg

say "package"
(cd "$work" && cpack --config "$build/CPackConfig.cmake" -B "$work/pack" >"$work/cpack.log") || {
    cat "$work/cpack.log"
    exit 1
}
deb=$(ls "$work"/pack/*.deb)
dpkg-deb --info "$deb"
contents=$(dpkg-deb --contents "$deb")
for path in usr/bin/pathloom usr/bin/pathloom-cli usr/share/applications/io.pathloom.Pathloom.desktop \
    usr/share/mime/packages/io.pathloom.Pathloom.xml usr/share/metainfo/io.pathloom.Pathloom.metainfo.xml \
    usr/share/icons/hicolor/scalable/apps/io.pathloom.Pathloom.svg usr/share/man/man1/pathloom.1.gz \
    usr/share/man/man1/pathloom-cli.1.gz usr/share/doc/pathloom/copyright; do
    grep -q " \./$path\$" <<<"$contents" || { say "missing in the package: $path"; exit 1; }
done

say "fresh root"
mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
    awk '$2=="bookworm" && $3=="main"{print $1; exit}')
root debootstrap --variant=minbase bookworm "$work/root" "$mirror" >"$work/debootstrap.log" || {
    tail -20 "$work/debootstrap.log"
    exit 1
}
for file in /etc/apt/apt.conf.d/*; do
    case "$(cat "$file" 2>/dev/null)" in *[Pp]roxy*) root cp "$file" "$work/root/etc/apt/apt.conf.d/" ;; esac
done
root cp /etc/resolv.conf "$work/root/etc/resolv.conf" 2>/dev/null || true
root cp "$deb" "$work/root/pathloom.deb"
inside() { root env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    ${http_proxy:+http_proxy="$http_proxy"} chroot "$work/root" "$@"; }
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /pathloom.deb >"$work/install.log" 2>&1 || {
    tail -30 "$work/install.log"
    exit 1
}

say "run"
expect() { [ "$1" = "$2" ] || { say "expected '$2', got '$1'"; exit 1; }; }
expect "$(inside pathloom-cli --version)" "pathloom-cli $version"
expect "$(inside env QT_QPA_PLATFORM=offscreen pathloom --version)" "pathloom $version"
made=$(inside pathloom-cli new /sample.pathloom --sample outdoor-shop --json)
grep -q '"profiles"' <<<"$made" || { say "no sample was made: $made"; exit 1; }
inside pathloom-cli check /sample.pathloom

say "remove"
inside apt-get remove -y -qq pathloom >/dev/null
[ ! -e "$work/root/usr/bin/pathloom" ] || { say "removal left the program behind"; exit 1; }
say "the package installs, runs and goes"
