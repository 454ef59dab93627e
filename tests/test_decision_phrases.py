"""How clerks put who moved, what the body voted and what came of it: each kind with its neighbours, all words invented."""

from __future__ import annotations

import pytest

from extract.decisions import actions, motions, resolutions, votes
from extract.layouts import GENERIC
from extract.models import Vote
from tests.builders import section

Moved = tuple[str | None, str | None, str | None]  # mover, seconder, outcome

# kind, text, clauses resolved, motions
MOVED: list[tuple[str, str, list[str], list[Moved]]] = [
    (
        "a shortened title",
        "Moved by Con. Oxley, seconded by Con. Tarn.\nTHAT the lamp report be referred to the Works Committee.\n\"MOTION LOST\"\n"
        "Moved by Comm. Tarn, seconded by Supv. Ward.\nTHAT the bell report be approved.\n\"CARRIED\"",
        ["the bell report be approved."],
        [("Con. Oxley", "Con. Tarn", "lost"), ("Comm. Tarn", "Supv. Ward", "carried")],
    ),
    (
        "both in one breath",
        "RESOLVED on the motion of Councillors Oxley and Tarn that the bench be mended.",
        ["the bench be mended."],
        [("Oxley", "Tarn", "carried")],
    ),
    (
        "both in one breath, titles apart",
        "RESOLVED on the proposal of Cr Oxley and Cr Tarn that the bench be mended.",
        ["the bench be mended."],
        [("Cr Oxley", "Cr Tarn", "carried")],
    ),
    (
        "as a true record",
        "Accepted as a correct record by Cllr Oxley, seconded by Cllr Tarn. All agreed.",
        ["Accepted as a correct record by Cllr Oxley, seconded by Cllr Tarn. All agreed."],
        [("Cllr Oxley", "Cllr Tarn", "carried")],
    ),
    (
        "carried, and how, before the names",
        "Moved by Oxley, seconded by Tarn, that the bills be allowed. Carried, by the following vote to-wit: Ayes: Oxley, Tarn."
        " Nays: None.",
        ["the bills be allowed."],
        [("Oxley", "Tarn", "carried")],
    ),
    (
        "carried by voice vote",
        "Moved by Oxley, seconded by Tarn, that the bills be allowed. Unanimously carried by voice vote.",
        ["the bills be allowed."],
        [("Oxley", "Tarn", "carried")],
    ),
    (
        "carried, all saying aye",
        "Moved by Oxley, seconded by Tarn, that the bills be allowed. Carried, all Trustees present voting aye.",
        ["the bills be allowed."],
        [("Oxley", "Tarn", "carried")],
    ),
    (
        "the body voted to",
        "On a motion made by Oxley and seconded by Tarn, the Board of Selectmen voted to let the mill.",
        ["to let the mill."],
        [("Oxley", "Tarn", "carried")],
    ),
    (
        "the body voted, with a score and a name",
        "On a motion by Oxley, seconded by Tarn, the Council voted 4-1, with Ward voting against, to let the mill.",
        ["to let the mill."],
        [("Oxley", "Tarn", "carried")],
    ),
    (
        "the body voted, with an hour and a roll call",
        "Upon motion by Oxley, seconded by Tarn, the Board voted unanimously at 7:01 p.m. on a roll call vote to go in.",
        ["to go in."],
        [("Oxley", "Tarn", "carried")],
    ),
    (
        "and voted to",
        "A motion was made by Chair Oxley, seconded by Trustee Tarn and voted unanimously to approve the lease.",
        ["to approve the lease."],
        [("Chair Oxley", "Trustee Tarn", "carried")],
    ),
    (
        "voted against: nothing was done",
        "On a motion by Oxley, seconded by Tarn, to let the mill, the Board voted against it. Motion failed.",
        [],
        [("Oxley", "Tarn", "lost")],
    ),
    (
        "a mover alone, and what became of it",
        "Supervisor Oxley moved that the Board approve the agenda, as amended. The motion was adopted by a vote of (3-0).",
        ["the Board approve the agenda, as amended."],
        [("Supervisor Oxley", None, "carried")],
    ),
    (
        "a mover alone, lost",
        "Mayor Oxley moved to let the mill. The motion failed.",
        [],
        [("Mayor Oxley", None, "lost")],
    ),
    (
        "a mover alone, the words below, lost after the voting",
        "The Chairperson moved recommendation (ii) as set out below:\nThat the sum is approved for the mill;\n"
        "The voting was as follows:\nFor the recommendation:\nCouncillors A Oxley and B Tarn.\nAgainst the recommendation:\n"
        "Councillors C Ward, D Field and E Lund.\nThe Chairperson declared that the motion was therefore not carried.",
        [],
        [("The Chairperson", None, "lost")],
    ),
    ("a mover alone, and nothing became of it", "Cllr Oxley moved that the mill be let. It rained.", [], []),
    (
        "moved by one, the outcome that of another motion",
        "Cllr Oxley moved that the mill be let. Cllr Tarn moved to adjourn, seconded by Cllr Ward. The motion was carried.",
        ["to adjourn"],
        [("Cllr Tarn", "Cllr Ward", "carried")],
    ),
    (
        "a note under its entry",
        "(i) To report on the account.\nNothing to report.\n(ii) To approve the costs as listed.\n"
        "Proposed by Cllr Oxley seconded by Cllr Tarn and unanimously approved.\n(iii) To confirm the sums.\nNothing to report.",
        ["To approve the costs as listed."],
        [("Cllr Oxley", "Cllr Tarn", "carried")],
    ),
    (
        "a proposal, who made it, and what was resolved",
        "It was proposed that the minutes of 8 January should be approved as a correct record\nProposer A Oxley\n"
        "Seconded by B. Tarn\n"
        "It was RESOLVED to accept the minutes of 8 January as a correct record.",
        ["to accept the minutes of 8 January as a correct record."],
        [("A Oxley", "B. Tarn", "carried")],
    ),
    (
        "a nomination that passed",
        "Cllr Oxley nominated Cllr Ward to be elected as Chairman, seconded by Cllr Tarn and passed with a unanimous vote.",
        ["Cllr Oxley nominated Cllr Ward to be elected as Chairman, seconded by Cllr Tarn and passed with a unanimous vote."],
        [("Cllr Oxley", "Cllr Tarn", "carried")],
    ),
    (
        "a nomination that all agreed to",
        "Bo Oxley proposed Ada Ward for the position of Secretary and was seconded by Mr Tarn. All present agreed.",
        ["Bo Oxley proposed Ada Ward for the position of Secretary and was seconded by Mr Tarn. All present agreed."],
        [("Bo Oxley", "Mr Tarn", "carried")],
    ),
    (
        "a nomination, and who was declared elected",
        "Cllr Oxley proposed Cllr Ward as Mayor & Cllr Tarn seconded this proposition. B Lund declared Cllr Ward elected as Mayor.",
        ["B Lund declared Cllr Ward elected as Mayor."],
        [("Cllr Oxley", "Cllr Tarn", "carried")],
    ),
    (
        "the speaker moved it, somebody seconded in a sentence of their own",
        "Councillor Oxley presented the report. He proposed the recommendation. Councillor Tarn seconded the proposal.\n"
        "The vote on the recommendation was then taken, and carried by 22 votes to one.",
        ["the recommendation"],
        [("Councillor Oxley", "Councillor Tarn", "carried")],
    ),
    (
        "the motion as amended",
        "It was MOVED by Oxley, seconded by Tarn, to buy a bell for $1500. It was MOVED by Oxley, seconded by Tarn, to amend the"
        " motion making it $2000. Unanimously carried by voice vote. The question was called for a vote on the motion, as amended."
        " Unanimously carried by voice vote.",
        ["to buy a bell for $1500."],
        [("Oxley", "Tarn", "carried"), ("Oxley", "Tarn", "carried")],
    ),
    (
        "what was resolved denies what was moved",
        "It was moved by Councillor Oxley,\nSeconded by Councillor Tarn,\n"
        "\u201cThat the Minutes of 3 May are not a true record.\u201d\n"
        "Resolved - That the Minutes of 3 May be approved as a correct record.",
        ["the Minutes of 3 May be approved as a correct record."],
        [("Councillor Oxley", "Councillor Tarn", None)],
    ),
    (
        "the outcome on a line below without a stop",
        "MOVED by Mayor Oxley, seconded Cr Tarn:\nThat the apology from Cr Ward be accepted\nCarried",
        ["the apology from Cr Ward be accepted"],
        [("Mayor Oxley", "Cr Tarn", "carried")],
    ),
    (
        "who moved it, inside the resolution",
        "Resolution\nMoved Cr Oxley, seconded Deputy Mayor Tarn and resolved\nThat Council confirms the minutes as a true report.",
        ["Council confirms the minutes as a true report."],
        [("Cr Oxley", "Deputy Mayor Tarn", "carried")],
    ),
    (
        "motion carried, then its words",
        "COUNCIL MEMBER OXLEY MOVED, SECONDED BY COUNCIL MEMBER TARN and motion carried to accept the bills.",
        ["to accept the bills."],
        [("COUNCIL MEMBER OXLEY", "COUNCIL MEMBER TARN", "carried")],
    ),
    (
        "a motion offered",
        "A motion was offered by Trustee Oxley and seconded by Mr Tarn to add the items. The motion carried (5-0).",
        ["to add the items."],
        [("Trustee Oxley", "Mr Tarn", "carried")],
    ),
    (
        "names and a number head the words",
        "Oxley/Tarn: R 78/31\nTHAT the presentation be received.\nCARRIED\nTarn/Ward: R 79/31\nTHAT the mill be let.\n"
        "Ward/Oxley: R 80/31\nTHAT the motion be amended by adding \"for a year\".\nCARRIED\n"
        "A vote was held on the motion as amended and it was \u2026.\nCARRIED",
        ["the presentation be received.", "the mill be let."],
        [("Oxley", "Tarn", "carried"), ("Tarn", "Ward", "carried"), ("Ward", "Oxley", "carried")],
    ),
    (
        "requested, and seconded in the next sentence",
        "Councilor Oxley requested to add an item to the Agenda. Mr. Tarn seconded the motion, which carried unanimously.",
        ["to add an item to the Agenda"],
        [("Councilor Oxley", "Mr. Tarn", "carried")],
    ),
    (
        "asked is not moved",
        "Councilor Oxley asked if it leaks. Mr. Tarn seconded the motion to mend it.",
        [],
        [],
    ),
    (
        "I move, and the action",
        "MOTION: I move that the town vote to approve article 1 as printed.\nACTION: ADOPTED UNANIMOUSLY.",
        ["the town vote to approve article 1 as printed."],
        [(None, None, "carried")],
    ),
    (
        "the note and the minutes in one sentence",
        "MOVED Director Oxley, SECONDED Director Tarn, that the minutes of 3 May be adopted.\nCARRIED",
        ["the minutes of 3 May be adopted."],
        [("Director Oxley", "Director Tarn", "carried")],
    ),
    (
        "agreed for somebody to do it, and a mark of who acts",
        "4.1 The Council AGREED for the Steering Group to apply for a grant. Clerk to action\n"
        "4.2 The Council AGREED to buy a map. Clerk to action",
        ["for the Steering Group to apply for a grant.", "to buy a map."],
        [],
    ),
    (
        "how the body stands to it",
        "24117: Mill Lane, porch: It was agreed that the Parish Council were happy to support this. It was agreed that the mill was"
        " a good one.",
        ["the Parish Council were happy to support this."],
        [],
    ),
    ("initials with points", "Councillor B.W. Oxley was elected Chairman.", ["Councillor B.W. Oxley was elected Chairman."], []),
    ("a quorum", "As a quorum was determined to be present, the meeting began.", [], []),
    ("payments on a list", "Four bills were approved: see attached list.", ["Four bills were approved: see attached list."], []),
    (
        "payments on a list, with a sum",
        "Six invoices of £312.40 were approved for payment as per Appendix B.",
        ["Six invoices of £312.40 were approved for payment as per Appendix B."],
        [],
    ),
    ("one sentence, one clause", "RESOLVED that it be lit; and that it be rung.", ["it be lit; and that it be rung."], []),
    (
        "the joint of two clauses belongs to neither",
        "RESOLVED that:\n(a) the lamp be lit; and\n(b) the bell be rung.",
        ["the lamp be lit", "the bell be rung."],
        [],
    ),
    ("a label is no word of it", "It rained. Agreed: Cllr Oxley to be put on the list.", ["Cllr Oxley to be put on the list."], []),
]


