"""Notes verbales: drafted, cleared, issued, received, and followed until they are opened.

A *draft* is composed from a purpose and its fields, cleared by a second officer and issued in one
act: then it is a note in the register of documents, with a *delivery* to each delegation.  Notes of
others are entered in a register of their own.
"""
