"""Webhooks: whose they are, how calls are signed, and where no call ever goes."""

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from clearinghouse.law.credentials import Capacity
from clearinghouse.notices import calling, queries, signing
from clearinghouse.notices.faults import NoticeFault, PostingFault, Refused
from clearinghouse.notices.kinds import Channel, PostingState, WebhookState
from clearinghouse.notices.models import Notice, Posting, Webhook
from clearinghouse.notices.operations import Dispatched, close_webhook, dispatch_due, open_webhook
from clearinghouse.notices.operations.webhooks import AT_MOST, LONGEST_URL
from clearinghouse.participants.models import Officer
from clearinghouse.participants.readers import reader_of
from clearinghouse.record.models import Entry
from tests.notices.telling import AT, TICK, a_reader_of, tell
from tests.participants.people import an_officer, delegations


class Program(ThreadingHTTPServer):
    """A program that is called: it keeps what it received and answers as it is told to."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.received: list[tuple[str, dict[str, str], bytes]] = []
        self.answers = 204

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/called?by=us"


class Answering(BaseHTTPRequestHandler):
    server: Program

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        told = {name.lower(): value for name, value in self.headers.items()}
        self.server.received.append((self.path, told, body))
        self.send_response(self.server.answers)
        if self.server.answers in range(300, 400):
            self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_given: object) -> None:
        """Say nothing."""


@pytest.fixture
def program() -> Iterator[Program]:
    with Program() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _inside(settings) -> None:
    settings.WEBHOOKS_INSIDE = True


@pytest.fixture
def administrator(db: None) -> Officer:
    delegations()
    return an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR)


def opened(officer: Officer, url: str, *, for_delegation: bool = True) -> str:
    by = reader_of(officer, at=AT)
    return open_webhook(url=url, for_delegation=for_delegation, by=by, at=AT).secret


def is_signed(secret: str, headers: dict[str, str], body: bytes) -> bool:
    """Check a signature as the receivers do, by the words of the convention."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    due = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return headers["webhook-signature"] == f"v1,{due}"


