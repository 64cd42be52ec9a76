"""Owns the rules about what a text claims of its own standing, which is data and never prose."""

import re
from collections.abc import Iterator

from overens.model.base import Entry, texts
from overens.model.content import Loaded, LoadedEdition
from overens.problems import KeyPath, Problem, Severity

DONE = r"(?:beslutad|antagen|undertecknad|signerad|fastställd)"


def _agreed(what: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b{what}\s+(?:(?:är|blev)\s+(?:nu\s+)?{DONE}"
        r"|har\s+(?:nu\s+)?(?:beslutats|antagits|undertecknats|signerats|fastställts)"
        r"|(?:beslutades|antogs|undertecknades|signerades|fastställdes))\b",
        re.IGNORECASE,
    )


AGREED = {
    "utgåvan": _agreed("överenskommelsen"),
    "rapporten": _agreed("(?:(?:års|tertial)?rapporten|årsredovisningen)"),
}
"""What is claimed of a text that is decided, by what the text is."""
UNAGREED = re.compile(
    r"\b(?:(?:den\s+här|denna)\s+(?:text(?:en)?|överenskommelsen?|utgåvan?|rapport(?:en)?)|det\s+här|detta)\s+är\s+"
    r"(?:bara\s+)?(?:ett\s+)?(?:utkast|förslag|remissversion|på\s+remiss|ute\s+på\s+remiss)\b",
    re.IGNORECASE,
)
NAMED_AGREED = re.compile(rf"\b{DONE}\b", re.IGNORECASE)
NAMED_UNAGREED = re.compile(r"\b(?:utkast|remissversion|förslag)\b", re.IGNORECASE)
ABOUT_THE_WORK = ("arbetsmaterial", "öppna_frågor", "exempel", "återgivning")
"""What tells of the work on a text, or of another one, and may say more of its standing."""


def denied_status(edition: LoadedEdition) -> Iterator[Problem]:
    """No text says that a draft is decided, or that what is decided is a draft."""
    undecided = edition.edition.value.status.is_undecided
    pattern = AGREED[edition.noun] if undecided else UNAGREED
    for loaded in edition.files:
        for path, text in texts(loaded.value):
            if (claim := pattern.search(text)) and path[0] not in ABOUT_THE_WORK:
                yield _denied(edition, loaded, path, claim[0])


def denied_name(edition: LoadedEdition) -> Iterator[Problem]:
    """Nor does the name of an edition."""
    text = edition.edition.value
    pattern = NAMED_AGREED if text.status.is_undecided else NAMED_UNAGREED
    for key, name in (("titel", text.title), ("kortnamn", text.short_title)):
        if claim := pattern.search(name):
            yield _denied(edition, edition.edition, (key,), claim[0])


def _denied(edition: LoadedEdition, loaded: Loaded[Entry], path: KeyPath, claim: str) -> Problem:
    return loaded.problem(
        "status-i-text",
        path,
        what=f"Här står ”{' '.join(claim.split())}”, men {edition.noun}s status är {edition.status}.",
        fix=f"Ta bort det ur texten, eller ändra status i {edition.edition.file}. Status visas av sig själv.",
        value=claim,
        severity=Severity.NOTE,
    )
