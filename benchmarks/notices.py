"""Notices at size: telling 200 officers, beside plain code that tells them one after the other.

``python benchmarks/notices.py [--recipients N]`` fills a database of its own below var/benchmark
with delegations and officers, then measures, in turn, medians of several rounds:

* telling: one call of ``notify``, against ``get_or_create`` of the same rows for each recipient;
* telling again what was told already, likewise;
* sending into memory: ``dispatch_due``, with its locks and collections, against a loop over the
  rows that minds no other worker: ``send_mail``, ``save``.  What safety costs;
* both beside a named peer, django-post-office, which keeps a queue of letters as we do, but no
  inbox, wishes, quiet hours or notice per officer (see README.md).

Goals: telling at least four times as fast as plain code, sending at most three times as slow.  The
exit code tells whether they were met.
"""

import argparse
import importlib.util
import logging
import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
os.environ.setdefault("CLEARINGHOUSE_DATA", str(ROOT / "var" / "benchmark"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clearinghouse.site.settings")
ROUNDS = 5
DELEGATIONS = 28
TELLING_GOAL, SENDING_GOAL = 4.0, 1 / 3
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--recipients", type=int, default=200)
    options = parser.parse_args()
    from clearinghouse.site.database import start_embedded

    os.environ["DATABASE_URL"] = start_embedded(Path(os.environ["CLEARINGHOUSE_DATA"]) / "db")
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    if importlib.util.find_spec("post_office"):
        logging.getLogger("post_office").setLevel(logging.WARNING)
        settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "post_office"]
        settings.POST_OFFICE = {
            "BACKENDS": {"default": settings.EMAIL_BACKEND},
            "BATCH_SIZE": 1000,
            "LOG_LEVEL": 0,
        }
    else:
        print("no django-post-office: see benchmarks/README.md")
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    return _measure(_officers(options.recipients))


def _officers(wanted: int) -> list[int]:
    from clearinghouse.participants.models import Officer, Participant

    for number in range(DELEGATIONS):
        Participant.objects.get_or_create(code=f"D{number:02}", defaults={"kind": "state"})
    for number in range(wanted):
        Officer.objects.get_or_create(
            email=f"officer{number}@example.org",
            defaults={
                "office": f"Officer {number}",
                "participant_id": f"D{number % DELEGATIONS:02}",
                "joined_at": NOW,
            },
        )
    found = Officer.objects.filter(email__startswith="officer").order_by("pk")
    return list(found.values_list("pk", flat=True)[:wanted])


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _ours(key: str, officers: list[int]) -> None:
    from clearinghouse.notices.kinds import NoticeFact, NoticeKind
    from clearinghouse.notices.operations import Recipients, notify

    notify(
        key=key,
        kind=NoticeKind.SILENCE_OPENED,
        recipients=Recipients(frozenset(officers)),
        facts={NoticeFact.SYMBOL: "MC/2026/DRAFT/7"},
        link="/decisions/silence/",
        at=NOW,
    )


def _plainly(key: str, officers: list[int]) -> None:
    """Tell as one would at first: look for each recipient's row, make it, make its letter."""
    from django.db import transaction

    from clearinghouse.notices.models import Notice, Posting
    from clearinghouse.participants.models import Officer

    with transaction.atomic():
        for number in officers:
            officer = Officer.objects.select_related("participant").get(pk=number)
            notice, is_new = Notice.objects.get_or_create(
                key=key,
                officer=officer,
                defaults={
                    "address": f"{key}-{number}",
                    "kind": "silence_opened",
                    "facts": {"symbol": "MC/2026/DRAFT/7"},
                    "link": "/decisions/silence/",
                    "happened_at": NOW,
                    "participant": officer.participant,
                },
            )
            if is_new:
                for channel, state in (("portal", "sent"), ("email", "queued")):
                    is_sent = state == "sent"
                    Posting.objects.create(
                        notice=notice,
                        channel=channel,
                        state=state,
                        due_at=NOW,
                        sent_at=NOW if is_sent else None,
                        next_try_at=None if is_sent else NOW,
                    )


def _send_plainly() -> None:
    """Send as one would at first: read what waits, send each, mark each."""
    from django.core.mail import send_mail

    from clearinghouse.notices.letters import Letter
    from clearinghouse.notices.models import Posting
    from clearinghouse.notices.outside import told
    from clearinghouse.notices.wishes import language_of, zone_of
    from clearinghouse.web.letters import notice_letter

    waiting = Posting.objects.filter(channel="email", state="queued")
    for posting in waiting.select_related("notice"):
        officer = posting.notice.officer
        letter = Letter(language_of(officer), zone_of(officer), (told(posting.notice),))
        written = notice_letter(letter)
        send_mail(written.subject, written.body, None, [officer.email])
        posting.state, posting.sent_at, posting.next_try_at = "sent", NOW, None
        posting.save()


def _queue_letters(key: str, officers: list[int]) -> None:
    """Queue the same letters with django-post-office: rendered when queued, one row each."""
    from post_office import mail

    from clearinghouse.notices.kinds import NoticeKind
    from clearinghouse.participants.models import Officer
    from clearinghouse.web.words.notices import SENTENCES, SUBJECTS

    kind = NoticeKind.SILENCE_OPENED
    addresses = Officer.objects.filter(pk__in=officers).values_list("email", flat=True)
    mail.send_many(
        [
            {
                "sender": "house@example.org",
                "recipients": [address],
                "subject": str(SUBJECTS[kind]),
                "message": f"{SENTENCES[kind]} {key}",
            }
            for address in addresses
        ]
    )


def _send_queued() -> None:
    from post_office import mail

    mail.send_queued(log_level=0)


def _measure(officers: list[int]) -> int:
    from django.core import mail

    from clearinghouse.notices.operations import dispatch_due

    mail.outbox = []
    dispatch_due(at=NOW, limit=10_000)  # what an earlier run left; and everything is imported
    mail.outbox.clear()
    ways = {
        "ours": (_ours, lambda: dispatch_due(at=NOW, limit=2 * len(officers))),
        "plain": (_plainly, _send_plainly),
    }
    peer = bool(importlib.util.find_spec("post_office"))
    times: dict[str, list[float]] = {}
    run = time.time_ns()
    for number in range(ROUNDS):
        for name, (tell, send) in ways.items():
            key = f"{name}-{run}-{number}"
            for what in ("telling", "again"):
                taken = _timed(lambda tell=tell, key=key: tell(key, officers))
                times.setdefault(f"{what} {name}", []).append(taken)
            times.setdefault(f"sending {name}", []).append(_timed(send))
        if peer:
            queued = _timed(lambda number=number: _queue_letters(f"{run}-{number}", officers))
            times.setdefault("telling peer", []).append(queued)
            times.setdefault("sending peer", []).append(_timed(_send_queued))
    assert len(mail.outbox) == (2 + peer) * ROUNDS * len(officers)
    medians = {name: statistics.median(found) for name, found in times.items()}
    print(f"{len(officers)} recipients; medians of {ROUNDS} rounds\n")
    print(f"{'':10}{'ours':>12}{'plain':>12}{'plain/ours':>12}")
    ratios = {}
    for name in ("telling", "again", "sending"):
        mine, other = medians[f"{name} ours"], medians[f"{name} plain"]
        ratios[name] = other / mine
        print(f"{name:10}{mine * 1e3:10.1f}ms{other * 1e3:10.1f}ms{ratios[name]:12.2f}")
    for name in ("telling", "sending") if peer else ():
        mine, other = medians[f"{name} ours"], medians[f"{name} peer"]
        print(
            f"{name:10}{mine * 1e3:10.1f}ms{other * 1e3:10.1f}ms{other / mine:12.2f}"
            "  beside django-post-office"
        )
    is_met = ratios["telling"] >= TELLING_GOAL and ratios["sending"] >= SENDING_GOAL
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main())
