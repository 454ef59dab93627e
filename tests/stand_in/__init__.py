"""A stand-in for councils' servers, on 127.0.0.1 only: what they publish, and every fault they are known to have.

with StandIn(ModernGovCouncil(bodies=…)) as server:
    server.url                 "http://127.0.0.1:PORT"
    server.log                 every request: method, path with its query, User-Agent
    server.fail("/documents/", Fault(status=429, headers={"Retry-After": "7"}))     the next request with these letters
"""

from stand_in.cmis import CmisCouncil
from stand_in.legistar import LegistarCouncil
from stand_in.moderngov import Attendee, Body, Item, Meeting, ModernGovCouncil, Paper
from stand_in.plain import PlainSite
from stand_in.server import Fault, Reply, Request, StandIn, pdf

__all__ = [
    "Attendee",
    "Body",
    "CmisCouncil",
    "Fault",
    "Item",
    "LegistarCouncil",
    "Meeting",
    "ModernGovCouncil",
    "Paper",
    "PlainSite",
    "Reply",
    "Request",
    "StandIn",
    "pdf",
]
