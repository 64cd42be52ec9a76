"""Shows what an update may replace, held against pyHanko's own analysis and poppler's tool on the same files."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NumberObject, StreamObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult
from pyhanko.sign.fields import MDPPerm

from overens.seal.checking.breaches import Breach, Kind
from overens.seal.checking.updates import Update
from tests.support import attacks
from tests.support.fuller import ATTACHED


def breaches(data: bytes) -> list[tuple[Breach, ...]]:
    """What each update of a file did that it may not."""
    reader = PdfFileReader(BytesIO(data))
    return [Update(reader, revision, 0).breaches() for revision in range(1, reader.xrefs.total_revisions)]


def last(data: bytes) -> tuple[Breach, ...]:
    """What the last update did that it may not; all before it is in order."""
    *before, found = breaches(data)
    assert not any(before)
    return found


def says_pyhanko(data: bytes) -> bool:
    """Whether pyHanko allows all that stands after the first signature."""
    reader = PdfFileReader(BytesIO(data))
    first = reader.embedded_signatures[0].signed_revision
    return isinstance(DEFAULT_DIFF_POLICY.review_file(reader, first, doc_mdp=MDPPerm.FILL_FORMS), DiffResult)


def delete_page(writer: IncrementalPdfFileWriter) -> None:
    pages = writer.root["/Pages"]
    pages["/Kids"] = ArrayObject([pages["/Kids"].raw_get(0)])
    writer.update_container(pages)


def add_text_field(writer: IncrementalPdfFileWriter) -> None:
    field = DictionaryObject({pdf_name("/FT"): pdf_name("/Tx"), pdf_name("/Subtype"): pdf_name("/Widget")})
    field[pdf_name("/T")] = writer.root["/AcroForm"]["/Fields"][0]["/T"]
    form = writer.root["/AcroForm"]
    form["/Fields"].append(writer.add_object(field))
    writer.update_container(form["/Fields"])


def move_field(writer: IncrementalPdfFileWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][5]
    field["/Rect"] = ArrayObject(map(NumberObject, (0, 0, 500, 800)))
    writer.update_container(field)


def empty_signed_field(writer: IncrementalPdfFileWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    del field["/V"]
    writer.update_container(field)


def change_stamp(writer: IncrementalPdfFileWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    look = StreamObject(stream_data=b"0 0 10 10 re f")
    field["/AP"] = DictionaryObject({pdf_name("/N"): writer.add_object(look)})
    writer.update_container(field)


def change_title(writer: IncrementalPdfFileWriter) -> None:
    metadata = writer.root["/Metadata"]
    data = bytes(metadata.data).replace(b'part="3"', b'part="2"')
    stream = StreamObject(stream_data=data)
    stream.update({pdf_name("/Type"): pdf_name("/Metadata"), pdf_name("/Subtype"): pdf_name("/XML")})
    writer.root[pdf_name("/Metadata")] = writer.add_object(stream)
    writer.update_root()


def leave_room(writer: IncrementalPdfFileWriter) -> None:
    """An object that refers to another that is not there yet."""
    writer.add_object(DictionaryObject({pdf_name("/Later"): writer.allocate_placeholder()}))


def proofs_of_something_else(writer: IncrementalPdfFileWriter) -> None:
    writer.root[pdf_name("/DSS")] = writer.add_object(DictionaryObject({pdf_name("/Pages"): NumberObject(1)}))
    writer.update_root()


def nothing(writer: IncrementalPdfFileWriter) -> None:
    """What was there, written again."""
    writer.update_root()


@pytest.mark.parametrize("name", ["short", "timed", "complete"])
def test_signatures_and_proofs_are_all_allowed(name: str, request: pytest.FixtureRequest) -> None:
    data: bytes = request.getfixturevalue(name)
    assert not any(breaches(data))
    assert says_pyhanko(data)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (attacks.swap_content, (Breach(Kind.PAGE, "1"),)),
        (attacks.overwrite_content, (Breach(Kind.PAGE, "1"),)),
        (attacks.cover, (Breach(Kind.PAGE, "1"),)),
        (attacks.annotate, (Breach(Kind.ANNOTATION, "1"),)),
        (attacks.speak_english, (Breach(Kind.LANGUAGE),)),
        (attacks.change_attachment, (Breach(Kind.ATTACHMENT, ATTACHED),)),
        (attacks.run_script, (Breach(Kind.CATALOGUE, "/OpenAction"),)),
        (delete_page, (Breach(Kind.PAGE),)),
        (add_text_field, (Breach(Kind.FIELD),)),
        (move_field, (Breach(Kind.FIELD, "sig-harjedalens-kommun"),)),
        (empty_signed_field, (Breach(Kind.SIGNED, "sig-arbetsformedlingen"),)),
        (change_stamp, (Breach(Kind.SIGNED, "sig-arbetsformedlingen"),)),
        (change_title, (Breach(Kind.METADATA),)),
        (proofs_of_something_else, (Breach(Kind.PROOF),)),
    ],
)
def test_anything_else_is_a_breach_and_pyhanko_agrees(
    short: bytes, change: attacks.Change, found: tuple[Breach, ...]
) -> None:
    data = attacks.updated(short, change)
    assert last(data) == found
    # It looks at metadata only for what makes it a risk to its reader; ours may not say another standard either.
    assert not says_pyhanko(data) or change is change_title


def test_what_is_written_again_as_it_was_is_no_breach(short: bytes) -> None:
    assert last(attacks.updated(short, nothing)) == ()


def test_room_left_for_later_is_a_breach(short: bytes) -> None:
    assert last(attacks.updated(short, leave_room)) == (Breach(Kind.RESERVED),)


@pytest.mark.parametrize("change", [attacks.cover, attacks.annotate, attacks.speak_english])
def test_popplers_tool_still_calls_a_covered_file_valid(
    short: bytes, tmp_path: Path, change: Callable[[IncrementalPdfFileWriter], None]
) -> None:
    """Why nobody should take the word of one tool: what it is asked about, the signature, is whole."""
    said = [
        _pdfsig(tmp_path / f"{name}.pdf", data) for name, data in (("1", short), ("2", attacks.updated(short, change)))
    ]
    assert [each.count("Signature Validation: Signature is Valid.") for each in said] == [2, 2]


def test_popplers_tool_sees_what_is_flipped_as_we_do(short: bytes, tmp_path: Path) -> None:
    data = bytearray(short)
    data[9] ^= 1
    said = _pdfsig(tmp_path / "1.pdf", bytes(data))
    assert said.count("Signature Validation:") == 2
    assert "Signature Validation: Signature is Valid." not in said


def _pdfsig(file: Path, data: bytes) -> str:
    file.write_bytes(data)
    done = subprocess.run(["/usr/bin/pdfsig", "-nocert", str(file)], capture_output=True, check=False)  # noqa: S603
    return done.stdout.decode(errors="replace")
