"""Owns whom to reach and what is shared: contacts and documents, each with an owner and a day to be looked at."""

from pydantic import Field

from overens.model.base import Day, Entry

OWNER = "Den funktion som ser till att uppgiften stämmer, till exempel förbundskansliet."
REVIEW = "Sista dagen då någon ska ha kontrollerat uppgiften igen, ÅÅÅÅ-MM-DD."
EXAMPLE = "Sägs på sidan när uppgifterna är påhittade exempel. Ta bort raden när uppgifterna är riktiga."


class Contact(Entry):
    """A function that can be reached, in a team or for all; never a private person."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Vad kontakten heter, som en funktion: STAR-samordnare i Åre.")
    team: str | None = Field(None, description="Id för teamet, om kontakten hör till ett.")
    role: str | None = Field(None, alias="roll", description="Id för rollen i överenskommelsen.")
    function: str | None = Field(None, alias="funktion", description="Id för funktionen i överenskommelsen.")
    phone: str | None = Field(None, alias="telefon", description="Växelns eller funktionens nummer: 0647-161 00.")
    hours: str | None = Field(None, alias="telefontid", description="När någon svarar, till exempel vardagar 9–11.")
    mail: str | None = Field(None, alias="epost", description="Funktionens adress, inte en persons.")
    website: str | None = Field(None, alias="webbplats", description="Sida med mer om kontakten, https://…")
    changed: Day | None = Field(
        None, alias="ändrad", description="Dagen då uppgiften senast ändrades, om det ska bli en nyhet, ÅÅÅÅ-MM-DD."
    )
    owner: str = Field(alias="ägare", description=OWNER)
    review: Day = Field(alias="granskas_senast", description=REVIEW)


class Contacts(Entry):
    """Everybody to reach (`docs/data/kontakter.yaml`)."""

    example: str | None = Field(None, alias="exempel", description=EXAMPLE)
    contacts: tuple[Contact, ...] = Field(alias="kontakter", description="Kontakterna i valfri ordning.")


class SharedDocument(Entry):
    """A document or a page that the parties share."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Dokumentets namn.")
    in_short: str = Field(alias="kort", description="Vad det är till för, i en mening.")
    website: str = Field(alias="adress", description="Var det finns, https://…")
    owner: str = Field(alias="ägare", description=OWNER)
    review: Day = Field(alias="granskas_senast", description=REVIEW)


class SharedDocuments(Entry):
    """What the parties share (`docs/data/delat.yaml`)."""

    example: str | None = Field(None, alias="exempel", description=EXAMPLE)
    documents: tuple[SharedDocument, ...] = Field(alias="dokument", description="Dokumenten i den ordning de visas.")
