"""Owns signatures: who may sign, with which key, what it looks like, and the seal; the only room that knows pyHanko."""

import logging

# What pyHanko writes to its log it also answers with; a person is told of the answer, in Swedish.
for _library in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)