@pytest.mark.parametrize(("kind", "text", "resolved", "moved"), MOVED, ids=[case[0] for case in MOVED])
def test_what_was_moved_and_decided(kind: str, text: str, resolved: list[str], moved: list[Moved]) -> None:
    read = section(text, title="Business")
    assert [row.text for row in resolutions.find(read, GENERIC)] == resolved
    assert [(row.mover, row.seconder, row.outcome) for row in motions.find(read, GENERIC)] == moved


Counted = tuple[str, str] | tuple[int | None, int | None, int | None]
# kind, text, counts (for, against, abstained) and named votes (option, name)
VOTED: list[tuple[str, str, list[Counted]]] = [
    (
        "for the motion were",
        "RESOLVED that the bench be mended.\nFor the Motion were Councillors Oxley, Tarn, and Ward (Total 3).\n"
        "Against the Motion was Nil (Total 0).",
        [(3, 0, None), ("for", "Oxley"), ("for", "Tarn"), ("for", "Ward")],
    ),
    (
        "there voted for",
        "There voted for the Minutes being a true record:\nCouncillors Ward, Field and Lund ........ 3\n"
        "There voted against the Minutes being a true record:\nCouncillors Oxley and B S Tarn ........ 2\n"
        "There abstained from voting:\nCouncillor Dale ........ 1",
        [
            (3, 2, 1),
            ("for", "Ward"), ("for", "Field"), ("for", "Lund"),
            ("against", "Oxley"), ("against", "B S Tarn"), ("abstain", "Councillor Dale"),
        ],
    ),
    ("commas in a score", "It was declared carried by 24 votes, to 10 votes, with 1 abstention.", [(24, 10, 1)]),
    (
        "who voted for it, and who was away: those are no abstentions",
        "The motion was adopted by a vote of (3-0-2) with Supervisors Oxley, Tarn and Ward voting in favor of the motion; no"
        " Supervisors voting against the motion; Supervisor Field absent from the meeting; and Supervisor Lund absent for the"
        " vote.",
        [
            (3, 0, None),
            ("for", "Oxley"), ("for", "Tarn"), ("for", "Ward"), ("absent", "Supervisor Field"), ("absent", "Supervisor Lund"),
        ],
    ),
    (
        "two in brackets",
        "The Board voted to let the mill. (Oxley \u2013 yes, Tarn \u2013 no)",
        [(1, 1, None), ("for", "Oxley"), ("against", "Tarn")],
    ),
    (
        "names that share a vote, in brackets",
        "The Board voted on a roll call vote (Oxley, Tarn, Field \u2013 yea; Ward \u2013 nay) to go in.",
        [(3, 1, None), ("for", "Oxley"), ("for", "Tarn"), ("for", "Field"), ("against", "Ward")],
    ),
    (
        "nayes",
        "AYES: 2 - Oxley, President Tarn\nNAYES: 0 - None\nABSENT: 1 - Ward",
        [(2, 0, None), ("for", "Oxley"), ("for", "President Tarn"), ("absent", "Ward")],
    ),
    (
        "a name against a count that has none against",
        "1. Lamp plan passed by a vote of 5-0 but for parts 1 and 3, of which it was said with Councilor Oxley voting no.",
        [(5, 0, None), ("against", "Councilor Oxley")],
    ),
    ("a ballot of persons", "Following a ballot, Cllr Oxley was elected by 7 votes to 4.", []),
    ("a ballot of persons, by name", "On a secret ballot Cllr Oxley received 7 votes and Cllr Tarn 4 votes.", []),
    ("elected by votes to votes", "Cllr Oxley was elected Chair by 7 votes to 4.", []),
    ("a ballot on a motion", "On a secret ballot the motion was carried by 7 votes to 4.", [(7, 4, None)]),
    ("absent at sea", "The Board met, Cllr Oxley absent at sea. It was carried 2-1.", [(2, 1, None)]),
]


