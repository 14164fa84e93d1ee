"""Demonstration and earnest never mix, neither by their directories nor by their databases."""

import argparse
from pathlib import Path

import pytest

from clearinghouse.cli import (
    check_machine,
    demo,
    earnest,
    importing,
    invite,
    publish,
    readiness,
    serve,
    setup,
    work,
)
from clearinghouse.cli.installation import Unready
from clearinghouse.jobs.demonstration_people import ROLES
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.models import Officer, Participant
from clearinghouse.participants.operations import invite_officer
from clearinghouse.record import keys
from clearinghouse.record.operations import append, publish_checkpoint
from clearinghouse.site import settings as site
from tests.participants.people import AT, Capacity, an_officer, delegations
from tests.record.acting import SIGNER

COMMANDS = (serve, setup, invite)
EITHER = (importing, publish, work)


def options(data: Path) -> argparse.Namespace:
    return argparse.Namespace(
        data=data,
        host="127.0.0.1",
        port=None,
        workers=1,
        without_reference=True,
        prepare_only=True,
        email="new@sec.example",
        office="Administrator, CICA Secretariat",
        participant="SEC",
        capacity=[],
        address="https://house.example",
        into=None,
        once=True,
        paths=[data],
    )


def the_demonstrations_officers() -> None:
    for role in (ROLES[0], ROLES[-1]):
        Officer.objects.create(
            email=role.email,
            office=role.office,
            participant=Participant.objects.get(code=role.participant),
            joined_at=AT,
        )


def an_entry() -> None:
    append(act="thing.done", actor="SEC", at=AT, public={"thing": "a"})


@pytest.fixture
def data(tmp_path: Path, settings, monkeypatch) -> Path:
    settings.CLEARINGHOUSE_DATA = tmp_path
    settings.CLEARINGHOUSE_ORIGIN = SIGNER.name
    monkeypatch.delenv(keys.FROM_ENVIRONMENT, raising=False)
    monkeypatch.setenv("CLEARINGHOUSE_DEMO", "")
    for module in (*COMMANDS, *EITHER, demo):
        monkeypatch.setattr(module, "prepare", lambda _data: None)
    return tmp_path


def refuse_to_go_on(*_given: object, **_named: object) -> None:
    raise AssertionError("the command went on")


class TestEarnest:
    @pytest.mark.parametrize("command", COMMANDS)
    def test_refuses_the_demonstrations_directory(
        self, data: Path, monkeypatch, capsys, command
    ) -> None:
        earnest.mark_demonstration(data)
        monkeypatch.setattr(command, "prepare", refuse_to_go_on)

        assert command.run(options(data)) == 1
        assert "whose passwords are published" in capsys.readouterr().err

    @pytest.mark.django_db
    @pytest.mark.parametrize("command", COMMANDS)
    def test_refuses_the_demonstrations_database_from_another_directory(
        self, data: Path, monkeypatch, capsys, command
    ) -> None:
        delegations("SEC", "JPN")
        the_demonstrations_officers()
        monkeypatch.setattr(readiness, "make_ready", refuse_to_go_on)
        before = Officer.objects.count()

        assert command.run(options(data)) == 1
        assert "The database holds the demonstration" in capsys.readouterr().err
        assert Officer.objects.count() == before

    @pytest.mark.django_db
    @pytest.mark.parametrize("command", EITHER)
    def test_is_not_mixed_by_what_is_done_in_both(
        self, data: Path, monkeypatch, capsys, command
    ) -> None:
        delegations("SEC", "JPN")
        monkeypatch.setattr(readiness, "demand_name", refuse_to_go_on)
        monkeypatch.setattr(readiness, "make_ready", refuse_to_go_on)
        earnest.demand_one_kind(data)
        the_demonstrations_officers()

        assert command.run(options(data)) == 1
        assert "The database holds the demonstration" in capsys.readouterr().err
        earnest.mark_demonstration(data)
        earnest.demand_one_kind(data)

    @pytest.mark.django_db
    def test_takes_a_database_in_earnest(self, data: Path) -> None:
        delegations("SEC")
        an_officer("SEC", Capacity.ADMINISTRATOR)

        earnest.demand_earnest_directory(data)
        earnest.demand_earnest_database()

        assert not (data / earnest.DEMONSTRATION).exists()


