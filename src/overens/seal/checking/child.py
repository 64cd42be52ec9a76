"""Owns the process that a file is read in: it can neither take much memory or time, nor write, and answers in JSON."""

import gc
import resource
import sys

MEMORY, SECONDS = 850_000_000, 25
FILES = 64


def limit() -> None:
    """Takes from this process what an honest check does not need."""
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, FILES),
    ):
        resource.setrlimit(kind, (most, most))


def main() -> None:
    """Checks the file of the request on stdin and writes what was found to stdout."""
    limit()
    # Imported under the limits: what reads the file has no moment without them.
    from overens.seal.checking.examining import examine  # noqa: PLC0415 - as above
    from overens.seal.checking.request import read  # noqa: PLC0415 - as above

    request = read(sys.stdin.buffer.read())
    gc.freeze()
    found = examine(request.path.read_bytes(), [each.candidate() for each in request.frozen], request.wish)
    sys.stdout.buffer.write(found.model_dump_json(by_alias=True).encode())


if __name__ == "__main__":
    main()
