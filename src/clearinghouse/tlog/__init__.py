"""The mathematics and the formats of the record: Merkle tree, tiles, signed notes, leaves, seals.

Pure: no framework, no database, no clock.  Everything here follows a published specification
(RFC 6962, C2SP) or ``docs/record-format.md``, so that others can write it again and compare.
"""
