#!/usr/bin/env bash
# Signs the program or a disk image of it, and has Apple notarize the image.
#
#   packaging/macos/sign.sh dist/Pressmark.app            sign
#   packaging/macos/sign.sh dist/Pressmark-1.2.3.dmg      sign, notarize, staple
#
# PRESSMARK_IDENTITY names the certificate ("Developer ID Application: NAME (TEAM)"). For the notarization
# PRESSMARK_NOTARY_PROFILE names what `xcrun notarytool store-credentials` has kept; or APPLE_ID, APPLE_TEAM_ID
# and APPLE_APP_PASSWORD are there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

die() { echo "sign: $*" >&2; exit 1; }

(($# == 1)) || die "what is to be signed?"
what=${1%/}
[[ -e $what ]] || die "there is no $what"
identity=${PRESSMARK_IDENTITY:?is the certificate to sign with}

sign() { codesign --force --timestamp --sign "$identity" "$@"; }

# Paths, the deepest first.
deepest_first() { awk -F/ '{ print NF "\t" $0 }' | sort -rn | cut -f2-; }

is_code() { [[ $(file --brief --mime-type "$1") == *x-mach-binary* ]]; }

# From the inside out, each thing once. --deep would sign what lies within with the entitlements of the whole, and
# passes over what it does not know: https://developer.apple.com/forums/thread/129980
sign_program() {
  local part
  while IFS= read -r part; do
    ! is_code "$part" || sign --options runtime "$part"
  done < <(find "$what/Contents" -type f ! -path "$what/Contents/MacOS/*" | deepest_first)
  while IFS= read -r part; do
    sign --options runtime "$part"
  done < <(find "$what/Contents" -type d -name '*.framework' | deepest_first)
  sign --options runtime --entitlements "$here/entitlements.plist" "$what"
  codesign --verify --strict --deep --verbose=2 "$what"
}

notarize() {
  local who=()
  if [[ -n ${PRESSMARK_NOTARY_PROFILE:-} ]]; then
    who=(--keychain-profile "$PRESSMARK_NOTARY_PROFILE")
  else
    who=(--apple-id "${APPLE_ID:?or PRESSMARK_NOTARY_PROFILE}" --team-id "${APPLE_TEAM_ID:?}"
      --password "${APPLE_APP_PASSWORD:?}")
  fi
  xcrun notarytool submit "$what" "${who[@]}" --wait
  xcrun stapler staple "$what"
  spctl --assess --type open --context context:primary-signature --verbose "$what"
}

case $what in
*.app) sign_program ;;
*.dmg)
  sign "$what"
  notarize
  ;;
*) die "$what is neither a program nor a disk image" ;;
esac
