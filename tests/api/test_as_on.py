"""The day as on which the interface answers, what is coming, and what a provision is proved by."""

from datetime import date, timedelta

import pytest
from django.test import Client

from clearinghouse.documents import operations
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.acting import INSTALLATION, REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Dated, MeetingFacts, Words
from clearinghouse.participants.models import Body, BodyName
from clearinghouse.participants.operations import enter_meeting
from clearinghouse.procedures.facts import Day, DecisionFacts, MilestoneFacts
from clearinghouse.procedures.operations import enter_milestone, record_decision
from tests.factories import NOW, REGISTRY, a_paper, some_participants

TICK = timedelta(days=1)
DAY = date(2025, 3, 3)
UP_TO = ("documents", "notes", "decisions", "silences", "instruments", "history", "meetings")
AS_ON = ("participants", "bodies", "chairmanships", "places", "coming", "coordinators")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def house() -> None:
    some_participants()
    Body.objects.create(code="SOC", kind="governing", position=1)
    BodyName.objects.create(body_id="SOC", en="Senior Officials Committee")


def ask(path: str) -> dict:
    answer = Client().get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def met(code: str, first: date | None, last: date | None = None) -> None:
    facts = MeetingFacts(
        code=code,
        body="SOC",
        name=Words(f"Meeting {code}"),
        first=Dated.exactly(first) if first else Dated(),
        last=Dated.exactly(last) if last else None,
    )
    enter_meeting(facts=facts, by=INSTALLATION, at=NOW)


def decided(subject: str, **fields: object) -> None:
    facts = {
        "verb": Verb.CALLED_ON,
        "subject": Words(subject),
        "key": subject,
        "decided": Day.exactly(DAY),
        "body": "SOC",
        "sources": "A source",
    }
    record_decision(decision=DecisionFacts(**(facts | fields)), by=REGISTRY_AT_THE_MACHINE, at=NOW)


class TestTheDescriptionOfAsOf:
    def said(self, path: str) -> str:
        told = ask("openapi.json")["paths"][f"/api/v1/{path}"]["get"]["parameters"]
        return next(each["description"] for each in told if each["name"] == "as_of")

    @pytest.mark.parametrize("path", UP_TO)
    def test_says_where_everything_is_listed_if_it_is_left_out(self, path: str) -> None:
        assert "everything is listed" in self.said(path)
        assert "today" not in self.said(path)

    @pytest.mark.parametrize("path", AS_ON)
    def test_says_where_it_is_today_if_it_is_left_out(self, path: str) -> None:
        assert "today in Astana if left out" in self.said(path)


class TestListsUpToADay:
    @pytest.fixture(autouse=True)
    def listed(self) -> None:
        operations.register(
            paper=a_paper("SOC/2025-I/DEC/1", distribution=Distribution.PUBLIC, dated_on=DAY),
            by=REGISTRY,
            at=NOW,
        )
        decided("orchards")
        met("SOC-1", DAY)
        enter_milestone(
            milestone=MilestoneFacts(
                key="orchards", happened=Day.exactly(DAY), text=Words("Orchards"), sources="x"
            ),
            by=INSTALLATION,
            at=NOW,
        )

    @pytest.mark.parametrize("path", ["documents", "decisions", "meetings", "history"])
    def test_tell_what_was_by_the_day_and_everything_without_one(self, path: str) -> None:
        def count(query: str) -> int:
            return len(ask(f"{path}{query}")["items"])

        assert count(f"?as_of={DAY - TICK}") == 0
        assert count(f"?as_of={DAY}") == count(f"?as_of={DAY + TICK}") == count("") == 1

    @pytest.mark.parametrize(
        "path", ["decisions", "silences", "instruments", "history", "meetings"]
    )
    def test_say_as_on_which_day_or_that_it_is_everything(self, path: str) -> None:
        assert ask(path)["as_of"] is None
        assert ask(f"{path}?as_of={DAY}")["as_of"] == str(DAY)

    def test_keep_a_meeting_whose_day_is_not_known(self) -> None:
        met("SOC-0", None)

        codes = {each["code"] for each in ask(f"meetings?as_of={DAY - TICK}")["items"]}
        assert codes == {"SOC-0"}

    def test_count_in_facets_what_was_by_the_day(self) -> None:
        assert ask(f"documents/facets?as_of={DAY - TICK}")["body"] == []
        assert ask(f"documents/facets?as_of={DAY}")["body"] == [{"value": "SOC", "count": 1}]
        assert ask("documents/facets")["distribution"] == [{"value": "public", "count": 1}]


class TestDecisionsOfADocument:
    def test_are_found_by_its_address(self) -> None:
        paper = operations.register(
            paper=a_paper("SOC/2025-I/DEC/1", distribution=Distribution.PUBLIC),
            by=REGISTRY,
            at=NOW,
        )
        decided("elsewhere")
        decided("in it", key="", revision=paper.revision, address="para-1", sources="")

        (found,) = ask(f"decisions?document={paper.address}")["items"]
        assert found["subject"]["en"] == "in it"
        assert ask("decisions?document=nowhere")["items"] == []


class TestWhatIsComing:
    def test_is_what_the_first_page_shows(self, settings) -> None:
        settings.STORAGES = {
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        }
        met("SOC-1", date(2099, 3, 1), date(2099, 3, 3))
        met("SOC-0", date(2001, 1, 1))
        decided("plans", due_before=date(2099, 2, 2))
        shown = Client().get("/en/").context["coming"]
        told = ask("coming")["items"]

        assert [each["on"] for each in told] == ["2099-02-02", "2099-03-01"]
        assert [each["on"] for each in told] == [str(row.on) for row, _under_way in shown]
        assert told[0]["decision"]["subject"]["en"] == "plans"
        assert (told[1]["meeting"]["code"], told[1]["until"]) == ("SOC-1", "2099-03-03")

    def test_holds_a_meeting_that_is_under_way_to_its_last_day(self) -> None:
        met("SOC-1", date(2099, 3, 1), date(2099, 3, 3))

        def codes(day: str) -> list[str]:
            return [each["meeting"]["code"] for each in ask(f"coming?as_of={day}")["items"]]

        assert codes("2099-03-02") == codes("2099-03-03") == ["SOC-1"]
        assert codes("2099-03-04") == []


class TestAProvision:
    def test_tells_by_which_tests_it_is_proved(self) -> None:
        proved = ask("provisions/modalities-2023/1.9")["tests"]

        assert proved
        assert any(name.startswith("tests/law/test_") for name in proved)
        assert all("test_modalities_2023_1_9_" in n or "test_modalities_1_9_" in n for n in proved)
