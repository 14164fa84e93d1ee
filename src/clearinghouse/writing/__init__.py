"""Documents out: one neutral value, the sheet, and the forms in which it leaves the house.

Pure: no framework, no database, no clock.  The same sheet gives the same bytes.
"""
