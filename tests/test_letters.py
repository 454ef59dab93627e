"""What glyphs mean: ligatures, hyphens, blanks, quotes, symbol fonts, fonts that do not say, fonts that say it wrongly."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import reportlab
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract import pdf
from extract.models import Page
from extract.pdf import letters

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., Page]:
    """Prints lines in an embedded font, changes the PDF where told to, and reads its page back."""

    def show(*lines: str, change: Callable[[pikepdf.Pdf], None] | None = None) -> Page:
        registerFont(TTFont("Vera", str(VERA)))
        path = tmp_path / "letters.pdf"
        canvas = Canvas(str(path), pagesize=(600, 800), invariant=1)
        canvas.setFont("Vera", 11)
        for n, line in enumerate(lines):
            canvas.drawString(72, 700 - 20 * n, line)
        canvas.save()
        if change:
            with pikepdf.open(path, allow_overwriting_input=True) as opened:
                change(opened)
                opened.save(path)
        return pdf.read(path).pages[0]

    return show


def fonts(opened: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return list(opened.pages[0].Resources.Font.values())


def remap(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Change what the fonts' maps to Unicode say."""

    def change(opened: pikepdf.Pdf) -> None:
        for font in fonts(opened):
            if "/ToUnicode" in font:
                font.ToUnicode.write(font.ToUnicode.read_bytes().replace(old, new))

    return change


READ = {  # what is printed → what is read
    "ligature": ("The \ufb01re bell", "The fire bell"),
    "curly quotes": ("\u201cMind the gap\u201d, \u2018please\u2019", "\u201cMind the gap\u201d, \u2018please\u2019"),
    "dashes": ("9\u201317 May \u2014 closed", "9\u201317 May \u2014 closed"),
    "non-breaking spaces": ("5\u00a0May\u00a02031", "5 May 2031"),
    "pounds": ("\u00a33.50 \u20ac4", "\u00a33.50 \u20ac4"),
    "accents": ("Caf\u00e9 Brontë", "Caf\u00e9 Bront\u00eb"),
}


@pytest.mark.parametrize("name", READ)
def test_what_a_reader_sees(printed: Callable[..., Page], name: str) -> None:
    given, read = READ[name]
    assert printed(given).text == read


def test_a_ligature_that_stands_for_three_letters(printed: Callable[..., Page]) -> None:
    ligature = remap(b"<FB02>", b"<00660066006C>")
    page = printed("The ba\ufb02e wall", change=ligature)
    assert page.text == "The baffle wall"
    assert [word.box.x0 < word.box.x1 for word in page.lines[0].words] == [True] * 3


def test_a_hyphen_at_a_line_end_is_text(printed: Callable[..., Page]) -> None:
    assert printed("the ferry was can-", "celled").text == "the ferry was can-\ncelled"


def test_a_soft_hyphen_that_is_printed_looks_like_any(printed: Callable[..., Page]) -> None:
    assert printed("twenty\u00adone gulls, can\u00ad", "celled").text == "twenty-one gulls, can-\ncelled"


PRIVATE = {  # code of a symbol font, its name → what is seen
    ("\uf0b7", "Symbol"): "\u2022",
    ("\uf0a7", "Wingdings-Regular"): "\u25aa",
    ("\uf0fc", "Wingdings"): "\u2713",
    ("\uf0d8", "Wingdings"): "\u27a2",
    ("\uf0a3", "SymbolMT"): "\u2264",
    ("\uf0ee", "Wingdings 3"): "\u2022",  # unknown and alone
    ("\uf0ee12", "Symbol"): "\uf0ee12",  # unknown inside a word
}


@pytest.mark.parametrize("given", PRIVATE)
def test_symbols(given: tuple[str, str]) -> None:
    assert letters.symbols(*given) == PRIVATE[given]


def test_a_bullet_of_a_symbol_font_in_a_page(printed: Callable[..., Page]) -> None:
    page = printed("~ Fares rise", change=remap(b"<007E>", b"<F0B7>"))
    assert page.text == "\u2022 Fares rise"


GLYPH_ORDER = {  # numbers of glyphs → what they spell; None where it cannot be said for certain
    "7KH\x03IHUU\\\x03VDLOV\x03DW\x03QRRQ\x11": "The ferry sails at noon.",
    "WKH\x03KDUERXU\x03PDVWHU\u00b6V\x03UHSRUW": "the harbour master\u2019s report",
    "The ferry sails": None,  # no blank among the numbers: letters
    "7KH\x03": None,  # too few to be sure
    "\x13\x14\x03\x15\x16\x03\x17\x18": None,  # figures only
    "[MT\x03TM[\x03MTM\x03[TM\x03": None,  # no vowels
}


@pytest.mark.parametrize("numbers", GLYPH_ORDER)
def test_glyph_numbers(numbers: str) -> None:
    assert letters.from_glyph_order(numbers) == GLYPH_ORDER[numbers]


