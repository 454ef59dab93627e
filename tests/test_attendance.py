"""Attendance lists, apologies, membership and movements: printed text → rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.attendance import apologies, lists, member_tables, membership, movements, register, speakers
from extract.layouts import GENERIC
from extract.models import Attendance, Cell, Passage, Section
from tests.builders import line, section
from tests.growth import grows

SHORT = 2_000  # characters of a paper; one eight times as long costs eight times as much, not sixty-four times

HEADS = [
    (
        "a paragraph, names with commas",
        "PRESENT: Mr A Lund, MBE (Chairman), Mr B Berg and Ms C\nDahl",
        [("Mr A Lund, MBE", "present", "chair"), ("Mr B Berg", "present", None), ("Ms C Dahl", "present", None)],
    ),
    (
        "posts in brackets with commas",
        "PRESENT: Mr A Lund\nIN ATTENDANCE: Nora Quill (Head of Parks, Trees and Paths)\nIN ATTENDANCE"
        " VIRTUALLY: Ed Rand (Solicitor)",
        [
            ("Mr A Lund", "present", None),
            ("Nora Quill", "in_attendance", "officer"),
            ("Ed Rand", "in_attendance_virtual", "officer"),
        ],
    ),
    (
        "columns with initials",
        "PRESENT   Ada Lund (Chair)   AL     Bo Berg   BB\n          Moira Cane         MC     Di"
        " Eide   DE\n\nBB chaired the meeting and welcomed all.",
        [
            ("Ada Lund", "present", "chair"),
            ("Bo Berg", "present", None),
            ("Moira Cane", "present", None),
            ("Di Eide", "present", None),
        ],
    ),
    (
        "headed lists, name and office in columns",
        "Attendance\nMembers of the Trees Panel\nCllr Ada Lund (Chair)\nCllr Bo Berg\nWitnesses\nCy"
        " Dahl - Probation Service\nEmployees\nNora Quill      Scrutiny Officer\nEd Rand       "
        "  Clerk",
        [
            ("Cllr Ada Lund", "present", "chair"),
            ("Cllr Bo Berg", "present", None),
            ("Cy Dahl", "in_attendance", "witness"),
            ("Nora Quill", "in_attendance", "officer"),
            ("Ed Rand", "in_attendance", "officer"),
        ],
    ),
    (
        "a shared title, another council's member, the clerk, the public",
        "Present: Cllrs Lund (in the chair), Berg & Dahl, County Cllr Eide and the Clerk. Public - Mr Foss.",
        [
            ("Lund", "present", "chair"),
            ("Berg", "present", None),
            ("Dahl", "present", None),
            ("County Cllr Eide", "in_attendance", None),
            ("the Clerk", "in_attendance", "officer"),
            ("Mr Foss", "in_attendance", "public"),
        ],
    ),
    (
        "officers under PRESENT",
        "Present: Miss Ada Lund, Mr Bo Berg, Mrs Cy Dahl, Councillors, and Mrs Nora Quill, Clerk",
        [
            ("Miss Ada Lund", "present", None),
            ("Mr Bo Berg", "present", None),
            ("Mrs Cy Dahl", "present", None),
            ("Mrs Nora Quill", "in_attendance", "officer"),
        ],
    ),
    (
        "roll call",
        "ROLL CALL\nPRESENT:   Lund, Berg and Mayor Eide\nABSENT:    Foss, Hay\nSTAFF PRESENT: "
        "  Nora Quill, City Clerk",
        [
            ("Lund", "present", None),
            ("Berg", "present", None),
            ("Mayor Eide", "present", None),
            ("Foss", "absent", None),
            ("Hay", "absent", None),
            ("Nora Quill", "in_attendance", "officer"),
        ],
    ),
    (
        "headings side by side",
        "Members Present         Members Absent        Staff Present\nAda Lund, Chair         Bo"
        " Berg               Nora Quill, Town Clerk\nCy Dahl                                   "
        "    Ed Rand, Planner",
        [
            ("Ada Lund", "present", "chair"),
            ("Cy Dahl", "present", None),
            ("Bo Berg", "absent", None),
            ("Nora Quill", "in_attendance", "officer"),
            ("Ed Rand", "in_attendance", "officer"),
        ],
    ),
    (
        "In attendance is the only list",
        "In attendance: Cllrs Lund (Chair) and Berg, Nora Quill (Clerk), 3 members of the public",
        [("Lund", "present", "chair"), ("Berg", "present", None), ("Nora Quill", "in_attendance", "officer")],
    ),
    (
        "a sentence",
        "Councillors: Mr A Lund (Chair), Mrs B Berg and Ms C Dahl were present.",
        [("Mr A Lund", "present", "chair"), ("Mrs B Berg", "present", None), ("Ms C Dahl", "present", None)],
    ),
    (
        "a relative clause and a sentence after the name",
        "Present: Mr A Lund\nAlso present: PCSO Bo Berg who reported that she was going round. PCSO Berg was thanked.",
        [("Mr A Lund", "present", None), ("PCSO Bo Berg", "in_attendance", None)],
    ),
    (
        "OTHER MEMBERS over two lines",
        "PRESENT:          Councillor Ada Lund\nOTHER MEMBERS\nPRESENT:          Councillor Bo Berg",
        [("Councillor Ada Lund", "present", None), ("Councillor Bo Berg", "in_attendance", None)],
    ),
    (
        "counts are nobody",
        "Present: Mr A Lund\nAlso present: Ten residents of the parish. The Chairman welcomed them.",
        [("Mr A Lund", "present", None)],
    ),
    (
        "what follows the lists is not attendance",
        "PRESENT: Mr A Lund and Mr B Berg\n\n**UNRESTRICTED ITEMS**\nDisclosure of interest: Councillor Cy Dahl.",
        [("Mr A Lund", "present", None), ("Mr B Berg", "present", None)],
    ),
    (
        "a label over two lines",
        "In the Chair:        Alderman A Lund\nMembers Present      Councillors B Berg, C Dahl, D\nin Chamber:          Eide\n"
        "Members Present      Councillor E Foss\nRemotely:\nOfficials in Attendance:  Mr F Hay, Director of Roads",
        [
            ("Alderman A Lund", "present", "chair"),
            ("B Berg", "present", None),
            ("C Dahl", "present", None),
            ("D Eide", "present", None),
            ("Councillor E Foss", "present_virtual", None),
            ("Mr F Hay", "in_attendance", "officer"),
        ],
    ),
    (
        "labels in two languages",
        "PRESENNOL / PRESENT:   Cllr. Ada Lund   Cllr. Bo Berg (remotely)\nApologies / Ymddiheuriadau: Cllr. Cy Dahl",
        [
            ("Cllr. Ada Lund", "present", None),
            ("Cllr. Bo Berg", "present_virtual", None),
            ("Cllr. Cy Dahl", "apologies", None),
        ],
    ),
    (
        "names and offices in columns under a number",
        "2.1     Present\n        Cr Ada Lund          Shire President\n        Cr Bo Berg           Council Member\n"
        "        Cr Cy Dahl           Council Member\n        Ms Nora Quill        Chief Executive Officer",
        [
            ("Cr Ada Lund", "present", None),
            ("Cr Bo Berg", "present", None),
            ("Cr Cy Dahl", "present", None),
            ("Ms Nora Quill", "in_attendance", "officer"),
        ],
    ),
    (
        "the members of a board, bodies in the next column",
        "Members of the Health Board\nCllr Ada Lund        Cabinet Member for Care and Health (Chair)\n"
        "Nora Quill           Director of Public Health\nEd Rand              Healthwatch Moor\n"
        "In attendance\nFay Hay              Committee Officer",
        [
            ("Cllr Ada Lund", "present", "chair"),
            ("Nora Quill", "present", None),
            ("Ed Rand", "present", None),
            ("Fay Hay", "in_attendance", "officer"),
        ],
    ),
    (
        "lay members beside councillors",
        "Present: Councillor A Lund (Chair), Councillors B Berg, C Dahl; Mr D Eide (Independent Member), Bailie E Foss\n"
        "Officers: Ms N Quill (Solicitor)",
        [
            ("Councillor A Lund", "present", "chair"),
            ("B Berg", "present", None),
            ("C Dahl", "present", None),
            ("Mr D Eide", "present", None),
            ("Bailie E Foss", "present", None),
            ("Ms N Quill", "in_attendance", "officer"),
        ],
    ),
    (
        "those who come before a panel",
        "Members present: Councillors A Lund and B Berg\nApplicant: Mr Ned Foss, represented by Ms Kay Hay of Hay Stubbs LLP\n"
        "Interested parties: Mrs Di Eide; Mr C. Ives, Chair of the Friends\nPolice: PC 4417 Rand",
        [
            ("A Lund", "present", None),
            ("B Berg", "present", None),
            ("Mr Ned Foss", "in_attendance", None),
            ("Ms Kay Hay", "in_attendance", None),
            ("Mrs Di Eide", "in_attendance", None),
            ("Mr C. Ives", "in_attendance", None),
            ("PC 4417 Rand", "in_attendance", None),
        ],
    ),
    (
        "a table of ticks",
        "Councillor              Present      Apologies      Absent\nAda Lund (Chairman)        X\nBo Berg          "
        "                         X\nCy Dahl                                                X\n"
        "Also in attendance: Nora Quill (Clerk)",
        [
            ("Ada Lund", "present", "chair"),
            ("Bo Berg", "apologies", None),
            ("Cy Dahl", "absent", None),
            ("Nora Quill", "in_attendance", "officer"),
        ],
    ),
    (
        "a table of yes and no",
        "Member              Attended\nCr A Lund           Yes\nCr B Berg           No",
        [("Cr A Lund", "present", None), ("Cr B Berg", "absent", None)],
    ),
    (
        "a roll call that says it of each",
        "Roll Call: Lund – present; Berg – present; Dahl – absent.",
        [("Lund", "present", None), ("Berg", "present", None), ("Dahl", "absent", None)],
    ),
    (
        "a status in the next column",
        "ROLL CALL\nCouncilmember Lund    Present\nCouncilmember Berg    Absent\nCouncilmember Dahl    Present (remote)",
        [
            ("Councilmember Lund", "present", None),
            ("Councilmember Berg", "absent", None),
            ("Councilmember Dahl", "present_virtual", None),
        ],
    ),
    (
        "whoever presided",
        "Cathaoirleach: Councillor Ada Lund presided.\nMembers Present: Councillors B. Berg, T.\nDahl and C. Eide.",
        [
            ("Councillor Ada Lund", "present", "chair"),
            ("B. Berg", "present", None),
            ("T. Dahl", "present", None),
            ("C. Eide", "present", None),
        ],
    ),
    (
        "said in a sentence that begins with it",
        "Present were Chair Ada Lund, Commissioners Cy Dahl and Di Eide. Also present were Planner Nora Quill and Clerk Ed Rand.",
        [
            ("Ada Lund", "present", "chair"),
            ("Cy Dahl", "present", None),
            ("Di Eide", "present", None),
            ("Nora Quill", "in_attendance", "officer"),
            ("Ed Rand", "in_attendance", "officer"),
        ],
    ),
    (
        "entries that end with an office",
        "MEMBERS PRESENT: Ada Lund, Chair; Bo Berg, Vice Chair; Cy Dahl\nSTAFF:\nManager of Planning Ed Rand, Public\n"
        "Works Director Kay Hay",
        [
            ("Ada Lund", "present", "chair"),
            ("Bo Berg", "present", "vice_chair"),
            ("Cy Dahl", "present", None),
            ("Ed Rand", "in_attendance", "officer"),
            ("Kay Hay", "in_attendance", "officer"),
        ],
    ),
    (
        "cabinet and others",
        "CABINET MEMBERS PRESENT: Councillors Lund (Chair) and Berg\nNON-CABINET MEMBERS PRESENT: Councillor Eide\n"
        "Minutes taken by: Nora Quill",
        [
            ("Lund", "present", "chair"),
            ("Berg", "present", None),
            ("Councillor Eide", "in_attendance", None),
            ("Nora Quill", "in_attendance", None),
        ],
    ),
    (
        "a mayor by office, the next name on the next line",
        "PRESENT:\nAda Lund, Mayor\nBo Berg, Councillor Ward 1\nLEAVE OF ABSENCE   Cr Ed Foss",
        [("Ada Lund", "present", None), ("Bo Berg", "present", None), ("Cr Ed Foss", "apologies", None)],
    ),
    ("all present", "All members were present. There were no apologies.", []),
    (
        "a label over a list of councillors",
        "Present:-\n   Councillors: Lund (Chairman), Mrs Berg, Dahl, Miss Eide and Foss.\nAlso in attendance:-\n"
        "   Councillors: Gale and Holm.\nApologies for absence:-\n   Councillors: Ibsen and Juhl.",
        [
            ("Lund", "present", "chair"),
            ("Mrs Berg", "present", None),
            ("Dahl", "present", None),
            ("Miss Eide", "present", None),
            ("Foss", "present", None),
            ("Gale", "in_attendance", None),
            ("Holm", "in_attendance", None),
            ("Ibsen", "apologies", None),
            ("Juhl", "apologies", None),
        ],
    ),
    (
        "members of another body",
        "Present: Councillor Lund (Chair)\nCouncillors: Berg and Dahl\n"
        "Also present as Members of the Trees Panel:\nCouncillors: Eide and Foss",
        [
            ("Councillor Lund", "present", "chair"),
            ("Berg", "present", None),
            ("Dahl", "present", None),
            ("Eide", "in_attendance", None),
            ("Foss", "in_attendance", None),
        ],
    ),
    (
        "running text",
        "The Board of Commissioners met at 9:00 a.m. in the Mill, with the following present: Chairman Ada Lund,\n"
        "Commissioner Bo Berg, and Commissioner Cy Dahl. Also present were County Manager Nora Quill and Clerk to the\n"
        "Board Ed Rand. Commissioner Di Eide was excused. Commissioner Ned Foss was absent.",
        [
            ("Ada Lund", "present", "chair"),
            ("Commissioner Bo Berg", "present", None),
            ("Commissioner Cy Dahl", "present", None),
            ("Nora Quill", "in_attendance", "officer"),
            ("Ed Rand", "in_attendance", "officer"),
            ("Commissioner Di Eide", "apologies", None),
            ("Commissioner Ned Foss", "absent", None),
        ],
    ),
    (
        "members who are no councillors, among councillors",
        "Present: Cllr Ada Lund, Cllr Bo Berg, Ms Cy Dahl, Cllr Di Eide, Dr Ned Foss",
        [(name, "present", None) for name in ("Cllr Ada Lund", "Cllr Bo Berg", "Ms Cy Dahl", "Cllr Di Eide", "Dr Ned Foss")],
    ),
    (
        "labels that wrap beside the names",
        "MEMBERS          Aldermen A Lund and B Berg\nPRESENT          Councillor C Dahl\n(In Chamber):\n"
        "MEMBERS          Councillors D Eide and E Foss\nPRESENT\n(Remotely):\nAPOLOGIES:       Councillor F Gale\n"
        "OFFICERS IN      Mrs N Quill, Director of Quays\nATTENDANCE:      Mr E Rand, Solicitor",
        [
            ("A Lund", "present", None), ("B Berg", "present", None), ("Councillor C Dahl", "present", None),
            ("D Eide", "present_virtual", None), ("E Foss", "present_virtual", None), ("Councillor F Gale", "apologies", None),
            ("Mrs N Quill", "in_attendance", "officer"), ("Mr E Rand", "in_attendance", "officer"),
        ],
    ),
    (
        "headings one below another are no label that wraps",
        "Present\nAda Lund\n\nApologies\nBo Berg",
        [("Ada Lund", "present", None), ("Bo Berg", "apologies", None)],
    ),
    (
        "the council itself in the labels",
        "Council Present:      Mayor Ada Lund\n                      Councillor Bo Berg\nCouncil Absent:       Councillor Cy Dahl",
        [("Mayor Ada Lund", "present", None), ("Councillor Bo Berg", "present", None), ("Councillor Cy Dahl", "absent", None)],
    ),
    (
        "links named in brackets, and absence excused",
        "Present: Cr Ada Lund, Cr Bo Berg (via audio visual link), Cr Cy Dahl (by video conference)\n"
        "Absent: Council Member Di Eide (excused), Council Member Ned Foss (apologies)",
        [
            ("Cr Ada Lund", "present", None), ("Cr Bo Berg", "present_virtual", None), ("Cr Cy Dahl", "present_virtual", None),
            ("Council Member Di Eide", "absent", None), ("Council Member Ned Foss", "apologies", None),
        ],
    ),
    (
        "a name that wraps beside its office",
        "Present\n\nMayor          Her Worship the Mayor Ada\n               Lund\n\n"
        "Councillors    Cr Bo Berg\n\n               Cr Cy Dahl",
        [("Her Worship the Mayor Ada Lund", "present", None), ("Cr Bo Berg", "present", None), ("Cr Cy Dahl", "present", None)],
    ),
    (
        "who presided, told again in a sentence",
        "Sederunt: Councillors Ada Lund (Convener) and Bo Berg.\nIn Attendance: Mr E Rand, Solicitor.\n\n"
        "Councillor Lund, Convener, presided.",
        [("Ada Lund", "present", "chair"), ("Bo Berg", "present", None), ("Mr E Rand", "in_attendance", "officer")],
    ),
    (
        "wards beside the names",
        "PRESENT\nMayor of Moor        Ada Lund (in the Chair)\nElmley           Councillor Bo Berg\n"
        "Ashford          Councillor Cy Dahl",
        [
            ("Ada Lund", "present", "chair"),
            ("Councillor Bo Berg", "present", None),
            ("Councillor Cy Dahl", "present", None),
        ],
    ),
]


def rows(made: list[Attendance]) -> list[tuple[str, str, str | None]]:
    return [(row.name, row.status, row.capacity) for row in made]


@pytest.mark.parametrize(("why", "text", "expected"), HEADS, ids=[why for why, *_ in HEADS])
def test_lists_at_the_head(why: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert rows(lists.find(section(text), GENERIC)) == expected


def test_said_to_have_chaired() -> None:
    made = lists.find(
        section("Present:   Ada Lund   AL     Bo Berg   BB\n\nThe Meeting was Chaired by Bo Berg."), GENERIC
    )
    assert rows(made) == [("Ada Lund", "present", None), ("Bo Berg", "present", "chair")]


def test_nobody_attends_a_report() -> None:
    assert lists.find(section("PRESENT: Mr A Lund", paper="report"), GENERIC) == []


def test_evidence_is_the_printed_name() -> None:
    (row,) = lists.find(section("PRESENT: Mr A Lund, MBE (Chair)"), GENERIC)
    assert (row.evidence.quote, row.evidence.rule) == ("Mr A Lund, MBE", "attendance.present")


def test_layout_adds_a_heading() -> None:
    layout = replace(GENERIC, id="moor", attendance_headings={"bench": ("present", None)})
    assert rows(lists.find(section("Bench\nMr A Lund"), layout)) == [("Mr A Lund", "present", None)]


APOLOGIES = [
    (
        "Apologies were received from Mr Lund, MBE, Mrs Berg and Ms D Eide-\nFoss.",
        ["Mr Lund, MBE", "Mrs Berg", "Ms D Eide-Foss"],
    ),
    ("The Clerk reported apologies from Mr Lund.", ["Mr Lund"]),
    ("Apologies were received, and the reason accepted, from Councillor Ada Lund.", ["Councillor Ada Lund"]),
    ("2601. Apologies for absence: Cllr Lund & County Cllr Berg.", ["Cllr Lund", "County Cllr Berg"]),
    ("Apologies for absence were received from the following:\nCllr Pat Lund", ["Cllr Pat Lund"]),
    ("Ada Lund (SBC), Bo Berg (BB)\nCy Dahl", ["Ada Lund", "Bo Berg", "Cy Dahl"]),
    ("Ada Lund and Bo Berg sent their apologies.", ["Ada Lund", "Bo Berg"]),
    ("Received from Cllr Lund.", ["Cllr Lund"]),
    (
        "There were apologies for absence from Councillors Ada Lund MBE (due to mayoral business)"
        " and Bo Berg; and for lateness from Cllr Hay.",
        ["Ada Lund MBE", "Bo Berg"],
    ),
    (
        "An apology was received from Councillor J Lund who was at a fair. Apologies were also received"
        " from Councillors O Berg and L Dahl.",
        ["Councillor J Lund", "O Berg", "L Dahl"],
    ),
    ("Cllr Lund (work), Cllr Berg. Proposed by Cllr Dahl, seconded by Cllr Eide.", ["Cllr Lund", "Cllr Berg"]),
    ("It was resolved that leave of absence be granted to Cr Lund.", ["Cr Lund"]),
    ("That the apology of Bo Berg be accepted.", ["Bo Berg"]),
    ("An apology of the usual kind was offered.", []),
    ("The following apologies were received:\nCllr Lund\nAbsent without apology: Cllr Dahl", ["Cllr Lund"]),
    ("There were no apologies, all the members being present.", []),
    ("None.", []),
    ("The Chair welcomed Mr Lund to his first meeting.", []),
]


@pytest.mark.parametrize(("text", "expected"), APOLOGIES)
def test_apologies(text: str, expected: list[str]) -> None:
    made = apologies.find(section(text, title="Apologies for Absence", item_kind="apologies"), GENERIC)
    assert [row.name for row in made if row.status == "apologies"] == expected


SUBSTITUTES = [
    ("Apologies were received from Bo Berg who was substituted by Cy Dahl.", ("Cy Dahl", "Bo Berg")),
    (
        "Apologies were received from Cllr Berg. Cllr C. Dahl confirmed he was attending as a substitute"
        " for Cllr Berg.",
        ("Cllr C. Dahl", "Cllr Berg"),
    ),
    ("Apologies were received from Cllr Berg (Cllr Dahl substituting).", ("Cllr Dahl", "Cllr Berg")),
]


@pytest.mark.parametrize(("text", "expected"), SUBSTITUTES)
def test_substitutes(text: str, expected: tuple[str, str]) -> None:
    made = apologies.find(section(text, title="Apologies and Substitutes", item_kind="apologies"), GENERIC)
    assert [(row.name, row.substitute_for) for row in made if row.capacity == "substitute"] == [expected]


MEMBERS = [
    (
        "in columns, without titles",
        "Membership of the Committee\nCouncillors:\nAda Lund (Chair)        Bo Berg\nCy Dahl                 Di Eide\n"
        "If you have any questions please contact Nora Quill, Clerk",
        [("Ada Lund", "chair"), ("Bo Berg", "member"), ("Cy Dahl", "member"), ("Di Eide", "member")],
    ),
    (
        "in a paragraph, without titles",
        "Councillors: A. Lund (Chairman), B. Berg, C. Dahl. Independent Member: Mr D. Eide.",
        [("A. Lund", "chair"), ("B. Berg", "member"), ("C. Dahl", "member"), ("Mr D. Eide", "co_opted")],
    ),
    (
        "addressed",
        "To: Members of the Trees Committee\nCouncillors A Lund (Chairman), B Berg and C Dahl\nSubstitutes: Councillor D Eide",
        [("A Lund", "chair"), ("B Berg", "member"), ("C Dahl", "member"), ("Councillor D Eide", "substitute")],
    ),
    (
        "surnames",
        "Committee Members:\nLund, Berg (Vice-Chair), Dahl\nQuorum 3\nContact: Nora Quill, Democratic Services",
        [("Lund", "member"), ("Berg", "vice_chair"), ("Dahl", "member")],
    ),
    (
        "labels side by side",
        "Chairman: Councillor A Lund\nCouncillors: B Berg, C Dahl",
        [("Councillor A Lund", "chair"), ("B Berg", "member"), ("C Dahl", "member")],
    ),
    (
        "no heading",
        "Mayor Ada Lund\nCouncil Member Bo Berg      Council Member Cy Dahl\nCity Manager Nora Quill",
        [("Mayor Ada Lund", "member"), ("Council Member Bo Berg", "member"), ("Council Member Cy Dahl", "member")],
    ),
    (
        "a list that a sentence follows on its line",
        "Members: Cllrs A Lund (Chairman), B Berg,\nC Dahl and D Eide. There is one vacancy, for which\nnotice was given.",
        [("A Lund", "chair"), ("B Berg", "member"), ("C Dahl", "member"), ("D Eide", "member")],
    ),
    (
        "offices beside some of the names",
        "Membership\n(Quorum: 4)\nCouncillor Ada Lund          Chairman\nCouncillor Bo Berg\n"
        "Councillor Cy Dahl           Vice-Chairman\nCo-opted Non-Voting Membership\n"
        "Councillor Di Eide           Moor Town Council",
        [
            ("Councillor Ada Lund", "chair"),
            ("Councillor Bo Berg", "member"),
            ("Councillor Cy Dahl", "vice_chair"),
            ("Councillor Di Eide", "co_opted"),
        ],
    ),
    ("a summons", "Dear Councillor,\nYou are summoned to a meeting.\nNora Quill, Clerk", []),
]


@pytest.mark.parametrize(("why", "text", "expected"), MEMBERS, ids=[why for why, *_ in MEMBERS])
def test_membership(why: str, text: str, expected: list[tuple[str, str]]) -> None:
    made = membership.find(section(text, paper="agenda"), GENERIC)
    assert [(row.name, row.capacity) for row in made] == expected


LATE_MEMBERS = [
    (
        "the members at the foot of the last item",
        "agenda",
        "The next meeting is on 3 May.\n\nMembers: Cllrs A Lund (Chairman), B Berg and C Dahl.",
        [("A Lund", "chair"), ("B Berg", "member"), ("C Dahl", "member")],
    ),
    (
        "two members in an item are no membership",
        "agenda",
        "To hear from the working party.\n\nMembers: Cllrs A Lund and B Berg",
        [],
    ),
    (
        "a paragraph below the last item",
        "agenda",
        "Tree felling (Page 8)\nMembership: Mr Ada Lund (Chair), Cllr Bo Berg (Vice-Chair), Ms\nCy Dahl and Dr Di Eide.",
        [("Mr Ada Lund", "chair"), ("Cllr Bo Berg", "vice_chair"), ("Ms Cy Dahl", "member"), ("Dr Di Eide", "member")],
    ),
    ("members who speak in an item", "agenda", "Members: Cllr Bo Berg to report.", []),
    ("membership of a club", "agenda", "Membership: £5 for each of Mr Lund’s family.", []),
    ("a report", "report", "Membership\nCllr Bo Berg\nCllr Cy Dahl\nCllr Di Eide", []),
]


@pytest.mark.parametrize(("why", "paper", "text", "expected"), LATE_MEMBERS, ids=[why for why, *_ in LATE_MEMBERS])
def test_membership_in_an_item(why: str, paper: str, text: str, expected: list[tuple[str, str]]) -> None:
    made = membership.find(section(text, paper=paper, title="Tree felling", number="7"), GENERIC)
    assert [(row.name, row.capacity) for row in made] == expected


def test_membership_on_the_page_of_its_item() -> None:
    text = "Membership\nCouncillor Ada Lund      Chairman\nCouncillor Bo Berg"
    inside = section(text, paper="report", title="Membership, apologies and substitutions", number="1")
    made = membership.find(replace(inside, kind="body"), GENERIC)
    assert [(row.name, row.capacity) for row in made] == [("Councillor Ada Lund", "chair"), ("Councillor Bo Berg", "member")]


def test_membership_by_party_in_columns() -> None:
    text = (
        "**Membership**\nChair        Cllr Ada Lund (Lab)\nVice-chair   Cllr Bo Berg (Con)\n**Labour**"
        "                     **Conservative**\n"
        "Cllr Welcome Ndlovu        Cllr Di Eide\nCllr Cy Dahl MBE\nQuorum for this meeting is three"
        " Councillors.\nContact   Nora Quill"
    ).replace("**", "")
    made = membership.find(section(text, paper="agenda"), GENERIC)
    assert [(row.name, row.status, row.capacity, row.party) for row in made] == [
        ("Cllr Ada Lund", "expected", "chair", "Lab"),
        ("Cllr Bo Berg", "expected", "vice_chair", "Con"),
        ("Cllr Welcome Ndlovu", "expected", "member", "Labour"),
        ("Cllr Cy Dahl MBE", "expected", "member", "Labour"),
        ("Cllr Di Eide", "expected", "member", "Conservative"),
    ]


GRID = (("Member", "Group", "Ward"), ("Councillor Ada\nLund (Chair)", "Liberal Democrat", "St Clement’s"),
        ("Cllr Bo Berg\nCllr Cy Dahl", "Labour", "Old Town"))  # fmt: skip


def gridded(rows: tuple[tuple[str, ...], ...]) -> Section:
    """A section of an agenda: the word Membership, and below it a ruled table, each cell's lines together."""
    made = section("Membership", paper="agenda")
    lines, top = list(made.passage.lines), 2
    for n, row in enumerate(rows):
        for column, text in enumerate(row):
            for below, words in enumerate(text.split("\n")):
                one = line(f"{' ' * 30 * column}{words}", number=top + below)
                lines.append(replace(one, cell=Cell(0, n, column)))
        top += 3
    return replace(made, passage=Passage.of(lines))


