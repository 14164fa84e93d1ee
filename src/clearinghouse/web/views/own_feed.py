"""An officer's own feed and calendar, opened by a secret address; they tell as letters do."""

from hashlib import sha256

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.utils.translation import override

from clearinghouse.law.distribution import Reader
from clearinghouse.notices import queries
from clearinghouse.notices.letters import Told
from clearinghouse.notices.views import OwnFeed
from clearinghouse.text.languages import Language
from clearinghouse.web import ical
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.atom import MEDIA_TYPE, Entry, Feed, tag, written
from clearinghouse.web.ical import Happening
from clearinghouse.web.words.notices import FACTS, SENTENCES, SUBJECTS


@page(Door.PUBLIC)
def own_feed(request: HttpRequest, reader: Reader, secret: str, language: str) -> HttpResponseBase:
    """Give an officer's notices as a feed in a language."""
    found = _opened(request, reader, secret, language)
    with override(language):
        told = written(_feed(request, found, language))
    return _answer(request, told, MEDIA_TYPE, language)


@page(Door.PUBLIC)
def own_calendar(
    request: HttpRequest, reader: Reader, secret: str, language: str
) -> HttpResponseBase:
    """Give the deadlines of an officer's notices as a calendar in a language."""
    found = _opened(request, reader, secret, language)
    with override(language):
        told = _calendar(request, found, language)
    return _answer(request, told, ical.MEDIA_TYPE, language)


def _opened(request: HttpRequest, reader: Reader, secret: str, language: str) -> OwnFeed:
    found = queries.feed_of(reader, secret, at=moment(request))
    if found is None or language not in set(Language):
        raise Http404
    return found


def _answer(request: HttpRequest, told: bytes, media_type: str, language: str) -> HttpResponseBase:
    response = HttpResponse(told, content_type=media_type)
    response["Content-Language"] = language
    response["Cache-Control"] = "private, no-cache"
    response["ETag"] = quote_etag(sha256(told).hexdigest()[:32])
    answer: HttpResponseBase | None = get_conditional_response(
        request, etag=response["ETag"], response=response
    )
    return answer or response


def _feed(request: HttpRequest, found: OwnFeed, language: str) -> Feed:
    return Feed(
        identity=_tag(f"officers/{found.officer}/notices.{language}"),
        title=f"{settings.HOUSE_TITLE}: {_('Notices')}",
        language=language,
        author=_("Secretariat of CICA"),
        links={
            "self": request.build_absolute_uri(),
            "alternate": request.build_absolute_uri(reverse("notices")),
        },
        entries=tuple(
            Entry(
                identity=_tag(f"notices/{notice.address}"),
                title=str(SUBJECTS[notice.kind]),
                address=_address(request, notice),
                updated=notice.happened_at,
                published=notice.happened_at,
                summary=_summary(notice),
                categories=(notice.kind.value,),
            )
            for notice in found.notices
        ),
    )


def _calendar(request: HttpRequest, found: OwnFeed, language: str) -> bytes:
    authority = settings.CLEARINGHOUSE_ORIGIN.partition("/")[0]
    happenings = [
        Happening(
            identity=f"{notice.address}@{authority}",
            title=f"{_('Deadline')}: {SUBJECTS[notice.kind]}",
            begins=notice.due_at,
            stated_at=notice.happened_at,
            address=_address(request, notice),
            told=_summary(notice),
            categories=(notice.kind.value,),
        )
        for notice in found.notices
        if notice.due_at is not None
    ]
    return ical.written(
        happenings,
        title=f"{settings.HOUSE_TITLE}: {_('Notices')}",
        language=language,
        address=request.build_absolute_uri(reverse("notices")),
    )


def _summary(notice: Told) -> str:
    facts = [f"{FACTS[name]}: {value}." for name, value in notice.facts.items()]
    return " ".join([str(SENTENCES[notice.kind]), *facts])


def _address(request: HttpRequest, notice: Told) -> str:
    return request.build_absolute_uri(reverse("notice", args=[notice.address]))


def _tag(specific: str) -> str:
    return tag(settings.CLEARINGHOUSE_ORIGIN, specific)
