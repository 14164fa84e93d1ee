"""Meetings on their pages: what each reader sees, how the registry runs one, in three languages."""

from collections.abc import Iterator

import pytest
from django.test import Client, override_settings

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.meetings import Outcome, Part
from clearinghouse.law.verbs import Verb
from clearinghouse.meetings.models import Attendance, Frozen, Put, Sitting, Statement
from clearinghouse.participants.models import Officer
from clearinghouse.procedures.models import Decision
from clearinghouse.record.models import Entry
from tests.meetings.house import ADOPTS, CLOSES, DRAFT, House

pytestmark = pytest.mark.django_db
PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
FIELDS = {
    "draft": f"2 {DRAFT}",
    "outcome": "adopted",
    "verb": "adopted",
    "subject_en": "Orchards are planted",
}


@pytest.fixture
def house() -> Iterator[House]:
    with override_settings(STORAGES=PLAIN_FILES):
        yield House()


def as_reader(reader: Reader | None) -> Client:
    client = Client()
    if reader is not None:
        client.force_login(Officer.objects.get(pk=reader.officer))
    return client


def text(response) -> str:
    return response.content.decode()


class TestTheMeeting:
    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_is_whole_for_member_states(self, house: House, language: str) -> None:
        code = house.at_work()
        house.put(code, effects=({"kind": "approve", "document": DRAFT},))
        house.attach(code, house.india)
        house.close(code)

        page = text(as_reader(house.turkiye).get(f"/{language}/meetings/{code}/"))

        for words in (
            "SOC/2026-I",
            DRAFT,
            "SOC/2026-I/DEC/1",
            "Deputy Minister of Foreign Affairs",
            "It does not bind us before ratification.",
            "modalities_2023_2_4",
        ):
            assert words in page
        assert "language</" not in page

    @pytest.mark.parametrize("who", ["observer", None])
    def test_is_not_there_for_those_who_may_read_nothing_of_it(
        self, house: House, who: str | None
    ) -> None:
        code = house.at_work()
        house.put(code)

        response = as_reader(getattr(house, who) if who else None).get(f"/en/meetings/{code}/")

        assert response.status_code == 404

    def test_shows_observers_what_its_documents_let_them_see(self, house: House) -> None:
        code = house.opened()
        shared = house.paper("SOC/2026-I/DRAFT/5", distribution=Distribution.MEMBERS_AND_OBSERVERS)
        house.place(code, shared, point="3")

        page = text(as_reader(house.observer).get(f"/en/meetings/{code}/"))

        assert shared in page
        for words in (DRAFT, "Orchards", "Deputy Minister", "quorum"):
            assert words not in page
        assert as_reader(None).get(f"/en/meetings/{code}/").status_code == 404

    def test_keeps_a_draft_as_at_closure_readable_and_closed_to_others(self, house: House) -> None:
        code = house.at_work()
        house.close(code)
        address = f"/en/meetings/{code}/as-at-closure/en/{DRAFT}/"

        page = text(as_reader(house.india).get(address))

        assert "Trees are planted." in page
        assert bytes(Frozen.objects.get(language="en").digest).hex() in page
        for reader in (house.observer, None):
            assert as_reader(reader).get(address).status_code == 404

    def test_runs_in_a_fixed_number_of_queries(
        self, house: House, django_assert_max_num_queries
    ) -> None:
        code = house.at_work()
        for number in range(2, 8):
            symbol = house.paper(f"SOC/2026-I/DRAFT/{number}")
            house.place(code, symbol)
            house.put(code, draft=symbol)
        client = as_reader(house.india)
        client.get(f"/en/meetings/{code}/")

        with django_assert_max_num_queries(45):
            client.get(f"/en/meetings/{code}/")


class TestTheDecision:
    def test_shows_its_meeting_and_what_states_attached_to_it(self, house: House) -> None:
        code = house.at_work()
        done = house.put(code)
        house.attach(code, house.india)

        page = text(as_reader(house.turkiye).get(f"/en/decisions/{done.decision}/"))

        assert f"/en/meetings/{code}/#put-1" in page
        assert "It does not bind us before ratification." in page
        assert as_reader(None).get(f"/en/decisions/{done.decision}/").status_code == 404