def test_membership_in_a_ruled_table() -> None:
    made = membership.find(gridded(GRID), GENERIC)
    assert [(row.name, row.capacity, row.party, row.ward) for row in made] == [
        ("Councillor Ada Lund", "chair", "Liberal Democrat", "St Clement’s"),
        ("Cllr Bo Berg", "member", "Labour", "Old Town"),
        ("Cllr Cy Dahl", "member", "Labour", "Old Town"),
    ]


def test_a_ruled_table_of_other_things_has_no_members() -> None:
    assert member_tables.members(gridded((("Ward", "Cost"), ("Old Town", "£5"))).passage) == ([], frozenset())


def test_membership_beside_party_labels() -> None:
    text = (
        "Membership (3)\nReform UK (2): Mr A Lund (Chairman), Mrs B Berg\nLiberal Democrat (1): Ms C Dahl\n"
        "Substitutes: Mr D Eide"
    )
    made = membership.find(section(text, paper="agenda"), GENERIC)
    assert [(row.name, row.capacity, row.party) for row in made] == [
        ("Mr A Lund", "chair", "Reform UK"),
        ("Mrs B Berg", "member", "Reform UK"),
        ("Ms C Dahl", "member", "Liberal Democrat"),
        ("Mr D Eide", "substitute", None),
    ]


