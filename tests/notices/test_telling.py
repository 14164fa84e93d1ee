"""Telling: once for each cause and recipient, to those who may know, with its caller."""

import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from clearinghouse.law.credentials import Capacity
from clearinghouse.notices import queries
from clearinghouse.notices.kinds import Channel, NoticeFact, NoticeKind, PostingState
from clearinghouse.notices.models import Notice, Posting
from clearinghouse.notices.operations import Recipients, notify, read_all, read_notice
from clearinghouse.participants.readers import reader_of
from tests.notices.telling import AT, REGISTRY, TICK, a_reader_of, tell, wish
from tests.participants.people import an_officer, delegations


@pytest.mark.django_db
class TestNotify:
    @pytest.fixture(autouse=True)
    def _states(self) -> None:
        delegations()

    def test_makes_a_notice_and_its_postings(self) -> None:
        officer = a_reader_of()
        assert tell(officer) == 1
        notice = Notice.objects.get()
        assert (notice.officer, notice.participant_id) == (officer, "KAZ")
        assert dict(notice.postings.values_list("channel", "state")) == {
            Channel.PORTAL: PostingState.SENT,
            Channel.EMAIL: PostingState.QUEUED,
        }

    def test_tells_the_same_cause_once(self) -> None:
        officer, other = a_reader_of(), a_reader_of()
        assert tell(officer) == 1
        assert tell(officer, other, at=AT + TICK) == 1
        assert tell(officer, other) == 0
        assert Notice.objects.count() == 2
        assert Posting.objects.filter(channel=Channel.EMAIL).count() == 2

    def test_tells_another_cause_again(self) -> None:
        officer = a_reader_of()
        assert tell(officer) + tell(officer, key="silence/1/broken") == 2

    def test_tells_a_delegation_and_those_of_it_who_may_read(self) -> None:
        reader, _other = a_reader_of("KAZ"), an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR)
        a_reader_of("TUR")
        assert tell(delegations=("KAZ",)) == 2
        assert set(Notice.objects.values_list("participant", "officer")) == {
            ("KAZ", None),
            ("KAZ", reader.pk),
        }

    def test_tells_all_of_a_delegation_what_is_public(self) -> None:
        a_reader_of("KAZ")
        an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR)
        assert tell(delegations=("KAZ",), is_public=True) == 3

    def test_tells_no_closed_account(self) -> None:
        officer = a_reader_of()
        officer.is_active = False
        officer.save()
        assert tell(officer, delegations=("KAZ",)) == 1
        assert Notice.objects.get().officer is None

    def test_posts_no_letter_to_who_wishes_none(self) -> None:
        officer = a_reader_of()
        wish(officer, by_email=False)
        tell(officer)
        assert list(Posting.objects.values_list("channel", flat=True)) == [Channel.PORTAL]

    def test_is_undone_with_its_caller(self) -> None:
        officer = a_reader_of()
        with transaction.atomic():
            tell(officer)
            transaction.set_rollback(True)
        assert not Notice.objects.exists()
        assert tell(officer) == 1

    @pytest.mark.parametrize(
        "prose", ["Draft on orchards", "", "x" * 81, "a\n", "два слова", 'quote"d', "a,b"]
    )
    def test_takes_codes_and_no_prose(self, prose: str) -> None:
        with pytest.raises(ValueError, match="codes"):
            notify(
                key="k",
                kind=NoticeKind.DOCUMENT_REGISTERED,
                recipients=Recipients(participants=frozenset({"KAZ"})),
                facts={NoticeFact.SYMBOL: prose},
                link="/",
                at=AT,
            )

    def test_costs_the_same_for_many_as_for_few(self, django_assert_num_queries) -> None:
        officers = [a_reader_of() for _ in range(12)]
        with django_assert_num_queries(8):
            tell(officers[0])
        with django_assert_num_queries(8):
            tell(*officers[1:], key="another")


