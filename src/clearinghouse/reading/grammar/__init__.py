"""The words and shapes of diplomatic papers, in English, Russian and Kazakh: tables and grammars.

Nothing here knows any particular paper; every formula is one that such papers use in general.
"""