def test_movements() -> None:
    text = "Cllr Lund arrived at 7.15 pm. Mr Berg left the meeting.\nMs Dahl left the meeting for the duration of it."
    made = movements.find(section(text, title="Roads", number="5"), GENERIC)
    assert [(row.name, row.arrived_item, row.left_item) for row in made] == [
        ("Cllr Lund", "5", None),
        ("Mr Berg", None, "5"),
    ]


def found(*sections: Section) -> list[Attendance]:
    facts = [
        row for one in sections for module in (apologies, lists, movements) for row in module.find(one, GENERIC)
    ]
    return [row for row in register.settle(facts) if isinstance(row, Attendance)]


def test_statements_join_the_list() -> None:
    """Virtual attendance, substitutes and arrivals are said elsewhere of those the lists name."""
    head = section("PRESENT: Ada Lund, Bo Berg\nIN ATTENDANCE: Cy Dahl (Designated Nurse)")
    item = section(
        "Apologies were received from Nan Sayle who was substituted by Cy Dahl.\nMs A Lund and Mr"
        " Hay were in attendance virtually.",
        title="Apologies and Substitutes",
        item_kind="apologies",
    )
    later = section("Bo Berg arrived.", title="Roads", number="4")
    assert [
        (row.name, row.status, row.capacity, row.substitute_for, row.arrived_item) for row in found(head, item, later)
    ] == [
        ("Ada Lund", "present_virtual", None, None, None),
        ("Bo Berg", "present", None, None, "4"),
        ("Cy Dahl", "in_attendance", "substitute", "Nan Sayle", None),
        ("Nan Sayle", "apologies", None, None, None),
    ]


