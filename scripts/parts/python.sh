# shellcheck shell=bash
# Finds a Python and makes the virtual environment, also where Debian has split venv and pip away from Python.

# The oldest Python that the locks are made for.
readonly OLDEST="3.11"

# find_python: prints the first Python that is new enough. $PYTHON is asked first, so that a choice can be forced.
find_python() {
    local candidate
    for candidate in "${PYTHON:-python3}" python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then
            command -v "$candidate"
            return
        fi
    done
    give_up "Python $OLDEST eller nyare behövs men hittades inte ($(python3 --version 2>&1 || true))." \
        "Debian 12 och Ubuntu 24.04 eller nyare har det: sudo apt-get install -y python3 python3-venv" \
        "Ligger Python någon annanstans? Ange sökvägen: PYTHON=/sökväg/till/python3 och kör igen."
}

# make_venv PYTHON FOLDER: a virtual environment with a pip of some age in it; the lock brings the pip to use.
make_venv() {
    local python=$1 folder=$2
    if "$python" -m venv --clear "$folder" > /dev/null 2>&1 && has_pip "$folder"; then
        return
    fi
    # Debian without python3-venv gets here: venv works, but the pip it would copy in is another package.
    if "$python" -m venv --clear --without-pip "$folder" 2> /dev/null; then
        pip_from_pip "$python" "$folder" && return
        pip_from_apt "$python" "$folder" && return
        pip_from_deb "$folder" && return
    else
        pip_from_apt "$python" "$folder" && return
    fi
    rm -rf "$folder"
    give_up "En virtuell Python-miljö kan inte skapas. Kör raden nedan och sedan samma kommando igen:" "" \
        "    $(apt_line "$(venv_package "$python")")" ""
}

has_pip() {
    "$1/bin/python" -m pip --version > /dev/null 2>&1
}

# venv_package PYTHON: Debian's name for what makes `PYTHON -m venv` whole.
venv_package() {
    printf '%s-venv' "$("$1" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')"
}

# missing_venv_package PYTHON: that name, when it is Debian's Python and lacks it; nothing otherwise.
missing_venv_package() {
    local python=$1
    [[ $python != /usr/bin/* ]] || "$python" -c 'import ensurepip' 2> /dev/null || venv_package "$python"
}

# pip_from_pip PYTHON FOLDER: an older pip outside installs the locked one inside.
pip_from_pip() {
    local python=$1 folder=$2 pin outside
    pin=$(mktemp)
    # Only pip's own entry: its line and the indented hashes after it.
    awk '/^[^ #]/ { own = /^pip==/ } own' requirements.lock > "$pin"
    for outside in "$python -m pip" pip3 pip; do
        # Unquoted on purpose: the first one is three words.
        # shellcheck disable=SC2086
        if $outside --python "$folder/bin/python" install --quiet --only-binary :all: --require-hashes \
            --requirement "$pin" > /dev/null 2>&1 && has_pip "$folder"; then
            rm -f "$pin"
            return 0
        fi
    done
    rm -f "$pin"
    return 1
}

# pip_from_apt PYTHON FOLDER: Debian's own package, where we may install it.
pip_from_apt() {
    local python=$1 folder=$2 package
    package=$(venv_package "$python")
    command -v apt-get > /dev/null && may_be_root || return 1
    say "Installerar från Debian: $package …"
    as_root apt-get update -qq > /dev/null 2>&1 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --no-install-recommends -y -qq "$package" \
        > /dev/null 2>&1 || return 1
    "$python" -m venv --clear "$folder" > /dev/null 2>&1 && has_pip "$folder"
}

# pip_from_deb FOLDER: the wheel inside Debian's package, which may be fetched and unpacked without being root.
pip_from_deb() {
    local folder=$1 box wheel status=1
    command -v apt-get > /dev/null && command -v dpkg > /dev/null || return 1
    box=$(mktemp -d)
    if (cd "$box" && apt-get download -qq python3-pip-whl && dpkg -x python3-pip-whl_*.deb .) > /dev/null 2>&1; then
        wheel=$(find "$box" -name 'pip-*.whl' -print -quit)
        [[ -n $wheel ]] && "$folder/bin/python" "$wheel/pip" install --quiet --no-index "$wheel" > /dev/null 2>&1 &&
            has_pip "$folder" && status=0
    fi
    rm -rf "$box"
    return $status
}
