"""Tidying: what ended at the moment itself goes, what lasts a moment longer stays; once a day."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache, caches
from django.test import override_settings

from clearinghouse.jobs import duties, tidying
from tests.participants.people import AT, Capacity, an_officer, delegations

pytestmark = pytest.mark.django_db
TICK = timedelta(microseconds=1)
LONGEST = timedelta(hours=12)


@pytest.fixture(autouse=True)
def _files(tmp_path, settings):
    kept = {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": str(tmp_path / "cache"),
        }
    }
    with override_settings(CACHES=kept):
        yield


def a_session(key: str, *, ends: datetime) -> None:
    Session.objects.create(session_key=key, session_data="", expire_date=ends)


class TestSessions:
    @pytest.mark.parametrize(
        ("ends", "stays"), [(AT - TICK, False), (AT, False), (AT + TICK, True)]
    )
    def test_that_ended_go(self, ends: datetime, stays: bool) -> None:
        a_session("a", ends=ends)

        assert tidying.clear_sessions(at=AT) == (not stays)
        assert Session.objects.exists() is stays

    @pytest.mark.parametrize(
        ("seen", "stays"),
        [(AT - LONGEST - TICK, False), (AT - LONGEST, False), (AT - LONGEST + TICK, True)],
    )
    def test_leave_nothing_behind(self, seen: datetime, stays: bool) -> None:
        delegations("KAZ")
        officer = an_officer("KAZ", Capacity.READ)
        UserSession.objects.create(
            user=officer, ip="127.0.0.1", session_key="gone", last_seen_at=seen
        )

        tidying.clear_sessions(at=AT)

        assert UserSession.objects.exists() is stays

    def test_that_last_keep_what_is_known_of_them(self) -> None:
        delegations("KAZ")
        a_session("lasting", ends=AT + TICK)
        UserSession.objects.create(
            user=an_officer("KAZ", Capacity.READ),
            ip="127.0.0.1",
            session_key="lasting",
            last_seen_at=AT - 2 * LONGEST,
        )

        tidying.clear_sessions(at=AT)

        assert UserSession.objects.count() == 1


class TestTheCache:
    def test_loses_what_is_beyond_its_time_only(self) -> None:
        cache.set("used-code", 1, timeout=-1)
        cache.set("tries", 2, timeout=60)
        cache.set("for-ever", 3, timeout=None)
        files = caches["default"]._list_cache_files  # type: ignore[attr-defined]
        assert len(files()) == 3

        tidying.clear_cache()

        assert len(files()) == 2
        assert (cache.get("tries"), cache.get("for-ever")) == (2, 3)

    @override_settings(
        CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    )
    def test_of_another_kind_sees_to_itself(self) -> None:
        tidying.clear_cache()


class TestTheDuty:
    def test_is_done_once_a_day(self) -> None:
        midnight = datetime(2026, 11, 24, tzinfo=UTC)

        assert tidying.tidy(at=AT)
        assert not tidying.tidy(at=midnight - TICK)
        assert tidying.tidy(at=midnight)

    def test_is_done_though_nothing_may_be_signed(self, monkeypatch) -> None:
        def refused() -> None:
            raise duties.KeyUnusable("no key")

        monkeypatch.setattr(duties, "signer", refused)
        a_session("a", ends=AT)

        duties.do_what_is_due(at=AT)

        assert not Session.objects.exists()
