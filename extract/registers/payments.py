"""Tables of payments → who was paid what, when and for what; rows of totals are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extract.models import GridCell, Layout, Payment, Section
from extract.registers import payment_words
from extract.registers.days import iso_day
from extract.registers.payment_words import Told
from extract.tables import class_rows
from extract.tables.class_rows import ClassRow
from extract.text import numerals
from extract.text.rule import Rule

LEAST_SURE = 0.5  # confidence of the class of a table whose rows are read
_MARK = Rule(
    id="payment.mark_alone",
    pattern=r"^\W*(?:[ivxl]{1,6}|[a-z]|\d{1,3})\W*$",
    examples={"iv)": "iv)", "(a)": "(a)"},
    not_examples=("A Wren", "HMRC"),
)
RULES = (_MARK,)


def find(section: Section, layout: Layout) -> Iterator[Payment]:
    """The payments in the tables that begin in `section`. `layout.currency` is that of amounts without a sign."""
    for entry in class_rows.rows_of(section, "payments", LEAST_SURE):
        payment = _payment(entry, layout)
        if payment:
            yield payment


def _payment(entry: ClassRow, layout: Layout) -> Payment | None:
    """A row as a payment; None where it names nobody or no amount, or where two columns could be the payee."""
    amounts = {
        role: numeral for role in ("net", "vat", "gross", "amount") if (numeral := _amount(entry.cells.get(role, ()), layout))
    }
    payee, purpose, cheque = _named(entry.cells)
    if not amounts or payee is None:
        return None
    total = amounts.get("gross") or amounts.get("amount")
    units = {numeral.unit for numeral in amounts.values() if numeral.unit}
    return Payment(
        date=iso_day(" ".join(cell.text for cell in entry.cells.get("date", ())), layout.date_order),
        payee=payee,
        purpose=purpose,
        net=_value(amounts.get("net")),
        vat=_value(amounts.get("vat")),
        gross=_value(total),
        currency=units.pop() if len(units) == 1 else layout.currency if not units else None,
        reference=entry.text("reference") or entry.text("number") or cheque,
        evidence=entry.evidence("payment.row"),
    )


def _amount(cells: Sequence[GridCell], layout: Layout) -> numerals.Numeral | None:
    """The only number that the cells of one role print."""
    found = [numeral for cell in cells if (numeral := numerals.cell(cell.text, layout.currency))]
    return found[0] if len(found) == 1 and found[0].unit != "percent" else None


def _value(numeral: numerals.Numeral | None) -> float | None:
    return None if numeral is None else round(numeral.value * (numeral.scale or 1), 2)


def _named(cells: Mapping[str, Sequence[GridCell]]) -> Told:
    """Payee, purpose and cheque. Without headings the first text is the payee, the next the purpose; or one text says it all."""
    texts = [cell.text for cell in cells.get("", ()) if any(map(str.isalpha, cell.text)) and not _MARK.match(cell.text)]
    payees = [cell.text for role in ("payee", "organisation", "person") for cell in cells.get(role, ())]
    purposes = [cell.text for role in ("purpose", "title") for cell in cells.get(role, ())]
    if not payees and texts:
        first, *rest = texts
        found = payment_words.who_and_what(first)
        return found._replace(purpose=" ".join(purposes or rest) or found.purpose)
    words = [text for text in payees if any(map(str.isalpha, text))]
    if not words:
        return Told(None, None, None)
    return Told(words[0], " ".join(purposes or words[1:] or texts) or None, None)
