"""What goes out of the interface and what comes in, one module for each room.

The fields are those of the rooms' own views; row numbers of tables are left out, since numbers
without gaps would tell how much a reader cannot see.
"""
