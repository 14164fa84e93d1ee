"""The intake: papers read, findings proposed, doubts listed, and what an officer accepts.

Nothing that was read becomes part of the register before it is accepted; acceptance runs the same
operations as everything else.
"""