def test_apologies_printed_twice_are_one_row() -> None:
    head = section("Present: Mr Ed Foss\nApologies: Mr Bo Berg")
    item = section("Apologies were received from Councillor Berg.", title="Apologies", item_kind="apologies")
    assert rows(found(head, item)) == [("Mr Ed Foss", "present", None), ("Mr Bo Berg", "apologies", None)]


def test_marked_lists_of_speakers() -> None:
    text = (
        "● Ada Lund, Moor College - asked about the lights\n  in the park.\n● No speakers\n● Cllr Berg - spoke of laws"
    )
    made = speakers.find(section(text, title="Comments by members of the public"), GENERIC)
    assert [(row.name, row.capacity, row.organisation) for row in made] == [
        ("Ada Lund", "public", "Moor College"),
        ("Cllr Berg", "public", None),
    ]


def test_marked_lists_of_other_things_are_no_speakers() -> None:
    assert speakers.find(section("● Ada Lund, Moor College - to write a letter", title="Actions"), GENERIC) == []


def test_said_to_have_attended() -> None:
    made = speakers.find(section("Sgt Lund attended. Cllr Berg attended the fair.", title="Police"), GENERIC)
    assert [(row.name, row.status) for row in made] == [("Sgt Lund", "in_attendance")]


def test_a_long_list_is_read_to_its_end() -> None:
    people = [f"Councillor A{chr(97 + n % 26)} Lund{chr(97 + n // 26)}" for n in range(26 * 26)]
    made = lists.find(section("PRESENT:\n" + "\n".join(people)), GENERIC)
    assert [row.name for row in made] == people


@pytest.mark.parametrize("piece", ["Cllr A Smith, ", "; Cllr A Lund ", "\nCllr A Lund", "(", "\n(1) x", "the Council ", "A and "])
def test_a_long_paper_takes_no_forever(piece: str) -> None:
    def read(length: int) -> None:
        text = "PRESENT: " + (piece * length)[:length]
        for one in (section(text), section(text, title="Apologies", item_kind="apologies"), section(text, paper="agenda")):
            for module in (lists, apologies, membership, movements, speakers):
                module.find(one, GENERIC)

    read(SHORT)  # what is made once
    assert not grows(lambda: read(SHORT), lambda: read(8 * SHORT), times=24)
