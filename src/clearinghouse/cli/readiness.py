"""Making a prepared installation ready: tables, words, styles, reference data, a checkpoint.

Imported after Django has been started.
"""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from clearinghouse.cli.check_machine import UNSET_ORIGIN
from clearinghouse.cli.installation import Unready
from clearinghouse.cli.messages import compile_catalogues
from clearinghouse.cli.published import lost
from clearinghouse.documents.reindexing import index_anew
from clearinghouse.jobs import reference, reference_catalogue, reference_papers, reference_plans
from clearinghouse.jobs.clock import now
from clearinghouse.record import keys
from clearinghouse.record.keys import FROM_ENVIRONMENT, KeyUnusable, signer
from clearinghouse.record.operations import CannotSign, Unsigned, publish_checkpoint
from clearinghouse.reference.filing import digest

Tell = Callable[[str], None]


def make_ready(*, reference_wanted: bool = True, renewed: bool = False, tell: Tell) -> None:
    """Do whatever is not done yet; doing it again changes nothing and is quick.

    Reference files that came with an upgrade are entered again: of them, what changed.  ``renewed``
    does so in any case.

    Raises :class:`Unready` if the record must not be signed.
    """
    demand_name()
    if missing_migrations():
        tell("Making the tables …")
        call_command("migrate", verbosity=0, interactive=False)
    indexed = index_anew()
    if indexed:
        tell(f"Made the search index anew for {indexed} texts.")
    compile_catalogues()
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False)
    if reference_wanted and (renewed or not reference.is_loaded() or not _is_current()):
        tell("Entering the reference data: participants, bodies, Catalogue, Coordinators …")
        # Together or not at all: half of it would pass for the whole at the next start.
        with transaction.atomic():
            reference.load(at=now())
            reference_catalogue.load(at=now())
            reference_plans.load(at=now())
            reference_papers.load(at=now())
        _entered().write_text(_present(), encoding="utf-8")
    try:
        publish_checkpoint(at=now(), signer=signer())
    except (CannotSign, KeyUnusable) as refused:
        raise Unready(unsigned(refused)) from refused


def _is_current() -> bool:
    """Whether the reference files are those that were entered last, into this database."""
    try:
        return _entered().read_text(encoding="utf-8") == _present()
    except FileNotFoundError:
        return False


def _present() -> str:
    served = connection.settings_dict
    place = f"{served['HOST']} {served['PORT']} {served['NAME']}"
    return f"{digest()} {sha256(place.encode()).hexdigest()[:16]}\n"


def _entered() -> Path:
    return Path(settings.CLEARINGHOUSE_DATA) / "reference.entered"


def unsigned(refused: CannotSign | KeyUnusable) -> str:
    """Return why the record is not signed, what that means, and what to do."""
    if isinstance(refused, CannotSign) and refused.reason is Unsigned.SHORTER_THAN_SIGNED:
        size, published = int(refused.about.get("now", 0)), int(refused.about["size"])
        return f"The checkpoint is not signed. {lost(size, published)}"
    return (
        f"The checkpoint is not signed: {refused}. Nothing is served, lest two histories be "
        "signed. docs/runbook.md says what to do; ./clearinghouse check looks closer."
    )


def demand_name() -> None:
    """Refuse to make the first signing key under the name of an example.

    The name can never be changed: it is in the key, and in every checkpoint that others keep.
    """
    is_example = settings.CLEARINGHOUSE_ORIGIN == UNSET_ORIGIN
    has_key = os.environ.get(FROM_ENVIRONMENT) or keys.is_kept()
    if is_example and not has_key and not settings.CLEARINGHOUSE_DEMO:
        raise Unready(
            "The record has no name yet. Set CLEARINGHOUSE_ORIGIN to a name of this house, such as "
            "house.example/record with your own domain, and run the command again: the name is in "
            "the signing key and can never be changed. Only to look around: ./clearinghouse demo."
        )


def unknown_migrations() -> list[str]:
    """Return the names of the migrations of the database that this version does not know."""
    loader = MigrationExecutor(connection).loader
    strange = loader.applied_migrations.keys() - loader.disk_migrations.keys()
    # Apps come and go; what counts is whether one of those that are here was ahead.
    return sorted(f"{app}.{name}" for app, name in strange if app in loader.migrated_apps)


def missing_migrations() -> list[str]:
    """Return the names of the migrations that the database lacks."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]
