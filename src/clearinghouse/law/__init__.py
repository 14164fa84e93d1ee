"""The procedural law: instruments, provisions, and the rules that apply them.

Pure: no framework, no database, no clock.  A rule names the provision it applies, and answers with
codes; words are found at the edges.
"""
