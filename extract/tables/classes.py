"""What a table is: its class by the words of its head, its title and its cells, and what each of its columns holds.

Every sign of a class speaks with a weight; the class with most weight wins, and is the surer the less its runner-up has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.models import Grid, GridCell
from extract.tables import cell_words, class_signs
from extract.tables.class_signs import Signs
from extract.tables.column_roles import column_role
from extract.tables.headers import counts, head_rows
from extract.tables.row_signs import row_signs
from extract.text import numerals
from extract.text.heading_signs import heading_sign

OTHER = "other"
LEAST = 1.5  # weight below which a table is of no class
DOUBT = 1.0  # weight of what nobody thought of
MOST_SAID = 12  # words of a row that is the title of its table
TOP_ROWS = 3  # rows among which the headings are sought where type does not show them
LEAST_ROLES = 0.5  # share of the cells of such a row that must head a column
RATED = frozenset("RAG")  # headings that are red, amber and green together
LEAST_LABELS = 2  # rows of a form that must name an option or a kind of presence


class TableClass(NamedTuple):
    """`kind` is votes, attendance, actions, decisions, applications, payments, grants, budget, performance, risks,
    work_programme or other; `confidence` 0 to 1; `roles` says what the columns hold, by their numbers from 0, for those
    that are known; `body` are the rows, from 0, that are no headings and stand below them."""

    kind: str
    confidence: float
    roles: Mapping[int, str]
    body: tuple[int, ...]

    def column(self, role: str) -> int | None:
        """The first column of that role."""
        return next((column for column, known in sorted(self.roles.items()) if known == role), None)


def classify(grid: Grid, context: str = "") -> TableClass:
    """The class of a table and the roles of its columns, by what its head, its title and its cells say.

    `context` is what else is printed over it: the title of its item.

    >>> classify(grid).kind, classify(grid).roles      # | Councillor | For | Against | Abstain |
    ('votes', {0: 'person', 1: 'for', 2: 'against', 3: 'abstain'})
    """
    found = head_rows(grid.cells)
    rows = row_signs(found)
    heads, roles = ([], {}) if rows.decided and rows.form else _headed(grid, found)
    body = tuple(row for row in found if row > max(heads, default=-1) and not found[row][0].header)
    columns = _columns(grid, body)
    roles = roles or _of_form(columns)
    printed = frozenset(roles.values())
    held = {column: cell_words.held(cells) for column, cells in columns.items()}
    _corrected(roles, held)
    for column, kind in held.items():
        if column not in roles and kind in cell_words.ROLES:
            roles[column] = cell_words.ROLES[kind]
    money = _money(grid, found, heads) | {column for column, kind in held.items() if kind == "money"}
    cells = {**_counted(kind for kind in held.values() if kind), "money": len(money)}
    signs = Signs(_counted(roles.values()), printed, _said(grid, found), context, cells, rows)
    kind, confidence = _best(signs)
    return TableClass(kind, confidence, dict(sorted(roles.items())), body)


def _corrected(roles: dict[int, str], held: Mapping[int, str | None]) -> None:
    """Dates below "Cheques issued" are no payees: the heading is that of the rows, and the payee stands in the next column."""
    for column, kind in held.items():
        if roles.get(column) == "payee" and kind == "date":
            roles[column] = "date"
            if held.get(column + 1, "") is None:
                roles.setdefault(column + 1, "payee")


def _best(signs: Signs) -> tuple[str, float]:
    """The class with most weight and how sure it is."""
    weights = class_signs.weights(signs)
    first, second = sorted(weights, key=lambda kind: -weights[kind])[:2]
    if weights[first] < LEAST:
        return OTHER, round(DOUBT / (DOUBT + weights[first]), 3)
    return first, round(weights[first] / (weights[first] + weights[second] + DOUBT / 2), 3)


def _headed(grid: Grid, found: Mapping[int, Sequence[GridCell]]) -> tuple[list[int], dict[int, str]]:
    """The rows of the headings and the roles they give; words of headings show them where type does not."""
    marked = [row for row, cells in found.items() if any(cell.header and not cell.repeated for cell in cells)]
    if not marked or not _roles(grid, found, marked):
        tried = [(row, _roles(grid, found, [row])) for row in list(found)[:TOP_ROWS] if not any(map(counts, found[row][1:]))]
        named = [(row, roles) for row, roles in tried if len(roles) > 1 and len(roles) >= LEAST_ROLES * len(found[row])]
        if named:
            best, roles = max(named, key=lambda one: (len(one[1]), -one[0]))
            return [*(n for n in found if n < best), best], roles
    return marked, _roles(grid, found, marked)


def _roles(grid: Grid, found: Mapping[int, Sequence[GridCell]], rows: Sequence[int]) -> dict[int, str]:
    """What the headings in `rows` say of the columns: all that stands over one together, else the lowest that says something."""
    roles = {}
    for column in range(grid.columns):
        over = [cell.text for row in rows for cell in found[row] if cell.covers(column) and cell.column_span < max(2, grid.columns)]
        role = next((role for text in (" ".join(over), *reversed(over)) if (role := column_role(text))), None)
        if role:
            roles[column] = role
    letters = {cell.text: cell.column for row in rows for cell in found[row]}
    if letters.keys() >= RATED:
        roles |= {letters[letter]: "rag" for letter in RATED}
    return roles


def _columns(grid: Grid, body: Sequence[int]) -> dict[int, list[str]]:
    """The texts of the body by column."""
    rows = frozenset(body)
    columns: dict[int, list[str]] = {}
    for cell in grid.cells:
        if cell.row in rows and cell.column_span == 1:
            columns.setdefault(cell.column, []).append(cell.text)
    return columns


def _money(grid: Grid, found: Mapping[int, Sequence[GridCell]], heads: Sequence[int]) -> set[int]:
    """The columns over which a sign of money is printed."""
    signed = [cell for row in {*heads, *list(found)[:TOP_ROWS]} for cell in found[row] if _currency(cell.text)]
    return {column for column in range(grid.columns) if any(cell.covers(column) for cell in signed)}


def _currency(text: str) -> bool:
    sign = heading_sign(text, "")
    return sign is not None and numerals.is_currency(sign.unit)


def _of_form(columns: Mapping[int, Sequence[str]]) -> dict[int, str]:
    """Roles of two columns whose rows are the options or the kinds of presence: "Ayes | A B, C D", "Apologies | E F"."""
    labels = columns.get(0, ())
    if len(columns) != 2 or not labels:
        return {}
    named = [column_role(label) for label in labels]
    for kinds, role in ((("for", "against", "abstain", "not_voting"), "option"), (("present", "apologies", "absent"), "status")):
        if sum(1 for name in named if name in kinds) >= LEAST_LABELS:
            return {0: role, 1: "person"}
    return {}


def _said(grid: Grid, found: Mapping[int, Sequence[GridCell]]) -> str:
    """The words over a table: its title, what leads in to it, and what fills one of its first rows."""
    words = [grid.title.text] if grid.title else []
    words.append(grid.lead)
    top = list(found)[:TOP_ROWS]
    words += [found[row][0].text for row in top if len(found[row]) == 1 and len(found[row][0].text.split()) <= MOST_SAID]
    if (
        len(top) > 1
        and found[top[0]][0].header
        and found[top[1]][0].header
        and 2 * sum(map(_heads_column, found[top[0]])) < len(found[top[0]])
    ):
        words += [cell.text for cell in found[top[0]]]  # over the headings: "Quay Board | Draft budget 2031/32"
    return " ".join(words)


def _heads_column(cell: GridCell) -> bool:
    return column_role(cell.text) is not None


def _counted(values: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts
