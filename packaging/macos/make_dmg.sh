#!/usr/bin/env bash
# Makes a disk image with the program, and a link to where it is to be dragged.
#
#   packaging/macos/make_dmg.sh [PROGRAM [TARGET]]     by default dist/Pressmark.app and dist
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${1:-$root/dist/Pressmark.app} target=${2:-$root/dist}
version=$(/usr/libexec/PlistBuddy -c 'Print CFBundleShortVersionString' "$program/Contents/Info.plist")
image=$target/Pressmark-$version-$(uname -m).dmg

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# ditto keeps links, rights and signatures as they are.
ditto "$program" "$folder/Pressmark.app"
ln -s /Applications "$folder/Applications"
mkdir -p "$target"

# It fails now and then with "Resource busy", when the system looks at the files at the same time.
for pause in 2 5 10 20 0; do
  ! hdiutil create -volname Pressmark -srcfolder "$folder" -fs HFS+ -format UDZO -ov "$image" || break
  ((pause)) || { echo "make_dmg: hdiutil made no image" >&2; exit 1; }
  sleep "$pause"
done
echo "$image"