class TestTheRegistry:
    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_is_shown_its_forms_in_every_language(self, house: House, language: str) -> None:
        code = house.at_work()
        client = as_reader(house.registry)
        for page in ("put", "attendance", "documents", "close"):
            assert client.get(f"/{language}/meetings/{code}/{page}/").status_code == 200
        other = house.convene()
        for page in ("agenda", "agenda/adopt"):
            assert client.get(f"/{language}/meetings/{other}/{page}/").status_code == 200
        assert client.get(f"/{language}/meetings/convene/").status_code == 200

    @pytest.mark.parametrize("page", ["put", "attendance", "close", "agenda", "agenda/adopt"])
    def test_alone_has_these_pages(self, house: House, page: str) -> None:
        code = house.at_work()
        for reader in (house.india, house.observer):
            assert as_reader(reader).get(f"/en/meetings/{code}/{page}/").status_code == 404

    def test_runs_a_meeting_from_first_to_last(self, house: House) -> None:
        client = as_reader(house.registry)
        convened = client.post(
            "/en/meetings/convene/",
            {
                "body": "SOC",
                "first": "2026-11-17",
                "title_en": "Senior officials",
                "mode": "in_person",
                "chair": "KAZ",
                "agenda": "1 | Agenda\n2 | Orchards | Сады",
            },
        )
        assert convened.status_code == 302
        at = "/en/meetings/SOC-2026-I/"
        assert convened["Location"] == at
        steps = [
            ("agenda/", {"agenda": "1 | Agenda\n2 | Orchards | Сады | Бақтар\n3 | Other"}),
            ("documents/", {"point": "2", "document": DRAFT}),
            (
                "attendance/",
                {
                    **{f"present-{state}": "on" for state in ("KAZ", "IND", "TUR", "JPN")},
                    "head-IND": "Secretary, Ministry of External Affairs",
                    "size-IND": "4",
                },
            ),
            ("open/", {}),
            ("agenda/adopt/", {"without": ["3"], "agreed": "on"}),
            ("put/", {**FIELDS, "confirmed": "yes"}),
            (
                "statements/1/",
                {
                    "state": "IND",
                    "added": "dissociation",
                    "paragraphs": "1",
                    "distribution": "member_states",
                },
            ),
            (
                "close/",
                {
                    "distribution": "public",
                    "title_en": "Decisions",
                    "text_en": "The meeting adopted: orchards.\nAnd no more.",
                    "title_ru": "Решения",
                    "text_ru": "Заседание приняло: сады.\nИ больше ничего.",
                },
            ),
        ]
        for page, typed in steps:
            answer = client.post(f"{at}{page}", typed)
            assert answer.status_code == 302, (page, text(answer))

        sitting = Sitting.objects.get()
        assert sitting.closed_at is not None
        assert sitting.listed.document.symbol == "SOC/2026-I/DEC/1"
        addresses = [
            [block["address"] for block in version.blocks]
            for version in sitting.listed.languages.all()
        ]
        assert addresses[0] == addresses[1] != ["", ""]
        assert Attendance.objects.get(participant="JPN").part == Part.OBSERVER
        assert Attendance.objects.get(participant="IND").size == 4
        assert Put.objects.get().decision is not None
        assert Statement.objects.get().paragraphs == ["1"]
        house.paper("SOC/2026-I/REP/1")
        client.post(f"{at}report/", {"document": "SOC/2026-I/REP/1"})
        assert Sitting.objects.get().report.symbol == "SOC/2026-I/REP/1"
        assert "SOC/2026-I/REP/1" in text(client.get(at))

    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_previews_effects_in_words_and_writes_nothing(
        self, house: House, language: str
    ) -> None:
        code = house.at_work()
        before = Entry.objects.count()

        page = as_reader(house.registry).post(
            f"/{language}/meetings/{code}/put/",
            {**FIELDS, "effects": f"approve {DRAFT}\ncall 2027-02-01 | Send proposals"},
        )

        assert page.status_code == 200
        assert 'name="confirmed"' in text(page)
        assert text(page).count("<li>") >= 2
        assert not Put.objects.exists()
        assert not Decision.objects.exists()
        assert Entry.objects.count() == before

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ({"objecting": ["IND"]}, "I.2)"),
            ({"verb": "took_note"}, "I.2)"),
            ({"effects": "appoint NOWHERE coordinator IND 2026-12-01 2028-12-01"}, "NOWHERE"),
            ({"effects": "approve SOC/2026-I/DRAFT/99"}, "SOC/2026-I/DRAFT/99"),
            ({"effects": "conjure"}, "conjure"),
        ],
    )
    def test_is_told_in_words_why_it_cannot_be(
        self, house: House, typed: dict[str, object], words: str
    ) -> None:
        code = house.at_work()

        page = as_reader(house.registry).post(f"/en/meetings/{code}/put/", {**FIELDS, **typed})

        assert page.status_code == 422
        alert = text(page).partition('role="alert"')[2].partition("</div>")[0]
        assert words in alert
        assert not Put.objects.exists()

    def test_draws_up_the_list_in_every_language(self, house: House) -> None:
        code = house.at_work()
        house.put(code)

        page = text(as_reader(house.registry).get(f"/en/meetings/{code}/close/"))

        assert f"The meeting adopted: Orchards are planted ({DRAFT})" in page
        assert "Закладываются сады" in page

    def test_is_told_what_a_line_of_the_agenda_lacks(self, house: House) -> None:
        code = house.convene()
        page = as_reader(house.registry).post(
            f"/en/meetings/{code}/agenda/", {"agenda": "1 Adoption of the agenda"}
        )
        assert page.status_code == 422
        assert "1 Adoption of the agenda" in text(page)


