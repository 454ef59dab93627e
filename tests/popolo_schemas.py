"""The rules of Popolo's schemas (popoloproject.com/specs), for what we export of it, as JSON Schema.

Written after the published specification and its schemas, whose types, required properties and date patterns these are; the
published files themselves are not on any package index. `additionalProperties` is ours: what Popolo has no word for is a mistake.
"""

from __future__ import annotations

from typing import Any

TEXT = {"type": "string", "minLength": 1}
DAY = {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}){0,2}$"}
MOMENT = {
    "type": "string",
    "pattern": r"^[0-9]{4}((-[0-9]{2}){0,2}|(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){0,2}(Z|[+-][0-9]{2}(:[0-9]{2})?))$",
}


def of(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    """The schema of an object."""
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def each(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of an array."""
    return {"type": "array", "items": schema}


SOURCES = each(of({"url": {"type": "string", "pattern": r"^https?://\S+$"}, "note": TEXT}, "url"))
OTHER_NAME = of({"name": TEXT, "family_name": TEXT, "start_date": DAY, "end_date": DAY, "note": TEXT}, "name")
ORGANIZATION = of(
    {
        "id": TEXT, "name": TEXT, "other_names": each(OTHER_NAME), "classification": TEXT, "parent_id": TEXT,
        "founding_date": DAY, "dissolution_date": DAY, "sources": SOURCES,
    },
    "id", "name",
)  # fmt: skip
PERSON = of(
    {"id": TEXT, "name": TEXT, "other_names": each(OTHER_NAME), "honorific_prefix": TEXT, "birth_date": DAY, "sources": SOURCES},
    "id", "name",
)  # fmt: skip
MEMBERSHIP = of(
    {
        "id": TEXT, "label": TEXT, "role": TEXT, "person_id": TEXT, "organization_id": TEXT, "post_id": TEXT,
        "start_date": DAY, "end_date": DAY, "sources": SOURCES,
    },
    "id", "person_id", "organization_id",
)  # fmt: skip
EVENT = of(
    {
        "id": TEXT, "name": TEXT, "description": TEXT, "start_date": MOMENT, "end_date": MOMENT, "location": TEXT, "status": TEXT,
        "classification": TEXT, "organization_id": TEXT, "parent_id": TEXT, "sources": SOURCES,
    },
    "id", "name",
)  # fmt: skip
MOTION = of(
    {
        "id": TEXT, "organization_id": TEXT, "legislative_session_id": TEXT, "creator_id": TEXT, "text": TEXT,
        "classification": TEXT, "date": MOMENT, "requirement": TEXT, "result": TEXT, "sources": SOURCES,
    },
    "id",
)  # fmt: skip
COUNT = of({"option": TEXT, "value": {"type": "integer", "minimum": 0}, "group_id": TEXT}, "option", "value")
VOTE = of(
    {
        "voter_id": TEXT, "voter": {"type": "object"},
        "option": {"enum": ["yes", "no", "abstain", "absent", "not voting", "paired"]},
        "role": TEXT, "weight": {"type": "integer"}, "party_id": TEXT,
    },
    "option",
)  # fmt: skip
VOTE_EVENT = of(
    {
        "id": TEXT, "organization_id": TEXT, "legislative_session_id": TEXT, "identifier": TEXT, "motion_id": TEXT,
        "classification": TEXT, "start_date": MOMENT, "end_date": MOMENT, "result": TEXT, "counts": each(COUNT),
        "votes": each(VOTE), "sources": SOURCES,
    },
    "id",
)  # fmt: skip
POPOLO = of(
    {
        "organizations": each(ORGANIZATION), "persons": each(PERSON), "memberships": each(MEMBERSHIP), "events": each(EVENT),
        "motions": each(MOTION), "vote_events": each(VOTE_EVENT),
    },
    "organizations", "persons", "memberships", "events", "motions", "vote_events",
)  # fmt: skip
