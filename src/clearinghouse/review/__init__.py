"""Review of implementation, proposals to change the Catalogue, and what States choose to tell.

A *review* looks at a dimension in a year; States *contribute* to it and *recommend*.  A *proposal*
is a measure to be added or changed; how it stands follows from decisions.  A *choice* is what a
State tells of the measures that it carries out; *consent* says how it may be counted.
"""
