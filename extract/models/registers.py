"""The rows of registers that papers print as tables: payments made, applications, and what a committee means to take up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from extract.models.columns import Fact, column, optional


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment(Fact):
    TABLE: ClassVar[str] = "payments"
    SAYS: ClassVar[str] = "Payments listed in a table: one row each, without the totals."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    date: str | None = optional("ISO date of the payment")
    payee: str = column("who is paid, as printed")
    purpose: str | None = optional("what for, as printed")
    net: float | None = optional("amount without VAT")
    vat: float | None = optional("the VAT in it")
    gross: float | None = optional("amount with VAT, or the only amount printed")
    currency: str | None = optional("ISO code of the amounts")
    reference: str | None = optional("number of the cheque or voucher, or the way of payment, as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkProgramme(Fact):
    TABLE: ClassVar[str] = "work_programme"
    SAYS: ClassVar[str] = "What a committee means to take up, from the tables of its work programmes."

    paper_id: str | None = optional("the paper", references="papers")
    meeting_date: str | None = optional("ISO date or month of the meeting; null where the paper prints no year")
    meeting_printed: str | None = optional("the meeting as printed")
    title: str = column("the item as printed")
    lead: str | None = optional("who leads or reports, as printed")
    purpose: str | None = optional("why it is taken up, as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Application(Fact):
    TABLE: ClassVar[str] = "applications"
    SAYS: ClassVar[str] = "Applications for planning permission, licences and consents, from tables, forms and entries."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    number: str = column("number of the application as printed")
    kind: str = column("planning, licensing or other", default="other")
    site: str | None = optional("the place, as printed")
    proposal: str | None = optional("what is applied for, as printed")
    officer_recommendation: str | None = optional("what officers advised, as printed")
    decision: str | None = optional("what the body decided, as printed; null in papers of before the meeting")
    comment: str | None = optional("what a body said that does not decide, as printed")
