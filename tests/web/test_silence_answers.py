"""The pages on which a delegation answers: once, signed or not, alone or with a second officer."""

import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import Said
from clearinghouse.participants.models import Officer
from clearinghouse.record.models import Entry
from clearinghouse.silence import operations, queries
from clearinghouse.silence.facts import AnswerFacts
from clearinghouse.silence.models import Act, SignedVoices, TwoVoices, Waiting
from clearinghouse.silence.signing import digest_of
from clearinghouse.tlog.act_signature import ActSignature, SignedAct
from tests.silence.authenticator import Passkey
from tests.silence.house import House

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC)
TEXT = "The trees are too tall.\r\nAnd too many."


@pytest.fixture(autouse=True)
def _plain_static_files(settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def key(house: House) -> str:
    """Open a procedure that runs while the test runs."""
    opening = house.opening(deadline=NOW + timedelta(days=10))
    opened, _remarks = operations.open_procedure(
        opening=opening, by=house.registry, at=NOW - timedelta(hours=1)
    )
    return opened


def browser(reader: Reader) -> Client:
    client = Client()
    client.force_login(Officer.objects.get(pk=reader.officer))
    return client


def page(client: Client, address: str) -> str:
    answered = client.get(address)
    assert answered.status_code == 200, address
    return unescape(answered.content.decode())


def token_in(shown: str) -> str:
    found = re.search(r'name="token" value="([0-9a-f]{64})"', shown)
    assert found
    return found[1]


def signature_for(shown: str, passkey: Passkey, text: str) -> str:
    """Return what the page's script would post, made from what the page says."""
    act = json.loads(re.search(r'data-act="(\{.*?\})"', shown)[1])
    assert act.pop("type") == "clearinghouse/act@v1"
    act["text"] = digest_of(text)
    return passkey.posted(SignedAct(**act).challenge)


def objecting(key: str) -> str:
    return f"/en/silence/{key}/answers/objected/"


class TestAnAnswer:
    def test_sent_twice_enters_once_and_leads_to_the_same_receipt(self, house, key) -> None:
        client = browser(house.india)
        token = token_in(page(client, objecting(key)))

        sent = [client.post(objecting(key), {"token": token, "text": TEXT}) for _ in range(2)]

        assert [answer.status_code for answer in sent] == [302, 302]
        assert sent[0]["Location"] == sent[1]["Location"]
        assert Act.objects.filter(act="objected").count() == 1
        for _ in range(2):
            assert "And too many." in page(client, sent[0]["Location"])
        assert Act.objects.filter(act="objected").count() == 1

    def test_changed_and_sent_again_is_refused_and_the_text_is_kept(self, house, key) -> None:
        client = browser(house.india)
        token = token_in(page(client, objecting(key)))
        client.post(objecting(key), {"token": token, "text": TEXT})

        again = client.post(objecting(key), {"token": token, "text": "Quite another reason."})

        shown = unescape(again.content.decode())
        assert again.status_code == 422
        assert "From this page another answer or another text was entered already." in shown
        assert "Quite another reason." in shown
        assert token_in(shown) != token

    @pytest.mark.parametrize("token", ["", "x", "A" * 64, "a" * 63, "a" * 65, "é" * 64, "0" * 999])
    def test_is_taken_whatever_comes_as_its_token(self, house, key, token) -> None:
        answered = browser(house.india).post(objecting(key), {"token": token, "text": ""})

        assert answered.status_code == 302
        assert Act.objects.get(act="objected").token == ""

    def test_without_the_text_it_needs_is_asked_for_again(self, house, key) -> None:
        client = browser(house.india)
        address = f"/en/silence/{key}/answers/proposed/"
        token = token_in(page(client, address))

        answered = client.post(address, {"token": token, "text": " \r\n "})

        assert answered.status_code == 422
        assert token_in(answered.content.decode()) == token

    def test_too_long_is_refused_with_its_text_kept(self, house, key) -> None:
        answered = browser(house.india).post(objecting(key), {"text": "x" * 20_001})

        assert answered.status_code == 422
        assert "x" * 20_001 in answered.content.decode()

    def test_counts_an_end_of_line_as_the_browser_does(self, house, key) -> None:
        text = "x\r\n" * 10_000

        answered = browser(house.india).post(objecting(key), {"text": text})

        assert answered.status_code == 302
        assert Act.objects.get(act="objected").text == ("x\n" * 10_000).strip()

    def test_says_that_it_is_not_signed(self, house, key) -> None:
        shown = page(browser(house.india), objecting(key))

        assert "The answer is sent without a signature and counts the same." in shown
        assert "data-act" not in shown


class TestASignedAnswer:
    def test_is_signed_over_what_the_page_says(self, house, key) -> None:
        client, passkey = browser(house.india), Passkey().register(house.india)
        shown = page(client, objecting(key))
        signature = signature_for(shown, passkey, TEXT.replace("\r\n", "\n"))

        answered = client.post(
            objecting(key),
            {"token": token_in(shown), "text": f"  {TEXT}\r\n", "signature": signature},
        )

        assert answered.status_code == 302
        act = Act.objects.get(act="objected")
        assert "Signed with a passkey." in page(client, answered["Location"])
        kept = client.get(f"/en/silence/{key}/signatures/{act.place}/")
        assert kept.content == act.signature.encode()
        ActSignature.parse(kept.content).check()
        assert browser(house.turkiye).get(kept.request["PATH_INFO"]).status_code == 404

    def test_of_a_page_that_was_put_before_another_visitor_is_refused(self, house, key) -> None:
        passkey = Passkey().register(house.india)
        shown = page(browser(house.india), objecting(key))
        signature = signature_for(shown, passkey, "")

        answered = browser(house.india).post(
            objecting(key), {"token": token_in(shown), "text": "", "signature": signature}
        )

        assert answered.status_code == 422
        assert "is not what this page has put before you" in unescape(answered.content.decode())
        assert not Act.objects.filter(act="objected").exists()

    @pytest.mark.parametrize("signature", ["x", "{}", "null", '"' * 40_000])
    def test_that_is_none_is_refused_and_the_text_is_kept(self, house, key, signature) -> None:
        client = browser(house.india)
        Passkey().register(house.india)
        token = token_in(page(client, objecting(key)))

        answered = client.post(
            objecting(key), {"token": token, "text": "Kept.", "signature": signature}
        )

        assert answered.status_code == 422
        assert "Kept." in answered.content.decode()
        assert not Act.objects.filter(act="objected").exists()


class TestWhereSignaturesAreDemanded:
    @pytest.fixture(autouse=True)
    def _demanded(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        operations.demand_signatures(demanded=True, by=administrator, at=NOW)

    def test_an_unsigned_answer_is_refused_in_a_sentence(self, house, key) -> None:
        client = browser(house.india)

        answered = client.post(objecting(key), {"text": "Kept."})

        shown = answered.content.decode()
        assert answered.status_code == 422
        assert "Your delegation demands that answers are signed with a passkey." in shown
        assert "Kept." in shown

    def test_the_page_leads_whoever_has_no_passkey_to_one(self, house, key) -> None:
        shown = page(browser(house.india), objecting(key))

        assert "You have none yet." in shown
        assert "data-unsigned" not in shown


class TestTheSecondOfficer:
    @pytest.fixture
    def waiting(self, house: House, key: str) -> Waiting:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        operations.demand_two_voices(demanded=True, by=administrator, at=NOW)
        facts = AnswerFacts(said=Said.OBJECTED, text="Too tall.")
        return operations.answer(key=key, facts=facts, by=house.india, at=NOW)

    def test_confirms_in_two_clicks_with_the_consequence_before(self, house, waiting) -> None:
        client = browser(house.officer("IND", Capacity.READ, Capacity.ANSWER))
        listed = page(client, "/en/silence/answers/")
        address = re.search(r'href="(/en/silence/waiting/\d+/)"', listed)[1]

        shown = page(client, address)
        assert "The silence is broken" in shown
        assert "Too tall." in shown
        posted = [
            client.post(f"{address}confirm/", {"procedure": waiting.procedure.key})
            for _ in range(2)
        ]

        assert posted[0]["Location"] == posted[1]["Location"]
        assert "/received/" in posted[0]["Location"]
        assert Act.objects.filter(act="objected").count() == 1
        assert address not in page(client, "/en/silence/answers/")
        assert "Waits no longer" in page(client, address)

    def test_is_another_than_the_first(self, house, waiting) -> None:
        shown = page(browser(house.india), f"/en/silence/waiting/{waiting.pk}/")

        assert "Another officer has to confirm it." in shown
        assert "/confirm/" not in shown

    def test_is_of_the_same_delegation(self, house, waiting) -> None:
        for reader in (house.turkiye, house.observer, house.registry):
            answered = browser(reader).get(f"/en/silence/waiting/{waiting.pk}/")
            assert answered.status_code == 404
        assert f"waiting/{waiting.pk}/" not in page(browser(house.turkiye), "/en/silence/answers/")

    def test_can_do_nothing_else(self, house, waiting) -> None:
        client = browser(house.officer("IND", Capacity.READ, Capacity.ANSWER))

        for how in ("decide", "confirmed"):
            answered = client.post(
                f"/en/silence/waiting/{waiting.pk}/{how}/", {"procedure": waiting.procedure.key}
            )
            assert answered.status_code == 404
        assert Waiting.objects.get(pk=waiting.pk).settled_at is None

    def test_comes_too_late_after_the_deadline(self, house, waiting) -> None:
        row = queries.waiting(house.india, waiting.pk)

        assert row is not None
        assert queries.pending(house.india, at=row.deadline - timedelta(microseconds=1))
        assert queries.pending(house.india, at=row.deadline) == ()


class TestTheFirstPage:
    def counted(self, reader: Reader, at: datetime = NOW) -> tuple[int, int]:
        found = queries.unanswered(reader, at=at)
        return found.procedures, found.confirmations

    def test_says_how_many_wait_in_one_question(
        self, house, key, django_assert_num_queries
    ) -> None:
        assert "1 text under silence waits" in page(browser(house.india), "/en/")
        with django_assert_num_queries(1):
            assert self.counted(house.india) == (1, 0)
        with django_assert_num_queries(0):
            assert self.counted(house.registry) == (0, 0)

    def test_counts_no_more_what_was_answered_or_has_ended(self, house, key) -> None:
        deadline = NOW + timedelta(days=10)
        assert self.counted(house.turkiye, deadline - timedelta(microseconds=1)) == (1, 0)
        assert self.counted(house.turkiye, deadline) == (0, 0)
        house.say(key, Said.SUPPORTED, house.india, at=NOW)

        assert self.counted(house.india) == (0, 0)
        assert self.counted(house.turkiye) == (1, 0)
        assert self.counted(house.observer) == (0, 0)

    def test_counts_apart_what_waits_for_the_second_officer(self, house, key) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        operations.demand_two_voices(demanded=True, by=administrator, at=NOW)
        house.say(key, Said.SUPPORTED, house.india, at=NOW)

        assert self.counted(house.india) == (0, 1)
        assert "1 answer waits for a second officer" in page(browser(house.india), "/en/")


class TestHowADelegationAnswers:
    def test_is_decided_by_its_administrator(self, house) -> None:
        client = browser(house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR))
        address = "/en/delegation/answers/"
        assert "your delegation cannot object in the portal" in page(client, address)

        for what, table in (("voices", TwoVoices), ("signatures", SignedVoices)):
            for demanded in ("yes", "yes", "no"):
                posted = client.post(address, {"what": what, "demanded": demanded})
                assert posted["Location"] == address
                assert table.objects.filter(participant="IND").exists() is (demanded == "yes")
        assert Entry.objects.filter(act__endswith=".demanded").count() == 2

    def test_is_linked_where_the_people_are_run(self, house) -> None:
        client = browser(house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR))

        assert 'href="/en/delegation/answers/"' in page(client, "/en/delegation/officers/")

    def test_is_nobody_elses_business(self, house) -> None:
        of_secretariat = house.officer("SEC", Capacity.DELEGATION_ADMINISTRATOR)
        of_observer = house.officer("JPN", Capacity.DELEGATION_ADMINISTRATOR)
        for reader in (house.india, house.registry, of_secretariat, of_observer):
            client = browser(reader)
            assert client.get("/en/delegation/answers/").status_code == 404
            posted = client.post("/en/delegation/answers/", {"what": "voices", "demanded": "yes"})
            assert posted.status_code == 404
        assert not TwoVoices.objects.exists()

    @pytest.mark.parametrize("what", ["", "everything", "voices "])
    def test_demands_nothing_else(self, house, what) -> None:
        client = browser(house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR))

        posted = client.post("/en/delegation/answers/", {"what": what, "demanded": "yes"})

        assert posted.status_code == 404

    def test_counts_who_could_answer(self, house) -> None:
        Passkey().register(house.india)
        Passkey().register(house.india)
        house.officer("IND", Capacity.READ, Capacity.ANSWER)

        found = queries.answering(house.india, at=NOW)

        assert (found.officers, found.with_passkeys) == (2, 1)


class TestTheList:
    def said_on(self, shown: str) -> set[str]:
        return set(re.findall(r"/answers/(\w+)/", shown))

    def test_offers_what_can_be_said_now(self, house, key) -> None:
        client = browser(house.india)
        before = self.said_on(page(client, "/en/silence/answers/"))
        house.say(key, Said.OBJECTED, house.india, at=NOW)
        after = self.said_on(page(client, "/en/silence/answers/"))

        assert before == {"objected", "proposed", "asked_time", "supported"}
        assert "objected" not in after
        assert "withdrew" in after

    def test_costs_the_same_however_much_waits(self, house, key) -> None:
        def asked() -> int:
            client = browser(house.india)
            client.get("/en/silence/answers/")
            with CaptureQueriesContext(connection) as captured:
                client.get("/en/silence/answers/")
            return len(captured)

        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        operations.demand_two_voices(demanded=True, by=administrator, at=NOW)
        house.say(key, Said.SUPPORTED, house.india, at=NOW)
        before = asked()
        for said in (Said.ASKED_TIME, Said.OBJECTED):
            house.say(key, said, house.india, at=NOW)

        assert asked() == before
