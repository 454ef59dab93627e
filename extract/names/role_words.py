"""Words that tell offices, bodies and titles from names, beyond those of the lexicon."""

from __future__ import annotations

import re

from extract.text import lexicon

_OF_WHAT = (
    "county|district|town|parish|borough|city|community|board|committee|commission|planning|council|independent|co-opted|voting|lay"
    "|associate|alternate|full|regular|elected|appointed|ex[- ]officio"
)
_MESSRS = r"messrs(?:\s*(?:/|and|&)\s*mesdames)?|mesdames"
_BESIDE = r"members?|commissioners?|directors?|councilmembers?|trustees?|governors?"
# of bodies that meet as one, the first in the singular: "Councilmember/Board Members/Commissioners Lund, Berg"
_SLASHED = rf"(?:council\s?member|commissioner|trustee|director|councillor)(?=(?:\s*/\s*(?:\w+\s+)?(?:{_BESIDE}))+(?<=s)\b)"
# "City Councilmembers", and of two bodies that meet as one "Councilmembers/Agency Members"
PLURAL = re.compile(
    rf"""(?:(?:{_OF_WHAT})\s+)*
    (?:{lexicon.SEVERAL_COUNCILLORS}
    |(?:y\s)?cynghorwyr|(?:na\s)?comhairleoir[íi]|(?:cllr|councillor)[’']s|members|directors|doctors
    |{_MESSRS}|{_SLASHED})(?:\s*/\s*(?:\w+\s+)?(?:{_BESIDE}))*\b(?![’'])\.?:?""",
    re.VERBOSE | re.IGNORECASE,
)
# What "Chairman Cllr Shaw" or "Vice-Chair: Ada Lund" prints before the name: an office, not a title.
OFFICE = re.compile(
    rf"""(?:the[ ])?(?:(?:(?:deputy|acting|interim|town|parish)[ ])*
    (?:vice[ ]?(?:{lexicon.DASH}[ ]?)?)?(?:chair(?:man|woman|person)?)|convenor|convener
    |(?:an[ ])?(?:leas[ -]?ch|c)athaoirleach|(?:yr?[ ])?(?:cadeirydd|is-?gadeirydd)|(?:board[ ])?member)\b[ ]*[:,]?""",
    re.VERBOSE | re.IGNORECASE,
)
# Words that jobs, bodies and headings are made of; a name has none of them.
_ROLE = """
    clerk officer officers director directors manager managers head chief executive secretary treasurer solicitor
    leader deputy assistant adviser advisor administrator coordinator co-ordinator engineer accountant analyst
    superintendent planner surveyor lawyer barrister counsel monitoring chair chairman chairwoman chairperson
    vice-chair vice-chairman vice-chairperson vicechair convener convenor president representative inspector
    auditor member members councillor councillors consultant lead trainee apprentice technician supervisor
    specialist partner principal commissioner portfolio holder interim acting headteacher governor governors
    warden bursar nurse registrar archivist librarian ombudsman spokesperson applicant agent applicants objector
    resident residents witness observer guest guests student professor-emeritus intern practitioner commander
    constable ranger steward caretaker attorney planner's strategic senior corporate designated employees staff
    cao ceo cfo coo cto rfo dce admin leaders officials delegates representatives visitors speakers attendees
    alternate alternates asst operator operators planners
    clerc swyddog cyfarwyddwr rheolwr pennaeth cléireach oifigeach stiúrthóir bainisteoir rúnaí
    vice sec treas trustee trustees senator co-optee reporter journalist press cabinet ombudsperson mentor facilitator editor
"""
ROLE = frozenset(_ROLE.split())
_BODY = """
    council committee board selectboard panel authority school college university academy trust association society club group
    forum party union federation company ltd limited llp plc inc partnership service services department
    directorate office team centre center police nhs ccg hospital foundation agency commission network institute
    charity district div county borough unitary parish town city village community ward division public press unit programme
    project development planning highways finance transport environment education housing health care children
    governance democratic legal human resources procurement communications scrutiny policy strategy operations
    support engagement property assets regeneration economy culture leisure communities safety adult adults social
    families region regional national water railway rail energy hotel estate estates homes architects consultants
    consulting developments solicitors vacancy vacancies none nil interest interests pecuniary disclosable
    declaration declarations code conduct apologies present absent absence leave attendance item items
    agenda minutes meeting action actions gazette herald courier mercury tribune newspaper radio bulletin chronicle advertiser
    section part business minute report page quorum note notes date time venue place location welcome information
    contact unrestricted restricted exempt open session apology various all other others both name names title
    position organisation post role noted received via teams zoom online remote remotely virtual virtually january
    february march july september october november december monday tuesday wednesday thursday friday saturday
    sunday road calendar changes announcements proclamations presentations salute pledge allegiance invocation adjournment
    arrivals departure departures early earlier
    aye ayes nay nays noes abstain abstained abstentions recused
    croeso ymddiheuriad ymddiheuriadau presennol bresennol absennol cofnodion cyngor cymuned swyddogion pwyllgor
    comhairle láthair leithscéal leithscéalta miontuairiscí fáilte coiste
    resolution resolutions motion motions electoral area areas
    hearing hearings orders seconded proposed carried resolved agreed unanimously
"""
BODY = frozenset(_BODY.split())
# What stands before "engineer" or "officer" in a post, and could be a name: "Ada Lund, Supervising Civil Engineer".
_CALLING = """
    civil traffic structural electrical mechanical chartered associate general graduate landscape urban rural community
    environmental financial legal technical digital customer public fire water waste street tree trees parks park
    town city county arts archives
"""
CALLINGS = frozenset(_CALLING.split())
# Of these, what is a surname too: "R A Ward".
_SURNAME = """
    ward head hall church parish steward warden constable commander park road march page post leader nurse ranger friday guest
"""
SURNAMES = frozenset(_SURNAME.split())
# Small words of surnames: "van der Dahl", "ap Rhys", "Ní Néill".
_PARTICLE = """
    de da di do dos du del della der den des van von vom la le las los el al al- bin bint ibn ap ab ag mac mc nic ní uí ó ua ferch
    y ten ter zu zur o' san st st.
"""
PARTICLES = frozenset(_PARTICLE.split())
PARTY_WORDS = frozenset(
    ("labour", "conservative", "conservatives", "liberal", "democrat", "democrats", "green", "independent", "plaid")
)
CIVIC_POSTS = frozenset(("mayor", "reeve", "provost", "warden", "selectman", "selectwoman", "alderman", "speaker"))
# Beside a name these say whether somebody came.
STATUS_WORDS = frozenset(("present", "absent", "apologies", "apology", "excused", "attended"))
