"""Minutebook: PDF meeting papers of council committees → rows with their evidence.

The stages, in order; each is one function from values to values:

1. :func:`extract.pdf.read`         path → Document: pages, lines, words with boxes
2. :func:`extract.layouts.choose`   Document → Layout
3. :func:`extract.papers.parts.split`     Document → parts of a pack
4. :func:`extract.outline.sections.arrange`   parts → meetings, papers, agenda items, sections
5. :mod:`extract.facts`             section → records (attendance, resolutions, dates, figures …)
6. :func:`extract.links.within.link`     records → Extraction, with ids and links
7. :func:`extract.database.store.save`       Extraction → SQLite

Below them stand the rooms of patterns and readings: :mod:`extract.calendar`, :mod:`extract.numbers`,
:mod:`extract.names`, :mod:`extract.decisions`, :mod:`extract.outline`; :mod:`extract.stages` composes the stages,
:mod:`pipeline` holds the commands.
"""

__version__ = "0.1.0"