@pytest.mark.parametrize(("kind", "text", "expected"), VOTED, ids=[case[0] for case in VOTED])
def test_how_it_was_voted(kind: str, text: str, expected: list[Counted]) -> None:
    found = votes.find(section(text, title="Business"), GENERIC)
    assert [
        (row.option, row.name) if isinstance(row, Vote) else (row.votes_for, row.votes_against, row.abstentions) for row in found
    ] == expected


ACTIONS: list[tuple[str, str, list[tuple[str | None, str]]]] = [
    (
        "labels inside a paragraph",
        "JF spoke. Action: Cllr Tarn to chase up the lamp. It rained. Action: To be put on the board.",
        [("Cllr Tarn", "Cllr Tarn to chase up the lamp."), (None, "To be put on the board.")],
    ),
    ("behind a decision's label", "It leaks. Decision: Secretary to write notes.", [("Secretary", "Secretary to write notes.")]),
    ("a mark of who acts", "A map to be bought. Clerk to action", [("Clerk", "A map to be bought.")]),
    ("what was done is no action", "ACTION: ADOPTED UNANIMOUSLY.", []),
    ("what was agreed has no owner", "Unanimously AGREED to recommend APPROVAL", []),
    ("only to note", "Elected Members were also asked to note that copies were at the desk. The Clerk was asked to note it.", []),
]


@pytest.mark.parametrize(("kind", "text", "expected"), ACTIONS, ids=[case[0] for case in ACTIONS])
def test_who_is_to_do_it(kind: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    found = actions.find(section(text, title="Bells", date="2031-05-20"), GENERIC)
    assert [(row.owner, row.text) for row in found] == expected
