"""From a council's website to an archive of PDFs: what its system lists is found, fetched politely and noted.

    address ─ choose ─▶ System ─ bodies, meetings, contents ─▶ listings ─ fetch ─▶ PDFs in the archive, rows in the database

One module a system, all with the same three questions: :mod:`moderngov <extract.sources.moderngov>`, :mod:`cmis
<extract.sources.cmis>`, :mod:`legistar <extract.sources.legistar>`, and plain lists (:mod:`listed <extract.sources.listed>`).
Everything that is asked of a server goes through :class:`Visitor`, which keeps to robots.txt, waits, and stops when told to.
"""
