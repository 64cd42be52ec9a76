"""Owns what referrers' pages follow: which provisions of which edition, which teams (`docs/data/remittera.yaml`)."""

from pydantic import Field

from overens.model.base import Entry
from overens.model.contacts import EXAMPLE


class Team(Entry):
    """A team that takes cases."""

    id: str = Field(description="Kort namn i ASCII som aldrig ändras.")
    name: str = Field(alias="namn", description="Teamets namn, till exempel STAR i Åre.")


class Municipality(Entry):
    """A municipality with its page, and the team that takes its cases."""

    id: str = Field(description="Kort namn i ASCII. Blir sidans adress: /remittera/are/.")
    party: str = Field(alias="part", description="Id för kommunen i parter.yaml.")
    team: str | None = Field(None, description="Id för det team som tar emot kommunens ärenden.")


class ReferralForm(Entry):
    """The form by which a case is referred."""

    name: str = Field(alias="namn", description="Blankettens namn.")
    made_here: str | None = Field(None, alias="finns_som", description="Id för blanketten i blanketter.yaml.")
    website: str | None = Field(
        None, alias="adress", description="Var blanketten finns, https://…, när den inte görs här."
    )
    provisions: tuple[str, ...] = Field(alias="enligt", description="Id för det som säger vad blanketten innehåller.")


class Exemption(Entry):
    """Cases for which something else holds."""

    heading: str = Field(alias="rubrik", description="Vilka ärenden det gäller.")
    provisions: tuple[str, ...] = Field(alias="enligt", description="Id för det som gäller för dem.")


class MailAdvice(Entry):
    """What is not to be sent by e-mail, as the förbund advises."""

    never: tuple[str, ...] = Field(alias="aldrig", description="Det som aldrig ska stå i ett mejl, ett i taget.")
    instead: str = Field(alias="i_stället", description="Hur man gör i stället, i en eller två meningar.")
    provisions: tuple[str, ...] = Field((), alias="enligt", description="Id för det som rådet vilar på.")


class Referral(Entry):
    """How a case is referred, where the agreement says so, and to whom."""

    example: str | None = Field(None, alias="exempel", description=EXAMPLE)
    agreement: str = Field(alias="överenskommelse", description="Överenskommelsens mapp, till exempel star.")
    edition: str = Field(alias="utgåva", description="Den utgåva som remittenten ska följa, till exempel 2025.")
    target_group: tuple[str, ...] = Field(alias="målgrupp", description="Id för det som säger vilka ärendena gäller.")
    process: str = Field(description="Id för den process som visas steg för steg.")
    before: tuple[str, ...] = Field((), alias="före", description="Id för det som är bra att göra före steg 1.")
    form: ReferralForm = Field(alias="blankett", description="Blanketten.")
    exemptions: tuple[Exemption, ...] = Field((), alias="undantag", description="Ärenden som följer en annan ordning.")
    mail: MailAdvice | None = Field(None, alias="epost", description="Vad som inte ska skickas med e-post.")
    notice: str | None = Field(
        None, alias="kallelse", description="Id för det som säger hur lång tid före mötet kallelsen skickas."
    )
    afterwards: tuple[str, ...] = Field((), alias="efteråt", description="Id för det som säger vad som händer sedan.")
    body: str = Field(alias="organ", description="Id för det organ som teamen är, till exempel star-team.")
    coordinator: str = Field(alias="samordnare", description="Id för den roll som tar emot ärenden.")
    teams: tuple[Team, ...] = Field(alias="team", description="Alla team.")
    municipalities: tuple[Municipality, ...] = Field(alias="kommuner", description="Alla kommuner.")
