"""The pages of silence procedures: what is shown before one opens, who sees what, what is said."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import Said
from clearinghouse.participants.models import Officer
from clearinghouse.silence.models import Act, Procedure, Waiting
from tests.silence.house import OPENED, House

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(settings) -> House:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    return House()


@pytest.fixture
def key(house: House) -> str:
    """Return a procedure that runs at the moment of the visit."""
    now = datetime.now(UTC)
    return house.open(deadline=now + timedelta(days=9), civil="2026-12-07T18:00")


def visit(reader: Reader) -> Client:
    client = Client()
    client.force_login(Officer.objects.get(pk=reader.officer))
    return client


def typed(**changed: str) -> dict[str, str]:
    whole = {
        "note": "NCT/G/15",
        "texts": "SOC/2026-I/DRAFT/1\n",
        "body": "SOC",
        "matter": "paper",
        "title_en": "Concept of orchards",
        "deadline": (datetime.now(UTC) + timedelta(days=20)).strftime("%Y-%m-%dT18:00"),
        "zone": "Asia/Almaty",
        "effects": "approve SOC/2026-I/DRAFT/1",
    }
    return {**whole, **changed}


class TestOpening:
    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("en", "Working time that each capital gets"),
            ("ru", "Рабочее время"),
            ("kk", "жұмыс уақыты"),
        ],
    )
    def test_first_shows_what_would_follow(self, house: House, language: str, words: str) -> None:
        answer = visit(house.registry).post(f"/{language}/silence/open/", typed())

        page = answer.content.decode()
        assert answer.status_code == 200
        assert words in page
        assert "SOC/2026-I/DRAFT/1" in page
        assert not Procedure.objects.exists()

    def test_opens_when_it_is_confirmed(self, house: House) -> None:
        answer = visit(house.registry).post("/en/silence/open/", typed(confirmed="yes"))

        held = Procedure.objects.get()
        assert answer.headers["Location"] == f"/en/silence/{held.key}/"
        assert held.effects == [{"kind": "approve", "document": "SOC/2026-I/DRAFT/1"}]
        assert (held.zone, held.roster) == ("Asia/Almaty", ["IND", "KAZ", "TUR"])

    @pytest.mark.parametrize(
        ("changed", "words"),
        [
            ({"note": "NCT/G/999"}, "There is no such note in the register"),
            ({"texts": "SOC/2026-I/DRAFT/99"}, "A text is not in the register"),
            ({"zone": "Asia/Atlantis"}, "There is no time zone of this name"),
            ({"deadline": "2020-01-01T18:00"}, "The deadline must be later than the opening"),
            ({"effects": "conquer KAZ"}, "is not an effect that is known"),
            ({"effects": "appoint ECON-ENERGY"}, "lacks or misnames"),
            ({"title_en": ""}, "This field is required"),
            ({"deadline": "soon"}, "Enter a valid date/time"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_what_was_typed(self, house, changed, words) -> None:
        given = typed(**changed)
        answer = visit(house.registry).post("/en/silence/open/", given | {"confirmed": "yes"})

        page = answer.content.decode()
        assert answer.status_code == 422
        assert words in page
        assert "approve SOC/2026-I/DRAFT/1" in page or "effects" in changed
        assert not Procedure.objects.exists()

    def test_is_not_there_for_others(self, house: House) -> None:
        for reader in (house.kazakhstan, house.observer):
            assert visit(reader).get("/en/silence/open/").status_code == 404


class TestAnswering:
    def test_tells_what_follows_and_then_gives_the_receipt(self, house: House, key: str) -> None:
        client = visit(house.india)
        page = client.get(f"/en/silence/{key}/answers/objected/").content.decode()
        assert "The silence is broken" in page

        answer = client.post(f"/en/silence/{key}/answers/objected/", {"text": "Too tall."})

        place = Act.objects.get(act="objected").place
        assert answer.headers["Location"] == f"/en/silence/{key}/received/{place}/"
        receipt = client.get(f"/en/silence/{key}/receipts/{place}/")
        assert b'"type":"clearinghouse/receipt@v1"' in receipt.content
        assert b'"value":"IND"' in receipt.content

    def test_looks_prove_the_delivery(self, house: House, key: str) -> None:
        visit(house.india).get(f"/en/silence/{key}/")
        visit(house.registry).get(f"/en/silence/{key}/")

        assert list(Act.objects.filter(act="delivered").values_list("state", flat=True)) == ["IND"]

    def test_names_the_objector_to_itself_and_the_others_see_that_it_is_kept(
        self, house: House, key: str
    ) -> None:
        house.say(key, Said.OBJECTED, house.india, at=OPENED + timedelta(hours=1), text="Too tall.")

        own = visit(house.india).get(f"/en/silence/{key}/").content.decode()
        other = visit(house.turkiye).get(f"/en/silence/{key}/").content.decode()
        registry = visit(house.registry).get(f"/en/silence/{key}/").content.decode()
        assert "Too tall." in own
        for page in (other, registry):
            assert "Too tall." not in page
            assert "named to the Chairmanship only" in page

    def test_refuses_who_was_not_entrusted(self, house: House, key: str) -> None:
        answer = visit(house.silent).post(f"/en/silence/{key}/answers/objected/", {"text": ""})

        assert answer.status_code == 422
        assert "has not entrusted you" in answer.content.decode()
        assert not Act.objects.filter(act="objected").exists()

    def test_offers_nothing_that_the_law_would_refuse(self, house: House, key: str) -> None:
        page = visit(house.india).get(f"/en/silence/{key}/").content.decode()

        assert "/answers/objected/" in page
        assert "/answers/withdrew/" not in page

    def test_of_a_kind_that_does_not_exist_is_not_found(self, house: House, key: str) -> None:
        assert visit(house.india).get(f"/en/silence/{key}/answers/shouted/").status_code == 404


class TestOnPaper:
    def test_is_entered_by_one_and_confirmed_by_another(self, house: House, key: str) -> None:
        received = (OPENED + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
        visit(house.registry).post(
            f"/en/silence/{key}/paper/",
            {"state": "TUR", "said": "objected", "channel": "paper", "received_at": received},
        )
        waiting = Waiting.objects.get()

        mine = visit(house.registry).get(f"/en/silence/{key}/").content.decode()
        assert "Another officer has to confirm it." in mine
        visit(house.second).post(f"/en/silence/waiting/{waiting.pk}/confirm/", {"procedure": key})

        assert Act.objects.get(act="objected").confirmed_by_id == house.second.officer

    def test_of_a_moment_to_come_is_refused_in_words(self, house: House, key: str) -> None:
        later = (datetime.now(UTC) + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M")
        answer = visit(house.registry).post(
            f"/en/silence/{key}/paper/",
            {"state": "TUR", "said": "objected", "channel": "email", "received_at": later},
        )

        assert answer.status_code == 422
        assert "still to come" in answer.content.decode()


class TestWhatWaits:
    def test_is_listed_for_the_delegation_with_its_own_answer(self, house: House, key: str) -> None:
        client = visit(house.india)
        assert f"/en/silence/{key}/" in client.get("/en/silence/answers/").content.decode()
        house.say(key, Said.SUPPORTED, house.india, at=OPENED + timedelta(hours=1))

        assert "support" in client.get("/en/silence/answers/").content.decode()

    def test_is_empty_for_who_may_not_read(self, house: House, key: str) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)

        page = visit(administrator).get("/en/silence/answers/").content.decode()

        assert key not in page


class TestTheNoteThatFollows:
    def test_is_filled_with_what_the_procedure_knows(self, house: House) -> None:
        key = house.open()
        house.say(key, Said.OBJECTED, house.india)
        house.close(key)
        client = visit(house.registry)
        link = f"/en/notes/write/?purpose=silence_broken&amp;procedure={key}"
        assert link in client.get(f"/en/silence/{key}/").content.decode()

        page = client.get(link.replace("&amp;", "&")).content.decode()

        assert "Concept of orchards" in page
        assert "NCT/G/15 2026" in page
        assert 'value="SOC/2026-I/DRAFT/1"' in page
        assert 'value="2026-11-13"' in page

    def test_is_not_filled_from_a_procedure_that_does_not_exist(self, house: House) -> None:
        answer = visit(house.registry).get("/en/notes/write/?purpose=silence_kept&procedure=none")

        assert answer.status_code == 200


class TestTranslation:
    ADDRESS = "/en/delegation/answers/"

    def stated(self, house: House, language: str = "hi", days: str = "3") -> str:
        client = visit(house.officer("IND", Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR))
        given = {"what": "translation", "language": language, "days": days}
        return client.post(self.ADDRESS, given, follow=True).content.decode()

    def told(self, house: House, **changed: str) -> dict[str, int]:
        answer = visit(house.registry).post("/en/silence/open/", typed(**changed))
        return {row.code: row.translation_days for row in answer.context["table"].rows}

    def test_is_stated_by_the_administrator_and_shown_to_the_registry(self, house: House) -> None:
        assert "It is shown to the registry" in self.stated(house)

        assert self.told(house) == {"IND": 3, "KAZ": 0, "TUR": 0}

    def test_is_no_wait_where_the_text_lies_in_the_language(self, house: House) -> None:
        self.stated(house, language="ru")

        assert self.told(house)["IND"] == 0

    def test_is_told_otherwise_by_the_registry_for_one_procedure(self, house: House) -> None:
        self.stated(house)

        assert self.told(house, translations="hi 5\r\nTUR 1") == {"IND": 5, "KAZ": 0, "TUR": 1}
        assert self.told(house, translations="IND 0\nhi 5")["IND"] == 0

    @pytest.mark.parametrize(
        ("days", "is_kept"), [("-1", False), ("0", True), ("30", True), ("31", False)]
    )
    def test_takes_days_within_reach(self, house: House, days: str, is_kept: bool) -> None:
        assert ("It is shown to the registry" in self.stated(house, days=days)) is is_kept
        answer = visit(house.registry).post("/en/silence/open/", typed(translations=f"IND {days}"))
        assert (answer.status_code == 200) is is_kept

    @pytest.mark.parametrize(
        ("line", "words"),
        [
            ("IND", "is not a State or a language"),
            ("IND two", "is not a State or a language"),
            ("IND 2 3", "is not a State or a language"),
            ("IND ٣", "is not a State or a language"),
            ("JPN 2", "is neither a Member State nor a language"),
            ("xx 2", "is neither a Member State nor a language"),
        ],
    )
    def test_says_what_is_wrong_with_a_line(self, house: House, line: str, words: str) -> None:
        answer = visit(house.registry).post("/en/silence/open/", typed(translations=line))

        assert answer.status_code == 422
        assert words in answer.content.decode()

    def test_is_taken_back(self, house: House) -> None:
        self.stated(house)
        client = visit(house.officer("IND", Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR))
        given = {"what": "translation", "never": "yes"}
        page = client.post(self.ADDRESS, given, follow=True).content.decode()

        assert "states no working language any more" in page
        assert self.told(house)["IND"] == 0


class TestAFailedDelivery:
    def test_is_noted_and_shown(self, house: House, key: str) -> None:
        now = datetime.now(UTC)
        client = visit(house.registry)
        moment = (now + timedelta(hours=5)).strftime("%Y-%m-%dT%H:%M")
        given = {"state": "IND", "channel": "email", "delivered_at": moment}
        client.post(f"/en/silence/{key}/deliver/", given)
        assert Act.objects.filter(act="delivered").exists()

        given = {"state": "IND", "failure": "bounced", "returned_at": moment}
        page = client.post(f"/en/silence/{key}/return/", given, follow=True).content.decode()

        assert "The State counts as not reached." in page
        assert "The e-mail came back" in page
        assert "A delivery was found to have failed" in page

    def test_of_nothing_is_not_offered(self, house: House, key: str) -> None:
        page = visit(house.registry).get(f"/en/silence/{key}/return/").content.decode()

        assert "No State is proven to have been reached by e-mail or on paper." in page
        assert visit(house.india).get(f"/en/silence/{key}/return/").status_code == 404