class TestTheDemonstration:
    def test_refuses_a_directory_in_earnest(self, data: Path, monkeypatch, capsys) -> None:
        monkeypatch.setattr(demo, "prepare", refuse_to_go_on)
        (data / "keys").mkdir()
        (data / "keys" / "log.key").touch()

        assert demo.run(options(data)) == 1
        assert "holds an installation in earnest" in capsys.readouterr().err
        assert not (data / earnest.DEMONSTRATION).exists()

    @pytest.mark.django_db
    @pytest.mark.parametrize("held", ["officer", "invitation", "entry", "checkpoint"])
    def test_refuses_a_database_in_earnest_from_another_directory(
        self, data: Path, monkeypatch, capsys, held: str
    ) -> None:
        delegations("SEC")
        monkeypatch.setattr(readiness, "make_ready", refuse_to_go_on)
        if held == "officer":
            an_officer("SEC", Capacity.ADMINISTRATOR)
        elif held == "invitation":
            invite_officer(
                email="first@sec.example",
                office="Administrator",
                participant="SEC",
                capacities=(Capacity.ADMINISTRATOR,),
                by=INSTALLATION,
                at=AT,
                language="en",
                ground="command line",
            )
        else:
            an_entry()

        assert demo.run(options(data)) == 1
        assert "The database holds an installation in earnest" in capsys.readouterr().err
        assert not (data / earnest.DEMONSTRATION).exists()

    @pytest.mark.django_db
    def test_refuses_a_database_in_earnest_into_which_its_officers_came(self, data: Path) -> None:
        delegations("SEC", "JPN")
        an_officer("SEC", Capacity.ADMINISTRATOR)
        the_demonstrations_officers()
        earnest.mark_demonstration(data)

        with pytest.raises(Unready, match="in earnest"):
            earnest.demand_demonstration_database(data)

    @pytest.mark.django_db
    def test_takes_an_empty_database_and_its_own_with_guests(self, data: Path) -> None:
        earnest.demand_demonstration_database(data)
        delegations("SEC", "JPN")
        the_demonstrations_officers()
        an_officer("SEC", Capacity.READ)
        an_entry()

        earnest.demand_demonstration_database(data)

    @pytest.mark.django_db
    def test_goes_on_where_it_was_interrupted_before_it_had_signed(self, data: Path) -> None:
        an_entry()
        with pytest.raises(Unready):
            earnest.demand_demonstration_database(data)

        earnest.mark_demonstration(data)

        earnest.demand_demonstration_database(data)

    @pytest.mark.django_db(transaction=True)
    def test_goes_on_in_its_own_directory_where_it_was_interrupted_after_it_had_signed(
        self, data: Path
    ) -> None:
        from django.db import transaction  # noqa: PLC0415

        with transaction.atomic():
            an_entry()
        publish_checkpoint(at=AT, signer=SIGNER)
        earnest.mark_demonstration(data)

        earnest.demand_demonstration_database(data)
        keys._memory().unlink()
        with pytest.raises(Unready, match="in earnest"):
            earnest.demand_demonstration_database(data)


class TestTheName:
    def test_of_an_example_is_that_of_the_settings(self) -> None:
        source = Path(site.__file__).read_text(encoding="utf-8")

        assert f'"CLEARINGHOUSE_ORIGIN", "{check_machine.UNSET_ORIGIN}"' in source

    def test_of_an_example_makes_no_key(self, data: Path, settings) -> None:
        settings.CLEARINGHOUSE_ORIGIN = check_machine.UNSET_ORIGIN
        settings.CLEARINGHOUSE_DEMO = False

        with pytest.raises(Unready, match="Set CLEARINGHOUSE_ORIGIN"):
            readiness.make_ready(reference_wanted=False, tell=refuse_to_go_on)

        assert not (data / "keys").exists()

    @pytest.mark.parametrize("ground", ["demonstration", "environment", "kept", "named"])
    def test_is_asked_for_only_before_the_first_key(
        self, data: Path, settings, monkeypatch, ground: str
    ) -> None:
        settings.CLEARINGHOUSE_ORIGIN = check_machine.UNSET_ORIGIN
        settings.CLEARINGHOUSE_DEMO = ground == "demonstration"
        if ground == "environment":
            monkeypatch.setenv(keys.FROM_ENVIRONMENT, "a key")
        elif ground == "kept":
            (data / "keys").mkdir()
            (data / "keys" / "log.key").touch()
        elif ground == "named":
            settings.CLEARINGHOUSE_ORIGIN = "house.example/record"

        readiness.demand_name()

        assert keys.is_kept() == (ground == "kept")
