"""Owns what the site says of its own accessibility (`docs/data/tillganglighet.yaml`), field by field as the law asks.

The fields follow the law on accessibility of digital public services (2018:1937), the regulations of Digg and the
model statement of the European Commission (2018/1523). What the law requires is required here, so that a statement
that lacks something is told of as any other file that lacks a key.
"""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Day, Entry
from overens.model.contacts import EXAMPLE, OWNER, REVIEW


class Conformance(StrEnum):
    """How far the site meets the demands, in the three words that the statement must use."""

    FULL = "helt"
    PARTIAL = "delvis"
    NONE = "inte"


class Ground(StrEnum):
    """Why something is not accessible."""

    FAULT = "brist"
    BURDEN = "oskäligt betungande"
    OUTSIDE = "omfattas inte"


class Method(StrEnum):
    """How the site was examined."""

    SELF = "självskattning"
    THIRD_PARTY = "extern granskning"
    BOTH = "båda"


class Supplier(Entry):
    """The public body that answers for the site."""

    name: str = Field(alias="namn", description="Den offentliga aktör som ansvarar för webbplatsen.")
    website: str | None = Field(None, alias="webbplats", description="Aktörens egen webbplats, https://…")
    controller: str = Field(alias="personuppgiftsansvarig", description="Den som ansvarar för personuppgifter.")


class Shortcoming(Entry):
    """Content that is not accessible to everyone."""

    id: str = Field(description="Kort namn i ASCII.")
    what: str = Field(alias="vad", description="Vad som inte fungerar, och var.")
    whom: str = Field(alias="påverkar", description="Vad det betyder, och för vem.")
    criterion: str | None = Field(None, alias="krav", description="Kravets nummer i WCAG, till exempel 1.4.10.")
    ground: Ground = Field(alias="skäl", description="Varför innehållet inte är tillgängligt.")
    why: str = Field(alias="förklaring", description="Skälet i ord. Krävs med tydlig motivering vid undantag.")
    mended: Day | None = Field(None, alias="åtgärdas_senast", description="När bristen ska vara rättad, ÅÅÅÅ-MM-DD.")


class Reporting(Entry):
    """How anybody tells of what does not work, or asks for it in another form."""

    mail: str | None = Field(None, alias="epost", description="Funktionens adress, inte en persons.")
    phone: str | None = Field(None, alias="telefon", description="Växelns eller funktionens nummer: 0647-161 00.")
    website: str | None = Field(None, alias="formulär", description="Formulär att skriva i, https://…")
    answer: str = Field(alias="svar_inom", description="Hur snart den som skriver får svar: två arbetsdagar.")


class Supervision(Entry):
    """Who looks after that the law is followed, and where to complain."""

    authority: str = Field(alias="myndighet", description="Tillsynsmyndigheten: Myndigheten för digital förvaltning.")
    website: str = Field(alias="anmälan", description="Myndighetens sida för anmälan, https://…")


class Testing(Entry):
    """How it is known what works."""

    method: Method = Field(alias="metod", description="Vem som har granskat.")
    assessed: Day = Field(alias="bedömd", description="Dagen för den senaste bedömningen, ÅÅÅÅ-MM-DD.")
    how: tuple[str, ...] = Field(alias="så_testade_vi", description="Hur webbplatsen har testats, en sak i taget.")


class Statement(Entry):
    """The accessibility statement."""

    example: str | None = Field(None, alias="exempel", description=EXAMPLE)
    name: str = Field(alias="webbplats", description="Webbplatsens namn.")
    supplier: Supplier = Field(alias="leverantör", description="Den som ansvarar för webbplatsen.")
    conformance: Conformance = Field(alias="förenlig", description="Hur väl webbplatsen uppfyller lagens krav.")
    standard: str = Field(alias="standard", description="Det som kraven räknas efter: EN 301 549 och WCAG 2.1 AA.")
    shortcomings: tuple[Shortcoming, ...] = Field((), alias="brister", description="Allt som inte är tillgängligt.")
    reporting: Reporting = Field(alias="rapportera", description="Så når en läsare den som kan rätta fel.")
    supervision: Supervision = Field(alias="tillsyn", description="Vem som har tillsyn.")
    testing: Testing = Field(alias="test", description="Hur webbplatsen har testats.")
    published: Day = Field(alias="publicerad", description="Dagen då webbplatsen publicerades, ÅÅÅÅ-MM-DD.")
    updated: Day = Field(alias="uppdaterad", description="Dagen då redogörelsen senast ändrades, ÅÅÅÅ-MM-DD.")
    owner: str = Field(alias="ägare", description=OWNER)
    review: Day = Field(alias="granskas_senast", description=REVIEW)
