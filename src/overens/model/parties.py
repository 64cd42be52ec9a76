"""Owns the parties and the groups that commitments bind (`agreements/parter.yaml`)."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Day, Entry, Text


class PartyType(StrEnum):
    """What kind of public body a party is."""

    STATE = "statlig myndighet"
    REGION = "region"
    MUNICIPALITY = "kommun"
    FEDERATION = "kommunalförbund"
    COORDINATION = "samordningsförbund"


class Party(Entry):
    """One party, described once for all agreements."""

    id: str = Field(description="Kort namn i ASCII som aldrig ändras, till exempel bergs-kommun.")
    name: str = Field(alias="namn", description="Partens fullständiga namn.")
    abbreviation: str | None = Field(None, alias="förkortning", description="Vedertagen förkortning, till exempel AF.")
    type: PartyType = Field(alias="typ", description="Vilken sorts part det är.")
    organisation_number: str | None = Field(
        None,
        alias="organisationsnummer",
        description="Tio siffror, NNNNNN-NNNN. Utelämnas om ingen källa anger det.",
    )
    website: str | None = Field(None, alias="webbplats", description="Partens officiella webbplats, https://…")
    to_check: str | None = Field(None, alias="kontrollera", description="Varför uppgiften måste kontrolleras.")


class Group(Entry):
    """Parties that an agreement binds together, such as the municipalities."""

    id: str = Field(description="Kort namn i ASCII som aldrig ändras.")
    name: str = Field(alias="namn", description="Gruppens namn i löpande text, till exempel Kommunerna.")
    parties: tuple[str, ...] = Field(alias="parter", description="Id för de parter som ingår.")


class Parties(Entry):
    """The register of every party and group."""

    parties: tuple[Party, ...] = Field(alias="parter", description="Alla parter, var och en en gång.")
    groups: tuple[Group, ...] = Field((), alias="grupper", description="Grupper av parter som åtaganden kan binda.")


class Language(StrEnum):
    """A language that abbreviations are short for words of, and that is not Swedish."""

    DANISH = "danska"
    ENGLISH = "engelska"
    FINNISH = "finska"
    FRENCH = "franska"
    GERMAN = "tyska"
    LATIN = "latin"
    NORTHERN_SAMI = "nordsamiska"
    NORWEGIAN = "norska"
    SOUTHERN_SAMI = "sydsamiska"

    @property
    def code(self) -> str:
        """As HTML names it (BCP 47)."""
        return _CODES[self]


_CODES = {
    Language.DANISH: "da",
    Language.ENGLISH: "en",
    Language.FINNISH: "fi",
    Language.FRENCH: "fr",
    Language.GERMAN: "de",
    Language.LATIN: "la",
    Language.NORTHERN_SAMI: "se",
    Language.NORWEGIAN: "no",
    Language.SOUTHERN_SAMI: "sma",
}
SWEDISH = "sv"


class Term(Entry):
    """A word or an abbreviation with its explanation."""

    id: str = Field(description="Kort namn i ASCII som aldrig ändras.")
    term: str = Field(description="Ordet eller förkortningen som det skrivs i text.")
    meaning: str | None = Field(None, alias="uttydning", description="Vad förkortningen står för.")
    language: Language | None = Field(
        None, alias="språk", description="Uttydningens språk, om den inte är svensk. Då uttalar skärmläsare den rätt."
    )
    misspellings: tuple[str, ...] = Field(
        (), alias="felstavningar", description="Vanliga felstavningar av ordet. Bara sökningen använder dem."
    )
    explanation: Text = Field(alias="förklaring", description="Förklaring i en eller två meningar.")

    @property
    def spoken(self) -> str:
        """The language of `meaning`, as HTML names it."""
        return self.language.code if self.language else SWEDISH


class Law(Entry):
    """A law or a regulation, and how long it was in force; both days are included."""

    id: str = Field(description="Kort namn i ASCII som aldrig ändras.")
    designation: str = Field(alias="beteckning", description="Serie, år och nummer, till exempel SFS 2003:1210.")
    name: str = Field(alias="namn", description="Lagens namn.")
    start: Day | None = Field(None, alias="från", description="Första dagen som lagen gäller, ÅÅÅÅ-MM-DD.")
    end: Day | None = Field(None, alias="till", description="Sista dagen, när lagen inte gäller längre, ÅÅÅÅ-MM-DD.")
    replaced_by: str | None = Field(None, alias="ersatt_av", description="Id för den lag som har ersatt den.")


class Glossary(Entry):
    """The words of all agreements, and the laws that they cite (`agreements/ordlista.yaml`)."""

    terms: tuple[Term, ...] = Field(alias="ord", description="Orden i valfri ordning; sidan sorterar dem.")
    laws: tuple[Law, ...] = Field(
        (), alias="lagar", description="Lagar som texterna nämner, med de dagar då de gäller."
    )
