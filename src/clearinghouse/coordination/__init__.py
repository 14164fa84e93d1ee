"""Coordination at work: what States submit about areas, who acts as Coordinator meanwhile.

A *submission* goes from a delegation through the Chairmanship and the Secretariat to all Member
States, is commented on, placed before a meeting or under silence, and answered by the List.
"""