def by_glyph_number(path: Path, text: str) -> None:
    """A page of one line in a font of two-byte glyph numbers, which has no map to Unicode."""
    with pikepdf.new() as opened:
        opened.add_blank_page(page_size=(600, 800))
        content = VERA.read_bytes()
        file = pikepdf.Stream(opened, content, Length1=len(content))
        descriptor = pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name("/AAAAAA+Vera"), Flags=4, FontBBox=[-183, -236, 1287, 928],
            ItalicAngle=0, Ascent=928, Descent=-236, CapHeight=730, StemV=80, FontFile2=opened.make_indirect(file),
        )  # fmt: skip
        inner = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType2, BaseFont=pikepdf.Name("/AAAAAA+Vera"), DW=600,
            CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
            FontDescriptor=opened.make_indirect(descriptor), CIDToGIDMap=pikepdf.Name.Identity,
        )  # fmt: skip
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=pikepdf.Name("/AAAAAA+Vera"),
            Encoding=pikepdf.Name("/Identity-H"), DescendantFonts=[opened.make_indirect(inner)],
        )  # fmt: skip
        page = opened.pages[0]
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=opened.make_indirect(font)))
        numbers = "".join(f"{ord(letter) - 29:04X}" for letter in text)
        page.Contents = opened.make_stream(f"BT /F1 11 Tf 72 700 Td <{numbers}> Tj ET".encode())
        opened.save(path)


def test_glyph_numbers_in_a_page_are_read_as_letters(tmp_path: Path) -> None:
    by_glyph_number(tmp_path / "x.pdf", "The ferry sails at noon.")
    document = pdf.read(tmp_path / "x.pdf")
    (page,) = document.pages
    assert (page.text, page.unmapped) == ("The ferry sails at noon.", 0.0)
    assert len(page.lines[0].words) == 5
    assert [(remark.code, remark.level, remark.page) for remark in document.remarks] == [("glyph_order", "info", 1)]


def test_a_font_that_does_not_say_what_its_glyphs_mean_is_flagged(tmp_path: Path) -> None:
    by_glyph_number(tmp_path / "x.pdf", "Gulls")  # one word, no blank: nothing to be sure by
    document = pdf.read(tmp_path / "x.pdf")
    assert document.pages[0].unmapped == 1.0
    (remark,) = document.remarks
    assert (remark.code, remark.level, remark.page) == ("no_unicode", "warning", 1)
    assert remark.message == "1 of 1 words are in fonts that do not say what their glyphs mean: Vera (1)"


def test_fonts_that_say_it_are_not_flagged(printed: Callable[..., Page]) -> None:
    assert printed("Gulls").unmapped == 0.0


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("the clerk\u0092s note", "the clerk\u2019s note"),
        ("4 \u0096 6 boats", "4 \u2013 6 boats"),
        ("one\x1btwo\x03three", "one two three"),
        ("a\x7fb\u0081c", "a b c"),
    ],
)
def test_control_characters_are_what_windows_means_or_blanks(text: str, seen: str) -> None:
    assert " ".join(text.replace("\x03", " ").translate(letters.CONTROL).split()) == seen


def test_no_control_character_reaches_the_text(printed: Callable[..., Page]) -> None:
    page = printed("The clerk spoke", change=remap(b"<0053> <0073>", b"<0053> <001B>"))
    assert [character for character in page.text if character != "\n" and unicodedata.category(character) in ("Cc", "Cf")] == []


def test_marks_of_no_width_are_no_text() -> None:
    assert "\u202eRES\u200bOLVED\ufeff".translate(letters.INVISIBLE) == "RESOLVED"


@pytest.mark.parametrize(
    ("words", "gap", "spaced", "read"),
    [
        (("FORMAL", "ACTIONS"), 0.14, 0.0, "FORMAL ACTIONS"),
        (("FERRY", "TOLLS"), 0.14, 0.0, "FERRY TOLLS"),
        (("FORMAL", "ACTIONS"), 0.0, 0.0, "FORMALACTIONS"),  # one word, as far as can be seen
        (("STAT", "ATUTE"), 0.14, 0.14, "STATATUTE"),  # letters spaced out
    ],
)
def test_a_blank_kerned_narrow_parts_words(tmp_path: Path, words: tuple[str, str], gap: float, spaced: float, read: str) -> None:
    """Browsers set "L A" closer than PDFium takes for a blank."""
    path = tmp_path / "kerned.pdf"
    canvas = Canvas(str(path), pagesize=(600, 800), invariant=1)
    x = 72.0
    for n, letter in enumerate("".join(words)):
        x += 11 * (gap if n == len(words[0]) else spaced)
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(x, 700, letter)
        x += canvas.stringWidth(letter, "Times-Roman", 11)
    canvas.save()
    assert pdf.read(path).pages[0].text == read
