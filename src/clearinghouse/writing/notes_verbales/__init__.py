"""Notes verbales: the formulae of three languages, templates, and the note as a sheet.

The formulae are sentences in ``en.toml``, ``ru.toml`` and ``kk.toml``.  Nothing here builds a
sentence from pieces: a sentence is chosen whole and its blanks are filled with names, numbers and
days in the form that the language asks for.
"""
