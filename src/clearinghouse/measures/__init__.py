"""The Catalogue through time, and who coordinates the areas of its measures.

An *edition* of the Catalogue numbers its *measures* in its own way; an *amendment* changes an
edition.  A *tenure* is a State's lead of an area.  What the Catalogue and the List contained on a
day is answered from rows that hold for a period of days, half-open.
"""
