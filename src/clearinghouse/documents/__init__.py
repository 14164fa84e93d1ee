"""The register: documents with their symbols, revisions and language versions, and notes verbales.

A *document* is a work (``MC/2023/DRAFT/4``); it has *revisions* (``…/Rev.2``), and each revision
has *language versions*, whose paragraphs carry permanent addresses.  A note verbale is a document
with a number instead of a symbol, and with enclosures.  The distribution of a document decides who
may know that it exists.
"""
