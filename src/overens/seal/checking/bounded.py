"""Owns the check of a file in a process of its own, so that what the file does to its reader it does to nobody else."""

import os
import subprocess
import sys
from hashlib import sha256

from overens.model.manifest import Verdict
from overens.model.verification import Reason, Verification
from overens.seal.checking.opening import HEAD, MEGABYTE, MOST, opened
from overens.seal.checking.request import Request
from overens.seal.reasons import files

CHILD = "overens.seal.checking.child"
PATIENCE = 120
"""Seconds by the clock; the process itself may use far fewer, but the computer may be busy with other things."""

CHUNK = 1 << 20
KEPT = ("PATH", "LANG", "LC_ALL", "SSL_CERT_FILE", "SSL_CERT_DIR")
"""What of the surroundings the process may know."""


def verified(request: Request) -> Verification:
    """What was found in a file; when the check had to be broken off, that it had to.

    Raises:
        OSError: the file cannot be read.
    """
    length = request.path.stat().st_size
    if length > MOST * MEGABYTE:
        with request.path.open("rb") as stream:
            head = stream.read(HEAD)
        stop = opened(head).stop or files.too_large(round(length / MEGABYTE), MOST)
        return _refused(request, stop)
    found = _asked(request)
    return found or _refused(request, files.exhausting())


def _asked(request: Request) -> Verification | None:
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", CHILD],
            input=request.written(),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env={name: value for name, value in os.environ.items() if name in KEPT},
        )
        return None if done.returncode else Verification.model_validate_json(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None


def _refused(request: Request, reason: Reason) -> Verification:
    digest = sha256()
    with request.path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return Verification(
        file=request.wish.name,
        sha256=digest.hexdigest(),
        length=request.path.stat().st_size,
        checked=request.wish.trust.moment.date(),
        verdict=Verdict.INVALID,
        trust_given=request.wish.trust.given,
        reasons=(reason,),
    )
