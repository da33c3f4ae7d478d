#!/usr/bin/env bash
# Installs what test:real runs into .cache/venv: exactly test/real/requirements.txt.
# Needs python3 (3.11 or newer) with pip (22.3 or newer).
set -euo pipefail
cd "$(dirname "$0")/../.."

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo 'test:real needs python3, 3.11 or newer: apt-get install python3 python3-pip' >&2
  exit 1
}
python3 -m pip --version >/dev/null || {
  echo 'test:real needs pip for python3: apt-get install python3-pip' >&2
  exit 1
}

wanted=test/real/requirements.txt
installed=.cache/venv/installed-requirements.txt
cmp -s "$wanted" "$installed" && .cache/venv/bin/python -c '' && exit 0

rm -rf .cache/venv
# Without pip: Debian's python3 cannot put it into an environment, but its own pip can fill one.
python3 -m venv --without-pip .cache/venv
python3 -m pip --python .cache/venv/bin/python install --quiet --no-deps --requirement "$wanted"
cp "$wanted" "$installed"
