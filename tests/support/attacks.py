"""Owns what an ill-meaning person does to a signed PDF: updates that add what they may not, rebuilt files, bombs."""

import re
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    NumberObject,
    StreamObject,
    TextStringObject,
    pdf_name,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from overens.seal.checking.opening import ends
from tests.support.signable import LEFT, PARTIES

Change = Callable[[IncrementalPdfFileWriter], None]
Rebuild = Callable[[pikepdf.Pdf], None]
WHITE = b"q 1 1 1 rg 60 700 120 30 re f Q"
"""A box over the name of the first party."""


def updated(data: bytes, change: Change) -> bytes:
    """The file with an update appended."""
    writer = IncrementalPdfFileWriter(BytesIO(data), strict=False)
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def rebuilt(data: bytes, change: Rebuild = lambda _: None, **how: object) -> bytes:
    """The file written anew, as services do; with `encryption` and the like as pikepdf has them."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, **how)  # type: ignore[arg-type] # whatever the library takes
    return out.getvalue()


def cut(data: bytes, count: int) -> bytes:
    """The file cut back to its first revisions; a negative `count` takes away from the end."""
    found = ends(data)
    return data[: found[count - 1]]


def signed_anew(data: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    """A signature after the seal in a field that it has been emptied for, which is what a seal forbids."""
    return sign(updated(data, _empty_last_field))


def _empty_last_field(writer: IncrementalPdfFileWriter) -> None:
    fields = writer.root["/AcroForm"]["/Fields"]
    found = fields[len(PARTIES) - 1]
    del found["/V"]
    writer.update_container(found)


def swap_content(writer: IncrementalPdfFileWriter) -> None:
    """Other words in the place of the first party's name."""
    page = _page(writer)
    old = bytes(page["/Contents"].data)
    stream = StreamObject(stream_data=old.replace(b"(Arbetsf", b"(Annan  f"))
    page["/Contents"] = writer.add_object(stream)
    writer.update_container(page)


def overwrite_content(writer: IncrementalPdfFileWriter) -> None:
    """The same, with the old stream's own number, so that the page itself is not replaced."""
    page = _page(writer)
    stream = page["/Contents"]
    stream._data = bytes(stream.data).replace(b"(Arbetsf", b"(Annan  f")
    stream._encoded_data = None
    writer.mark_update(page.raw_get("/Contents"))


def cover(writer: IncrementalPdfFileWriter) -> None:
    """A white box over text."""
    page = _page(writer)
    box = writer.add_object(StreamObject(stream_data=WHITE))
    page["/Contents"] = ArrayObject([page.raw_get("/Contents"), box])
    writer.update_container(page)


def annotate(writer: IncrementalPdfFileWriter) -> None:
    """A white annotation over text."""
    page = _page(writer)
    look = StreamObject(stream_data=b"1 1 1 rg 0 0 120 30 re f")
    look.update({pdf_name("/Type"): pdf_name("/XObject"), pdf_name("/Subtype"): pdf_name("/Form")})
    look[pdf_name("/BBox")] = ArrayObject(map(NumberObject, (0, 0, 120, 30)))
    note = DictionaryObject({pdf_name("/Type"): pdf_name("/Annot"), pdf_name("/Subtype"): pdf_name("/Square")})
    note[pdf_name("/Rect")] = ArrayObject(map(NumberObject, (60, 700, 180, 730)))
    note[pdf_name("/F")] = NumberObject(4)
    note[pdf_name("/AP")] = DictionaryObject({pdf_name("/N"): writer.add_object(look)})
    page["/Annots"].append(writer.add_object(note))
    writer.update_container(page["/Annots"])


def speak_english(writer: IncrementalPdfFileWriter) -> None:
    """Another language."""
    writer.root[pdf_name("/Lang")] = TextStringObject("en")
    writer.update_root()


def change_attachment(writer: IncrementalPdfFileWriter) -> None:
    """Other bytes in the attachment."""
    files = writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    spec = files[1]
    stream = StreamObject(stream_data=b"titel: En annan text\n")
    stream[pdf_name("/Type")] = pdf_name("/EmbeddedFile")
    spec["/EF"][pdf_name("/F")] = writer.add_object(stream)
    spec["/EF"].pop("/UF", None)
    writer.update_container(spec["/EF"])


def run_script(writer: IncrementalPdfFileWriter) -> None:
    """JavaScript that runs when the file is opened."""
    action = DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): TextStringObject("app.alert(1)")}
    )
    writer.root[pdf_name("/OpenAction")] = writer.add_object(action)
    writer.update_root()


def launch(pdf: pikepdf.Pdf) -> None:
    """A program that starts when the file is opened."""
    pdf.Root.OpenAction = pdf.make_indirect(Dictionary(S=Name.Launch, F=String("cmd.exe")))


def script(pdf: pikepdf.Pdf) -> None:
    """JavaScript that runs when the file is opened."""
    pdf.Root.OpenAction = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


def carry_program(pdf: pikepdf.Pdf) -> None:
    """An attached program with an innocent name."""
    pdf.attachments["underlag.txt"] = b"MZ\x90\x00 program"


def cover_text(pdf: pikepdf.Pdf) -> None:
    """A white box over text."""
    pdf.pages[0].contents_add(WHITE)


