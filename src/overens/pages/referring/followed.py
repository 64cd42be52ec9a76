"""Owns what referrers follow: the edition, and what the office says of it, its teams and its municipalities."""

from dataclasses import dataclass

from overens.model.content import Living
from overens.model.referring import Referral
from overens.names import EditionName
from overens.pages.edition import Edition


@dataclass(frozen=True, slots=True)
class Followed:
    """The edition that referrers follow, and how."""

    edition: Edition
    referral: Referral

    def name_of(self, party: str) -> str:
        """The name of a party of the edition."""
        return next((found.name for found in self.edition.document.parties if found.id == party), party)


def followed(living: Living, editions: tuple[Edition, ...]) -> Followed | None:
    """What the living data tell referrers to follow, if they do."""
    if living.referral is None:
        return None
    referral = living.referral.value
    wanted = EditionName(referral.agreement, referral.edition)
    edition = next((edition for edition in editions if edition.name == wanted), None)
    return Followed(edition, referral) if edition else None
