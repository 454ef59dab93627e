"""The structure of one document: headings, numberings, lists of items, where titles end, the sections between them."""
