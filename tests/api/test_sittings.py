"""Meetings by the interface: as each may follow them, and as the registry runs them."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from clearinghouse.jobs import clock
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.meetings.models import Put, Sitting
from clearinghouse.procedures.models import Decision
from clearinghouse.record.models import Entry
from tests.api.test_silence import BASE, act, ask, is_refused
from tests.meetings.house import AGREED, BEFORE, CLOSES, DECIDES, DRAFT, OPENS, House

pytestmark = pytest.mark.django_db
NOWHERE = "SOC-2099-I"
AGENDA = [
    {"number": "1", "title": {"en": "Adoption of the agenda"}},
    {"number": "2", "title": {"en": "Orchards", "ru": "Сады", "kk": "Бақтар"}},
]
ADOPTS = {
    "point": "2",
    "draft": DRAFT,
    "outcome": "adopted",
    "verb": "adopted",
    "subject": {"en": "Orchards are planted", "ru": "Закладываются сады"},
}
REGISTRYS = {
    "agenda": {"agenda": AGENDA},
    "documents": {"point": "2", "document": DRAFT},
    "attendance": {"roll": []},
    "open": {},
    "agenda/adopt": {},
    "rehearsals": ADOPTS,
    "outcomes": ADOPTS,
    "close": {},
    "report": {"document": DRAFT},
}


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture(autouse=True)
def now(settings) -> Iterator[None]:
    """Let the house live in the hour in which the meeting decides."""
    settings.CLEARINGHOUSE_CLOCK_MAY_SHIFT = True
    with clock.shifted(DECIDES):
        yield


def told(reader: Reader, path: str) -> Any:
    answer = ask(reader, path)
    assert answer.status_code == 200, answer.content
    return answer.json()


def done(reader: Reader, path: str, given: Any = None) -> Any:
    answer = act(reader, path, given)
    assert answer.status_code in {200, 201}, (path, answer.content)
    return answer.json()


class TestReading:
    def test_lists_what_can_be_followed_in_parts(self, house: House) -> None:
        first, second = house.convene(), house.convene(body="SWG")

        part = told(house.india, "/sittings?limit=1")
        rest = told(house.india, f"/sittings?limit=1&cursor={part['next']}")

        assert {part["items"][0]["code"], rest["items"][0]["code"]} == {first, second}
        assert rest["next"] is None
        (only,) = told(house.india, "/sittings?body=SWG")["items"]
        assert (only["code"], only["stage"]) == (second, "convened")
        assert only["href"] == f"{BASE}/sittings/{second}"
        is_refused(ask(house.india, "/sittings?bodies=SWG"), 422, "invalid")

    def test_tells_member_states_all_of_it(self, house: House) -> None:
        code = house.at_work()
        house.put(code, effects=({"kind": "approve", "document": DRAFT},))
        house.attach(code, house.india)
        house.close(code)

        whole = told(house.turkiye, f"/sittings/{code}")

        assert whole["is_whole"]
        assert (whole["session"], whole["chair"]) == ("SOC/2026-I", "KAZ")
        assert [each["number"] for each in whole["points"]] == ["1", "2", "3"]
        assert whole["points"][1]["documents"][0]["row"]["symbol"] == DRAFT
        assert whole["quorum"] == {"present": 3, "members": 3, "needed": 2}
        assert {each["participant"] for each in whole["attending"]} == {"KAZ", "IND", "TUR"}
        (put,) = whole["puts"]
        assert (put["outcome"], put["present"]) == ("adopted", 3)
        assert put["effects"][0]["provision"] == "modalities-2023 2.4"
        assert put["statements"][0]["state"] == "IND"
        assert whole["listed_as"] == "SOC/2026-I/DEC/1"
        assert set(whole["frozen"][0]["digests"]) == {"en", "ru"}

    def test_reads_a_draft_as_at_closure(self, house: House) -> None:
        code = house.at_work()
        house.close(code)
        path = f"/sittings/{code}/as-at-closure/en/{DRAFT}"

        text = told(house.india, path)

        assert text["blocks"][0]["text"] == "Trees are planted."
        assert (
            text["digest"] == told(house.india, f"/sittings/{code}")["frozen"][0]["digests"]["en"]
        )
        assert ask(house.observer, path).status_code == 404
        assert ask(house.india, path.replace("/en/", "/kk/")).status_code == 404

    def test_shows_observers_what_its_documents_let_them_see(self, house: House) -> None:
        code = house.opened()
        shared = house.paper("SOC/2026-I/DRAFT/5", distribution=Distribution.MEMBERS_AND_OBSERVERS)
        house.place(code, shared, point="3")

        seen = told(house.observer, f"/sittings/{code}")

        assert not seen["is_whole"]
        assert [each["number"] for each in seen["points"]] == ["3"]
        assert (seen["attending"], seen["quorum"], seen["puts"]) == ([], None, [])

    def test_cannot_be_told_from_nothing_by_others(self, house: House) -> None:
        code = house.at_work()

        assert told(house.observer, "/sittings")["items"] == []
        for answer in (
            lambda path: ask(house.observer, path),
            lambda path: Client().get(f"{BASE}{path}"),
        ):
            hidden, absent = answer(f"/sittings/{code}"), answer(f"/sittings/{NOWHERE}")
            assert hidden.status_code == absent.status_code == 404
            seen, other = hidden.json(), absent.json()
            assert seen.pop("instance") != other.pop("instance")
            assert seen == other


class TestRunning:
    def test_goes_from_the_convening_to_the_report(self, house: House) -> None:
        registry = house.registry
        with clock.shifted(BEFORE):
            convened = done(
                registry,
                "/sittings",
                {
                    "body": "SOC",
                    "first": "2026-11-17",
                    "title": {"en": "Senior officials"},
                    "chair": "KAZ",
                    "agenda": AGENDA[:1],
                },
            )
            code = convened["code"]
            assert code == "SOC-2026-I"
            at = f"/sittings/{code}"
            done(registry, f"{at}/agenda", {"agenda": AGENDA})
            done(registry, f"{at}/documents", {"point": "2", "document": DRAFT})
        with clock.shifted(OPENS):
            roll = [
                {"participant": state, "part": "member", "head": "Deputy Minister", "size": 2}
                for state in ("KAZ", "IND", "TUR")
            ]
            assert done(registry, f"{at}/attendance", {"roll": roll}) == {"noted": 3}
            assert done(registry, f"{at}/attendance", {"roll": roll}) == {"noted": 0}
            assert done(registry, f"{at}/open") == {"remarks": []}
        with clock.shifted(AGREED):
            added = [{"number": "3", "title": {"en": "Other business"}}]
            adopted = done(registry, f"{at}/agenda/adopt", {"added": added})
            assert [each["is_adopted"] for each in adopted["points"]] == [True] * 3
        settled = done(registry, f"{at}/outcomes", ADOPTS)
        assert settled["decision"] == f"meeting/{code}/1"
        statement = {"state": "IND", "added": "dissociation", "paragraphs": ["1"]}
        attached = act(house.india, f"{at}/outcomes/1/statements", statement)
        assert attached.status_code == 201
        with clock.shifted(CLOSES):
            closed = done(registry, f"{at}/close", {"distribution": "public"})
            assert closed["listed_as"] == "SOC/2026-I/DEC/1"
            house.paper("SOC/2026-I/REP/1")
            named = done(registry, f"{at}/report", {"document": "SOC/2026-I/REP/1"})
        assert named["report"]["symbol"] == "SOC/2026-I/REP/1"
        assert named["listed"]["symbol"] == "SOC/2026-I/DEC/1"
        assert Sitting.objects.get().listed.document.distribution == Distribution.PUBLIC

    def test_rehearses_in_words_and_keeps_nothing(self, house: House) -> None:
        code = house.at_work()
        before = Entry.objects.count()
        call = {"kind": "call", "before": "2027-02-01", "subject_en": "Send saplings"}

        shown = done(house.registry, f"/sittings/{code}/rehearsals", {**ADOPTS, "effects": [call]})

        assert shown["in_words"] == ["Participants are asked before 1 February 2027: Send saplings"]
        assert (Put.objects.count(), Decision.objects.count()) == (0, 0)
        assert Entry.objects.count() == before

    def test_puts_an_item_in_the_chairs_words(self, house: House) -> None:
        code = house.at_work()
        words = {"en": "We plant.", "ru": "Мы сажаем."}

        done(
            house.registry,
            f"/sittings/{code}/outcomes",
            {**ADOPTS, "draft": "", "words": words, "point": "3"},
        )

        (put,) = told(house.india, f"/sittings/{code}")["puts"]
        assert (put["point"], put["draft"]["symbol"]) == ("3", "")
        assert set(put["draft"]["titles"]) >= {"en", "ru"}


class TestRefusing:
    @pytest.mark.parametrize(
        ("given", "reason", "provision"),
        [
            ({"objecting": ["IND"]}, "consensus_objection", "rules-2004 I.2"),
            ({"verb": "took_note"}, "meeting_verb_does_not_fit", "rules-2004 I.2"),
            ({"draft": "SOC/2026-I/DRAFT/99"}, "no_such_document", ""),
            ({"point": "9"}, "no_such_point", ""),
            ({"draft": ""}, "draft_or_words", ""),
            ({"effects": [{"kind": "conjure"}]}, "no_such_effect", ""),
        ],
    )
    def test_tells_why_an_outcome_cannot_be(
        self, house: House, given: dict[str, object], reason: str, provision: str
    ) -> None:
        code = house.at_work()

        answer = act(house.registry, f"/sittings/{code}/outcomes", {**ADOPTS, **given})

        is_refused(answer, 409, reason, provision)
        assert not Put.objects.exists()

    @pytest.mark.parametrize(
        ("path", "given"),
        [
            ("outcomes", {**ADOPTS, "outcome": "conjured"}),
            ("outcomes", {**ADOPTS, "subject": {"en": ""}}),
            ("outcomes", {**ADOPTS, "surprise": 1}),
            ("documents", {"point": "2", "document": "\x00"}),
            ("attendance", {"roll": [{"participant": "IND", "part": "member", "size": -1}]}),
            ("close", {"distribution": "addressees"}),
        ],
    )
    def test_tells_what_cannot_be_read(self, house: House, path: str, given: Any) -> None:
        code = house.at_work()
        is_refused(act(house.registry, f"/sittings/{code}/{path}", given), 422, "invalid")

    def test_refuses_what_comes_before_its_time(self, house: House) -> None:
        code = house.convene()
        with clock.shifted(OPENS - timedelta(days=1)):
            is_refused(act(house.registry, f"/sittings/{code}/open"), 409, "before_its_day")
        is_refused(act(house.registry, f"/sittings/{code}/outcomes", ADOPTS), 409, "not_open")
        is_refused(act(house.registry, f"/sittings/{code}/close"), 409, "not_open")

    def test_lets_nobody_else_run_a_meeting(self, house: House) -> None:
        code = house.at_work()
        for reader in (house.india, house.observer):
            assert act(reader, "/sittings", {"agenda": []}).status_code == 404
            for path, given in REGISTRYS.items():
                is_refused(act(reader, f"/sittings/{code}/{path}", given), 404, "not_found")

    def test_lets_a_state_speak_for_itself_only(self, house: House) -> None:
        code = house.at_work()
        house.put(code)
        path = f"/sittings/{code}/outcomes/1/statements"
        said = {"state": "IND", "added": "reservation", "text": "Not before ratification."}

        is_refused(act(house.turkiye, path, said), 404, "not_found")
        is_refused(act(house.observer, path, said), 404, "not_found")
        absent = path.replace("/1/", "/7/")
        is_refused(act(house.india, absent, said), 404, "not_found")
        assert act(house.india, path, said).status_code == 201
