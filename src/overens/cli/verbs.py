"""Owns the verbs and their options as a person types them."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

import click

from overens import __version__
from overens.cli.checking import received, with_check
from overens.cli.handling import handled
from overens.cli.signing import edition_in, file_in, with_archive_proof, with_key, with_proof
from overens.cli.swedish import Group
from overens.cli.values import Day, File, OneOf, Root
from overens.commands import (
    build,
    check,
    diff,
    freeze,
    init,
    lint,
    listing,
    pdf,
    receive,
    schema,
    seal,
    serve,
    sign,
    verify,
)
from overens.commands.clock import EPOCH, today
from overens.commands.demo import demo as trying_out
from overens.commands.examining import CheckWish
from overens.commands.keys import KeyWish
from overens.commands.place import find_root
from overens.commands.proving import ProofWish
from overens.commands.terminal import Terminal
from overens.exchange.clarity import FORMATS as REVIEW_FORMATS
from overens.exchange.problems import FORMATS
from overens.names import EditionName, named

Verb = TypeVar("Verb", bound=Callable[..., Any])
NAME = "overens"


@click.group(cls=Group, name=NAME)
@click.version_option(__version__, message=f"{NAME} %(version)s", help="Visar programmets version.")
def overens() -> None:
    """Gör webbplats, PDF och JSON av överenskommelser som är skrivna i YAML.

    Vanligast är check, som granskar det du har skrivit, och serve, som visar webbplatsen medan du skriver.
    """


def _options(*options: Callable[[Verb], Verb]) -> Callable[[Verb], Verb]:
    def decorated(verb: Verb) -> Verb:
        for option in reversed(options):
            verb = option(verb)
        return verb

    return decorated


_debug = click.option("--debug", is_flag=True, expose_value=False, help="Visar tekniska detaljer om något går fel.")
_folder = click.option(
    "--folder",
    type=Root(),
    help="Mappen med överenskommelserna. Utan flaggan: den närmaste uppåt.",
)
_date = click.option(
    "--date",
    "day",
    type=Day(),
    help="Dagen som räknas som i dag och avgör vad som gäller. Utan flaggan: SOURCE_DATE_EPOCH, annars datorns klocka.",
)


@overens.command("check")
@_options(_folder, _date, _debug)
@click.option(
    "--format",
    "form",
    type=OneOf(FORMATS),
    default="text",
    help="Hur problemen skrivs: text att läsa, json för program, github för anmärkningar på GitHub.",
)
@click.option("--strict", is_flag=True, help="Låter varningar räknas som fel.")
def _check(*, folder: Path | None, day: date | None, form: str, strict: bool) -> int:
    """Granskar innehållet och visar alla problem.

    Varje problem har fil, rad, vad som är fel och vad du kan göra åt det.
    """
    return check.check(_root(folder), day or _today(), Terminal(), form=form, strict=strict)


@overens.command("lint")
@click.option(
    "--klarspråk",
    "--klarsprak",
    "plain",
    is_flag=True,
    help="Granskar hur lätt texten är att läsa. Flaggan måste anges, så att det syns vad som granskas.",
)
@click.option("--format", "form", type=OneOf(REVIEW_FORMATS), default="text", help="text att läsa, json för program.")
@click.option("--strict", is_flag=True, help="Slutar med 1 så snart något har hittats.")
@_options(_folder, _date, _debug)
def _lint(*, plain: bool, form: str, strict: bool, folder: Path | None, day: date | None) -> int:
    """Visar vad som är svårt att läsa.

    Till exempel: overens lint --klarspråk

    Rapporten visar långa meningar, passiv, verb som har blivit substantiv och förkortningar, med fil och rad.
    Den visar också varje sidas läsbarhetsindex (LIX).

    Kommandot slutar med 0, eller med 1 om startsidan eller någon av remittentens sidor har LIX 40 eller mer.
    """
    if not plain:
        raise click.UsageError("Säg vad som ska granskas: overens lint --klarspråk", click.get_current_context())
    return lint.lint(_root(folder), day or _today(), Terminal(), form=form, strict=strict)


_only = click.option(
    "--only",
    default="",
    metavar="ÖVERENSKOMMELSE",
    help="Tar bara med en överenskommelse, till exempel star. Utan flaggan: alla.",
)


@overens.command("build")
@_options(_only, _folder, _date, _debug)
def _build(*, folder: Path | None, day: date | None, only: str) -> int:
    """Bygger webbplatsen med alla PDF:er.

    Den hamnar i mappen site. Den gamla webbplatsen står kvar tills den nya är hel. Om ingenting har ändrats sedan förra
    bygget byggs ingenting.
    """
    return build.build(_root(folder), day or _today(), Terminal(), only=only)


@overens.command("serve")
@_options(_only, _folder, _date, _debug)
@click.option("--address", default=serve.ADDRESS, metavar="DATOR:PORT", help=f"Annars {serve.ADDRESS}.")
def _serve(*, folder: Path | None, day: date | None, address: str, only: str) -> int:
    """Visar webbplatsen medan du skriver.

    Den byggs om när du sparar. Fel i innehållet visas överst på sidorna.
    """
    return serve.serve(_root(folder), day or _today(), Terminal(), address=address, only=only)


@overens.command("pdf")
@click.argument("agreement", metavar="ÖVERENSKOMMELSE")
@click.argument("edition", metavar="UTGÅVA")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FIL", help="Filen som skrivs. Annars till exempel star-2025.pdf."
)
@_options(_folder, _date, _debug)
def _pdf(*, agreement: str, edition: str, out: Path | None, folder: Path | None, day: date | None) -> int:
    """Gör en PDF av en utgåva eller en rapport.

    Till exempel: overens pdf star 2025. En rapport anges med mappen före namnet: overens pdf umea uppfoljning/2017.
    """
    return pdf.pdf(_root(folder), named(agreement, edition), day or _today(), Terminal(), out=out)


@overens.command("diff")
@click.argument("editions", nargs=-1, metavar="ÖVERENSKOMMELSE UTGÅVA UTGÅVA")
@click.option(
    "--format",
    "form",
    type=OneOf(diff.FORMATS),
    default=diff.TEXT,
    help="text att läsa i terminalen, json för program, docx för Word med spårade ändringar.",
)
@click.option("--part", default="", metavar="PART", help="Bara det som berör en part, till exempel bergs-kommun.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FIL",
    help="Filen som skrivs. Utan flaggan skrivs text och json ut, och annat till exempel till star-2025-2026.docx.",
)
@_options(_folder, _date, _debug)
def _diff(
    *, editions: tuple[str, ...], form: str, part: str, out: Path | None, folder: Path | None, day: date | None
) -> int:
    """Visar vad som ändras mellan två utgåvor, eller två rapporter.

    Till exempel: overens diff star 2025 2026. I stället för namnen kan du ange två filer:
    overens diff agreements/star/2025.yaml agreements/star/2026.yaml.

    Rapporter anges med mappen före namnet: overens diff star uppfoljning/2025-t1 uppfoljning/2025-t2.

    Kommandot slutar med 0 om texterna är lika, 1 om något ändras och 2 om de inte kan jämföras.
    """
    return diff.diff(editions, folder, diff.Wish(form, part, out, day or _today()), Terminal())


@overens.command("freeze")
@click.argument("agreement", metavar="ÖVERENSKOMMELSE")
@click.argument("edition", metavar="UTGÅVA")
@click.option(
    "--despite-warnings", "warned", is_flag=True, help="Fryser trots varningar, när du vet att texten ändå är rätt."
)
@_options(_folder, _date, _debug)
def _freeze(*, agreement: str, edition: str, warned: bool, folder: Path | None, day: date | None) -> int:
    """Fryser en beslutad utgåva inför underskrift.

    Till exempel: overens freeze star 2025. PDF:erna som ska undertecknas hamnar i agreements/star/beslut/2025,
    tillsammans med ett manifest som visar vad som frystes. Efter det ändras varken de eller utgåvans filer.
    """
    name = EditionName(agreement, edition)
    return freeze.freeze(_root(folder), name, day or _today(), Terminal(), warned=warned)


_out = click.option("--out", type=click.Path(path_type=Path), metavar="FIL", help="Filen som skrivs.")
_signable = click.argument("file", metavar="FIL", type=File())


@overens.command("sign")
@click.argument("words", nargs=-1, metavar="FIL")
@click.option("--as", "party", default="", metavar="PART", help="Parten, till exempel bergs-kommun.")
@with_key
@with_proof
@click.option("--demo", is_flag=True, help="Provar alla steg i en kopia. Ange överenskommelse och utgåva i stället.")
@_options(_out, _folder, _debug)
def _sign(
    *,
    words: tuple[str, ...],
    party: str,
    key: KeyWish,
    proof: ProofWish,
    demo: bool,
    out: Path | None,
    folder: Path | None,
) -> int:
    """Undertecknar en fryst PDF för en part.

    Till exempel: overens sign star-2025-undertecknas.pdf --as bergs-kommun --pkcs12 nyckel.p12

    Den frysta filen ändras aldrig. Den första underskriften hamnar i en ny fil, och de följande läggs till i den.

    Så här provar du hela kedjan: overens sign --demo star 2025. Den fryser, undertecknar, förseglar,
    kontrollerar, tar emot och publicerar i en kopia, med certifikat som säger TEST.
    """
    if demo:
        return trying_out(_root(folder), edition_in(words), _now, Terminal(), out=out)
    return sign.sign(_root(folder), sign.SignWish(file_in(words), party, key, proof, out), _now(), Terminal())


@overens.command("seal")
@_signable
@with_key
@with_archive_proof
@_options(_out, _folder, _debug)
def _seal(*, file: Path, key: KeyWish, proof: ProofWish, out: Path | None, folder: Path | None) -> int:
    """Förseglar en PDF när alla har undertecknat.

    Förseglingen stänger filen för varje ändring och ger den en tidsstämpel för arkivet. Den behöver därför
    både --timestamp och --trust.
    """
    return seal.seal(_root(folder), seal.SealWish(file, key, proof, out), _now(), Terminal())


@overens.command("verify")
@_signable
@with_check
@click.option(
    "--format", "form", type=OneOf(verify.FORMATS), default=verify.TEXT, help="text att läsa, json för program."
)
@_options(_folder, _date, _debug)
def _verify(*, file: Path, check: CheckWish, form: str, folder: Path | None, day: date | None) -> int:
    """Kontrollerar en PDF som är undertecknad.

    Kommandot svarar på om texten är den frysta, vilka som har undertecknat, om underskrifterna är hela och betrodda,
    vad som har lagts till och om något saknas.

    Till exempel: overens verify star-2025-undertecknas.pdf --trust utfardare.pem

    Det slutar med 0 om allt är väl och alla har undertecknat, 1 om inte, och 2 om kommandot inte kan köras.
    """
    return verify.verify(_root(folder), replace(check, file=file), _as_of(day), Terminal(), form=form)


@overens.command("receive")
@click.argument("words", nargs=-1, metavar="FIL [ÖVERENSKOMMELSE UTGÅVA]")
@with_check
@click.option(
    "--handwritten",
    is_flag=True,
    help="Filen är inskannad och undertecknad för hand. Ange överenskommelse och utgåva efter filen.",
)
@_options(_folder, _date, _debug)
def _receive(
    *, words: tuple[str, ...], check: CheckWish, handwritten: bool, folder: Path | None, day: date | None
) -> int:
    """Tar emot en undertecknad PDF och bevarar den.

    Filen kontrolleras som av verify. Är inget fel på den läggs den i utgåvans mapp, med en rapport, och publiceras
    vid nästa bygge. En fil som är ogiltig tas inte emot.

    Till exempel: overens receive star-2025-undertecknas.pdf --trust utfardare.pem
    """
    wish = received(words, check, handwritten=handwritten)
    return receive.receive(_root(folder), wish, _as_of(day), Terminal())


@overens.command("list")
@_options(_folder, _date, _debug)
def _list(*, folder: Path | None, day: date | None) -> int:
    """Visar utgåvorna, vad som gäller, rapporterna och filerna."""
    return listing.listing(_root(folder), day or _today(), Terminal())


@overens.command("schema")
@_options(_folder, _debug)
@click.option("--check", "only_check", is_flag=True, help="Skriver inget, säger bara vad som är inaktuellt.")
def _schema(*, folder: Path | None, only_check: bool) -> int:
    """Skriver scheman för textredigeraren.

    Med dem föreslår redigeraren nycklar och visar vad de betyder.
    """
    return schema.schema(_root(folder), Terminal(), only_check=only_check)


@overens.command("init")
@click.argument("target", metavar="MAPP", type=click.Path(path_type=Path))
@click.option("--name", default=init.NAME, metavar="NAMN", help="Förbundets namn.")
@click.option(
    "--questions",
    type=OneOf((*init.guides(), init.NONE)),
    help="Guiden vars frågor läggs som öppna frågor i utkastet. Utan flaggan ställs frågan, om någon kan svara.",
)
@_debug
def _init(*, target: Path, name: str, questions: str | None) -> int:
    """Skapar en ny mapp för ett annat förbund.

    Mappen får en liten påhittad överenskommelse att utgå från. Den kan börja med frågorna ur en guide. Så här:
    overens init vart-forbund --questions halsogreppet
    """
    return init.init(target, name, Terminal(), questions=questions)


def _root(folder: Path | None) -> Path:
    return folder or find_root(Path.cwd())


def _today() -> date:
    return today(os.environ, _now())


def _as_of(day: date | None) -> datetime:
    """The moment that a check is made as of: now, or the end of the day that was named."""
    named = day or (_today() if EPOCH in os.environ else None)
    return datetime.combine(named, time.max, UTC) if named else _now()


def _now() -> datetime:
    return datetime.now().astimezone()


def run(arguments: Sequence[str]) -> int:
    """Runs one command; answers its exit code."""

    def work() -> int:
        return int(overens.main(arguments, prog_name=NAME, standalone_mode=False) or 0)

    return handled(work, Terminal(), debug="--debug" in arguments)


def main() -> None:
    """Runs the command that the process was called with, and ends the process."""
    sys.exit(run(sys.argv[1:]))
