"""Owns the short versions of the referrer's way: in English, and in Swedish that is easy to read.

Both say the same as the long page in fewer words, and lead to it; names and numbers come from the same data.
"""

from dataclasses import dataclass

from overens.names import EASY_PAGE, ENGLISH_PAGE, REFERRAL_PAGE, municipality_url, relative
from overens.pages.doors import Door
from overens.pages.headings import headings
from overens.pages.page import Library, Page
from overens.pages.people import Reached
from overens.pages.referring.followed import Followed
from overens.pages.referring.municipality import coordinators
from overens.pages.template import fill
from overens.pages.wording import alphabetical


@dataclass(frozen=True, slots=True)
class Near:
    """One municipality: the way to its long page, and whom to call there."""

    door: Door
    calls: tuple[Reached, ...]


def short_versions(library: Library, found: Followed) -> tuple[Page, ...]:
    """Both versions."""
    short_title = found.edition.document.agreement.short_title
    english = _filled("referring/english.html", ENGLISH_PAGE, library, found)
    easy = _filled("referring/easy.html", EASY_PAGE, library, found)
    return (
        Page(
            url=ENGLISH_PAGE,
            title=f"Refer a person to {short_title}",
            description=f"How to refer a person to {short_title}, in short: whom to call, the form and the meeting.",
            body=english,
            outline=headings(english),
            trail=("Remittera",),
            nav_title="English",
            language="en",
        ),
        Page(
            url=EASY_PAGE,
            title=f"Lättläst: lämna ett ärende till {short_title}",
            description=f"Lättläst om hur du lämnar ett ärende till {short_title}.",
            body=easy,
            outline=headings(easy),
            trail=("Remittera",),
            nav_title="Lättläst",
        ),
    )


def _filled(template: str, url: str, library: Library, found: Followed) -> str:
    living = library.living
    loaded = (living.referral, living.contacts)
    return fill(
        template,
        agreement=found.edition.document.agreement,
        form=found.referral.form,
        mail=found.referral.mail is not None,
        in_time=found.referral.notice is not None,
        near=_near(library, found, url),
        examples=[one.value.example for one in loaded if one and one.value.example],
        long=relative(REFERRAL_PAGE, url),
        english=relative(ENGLISH_PAGE, url),
        easy=relative(EASY_PAGE, url),
    )


def _near(library: Library, found: Followed, url: str) -> list[Near]:
    made = [
        Near(
            Door(found.name_of(own.party), relative(municipality_url(own.id), url)),
            coordinators(library, found.referral, own),
        )
        for own in found.referral.municipalities
    ]
    return sorted(made, key=lambda near: alphabetical(near.door.title))
