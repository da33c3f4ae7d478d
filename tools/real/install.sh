#!/usr/bin/env bash
# Installs what test:real runs: exactly test/real/requirements.txt into .cache/venv and checkov-requirements.txt into
# .cache/checkov, and OpenTofu, built from
# its pinned source, into .cache/tofu; act, which runs the workflows, and actionlint, which reads them, into .cache/bin.
# Needs python3 (3.11 or newer) with pip (22.3 or newer), Go (1.21 or newer, which fetches the pinned one), and
# Terraform on the PATH: no package registry has that.
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

command -v "${TERRAFORM_BIN:-terraform}" >/dev/null || {
  echo 'test:real needs Terraform, 1.11: https://developer.hashicorp.com/terraform/install' >&2
  exit 1
}

# $1 requirements, $2 folder.
install_python() {
  local wanted=$1 installed=$2/installed-requirements.txt
  cmp -s "$wanted" "$installed" && "$2/bin/python" -c '' && return
  rm -rf "$2"
  # Without pip: Debian's python3 cannot put it into an environment, but its own pip can fill one.
  python3 -m venv --without-pip "$2"
  python3 -m pip --python "$2/bin/python" install --quiet --no-deps --requirement "$wanted"
  cp "$wanted" "$installed"
}

# Its releases come by a site of their own; its source comes by Go's module proxy, pinned by tools/real/tofu/go.sum.
install_tofu() {
  local source=tools/real/tofu folder=.cache/tofu
  cmp -s "$source/go.sum" "$folder/go.sum" && "$folder/tofu" version >/dev/null && return
  [[ -n "${TOFU_BIN:-}" ]] && return
  command -v go >/dev/null || {
    echo 'test:real needs Go to build OpenTofu: https://go.dev/dl, or set TOFU_BIN' >&2
    exit 1
  }
  mkdir -p "$folder"
  local target
  target="$(realpath "$folder")/tofu"
  (cd "$source" && CGO_ENABLED=0 go build -trimpath \
    -ldflags '-s -w -X github.com/opentofu/opentofu/version.dev=no' \
    -o "$target" github.com/opentofu/opentofu/cmd/tofu)
  cp "$source/go.sum" "$folder/go.sum"
}

# $1 name, $2 module path with its version, which Go's checksum database vouches for.
install_go_program() {
  local installed=.cache/bin/$1.version
  [[ "$(cat "$installed" 2>/dev/null)" == "$2" && -x ".cache/bin/$1" ]] && return
  command -v go >/dev/null || {
    echo "test:real needs Go to build $1: https://go.dev/dl" >&2
    exit 1
  }
  mkdir -p .cache/bin
  GOBIN="$(realpath .cache/bin)" CGO_ENABLED=0 go install -trimpath "$2"
  echo "$2" >"$installed"
}

install_python test/real/requirements.txt .cache/venv
install_python test/real/checkov-requirements.txt .cache/checkov
install_tofu
install_go_program act github.com/nektos/act@v0.2.89
install_go_program actionlint github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
