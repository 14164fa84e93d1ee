"""What decisions are carried out with: follow-up, the Road Map, the Fund and its contributions.

A *follow-up* is one thing that a paragraph of a decision asks for, of one bearer; its standing is
that of its last *move*.
"""
