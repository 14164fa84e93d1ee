"""The record's page: who witnesses it, when each last did, and how a reader checks it."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from clearinghouse.record.operations import keep_cosignature, publish_checkpoint
from clearinghouse.tlog.note import Note, SignerKey
from tests.record.acting import AT, SIGNER, act

pytestmark = pytest.mark.django_db

ONE = SignerKey("witness.example/w1", bytes(range(1, 33)))
TWO = SignerKey("witness.example/w2", bytes(range(2, 34)))


@pytest.fixture(autouse=True)
def data(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CLEARINGHOUSE_WITNESSES", raising=False)
    settings.CLEARINGHOUSE_DATA = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    return tmp_path


def shown(client: Client) -> str:
    return client.get("/en/record/").content.decode()


def cosigned() -> str:
    act()
    head = publish_checkpoint(at=AT, signer=SIGNER)
    line = str(ONE.cosign(Note.parse(head.note.encode()).text, time=1_797_000_000))
    keep_cosignature(size=head.size, line=line, witness=ONE.witness, at=AT)
    return line


class TestTheRecordPage:
    def test_says_that_nobody_witnesses(self, client: Client) -> None:
        assert "Nobody witnesses this record yet" in shown(client)

    def test_names_who_cosigned_when_and_by_which_key(self, client: Client) -> None:
        line = cosigned()
        page = shown(client)
        assert line.strip() in page
        assert page.count(ONE.name) >= 3
        assert str(ONE.witness) in page
        assert "11 December 2026" in page
        assert (
            f"--witness &#x27;{ONE.witness}&#x27;" in page or f"--witness '{ONE.witness}'" in page
        )

    def test_names_who_is_asked_and_has_not_cosigned(self, client: Client, data: Path) -> None:
        cosigned()
        (data / "witnesses").write_text(f"{TWO.witness} https://two.example\n")
        page = shown(client)
        assert ONE.name in page
        assert "nothing yet" in page
        assert f"--witness '{TWO.witness}'" not in page

    def test_is_shown_though_the_list_cannot_be_read(self, client: Client, data: Path) -> None:
        (data / "witnesses").write_text("nonsense")
        assert "Nobody witnesses this record yet" in shown(client)

    def test_serves_the_cosigned_checkpoint(self, client: Client) -> None:
        line = cosigned()
        assert client.get("/log/checkpoint").content.decode().endswith(line)
