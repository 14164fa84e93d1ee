"""Making a prepared installation ready: tables, words, styles, reference data, a checkpoint.

Imported after Django has been started.
"""

from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from clearinghouse.cli.messages import compile_catalogues
from clearinghouse.jobs import reference, reference_catalogue
from clearinghouse.jobs.clock import now
from clearinghouse.record.keys import signer
from clearinghouse.record.operations import publish_checkpoint

Tell = Callable[[str], None]


def make_ready(*, reference_wanted: bool = True, tell: Tell) -> None:
    """Do whatever is not done yet; doing it again changes nothing and is quick."""
    if missing_migrations():
        tell("Making the tables …")
        call_command("migrate", verbosity=0, interactive=False)
    compile_catalogues()
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False)
    if reference_wanted and not reference.is_loaded():
        tell("Entering the reference data: participants, bodies, Catalogue, Coordinators …")
        reference.load(at=now())
        reference_catalogue.load(at=now())
    publish_checkpoint(at=now(), signer=signer())


def missing_migrations() -> list[str]:
    """Return the names of the migrations that the database lacks."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]