@pytest.mark.django_db
class TestTheTables:
    """What PostgreSQL refuses, whoever asks."""

    @pytest.fixture(autouse=True)
    def _told(self) -> None:
        delegations()
        tell(a_reader_of(), delegations=("KAZ",))

    def refuses(self, change: object) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            change()  # type: ignore[operator]

    def again(self, **changed: object) -> None:
        notice = Notice.objects.exclude(officer=None).get()
        values = {
            name: getattr(notice, name)
            for name in ("kind", "link", "happened_at", "participant_id", "officer_id", "facts")
        }
        Notice.objects.create(**{**values, "address": "another", "key": "another", **changed})

    def test_a_cause_told_twice(self) -> None:
        key = "silence/1/opened"
        self.refuses(lambda: self.again(key=key))
        self.refuses(lambda: self.again(key=key, officer_id=None))
        self.again()

    @pytest.mark.parametrize("link", ["https://elsewhere/", "//elsewhere/", "/\\elsewhere", ""])
    def test_a_way_out_of_the_house(self, link: str) -> None:
        self.refuses(lambda: self.again(link=link))

    @pytest.mark.parametrize(
        "facts", [{"symbol": "Draft on orchards"}, {"symbol": ""}, {"a": 1}, {"a": {"b": "c d"}}]
    )
    def test_facts_that_are_no_codes(self, facts: dict[str, object]) -> None:
        self.refuses(lambda: self.again(facts=facts))

    def test_a_kind_without_form(self) -> None:
        self.refuses(lambda: self.again(kind="Silence opened"))

    def test_a_notice_rewritten(self) -> None:
        self.refuses(lambda: Notice.objects.update(kind="decision_adopted"))
        assert Notice.objects.update(read_at=AT) == 2

    def test_two_postings_by_one_way(self) -> None:
        posting = Posting.objects.filter(channel=Channel.EMAIL).get()
        posting.pk = None
        self.refuses(lambda: posting.save(force_insert=True))

    def test_a_posting_sent_twice(self) -> None:
        email = Posting.objects.filter(channel=Channel.EMAIL)
        email.update(state=PostingState.SENT, sent_at=AT, next_try_at=None)
        self.refuses(lambda: email.update(state=PostingState.QUEUED, sent_at=None, next_try_at=AT))

    def test_states_that_contradict_themselves(self) -> None:
        email = Posting.objects.filter(channel=Channel.EMAIL)
        self.refuses(lambda: email.update(state=PostingState.SENT))
        self.refuses(lambda: email.update(state=PostingState.GIVEN_UP))
        self.refuses(lambda: email.update(state=PostingState.FAILED))
        self.refuses(lambda: email.update(state="lost", next_try_at=None))
        self.refuses(lambda: email.update(channel=Channel.WEBHOOK))


@pytest.mark.django_db
class TestTheInbox:
    @pytest.fixture(autouse=True)
    def _states(self) -> None:
        delegations()

    def test_is_ones_own(self) -> None:
        officer, other = a_reader_of(), a_reader_of()
        tell(officer)
        mine, theirs = reader_of(officer, at=AT), reader_of(other, at=AT)
        (row,) = queries.inbox(mine).rows
        assert row.facts == {NoticeFact.SYMBOL: "MC/2026/DRAFT/7"}
        assert (queries.unread(mine), queries.unread(theirs)) == (1, 0)
        assert queries.inbox(theirs).rows == ()
        assert queries.notice(theirs, row.address) is None
        assert queries.notice(REGISTRY, row.address) is None

    def test_goes_on_where_it_ended(self) -> None:
        officer = a_reader_of()
        for number in range(5):
            tell(officer, key=f"k{number}", at=AT + timedelta(minutes=number // 2))
        reader = reader_of(officer, at=AT)
        seen, after = [], ""
        while True:
            part = queries.inbox(reader, after=after, size=2)
            seen += [row.address for row in part.rows]
            after = part.following
            if not after:
                break
        newest_first = Notice.objects.order_by("-happened_at", "-pk")
        assert seen == [each.address for each in newest_first]

    def test_tells_no_facts_to_who_may_not_read_any_more(self) -> None:
        officer = a_reader_of()
        tell(officer)
        officer.credentials.update(ends_at=AT + TICK)
        (row,) = queries.inbox(reader_of(officer, at=AT + TICK)).rows
        assert row.facts == {}

    def test_of_a_delegation_opens_to_its_readers(self) -> None:
        tell(delegations=("KAZ",))
        address = Notice.objects.get().address
        of_kaz, of_tur = a_reader_of("KAZ"), a_reader_of("TUR")
        uncleared = an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR)
        opens = [
            queries.notice(reader_of(each, at=AT), address) is not None
            for each in (of_kaz, of_tur, uncleared)
        ]
        assert opens == [True, False, False]

    def test_is_read_by_its_officer_only(self) -> None:
        officer, other = a_reader_of(), a_reader_of()
        tell(officer)
        address = Notice.objects.get().address
        read_notice(address=address, by=reader_of(other, at=AT), at=AT)
        assert Notice.objects.get().read_at is None
        read_notice(address=address, by=reader_of(officer, at=AT), at=AT)
        read_notice(address=address, by=reader_of(officer, at=AT), at=AT + TICK)
        assert Notice.objects.get().read_at == AT

    def test_is_seen_as_far_as_it_was_told(self) -> None:
        officer = a_reader_of()
        tell(officer)
        tell(officer, key="later", at=AT + TICK)
        assert read_all(by=reader_of(officer, at=AT), at=AT) == 1
        assert queries.unread(reader_of(officer, at=AT)) == 1


@pytest.mark.django_db(transaction=True)
def test_many_who_tell_the_same_at_the_same_time_tell_it_once() -> None:
    delegations()
    officers = [a_reader_of() for _ in range(10)]
    told, faults = [], []

    def work() -> None:
        try:
            told.append(tell(*officers, delegations=("KAZ", "TUR")))
        except BaseException as fault:  # noqa: BLE001 - whatever it is, the test must see it
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert sum(told) == Notice.objects.count() == 12
    assert Posting.objects.filter(channel=Channel.EMAIL).count() == 10
