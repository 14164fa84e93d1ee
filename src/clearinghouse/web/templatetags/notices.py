"""What the pages about notices can say."""

from django import template
from django.template.context import RequestContext

from clearinghouse.notices import queries
from clearinghouse.notices.faults import PostingFault
from clearinghouse.notices.kinds import Channel, NoticeFact, NoticeKind, PostingState
from clearinghouse.web.access import lacks_second_factor
from clearinghouse.web.words import notices as words

register = template.Library()


@register.simple_tag(takes_context=True)
def unread_notices(context: RequestContext) -> str:
    """Return how many notices the officer has not opened, "99+" for more; costs one query."""
    request = context.get("request")
    reader = context.get("reader")
    if request is None or reader is None or reader.officer is None or lacks_second_factor(request):
        return ""
    count = queries.unread(reader)
    if count > queries.COUNTED:
        return f"{queries.COUNTED}+"
    return str(count) if count else ""


@register.filter
def notice_subject(kind: str) -> str:
    """Return what a kind of notice tells, as the heading of one."""
    return str(words.SUBJECTS[NoticeKind(kind)])


@register.filter
def notice_sentence(kind: str) -> str:
    """Return what a kind of notice tells, as a sentence."""
    return str(words.SENTENCES[NoticeKind(kind)])


@register.filter
def notice_fact(name: str) -> str:
    """Return the name of a fact."""
    return str(words.FACTS[NoticeFact(name)])


@register.filter
def channel(code: str) -> str:
    """Return the way by which something is told."""
    return str(words.CHANNELS[Channel(code)])


@register.filter
def posting_state(code: str) -> str:
    """Return where a posting stands."""
    return str(words.STATES[PostingState(code)])


@register.filter
def posting_fault(code: str) -> str:
    """Return why a posting did not arrive."""
    return str(words.POSTING_FAULTS[PostingFault(code)])
