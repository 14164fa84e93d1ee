"""A review from its opening to the decisions on it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from clearinghouse.documents.models import Revision
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.meetings import Outcome
from clearinghouse.law.reviews import RecommendationKind, RecommendationStand, ReviewReason
from clearinghouse.law.verbs import Verb
from clearinghouse.notices.models import Notice
from clearinghouse.participants.facts import Words
from clearinghouse.record.models import Entry
from clearinghouse.review import operations, queries
from clearinghouse.review.faults import Refusal, ReviewFault
from clearinghouse.review.models import Contribution, Review
from clearinghouse.review.views import FigureCode
from clearinghouse.text.languages import Language
from clearinghouse.web.review_papers import versions
from tests.factories import OBSERVER, UNCLEARED
from tests.meetings.house import CLOSES, DECIDES
from tests.review.house import OPENED, OPENING, REVIEW, TOLD, House

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


class TestOpen:
    def test_asks_those_who_serve_on_the_day_and_tells_them_once(self, house: House) -> None:
        assert house.open() == REVIEW

        shown = queries.review(house.turkiye, REVIEW)
        assert shown is not None
        assert [(each.area, each.role, each.participant) for each in shown.asked] == [
            ("NCT-ICT", Role.COORDINATOR, "KAZ"),
            ("NCT-ICT", Role.CO_COORDINATOR, "IND"),
        ]
        assert (shown.row.expected, shown.row.received) == (2, 0)
        told = Notice.objects.filter(key=f"review/{REVIEW}")
        assert set(told.values_list("participant", flat=True)) == {"KAZ", "IND"}

    def test_is_for_the_registry_and_once_a_year(self, house: House) -> None:
        with pytest.raises(Refusal) as refused:
            operations.open_review(opening=OPENING, by=house.kazakhstan, at=OPENED)
        assert refused.value.fault is ReviewFault.NOT_THE_REGISTRY
        house.open()
        with pytest.raises(Refusal) as refused:
            house.open()
        assert refused.value.fault is ReviewFault.OPEN_ALREADY

    def test_looks_at_one_day_at_least(self, house: House) -> None:
        one_day = replace(OPENING, since=OPENING.until)
        none = replace(OPENING, since=OPENING.until + timedelta(days=1))
        with pytest.raises(Refusal) as refused:
            operations.open_review(opening=none, by=house.registry, at=OPENED)
        assert refused.value.fault is ReviewFault.DAYS_REVERSED
        assert operations.open_review(opening=one_day, by=house.registry, at=OPENED)[0] == REVIEW

    @pytest.mark.parametrize("reader", [PUBLIC_READER, OBSERVER, UNCLEARED])
    def test_tells_nothing_to_others(self, house: House, reader: object) -> None:
        house.open()
        assert queries.review(reader, REVIEW) is None  # type: ignore[arg-type]
        assert queries.reviews(reader, on=OPENED.date()) == ()  # type: ignore[arg-type]


class TestContribute:
    def test_is_received_and_the_others_stay_expected(self, house: House) -> None:
        house.open()
        house.contribute(house.india)

        shown = queries.review(house.turkiye, REVIEW)
        assert shown is not None
        came = {each.participant: each.has_come for each in shown.asked}
        assert came == {"KAZ": False, "IND": True}

    def test_is_open_to_states_that_were_not_asked(self, house: House) -> None:
        house.open()
        house.contribute(house.turkiye, area="")
        shown = queries.review(house.turkiye, REVIEW)
        assert shown is not None
        assert [each.state for each in shown.latest] == ["TUR"]
        assert shown.row.received == 0

    def test_takes_the_place_of_an_earlier_one_which_is_kept(self, house: House) -> None:
        house.open()
        house.contribute(house.india)
        house.contribute(house.india, impact="Many fewer alarms.")
        shown = queries.review(house.india, REVIEW)
        assert shown is not None
        assert [(each.impact, each.is_latest) for each in shown.contributions] == [
            ("Fewer alarms.", False),
            ("Many fewer alarms.", True),
        ]

    def test_is_a_states_own_or_entered_by_the_registry(self, house: House) -> None:
        house.open()
        for by in (house.india, house.silent):
            with pytest.raises(Refusal) as refused:
                house.contribute(by, state="TUR")
            assert refused.value.fault is ReviewFault.NOT_YOURS_TO_SAY
        house.contribute(house.registry, state="TUR")
        assert Contribution.objects.get().state_id == "TUR"

    def test_says_something(self, house: House) -> None:
        house.open()
        with pytest.raises(Refusal) as refused:
            house.contribute(house.india, activities=" ", impact="", lessons="")
        assert refused.value.fault is ReviewFault.TEXT_MISSING
        remarks = house.contribute(house.india, impact="", lessons="")
        assert [each.reason for each in remarks] == [  # type: ignore[attr-defined]
            ReviewReason.WITHOUT_IMPACT,
            ReviewReason.WITHOUT_LESSONS,
        ]

    def test_is_sealed_in_the_record(self, house: House) -> None:
        house.open()
        house.contribute(house.india)
        entry = Entry.objects.order_by("-index").first()
        assert entry is not None
        assert b"review.contributed" in bytes(entry.leaf)
        assert b"alarms" not in bytes(entry.leaf)
        assert b"IND" not in bytes(entry.leaf)

    def test_cannot_be_changed_or_removed(self, house: House) -> None:
        house.open()
        house.contribute(house.india)
        for statement in ("UPDATE review_contribution SET impact = ''", "DELETE FROM review_asked"):
            with (
                pytest.raises(IntegrityError),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(statement)


class TestFigures:
    def test_lead_to_the_rows_that_they_count(self, house: House) -> None:
        house.open()
        house.contribute(house.india)
        scope = queries.scope(house.turkiye, "NCT", 2026, on=OPENED.date())
        assert scope is not None

        figures = {each.code: each for each in queries.figures(house.turkiye, scope)}

        assert list(figures) == list(FigureCode)
        for figure in figures.values():
            assert sum(tally.count for tally in figure.tallies) == len(figure.rows)
        assert figures[FigureCode.COORDINATORS].total == 2
        assert figures[FigureCode.MEASURES].total == 2
        assert figures[FigureCode.CONTRIBUTIONS].total == 1

    def test_count_events_of_the_period_only(self, house: House) -> None:
        scope = queries.scope(PUBLIC_READER, "NCT", 2024, on=OPENED.date())
        assert scope is not None
        assert scope.review is None
        found = queries.one_figure(PUBLIC_READER, scope, FigureCode.EVENTS)
        assert found.rows
        assert all(
            row.day is not None and scope.since <= row.day <= scope.until for row in found.rows
        )
        assert all(row.sources for row in found.rows)
        first = min(row.day for row in found.rows if row.day)
        at_the_limit = replace(scope, since=first)
        a_day_later = replace(scope, since=first + timedelta(days=1))
        counted = queries.one_figure(PUBLIC_READER, at_the_limit, FigureCode.EVENTS).total
        assert counted == found.total
        assert queries.one_figure(PUBLIC_READER, a_day_later, FigureCode.EVENTS).total < counted


class TestTheDraft:
    def test_says_what_is_known_in_each_language(self, house: House) -> None:
        house.open()
        house.contribute(house.india)
        house.recommend()
        scope = queries.scope(house.registry, "NCT", 2026, on=OPENED.date())
        assert scope is not None

        en, ru = versions(house.registry, scope)

        assert (en.language, ru.language) == (Language.EN, Language.RU)
        for words in ("Threats", "2026", "Fewer alarms.", "A measure on lanterns", "Networks"):
            assert words in en.plain + en.title
        for words in ("Угрозы", "Мера о фонарях", "Сети между границами"):
            assert words in ru.plain + ru.title
        assert [block.kind for block in en.text] == [block.kind for block in ru.text]

    def test_is_registered_under_a_symbol_and_not_twice(self, house: House) -> None:
        house.open()
        scope = queries.scope(house.registry, "NCT", 2026, on=OPENED.date())
        assert scope is not None
        texts = versions(house.registry, scope)

        symbol = operations.issue_draft(review=REVIEW, versions=texts, by=house.registry, at=TOLD)

        assert symbol.startswith("SOC/2026/DRAFT/")
        assert Revision.objects.visible_to(house.turkiye).filter(symbol=symbol).exists()
        assert not Revision.objects.visible_to(PUBLIC_READER).filter(symbol=symbol).exists()
        with pytest.raises(Refusal) as refused:
            operations.issue_draft(review=REVIEW, versions=texts, by=house.registry, at=TOLD)
        assert refused.value.fault is ReviewFault.ISSUED_ALREADY


class TestFollow:
    @pytest.mark.parametrize(
        ("outcome", "verb", "reached"),
        [
            (Outcome.NOTED, Verb.TOOK_NOTE, RecommendationStand.NOTED),
            (Outcome.DEFERRED, Verb.AGREED_CONSULTATIONS_CONTINUE, RecommendationStand.CONTINUED),
            (Outcome.ADOPTED, Verb.ADOPTED, RecommendationStand.IN_FORCE),
        ],
    )
    def test_is_derived_from_the_verb_of_the_decision(
        self, house: House, outcome: Outcome, verb: Verb, reached: RecommendationStand
    ) -> None:
        house.open()
        number = house.recommend(kind=RecommendationKind.CONTINUE)
        code = house.at_work()
        done = house.put(code, outcome=outcome, verb=verb)
        operations.follow(
            review=REVIEW, number=number, decision=done.decision, by=house.registry, at=CLOSES
        )
        shown = queries.review(house.turkiye, REVIEW)
        assert shown is not None
        assert shown.recommendations[0].follow_up is reached
        with pytest.raises(Refusal) as refused:
            operations.follow(
                review=REVIEW, number=number, decision=done.decision, by=house.registry, at=CLOSES
            )
        assert refused.value.fault is ReviewFault.FOLLOWED_ALREADY

    def test_is_open_before_any_decision(self, house: House) -> None:
        house.open()
        house.recommend(text=Words("Go on"))
        shown = queries.review(house.turkiye, REVIEW)
        assert shown is not None
        assert shown.recommendations[0].follow_up is RecommendationStand.OPEN
        assert Review.objects.count() == 1
        assert DECIDES < CLOSES