class TestASignature:
    def test_is_that_of_the_convention(self) -> None:
        # The example that the libraries of Standard Webhooks are tested with.
        body = b'{"test": 2432232314}'
        told = signing.headers(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            number="msg_p5jXN8AQM9LWM0D4loKWxJek",
            body=body,
            at=AT.fromtimestamp(1614265330, AT.tzinfo),
        )
        assert told == {
            "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp": "1614265330",
            "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        }

    def test_is_made_with_a_secret_of_its_own_for_each_webhook_and_key(self) -> None:
        made = {signing.secret_of(key, salt) for key in ("a", "b") for salt in (b"1", b"2")}
        assert len(made) == 4
        assert all(len(base64.b64decode(each[6:])) == 32 for each in made)


class TestACall:
    def test_tells_kind_and_link_and_nothing_else(self, administrator, program) -> None:
        secret = opened(administrator, program.url)
        tell(delegations=("KAZ", "TUR"))
        assert dispatch_due(at=AT) == Dispatched(sent=1)
        ((path, headers, body),) = program.received
        notice = Notice.objects.get(participant="KAZ")
        assert path == "/called?by=us"
        assert is_signed(secret, headers, body)
        assert headers["webhook-id"] == notice.address
        assert json.loads(body) == {
            "type": "notice.silence_opened",
            "timestamp": "2026-11-23T09:00:00+00:00",
            "data": {
                "notice": notice.address,
                "kind": "silence_opened",
                "link": f"http://127.0.0.1:8000/en/notices/{notice.address}/",
            },
        }

    def test_of_an_officer_tells_what_the_officer_is_told(self, administrator, program) -> None:
        officer, other = a_reader_of(), a_reader_of()
        opened(officer, program.url, for_delegation=False)
        tell(officer, other)
        dispatch_due(at=AT)
        ((_path, headers, _body),) = program.received
        assert headers["webhook-id"] == Notice.objects.get(officer=officer).address

    def test_that_failed_is_made_again_as_the_same_message(self, administrator, program) -> None:
        opened(administrator, program.url)
        tell(delegations=("KAZ",))
        program.answers = 503
        assert dispatch_due(at=AT) == Dispatched(failed=1)
        posting = Posting.objects.get(channel=Channel.WEBHOOK)
        assert (posting.state, posting.last_fault) == (
            PostingState.FAILED,
            PostingFault.ANSWERED_WITH_REFUSAL,
        )
        program.answers = 200
        assert dispatch_due(at=posting.next_try_at - TICK) == Dispatched()
        assert dispatch_due(at=posting.next_try_at) == Dispatched(sent=1)
        assert len({headers["webhook-id"] for _path, headers, _body in program.received}) == 1

    def test_follows_no_redirection(self, administrator, program) -> None:
        opened(administrator, program.url)
        tell(delegations=("KAZ",))
        program.answers = 307
        dispatch_due(at=AT)
        assert len(program.received) == 1
        fault = Posting.objects.get(channel=Channel.WEBHOOK).last_fault
        assert fault == PostingFault.LEADS_ELSEWHERE

    def test_is_not_made_again_where_nobody_is_any_more(self, administrator, program) -> None:
        opened(administrator, program.url)
        tell(delegations=("KAZ",))
        program.answers = 410
        dispatch_due(at=AT)
        posting = Posting.objects.get(channel=Channel.WEBHOOK)
        assert (posting.state, posting.last_fault) == (
            PostingState.GIVEN_UP,
            PostingFault.NO_LONGER_THERE,
        )
        assert Webhook.objects.get().state == WebhookState.CLOSED
        assert Entry.objects.latest("index").act == "webhook.closed"
        tell(delegations=("KAZ",), key="later")
        assert dispatch_due(at=AT) == Dispatched()

    def test_is_not_made_for_a_closed_account(self, administrator, program) -> None:
        officer = a_reader_of()
        opened(officer, program.url, for_delegation=False)
        tell(officer)
        Officer.objects.filter(pk=officer.pk).update(is_active=False)
        dispatch_due(at=AT)
        assert program.received == []

    def test_that_fails_lets_the_others_of_its_address_wait(self, administrator, program) -> None:
        opened(administrator, program.url)
        for number in range(3):
            tell(delegations=("KAZ",), key=f"k{number}")
        program.answers = 500
        assert dispatch_due(at=AT) == Dispatched(failed=1)
        assert len(program.received) == 1
        moments = set(
            Posting.objects.filter(channel=Channel.WEBHOOK).values_list("next_try_at", flat=True)
        )
        assert len(moments) == 1
        assert min(moments) > AT
        program.answers = 200
        assert dispatch_due(at=min(moments)) == Dispatched(sent=3)

    def test_is_not_made_to_a_closed_webhook(self, administrator, program) -> None:
        opened(administrator, program.url)
        tell(delegations=("KAZ",))
        by = reader_of(administrator, at=AT)
        close_webhook(address=Webhook.objects.get().address, by=by, at=AT)
        dispatch_due(at=AT)
        assert program.received == []
        tell(delegations=("KAZ",), key="later")
        assert Posting.objects.filter(channel=Channel.WEBHOOK).count() == 1


class TestWhereNoCallGoes:
    @pytest.mark.parametrize(
        "host",
        [
            *("127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254"),
            *("0.0.0.0", "100.64.0.1", "224.0.0.1", "::1", "fe80::1%eth0", "fc00::1"),
            *("::ffff:127.0.0.1", "2002:7f00:1::", "ff02::1"),
        ],
    )
    def test_is_inside(self, host: str) -> None:
        assert not calling.is_outside(host)

    @pytest.mark.parametrize(
        "host", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"]
    )
    def test_is_not_outside(self, host: str) -> None:
        assert calling.is_outside(host)

    @pytest.mark.parametrize(
        ("url", "fault"),
        [
            ("https://127.0.0.1/", PostingFault.ADDRESS_INSIDE),
            ("https://localhost/", PostingFault.ADDRESS_INSIDE),
            ("https://[::1]:8443/", PostingFault.ADDRESS_INSIDE),
            ("http://93.184.216.34/", PostingFault.ADDRESS_INSIDE),
            ("https://nobody.invalid/", PostingFault.ADDRESS_UNKNOWN),
        ],
    )
    def test_whatever_it_is_called(self, url: str, fault: PostingFault) -> None:
        with pytest.raises(calling.NotCalled) as refused:
            calling.call(url, b"{}", {}, inside_allowed=False)
        assert refused.value.fault is fault

    def test_by_a_name_that_means_two_places(self, monkeypatch) -> None:
        places = [(2, 1, 6, "", ("93.184.216.34", 443)), (2, 1, 6, "", ("10.0.0.1", 443))]
        monkeypatch.setattr("socket.getaddrinfo", lambda *_a, **_k: places)
        with pytest.raises(calling.NotCalled) as refused:
            calling.call("https://two.example/", b"{}", {}, inside_allowed=False)
        assert refused.value.fault is PostingFault.ADDRESS_INSIDE

    def test_nor_does_one_that_answers_letter_by_letter_hold_the_worker(self, monkeypatch) -> None:
        monkeypatch.setattr(calling, "SECONDS_FOR_ALL", 0.3)
        silent = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
        url = f"http://127.0.0.1:{silent.server_port}/"  # where nobody ever answers
        with silent, pytest.raises(calling.NotCalled) as refused:
            calling.call(url, b"{}", {}, inside_allowed=True)
        assert refused.value.fault is PostingFault.UNREACHABLE


class TestOpening:
    def test_is_recorded_without_the_address(self, administrator) -> None:
        opened(administrator, "https://hooks.example/secret-path")
        entry = Entry.objects.latest("index")
        assert entry.act == "webhook.opened"
        assert b"secret-path" not in bytes(entry.leaf)

    def test_for_a_delegation_is_its_administrators(self, administrator) -> None:
        with pytest.raises(Refused) as refused:
            opened(a_reader_of(), "https://hooks.example/")
        assert refused.value.fault is NoticeFault.NOT_YOUR_DELEGATION

    def test_for_a_delegation_needs_a_credential_that_still_holds(self, administrator) -> None:
        administrator.credentials.update(ends_at=AT)
        with pytest.raises(Refused):
            opened(administrator, "https://hooks.example/")

    @pytest.mark.parametrize(
        "url",
        [
            *("http://hooks.example/", "ftp://hooks.example/", "hooks.example", "https://", ""),
            *("https://name:word@hooks.example/", "https://hooks.example/#here"),
            *("https://hooks.example:0/", "https://hooks.example:99999/", "https://[::1/"),
            *(
                "https://hooks.example/a b",
                "https://hooks.example/\r\nX: y",
                "https://хук.example/",
            ),
            "https://hooks.example/" + "x" * LONGEST_URL,
        ],
    )
    def test_takes_addresses_only(self, administrator, settings, url: str) -> None:
        settings.WEBHOOKS_INSIDE = False
        with pytest.raises(Refused) as refused:
            opened(administrator, url)
        assert refused.value.fault is NoticeFault.NOT_AN_ADDRESS

    def test_takes_five_and_no_more(self, administrator) -> None:
        for number in range(AT_MOST):
            opened(administrator, f"https://hooks.example/{number}")
        with pytest.raises(Refused) as refused:
            opened(administrator, "https://hooks.example/one-more")
        assert refused.value.fault is NoticeFault.TOO_MANY_WEBHOOKS
        opened(administrator, "https://hooks.example/own", for_delegation=False)

    def test_is_undone_by_the_same_people(self, administrator) -> None:
        opened(administrator, "https://hooks.example/")
        address = Webhook.objects.get().address
        colleague, stranger = (
            a_reader_of("KAZ"),
            an_officer("TUR", Capacity.DELEGATION_ADMINISTRATOR),
        )
        for officer, fault in (
            (colleague, NoticeFault.NOT_YOUR_DELEGATION),
            (stranger, NoticeFault.NO_SUCH_WEBHOOK),
        ):
            with pytest.raises(Refused) as refused:
                close_webhook(address=address, by=reader_of(officer, at=AT), at=AT)
            assert refused.value.fault is fault
        later = AT + timedelta(days=1)
        close_webhook(address=address, by=reader_of(administrator, at=later), at=later)
        assert Webhook.objects.get().state == WebhookState.CLOSED
        assert queries.webhooks(reader_of(administrator, at=later), at=later) == ()
        with pytest.raises(Refused):
            close_webhook(address=address, by=reader_of(administrator, at=later), at=later)
