# shellcheck shell=bash
# Which Debian packages are missing, and how they come in: by itself where it may, else by a line to copy.

# missing_debs PACKAGE... : those that are not installed, one a line; nothing where there is no dpkg to ask.
missing_debs() {
    command -v dpkg-query > /dev/null || return 0
    local installed
    installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" 2> /dev/null || true)
    local package
    for package in "$@"; do
        [[ $installed == *"installed $package"$'\n'* || $installed == *"installed $package" ]] || printf '%s\n' "$package"
    done
}

# The tests drive a Chromium that is there already, Debian's or another. Ubuntu's chromium-browser is none: it only
# tells its user to fetch a snap.
has_browser() {
    command -v chromium google-chrome-stable google-chrome > /dev/null
}

# require_packaged_browser: ends where a browser is missing that apt-get has no package of.
require_packaged_browser() {
    if ! has_browser && grep -qx 'ID=ubuntu' "${OS_RELEASE:-/etc/os-release}" 2> /dev/null; then
        give_up "Testerna behöver Chromium, som Ubuntu bara har som snap. Kör raden nedan och sedan samma kommando igen:" \
            "" "    sudo snap install chromium" "" "Google Chrome går lika bra, om det finns på datorn."
    fi
}

# as_root COMMAND... : runs it as root if that needs no question asked, fails otherwise.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    else
        sudo -n -- "$@"
    fi
}

may_be_root() {
    as_root true 2> /dev/null
}

apt_line() {
    printf 'sudo apt-get install --no-install-recommends -y %s' "$*"
}

# require_root_for PACKAGE... : says exactly how they are installed, and ends, where this may not be done from here.
require_root_for() {
    if ! command -v apt-get > /dev/null || ! may_be_root; then
        give_up "Det här behöver installeras först. Kör raden nedan och sedan samma kommando igen:" "" \
            "    $(apt_line "$@")" ""
    fi
}

# install_debs PACKAGE... : installs them or says exactly how, and ends.
install_debs() {
    say "Installerar från Debian: $* …"
    as_root apt-get update -qq > /dev/null || say "Paketlistan kunde inte hämtas på nytt; försöker med den som finns."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --no-install-recommends -y -qq "$@" > /dev/null ||
        give_up "Paketen kunde inte installeras. Läs felet ovan, åtgärda det och kör sedan:" "" \
            "    $(apt_line "$@")" ""
}
