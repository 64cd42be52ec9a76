"""Owns what is objected to in the files that a PDF carries, beside those of the frozen one."""

from collections.abc import Iterator

from overens.model.verification import Reason
from overens.seal.looking.attachments import attachments, programs
from overens.seal.reasons import files


def objections(data: bytes, frozen: bytes) -> Iterator[Reason]:
    """What is wrong with the attachments of a file."""
    harmful = programs(data)
    if harmful:
        yield files.executable(harmful)
    before, after = attachments(frozen), attachments(data)
    for name in sorted(before.keys() & after.keys()):
        if before[name] != after[name]:
            yield files.attachment_changed(name)
    if added := tuple(sorted(after.keys() - before.keys() - set(harmful))):
        yield files.attachment_added(added)
    if lost := tuple(sorted(before.keys() - after.keys())):
        yield files.attachment_lost(lost)
