"""Headings in a narrow column beside their text are read before it; tables and hung numbers stay as they are."""

from __future__ import annotations

from builders import passage

from extract.pdf.side_heads import apart

PROSE = "the harbour master told members that the quay"


def read(text: str) -> list[str]:
    return [line.text for line in apart(passage(text).lines)]


SIDE = f"""
1 Apologies for     Apologies were received from two members
  absence           of the panel, which was noted by all.

2 Progress          {PROSE}
  reports           had been mended before the winter came,
                    and that the ferry would sail again soon.

3 Date              {PROSE}
                    would be looked at when the panel met
                    in spring.
"""


def test_headings_come_before_their_text() -> None:
    assert read(SIDE) == [
        "1 Apologies for", "absence", "Apologies were received from two members", "of the panel, which was noted by all.",
        "2 Progress", "reports", PROSE, "had been mended before the winter came,", "and that the ferry would sail again soon.",
        "3 Date", PROSE, "would be looked at when the panel met", "in spring.",
    ]  # fmt: skip


def test_a_line_across_the_page_stays_where_it_is() -> None:
    assert read("MINUTES OF THE HARBOUR PANEL OF MOORHAVEN, held in spring\n" + SIDE)[0].startswith("MINUTES")


def test_numbers_hung_beside_their_text_stay_with_it() -> None:
    hung = "\n".join(f"{n}   {PROSE}\n    {PROSE}\n" for n in range(1, 6))
    assert read(hung) == [line.text for line in passage(hung).lines]


def test_a_table_of_short_entries_is_read_across() -> None:
    table = "\n".join(
        f"Councillor {name}      Present{'' if name != 'Berg' else ' late'}"
        for name in ("Berg", "Lund", "Dahl", "Moe", "Vik", "Aas", "Ruud")
    )
    assert read(table) == [line.text for line in passage(table).lines]


def test_words_keep_their_boxes() -> None:
    before = passage(SIDE).lines
    after = apart(before)
    assert sorted(word for line in after for word in line.words) == sorted(word for line in before for word in line.words)


def test_labels_and_their_values_stay_together() -> None:
    labels = ("Date:", "Time:", "Place of meeting:", "Members present:", "In the chair:", "Clerk:", "Guests:")
    form = "\n".join(f"{label:<20}{PROSE}" for label in labels) + f"\n{'':<20}{PROSE}" * 3
    assert read(form) == [line.text for line in passage(form).lines]


def test_a_sheet_of_payments_is_read_across() -> None:
    sheet = "\n".join(
        f"{n}  0{n}/04/2031  Rope works    {who:<24}  Payment for the mooring lines of {where:<18}   £4{n}.00\n{more}"
        for n, who, where, more in (
            (1, "Tidewater Rope Company", "the ferry", ""),
            (2, "A Lund", "the long quay", " " * 29 + "and Sons"),
            (3, "Harbour Stores", "the weir", " " * 29 + "(Moorhaven)"),
            (4, "B Teal", "the east lock", ""),
            (5, "Coastal Paint", "the west lock", " " * 29 + "and Varnish"),
        )
    )
    assert read(sheet) == [line.text for line in passage(sheet).lines]
