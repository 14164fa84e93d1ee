"""Letters by a real mail server: one line for all, refusals heard, and nothing sent twice."""

import socketserver
import threading
from collections.abc import Iterator
from email import message_from_bytes, policy

import pytest

from clearinghouse.notices.faults import PostingFault
from clearinghouse.notices.kinds import Channel, PostingState
from clearinghouse.notices.models import Notice, Posting
from clearinghouse.notices.operations import Dispatched, dispatch_due
from tests.notices.telling import AT, a_reader_of, tell
from tests.participants.people import delegations

pytestmark = pytest.mark.django_db


class MailServer(socketserver.ThreadingTCPServer):
    """As much of a mail server as a letter needs; whom it does not know is in ``unknown``."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Speaking)
        self.letters: list[bytes] = []
        self.unknown: set[str] = set()
        self.lines = 0


class Speaking(socketserver.StreamRequestHandler):
    server: MailServer

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())

    def handle(self) -> None:
        self.server.lines += 1
        self.say("220 ready")
        while line := self.rfile.readline().decode().strip():
            command = line[:4].upper()
            if command == "RCPT" and any(each in line for each in self.server.unknown):
                self.say("550 nobody of that name")
            elif command == "DATA":
                self.say("354 go on")
                self.server.letters.append(b"".join(iter(self.rfile.readline, b".\r\n")))
                self.say("250 kept")
            elif command == "QUIT":
                self.say("221 farewell")
                return
            else:
                self.say("250 well")


@pytest.fixture
def server(settings) -> Iterator[MailServer]:
    delegations()
    with MailServer() as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.02,))
        thread.start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = running.server_address
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.EMAIL_TIMEOUT = 10
        settings.DEFAULT_FROM_EMAIL = "Clearing House <house@cica.example>"
        yield running
        running.shutdown()
        thread.join()


def test_letters_go_by_one_line_each_with_its_own_name(server: MailServer) -> None:
    officers = [a_reader_of(language="kk") for _ in range(3)]
    tell(*officers)
    assert dispatch_due(at=AT) == Dispatched(sent=3)
    assert server.lines == 1
    letters = [message_from_bytes(each, policy=policy.default) for each in server.letters]
    assert {str(each["To"]) for each in letters} == {officer.email for officer in officers}
    addresses = Notice.objects.values_list("address", flat=True)
    assert {each["Message-ID"] for each in letters} == {f"<{a}@cica.example>" for a in addresses}
    assert all(each["Auto-Submitted"] == "auto-generated" for each in letters)
    assert all("/kk/notices/" in each.get_content() for each in letters)


def test_an_unknown_recipient_is_given_up_and_the_others_are_sent(server: MailServer) -> None:
    unknown, known = a_reader_of(), a_reader_of()
    server.unknown.add(unknown.email)
    tell(unknown, known)
    assert dispatch_due(at=AT) == Dispatched(sent=1, failed=1)
    posting = Posting.objects.get(notice__officer=unknown, channel=Channel.EMAIL)
    assert (posting.state, posting.last_fault) == (
        PostingState.GIVEN_UP,
        PostingFault.RECIPIENT_REFUSED,
    )
    assert len(server.letters) == 1


def test_without_a_server_everything_waits(server: MailServer, settings) -> None:
    settings.EMAIL_PORT = 1
    tell(a_reader_of())
    assert dispatch_due(at=AT) == Dispatched(failed=1, is_away=True)
    assert Posting.objects.get(channel=Channel.EMAIL).state == PostingState.FAILED
