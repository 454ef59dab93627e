"""What is brought before a meeting, and what is kept from the public: questions, petitions, call-ins, exemptions, plans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from extract.models.columns import Fact, column, optional


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicQuestion(Fact):
    TABLE: ClassVar[str] = "public_questions"
    SAYS: ClassVar[str] = "Questions put to a meeting by the public or by members, with the answers that are printed."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    number: str | None = optional("number of the question as printed")
    asker: str = column("who asks, as printed")
    organisation: str | None = optional("for whom they ask, as printed")
    answered_by: str | None = optional("who answers, or who is asked, as printed")
    person_id: str | None = optional("the asker, where they are one of the council's people", references="people")
    text: str | None = optional("the question as printed; null where only its subject or nothing is printed")
    subject: str | None = optional("what it is about, where the paper says so apart from the question")
    answer: str | None = optional("the answer as printed")
    supplementary: str | None = optional("the supplementary question, with its answer where one is printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Petition(Fact):
    TABLE: ClassVar[str] = "petitions"
    SAYS: ClassVar[str] = "Petitions that a meeting received or debated."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    subject: str | None = optional("its title, or what it asks for, as printed")
    signatures: int | None = optional("how many signed it")
    presented_by: str | None = optional("who brought it, as printed")
    person_id: str | None = optional("who brought it, where they are one of the council's people", references="people")
    outcome: str | None = optional("what the meeting did with it, as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class CallIn(Fact):
    TABLE: ClassVar[str] = "call_ins"
    SAYS: ClassVar[str] = "Decisions that members called in, and what came of it."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    decision_reference: str | None = optional("the decision's number as printed")
    decision: str | None = optional("what the decision is on, as printed")
    called_in_by: str | None = optional("who called it in, as printed")
    grounds: str | None = optional("why, as printed")
    outcome: str | None = optional("what came of it, as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption(Fact):
    TABLE: ClassVar[str] = "exemptions"
    SAYS: ClassVar[str] = "Where a paper says by which paragraph of which schedule business is kept from the public."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    paragraphs: str = column("the paragraphs, with commas between: 1, 2, 3")
    schedule: str | None = optional("the schedule: 12A, or 7A in Scotland")
    reason: str | None = optional("what the information is, as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardPlan(Fact):
    TABLE: ClassVar[str] = "forward_plan"
    SAYS: ClassVar[str] = "Decisions that are to be taken, from forward plans and notices of key decisions."

    paper_id: str | None = optional("the paper", references="papers")
    reference: str | None = optional("number of the decision as printed")
    title: str = column("what is to be decided, as printed")
    decision_maker: str | None = optional("who is to decide, as printed")
    due_date: str | None = optional("ISO date or month by which; null where the paper prints no year")
    due_printed: str | None = optional("when, as printed")
    key_decision: int | None = optional("1 where it is a key decision, 0 where it is none")
    exempt: int | None = optional("1 where it is to be taken in private, 0 where in public")
