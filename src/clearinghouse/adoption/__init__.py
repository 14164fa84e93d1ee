"""What an adoption changes: typed effects, previewed in words and carried out in its transaction.

An adoption is a decision of a meeting or a silence that nobody broke.  Each effect runs the
operation of the room that it concerns and is kept with the decision and the provision behind it.
"""
