"""The words in which the room tells what other States say about a submission."""

from enum import StrEnum


class CommentKind(StrEnum):
    """What a State says about a submission that is before it."""

    SUPPORT = "support"
    COMMENT = "comment"
    QUESTION = "question"
    REPLY = "reply"


# SUPPORT   the State supports it aloud; words may be left out
# COMMENT   it says something else
# QUESTION  it asks those who submitted
# REPLY     those who submitted answer
