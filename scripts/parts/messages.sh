# shellcheck shell=bash
# What the set-up says to its user, in Swedish, on stderr so that stdout stays the program's own.

say() {
    printf '%s\n' "$*" >&2
}

# give_up SENTENCE... : one line each, then the end.
give_up() {
    printf '%s\n' "$@" >&2
    exit 1
}
