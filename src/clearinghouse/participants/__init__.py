"""Who takes part in CICA and who speaks for whom, at every date.

States and organisations with their names, standing and chairmanships; the bodies and their
cadence; places and the seat; delegations with their officers, credentials and focal points.  What
is true of a participant is kept as validity-range rows, half-open ``[starts_on, ends_on)``.
"""
