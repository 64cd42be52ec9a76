"""Owns how a Word file looks: page, language, fonts, styles and the numbering of lists."""

from itertools import count

from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from overens.exchange.word.elements import around, element
from overens.exchange.word.lines import Role

LANGUAGE = "sv-SE"
SERIF, SANS = "Cambria", "Calibri"
INK = RGBColor(0x12, 0x30, 0x3D)
WIDTH, HEIGHT, MARGIN = Cm(21), Cm(29.7), Cm(2.5)
TEXT_WIDTH = 9072
"""Between the margins, in twentieths of a point."""
HEADING_SIZES = (18, 14, 12, 11, 11, 11, 11, 11, 11)
OWN_STYLES = {
    "footnote text": ("FootnoteText", WD_STYLE_TYPE.PARAGRAPH),
    "annotation text": ("CommentText", WD_STYLE_TYPE.PARAGRAPH),
    "annotation reference": ("CommentReference", WD_STYLE_TYPE.CHARACTER),
}
"""Styles that Word has by these names and the empty file lacks."""


def style_id(role: Role, depth: int) -> str:
    """The id of the style that a role has at a depth: `Heading2`, `ListBullet3`."""
    if role is Role.HEADING:
        return f"Heading{depth}"
    if role is Role.NOTE:
        return OWN_STYLES[role.value][0]
    bare = role.value.replace(" ", "")
    return bare if depth == 1 else f"{bare}{depth}"


def dress(file: WordFile) -> None:
    """Sets page, language and styles of an empty file."""
    section = file.sections[0]
    section.page_width, section.page_height = WIDTH, HEIGHT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    _speak_swedish(file)
    for name, (own, kind) in OWN_STYLES.items():
        file.styles.add_style(name, kind).element.set(qn("w:styleId"), own)
    _set_texts(file)
    for level, size in enumerate(HEADING_SIZES, 1):
        _set_heading(_style(file, f"Heading {level}"), size, level)


def _speak_swedish(file: WordFile) -> None:
    defaults = file.styles.element.find(qn("w:docDefaults"))
    for found in (*defaults.iter(qn("w:lang")), *file.settings.element.iter(qn("w:themeFontLang"))):
        found.set(qn("w:val"), LANGUAGE)
        found.set(qn("w:eastAsia"), LANGUAGE)
    for name, value in (("w:decimalSymbol", ","), ("w:listSeparator", ";")):
        for found in file.settings.element.iter(qn(name)):
            found.set(qn("w:val"), value)


def _style(file: WordFile, name: str) -> ParagraphStyle:
    found = file.styles[name]
    if not isinstance(found, ParagraphStyle):
        raise TypeError(name)
    return found


def _font(style: CharacterStyle, family: str) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), family)


def _set_texts(file: WordFile) -> None:
    normal = _style(file, "Normal")
    _font(normal, SANS)
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    title = _style(file, "Title")
    _font(title, SERIF)
    title.font.size, title.font.color.rgb = Pt(24), INK
    _style(file, "Quote").paragraph_format.left_indent = Cm(0.5)
    for name in ("List Bullet", "List Number", "List Continue", "List"):
        _style(file, name).paragraph_format.space_after = Pt(3)
    subgoals = _style(file, "List").paragraph_format
    subgoals.left_indent, subgoals.first_line_indent = Cm(2.5), Cm(-2.5)
    note = _style(file, "footnote text")
    note.base_style, note.font.size = normal, Pt(9)
    _style(file, "annotation text").base_style = normal


def _set_heading(style: ParagraphStyle, size: int, level: int) -> None:
    _font(style, SERIF if level < 3 else SANS)
    style.font.size, style.font.bold, style.font.italic, style.font.color.rgb = Pt(size), True, False, INK
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(18 if level < 3 else 12), Pt(4)
    form.left_indent, form.first_line_indent = Cm(1.75), Cm(-1.75)


class Numbering:
    """The numbered lists of a file: each series of points counts from 1."""

    def __init__(self, file: WordFile) -> None:
        self._definitions = file.part.numbering_part.element
        style = _style(file, Role.NUMBERED.value).element
        own = style.pPr.numPr.numId.val
        [self._form] = [num.abstractNumId.val for num in self._definitions.num_lst if num.numId == own]
        self._next = count(max(num.numId for num in self._definitions.num_lst) + 1)
        self._numbers: dict[int, int] = {}

    def series(self, number: int) -> int:
        """The numbering of one series."""
        if number not in self._numbers:
            self._numbers[number] = own = next(self._next)
            made = around("w:num", [element("w:abstractNumId", val=str(self._form))], numId=str(own))
            made.append(around("w:lvlOverride", [element("w:startOverride", val="1")], ilvl="0"))
            self._definitions.append(made)
        return self._numbers[number]