def strike_through(pdf: pikepdf.Pdf) -> None:
    """A line through a name."""
    pdf.pages[0].contents_add(b"q 0 0 0 RG 2 w 60 742 m 160 742 l S Q")


def hide_point(pdf: pikepdf.Pdf) -> None:
    """A white speck over a decimal point, so that 1.5 becomes 15."""
    pdf.pages[1].contents_add(b"q 1 1 1 rg 136.9 698.5 2.6 3.5 re f Q")


def drop_page(pdf: pikepdf.Pdf) -> None:
    """The first page is gone."""
    del pdf.pages[0]


def change_language(pdf: pikepdf.Pdf) -> None:
    """Another language."""
    pdf.Root.Lang = String("en")


def replace_attachment(pdf: pikepdf.Pdf) -> None:
    """Other bytes in the attachment."""
    [name] = pdf.attachments
    del pdf.attachments[name]
    pdf.attachments[name] = b"titel: En annan text\n"


def write_name(pdf: pikepdf.Pdf) -> None:
    """A drawn name on the line of the first party."""
    stroke = f"q 0 0 0.6 RG 1.5 w {LEFT + 10} 740 m {LEFT + 40} 755 l {LEFT + 70} 735 l {LEFT + 110} 752 l S Q"
    pdf.pages[0].contents_add(stroke.encode())


def other_letter(pdf: pikepdf.Pdf) -> None:
    """One letter changed in the page's own content."""
    page = pdf.pages[0]
    page.contents_coalesce()
    page.Contents.write(page.Contents.read_bytes().replace(b"Bergs", b"Borgs"))


def extra_page(pdf: pikepdf.Pdf, *lines: str) -> None:
    """A page last, as a service adds its record of who signed."""
    size = pdf.pages[0].mediabox
    page = pdf.add_blank_page(page_size=(float(size[2]), float(size[3])))
    page.obj.Resources = Dictionary(Font=Dictionary(F=_font(pdf)))
    page.obj.Contents = pdf.make_stream(_text(lines, top=780))


def footer(pdf: pikepdf.Pdf, text: str = "Undertecknat i Tjänsten 4711") -> None:
    """A line at the foot of each page, as a service stamps it."""
    for page in pdf.pages:
        page.add_resource(_font(pdf), Name.Font, Name.Stamp)
        page.contents_add(_text([text], top=20, font="Stamp"))


def rewrite(pdf: pikepdf.Pdf) -> None:
    """The same content in other words, as a service that prints the file anew leaves it."""
    for page in pdf.pages:
        page.contents_coalesce()
        page.Contents.write(page.Contents.read_bytes().replace(b" Td (", b"  Td\n("))


def without_form(pdf: pikepdf.Pdf) -> None:
    """No fields any more, as services that flatten a file leave it."""
    del pdf.Root.AcroForm
    for page in pdf.pages:
        if "/Annots" in page.obj:
            del page.obj.Annots


def going_in_circles(data: bytes) -> bytes:
    """A page tree in which a branch leads back to the root."""
    made = rebuilt(data, lambda pdf: setattr(pdf.Root.Pages, "Kids", Array([*pdf.Root.Pages.Kids, _mark(pdf)])))
    number = re.search(rb"(\d+) 0 obj\n<<[^>]*/Type /Pages", made)
    assert number
    return re.sub(rb"/Kids \[([^]]*?)\d+ 0 R \]", rb"/Kids [\g<1>%d 0 R ]" % int(number[1]), made)


def _mark(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.make_indirect(Dictionary(Type=Name.Page, Parent=pdf.Root.Pages, MediaBox=[0, 0, 1, 1]))


def nested(data: bytes, depth: int = 50_000) -> bytes:
    """Lists in lists in lists, deeper than any reader's own stack."""
    made = rebuilt(data, lambda pdf: setattr(pdf.Root, "Deep", pdf.make_indirect(String("MARK"))))
    return made.replace(b"(MARK)", b"[" * depth + b"]" * depth)


def many_pages(data: bytes, count: int = 20_000) -> bytes:
    """A file of far more pages than was frozen, all of them the same."""

    def multiply(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        pdf.Root.Pages.Kids = Array([page] * count)
        pdf.Root.Pages.Count = count

    return rebuilt(data, multiply)


def bomb(data: bytes, *, layers: int = 2, size: int = 900_000_000) -> bytes:
    """A page whose content becomes gigabytes when it is unpacked."""
    packed = _packed_zeros(size)
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)

    def explode(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_stream(packed)
        stream.Filter = Array([Name.FlateDecode] * layers)
        pdf.pages[0].obj.Contents = stream

    return rebuilt(data, explode, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


@cache
def _packed_zeros(size: int) -> bytes:
    packer, block = zlib.compressobj(9), bytes(1 << 20)
    return b"".join([*(packer.compress(block) for _ in range(size >> 20)), packer.flush()])


def _page(writer: IncrementalPdfFileWriter) -> DictionaryObject:
    found: DictionaryObject = writer.root["/Pages"]["/Kids"][0]
    return found


def _font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    return pdf.make_indirect(font)


def _text(lines: "tuple[str, ...] | list[str]", *, top: int, font: str = "F") -> bytes:
    told = [f"BT /{font} 9 Tf 60 {top - 14 * number} Td ({line}) Tj ET" for number, line in enumerate(lines)]
    return "\n".join(told).encode("cp1252")
