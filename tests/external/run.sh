#!/usr/bin/env bash
# Runs all tests: `cargo test`, and then the external checks, in which other programs read what ours wrote.
# Installs what these need and is missing (Debian, Ubuntu and their relatives; elsewhere it says what to install).
# Needs only bash and Rust to begin with. Ends with the sum of both, and with an error if anything failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

target=${CARGO_TARGET_DIR:-$PWD/target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
export CARGO_TARGET_DIR=$target
venv=$target/external-venv
requirements=(tests/external/requirements.txt bank/solutions/requirements.txt)
cargo_log=$target/external-cargo.log
pytest_log=$target/external-pytest.log

step() { printf '\n== %s (%d s so far)\n' "$1" "$SECONDS"; }
die() { printf 'error: %s\n' "$1" >&2; exit 1; }

# A word for each thing that is missing: a Debian package's name.
missing_packages() {
    command -v cc >/dev/null || echo gcc libc6-dev
    command -v pdfinfo >/dev/null && command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null \
        && command -v pdffonts >/dev/null || echo poppler-utils
    command -v qpdf >/dev/null || echo qpdf
    command -v groff >/dev/null || echo groff-base
    has_calc || echo libreoffice-calc-nogui
    "$(python)" -c 'import venv, ensurepip' 2>/dev/null || echo python3 python3-venv
}

# The questions are about Python 3.11 or later, and their claims are checked with 3.11; a later one has to do where
# there is no other.
python() {
    local each
    for each in python3.11 python3; do
        # A version manager can have a command for a version that is not there.
        if "$each" -c '' 2>/dev/null; then
            echo "$each"
            return
        fi
    done
    echo python3
}

# LibreOffice can be there without its spreadsheet; outside Linux it always comes whole.
has_calc() {
    command -v soffice >/dev/null || return 1
    [[ $(uname) != Linux ]] || [[ -e $(dirname "$(readlink -f "$(command -v soffice)")")/libsclo.so ]]
}

install_programs() {
    local packages still sudo=()
    read -r -a packages <<<"$(missing_packages | tr '\n' ' ')"
    if ((${#packages[@]} == 0)); then
        echo "nothing is missing"
        return
    fi
    command -v apt-get >/dev/null || die "install these, by the names they have on your system: ${packages[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null || die "no sudo here; as root, run: apt-get install ${packages[*]}"
        sudo=(sudo)
    fi
    echo "installing: ${packages[*]}"
    "${sudo[@]}" apt-get update -qq </dev/null
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        "${packages[@]}" </dev/null >"$target/external-install.log" 2>&1 \
        || { tail -n 30 "$target/external-install.log"; die "apt-get could not install: ${packages[*]}"; }
    still=$(missing_packages | tr '\n' ' ')
    [[ -z $still ]] || die "still missing after the installation: $still"
}

# Made again whenever the pins or the Python change.
make_venv() {
    local made_of python
    python=$(python)
    made_of="$("$python" --version) $(cat "${requirements[@]}")"
    if [[ -f $venv/made-of && $(<"$venv/made-of") == "$made_of" ]] && "$venv/bin/python" -c 'import pytest'; then
        echo "as before"
        return
    fi
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || die "Python 3.11 is needed"
    "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' \
        || echo "!! The solutions run with $("$python" --version), not with Python 3.11."
    "$python" -m venv --clear "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps "${requirements[@]/#/--requirement=}"
    "$venv/bin/python" -m pip check
    printf '%s\n' "$made_of" >"$venv/made-of"
}

# Adds up the closing lines of cargo's test binaries and pytest's own, which is its last.
sum_up() {
    { grep '^test result: ' "$cargo_log" || true; tail -n 1 "$pytest_log"; } | tr -d ',;' | awk '
        {
            for (i = 2; i <= NF; i++) {
                if ($i == "passed") passed += $(i - 1)
                # Skipping is no way to pass here.
                if ($i ~ /^(failed|errors?|skipped|xfailed|xpassed)$/) failed += $(i - 1)
            }
        }
        END { printf "%d %d\n", passed, failed }'
}

command -v cargo >/dev/null || die "Rust is missing; see https://rustup.rs"
status=0

step "programs"
install_programs

step "Python packages"
make_venv

step "cargo test"
cargo test --locked --no-fail-fast </dev/null 2>&1 | tee "$cargo_log" || status=1

step "external checks"
: >"$pytest_log"
if cargo build --bins --tests --locked --quiet </dev/null; then
    INTERVIEWKIT=$target/debug/interviewkit PYTHONDONTWRITEBYTECODE=1 \
        "$venv/bin/python" -m pytest -q -p no:cacheprovider --color=no -ra tests/external </dev/null 2>&1 \
        | tee "$pytest_log" || status=1
else
    status=1
fi

step "sum"
read -r passed failed <<<"$(sum_up)"
# A crash, or code that does not compile, fails without a count of its own.
if ((status != 0 && failed == 0)); then failed=1; fi
if ((passed == 0)); then status=1; fi
echo "$passed passed, $failed failed"
((status == 0 && failed == 0))
