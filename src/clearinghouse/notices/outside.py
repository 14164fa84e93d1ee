"""A notice as it is told outside the house, where walls have ears."""

from collections.abc import Mapping

from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.letters import Told
from clearinghouse.notices.models import Notice


def told(notice: Notice) -> Told:
    """Return a notice for letters and feeds: with its facts only if they are public."""
    return Told(
        address=notice.address,
        kind=NoticeKind(notice.kind),
        facts=facts_of(notice) if notice.is_public else {},
        happened_at=notice.happened_at,
        due_at=notice.due_at,
    )


def facts_of(notice: Notice) -> Mapping[NoticeFact, str]:
    """Return the facts of a notice under their names."""
    return {NoticeFact(name): value for name, value in notice.facts.items()}