class TestADelegation:
    def test_attaches_a_statement_in_its_own_name_only(self, house: House) -> None:
        code = house.at_work()
        house.put(code)
        address = f"/en/meetings/{code}/statements/1/"
        typed = {
            "state": "IND",
            "added": "reservation",
            "text": "Not before ratification.",
            "distribution": "member_states",
        }

        assert as_reader(house.turkiye).post(address, typed).status_code == 422
        assert as_reader(house.india).post(address, typed).status_code == 302
        assert Statement.objects.get().state_id == "IND"
        for reader in (house.silent, house.observer):
            assert as_reader(reader).get(address).status_code == 404

    def test_is_offered_no_statement_where_nothing_was_decided(self, house: House) -> None:
        code = house.at_work()
        house.put(code, outcome=Outcome.CHAIRS_STATEMENT, verb=None)

        page = as_reader(house.india).get(f"/en/meetings/{code}/statements/1/")

        assert page.status_code == 404
        assert "statements/1" not in text(as_reader(house.india).get(f"/en/meetings/{code}/"))


class TestTheCalendar:
    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    @pytest.mark.parametrize("query", ["", "?month=2026-11", "?month=1992-01", "?month=nonsense"])
    def test_opens_for_everybody(self, house: House, language: str, query: str) -> None:
        house.convene()
        page = as_reader(None).get(f"/{language}/calendar/{query}")

        assert page.status_code == 200
        assert 'id="owed"' in text(page)

    def test_leads_to_the_meeting_only_those_who_may_follow_it(self, house: House) -> None:
        code = house.convene()

        member = text(as_reader(house.india).get("/en/calendar/?month=2026-11"))
        visitor = text(as_reader(None).get("/en/calendar/?month=2026-11"))

        assert f"/en/meetings/{code}/" in member
        assert f"/en/meetings/{code}/" not in visitor
        assert f"/en/bodies/SOC/#{code}" in visitor

    def test_tells_deadlines_to_those_who_may_know_of_them(self, house: House) -> None:
        code = house.at_work()
        house.put(
            code,
            verb=Verb.CALLED_ON,
            effects=({"kind": "call", "before": "2027-02-01", "subject_en": "Send proposals"},),
        )
        house.close(code, at=CLOSES)

        assert ADOPTS.subject.en in text(as_reader(house.india).get("/en/calendar/"))
        assert ADOPTS.subject.en not in text(as_reader(house.observer).get("/en/calendar/"))
