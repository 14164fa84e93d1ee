"""Reminding of what is due: once each, to whoever is to do it; and lists of it in digests."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail

from clearinghouse.jobs.reminding_dues import remind_of_dues
from clearinghouse.law.periods import end_of_day
from clearinghouse.notices.kinds import Digest, NoticeFact, NoticeKind
from clearinghouse.notices.models import Notice, NoticePreference
from clearinghouse.notices.operations import dispatch_due
from clearinghouse.participants.models import Officer
from clearinghouse.text.languages import Language
from tests.notices.telling import tell
from tests.papers import house as of_papers
from tests.planning import house as of_plans
from tests.review import house as of_reviews

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


def at(on: date) -> datetime:
    return datetime(on.year, on.month, on.day, 9, tzinfo=UTC)


def told(kind: NoticeKind, on: date) -> list[str]:
    """Remind on a day; return which delegations have been told so far, in order."""
    remind_of_dues(at=at(on))
    rows = Notice.objects.filter(kind=kind, officer=None).order_by("participant")
    return list(rows.values_list("participant", flat=True))


class TestOutcomesOfEvents:
    # The orchards end on 13 May 2028: a month later is the day, a week before it the reminder.
    DUE = date(2028, 6, 13)

    @pytest.fixture(autouse=True)
    def house(self) -> of_plans.House:
        house = of_plans.House()
        house.compile()
        return house

    @pytest.mark.parametrize(
        ("days", "whom"), [(8, []), (7, ["KAZ"]), (6, ["KAZ"]), (-40, ["KAZ"])]
    )
    def test_are_called_to_mind_a_week_before_their_day(self, days: int, whom: list[str]) -> None:
        assert told(NoticeKind.EVENT_REPORT_DUE, self.DUE - days * A_DAY) == whom

    def test_are_called_to_mind_once(self) -> None:
        for days in (7, 6, 0, -1):
            assert told(NoticeKind.EVENT_REPORT_DUE, self.DUE - days * A_DAY) == ["KAZ"]
        notice = Notice.objects.get(kind=NoticeKind.EVENT_REPORT_DUE, officer=None)
        assert (notice.link, notice.is_public) == ("/events/2028-01/", False)
        assert notice.due_at == end_of_day(self.DUE)
        assert notice.facts == {NoticeFact.DAY.value: "2028-06-13"}


class TestReportsOnTerms:
    def test_are_called_to_mind_once_when_the_term_is_over(self) -> None:
        of_papers.House()
        over = of_papers.TERM_ENDS
        found = [told(NoticeKind.TERM_REPORT_DUE, over + days * A_DAY) for days in (-1, 0, 1, 90)]
        assert found == [[], ["TUR"], ["TUR"], ["TUR"]]
        notice = Notice.objects.get(kind=NoticeKind.TERM_REPORT_DUE, officer=None)
        assert notice.link == f"/coordinators/areas/{of_papers.AREA}/"


class TestContributions:
    def test_are_called_to_mind_a_week_before_to_those_who_have_not_contributed(self) -> None:
        house = of_reviews.House()
        house.open()
        house.contribute(house.capable("IND"))
        # The day named is 20 November: the last in time is the nineteenth.
        found = [told(NoticeKind.CONTRIBUTION_DUE, date(2026, 11, day)) for day in (11, 12, 13)]
        assert found == [[], ["KAZ"], ["KAZ"]]


class TestContacts:
    def test_are_called_to_mind_in_the_last_month_and_again_in_the_next_year(self) -> None:
        house = of_papers.House()
        house.open_network("IND")
        kind = NoticeKind.CONTACT_TO_CONFIRM
        found = [told(kind, date(2027, month, 27)) for month in (8, 9, 10)]
        assert found == [[], ["IND"], ["IND"]]


class TestTheListForDigests:
    """The papers of Türkiye's area: it is to propose a concept paper by 27 January 2027."""

    MONDAY = date(2027, 1, 4)

    @pytest.fixture
    def house(self) -> of_papers.House:
        return of_papers.House()

    def wishes(self, officer: int, digest: Digest = Digest.DAILY, language: str = "en") -> None:
        NoticePreference.objects.update_or_create(
            officer_id=officer,
            defaults={
                "language": language,
                "digest": digest,
                "by_email": True,
                "changed_at": of_papers.BEFORE,
            },
        )

    def listed(self, on: date) -> list[int | None]:
        remind_of_dues(at=at(on))
        rows = Notice.objects.filter(kind=NoticeKind.DUE_LISTED).order_by("pk")
        return list(rows.values_list("officer", flat=True))

    def letters(self, on: date) -> list[str]:
        mail.outbox.clear()
        # Eight in the morning has come everywhere.
        dispatch_due(at=at(on + A_DAY) + timedelta(hours=12))
        return [str(letter.body) for letter in mail.outbox]

    def test_is_told_once_a_week_to_those_who_wish_digests(self, house: of_papers.House) -> None:
        own, other = house.coordinator.officer, house.member.officer
        assert own is not None
        assert other is not None
        self.wishes(own)
        self.wishes(other)
        self.wishes(house.desk.officer or 0, Digest.AT_ONCE)
        assert self.listed(self.MONDAY) == [own]
        assert self.listed(self.MONDAY + 6 * A_DAY) == [own]
        assert self.listed(self.MONDAY + 7 * A_DAY) == [own, own]

    def test_begins_four_weeks_before_the_day(self, house: of_papers.House) -> None:
        self.wishes(house.coordinator.officer or 0)
        found = [self.listed(date(2026, 12, day)) for day in (29, 30, 31)]
        assert [len(each) for each in found] == [0, 1, 1]

    @pytest.mark.parametrize(
        ("language", "line", "heading"),
        [
            ("en", "27 January 2027: Propose a new or an updated concept paper", "What is due"),
            ("ru", "27 января 2027", "Что требуется от вас, начиная с ближайшего:"),
            ("kk", "2027 жылғы 27 қаңтар", "Сізден не қажет"),
        ],
    )
    def test_stands_in_the_letter_in_the_language_of_the_officer_and_names_nothing(
        self, house: of_papers.House, language: str, line: str, heading: str
    ) -> None:
        self.wishes(house.coordinator.officer or 0, language=language)
        self.listed(self.MONDAY)
        (body,) = self.letters(self.MONDAY)
        assert line in body
        assert heading in body
        assert f"/{language}/due/\n" in body
        for word in ("Orchards", of_papers.AREA, "%("):
            assert word not in body

    def test_stands_in_no_letter_that_is_sent_at_once(self, house: of_papers.House) -> None:
        officer = Officer.objects.get(pk=house.coordinator.officer)
        tell(officer, at=at(self.MONDAY))
        (body,) = self.letters(self.MONDAY)
        assert "What is due" not in body

    def test_says_nothing_to_whom_nothing_is_due_with_a_day(self, house: of_papers.House) -> None:
        officer = Officer.objects.get(pk=house.member.officer)
        self.wishes(officer.pk)
        tell(officer, at=at(self.MONDAY))
        (body,) = self.letters(self.MONDAY)
        assert "concept paper" not in body


class TestNothingTwice:
    def test_what_a_notice_of_the_letter_tells_is_not_listed_again(self) -> None:
        house = of_plans.House()
        house.compile()
        officer = house.kazakhstan.officer
        NoticePreference.objects.create(
            officer_id=officer,
            language=Language.EN,
            digest=Digest.DAILY,
            changed_at=of_plans.BEFORE,
        )
        moment = at(date(2028, 6, 8))
        remind_of_dues(at=moment)
        dispatch_due(at=moment + timedelta(days=2))
        (body,) = (str(letter.body) for letter in mail.outbox if "kaz." in letter.to[0])
        assert body.count("Its outcome has not been told yet") == 1
        assert "Tell the outcome of an event" not in body

        # The next day only the list is left, which now tells of it.
        mail.outbox.clear()
        tell(Officer.objects.get(pk=officer), at=moment + timedelta(days=3))
        dispatch_due(at=moment + timedelta(days=5))
        (body,) = (str(letter.body) for letter in mail.outbox if "kaz." in letter.to[0])
        assert "13 June 2028: Tell the outcome of an event (Expected)" in body
