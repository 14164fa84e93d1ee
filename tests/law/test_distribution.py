"""Distribution: who reads what, how the printed line is read, how a restriction is eased."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.derestriction import (
    Derestricted,
    DistributionReason,
    Marked,
    address_also,
    derestrict,
    mark,
)
from clearinghouse.law.distribution import (
    PUBLIC,
    PUBLIC_READER,
    Distribution,
    Marking,
    Reader,
    Standing,
    is_among_members,
    is_narrower,
    may_read,
    narrowest,
    parse_distribution,
)
from clearinghouse.law.ruling import Permitted, Refused

AT = datetime(2024, 3, 14, 10, tzinfo=UTC)
ADDRESSED = Distribution.ADDRESSEES
CODES = ["KAZ", "TUR", "UN", "SEC", "APK"]
MEMBER_STATES = Marking(Distribution.MEMBER_STATES, author="KAZ")
TO_TURKEY = Marking(Distribution.ADDRESSEES, author="KAZ", addressees=frozenset({"TUR"}))
SECRETARIAT = Reader("SEC", Standing.SECRETARIAT, cleared=True)
KAZAKHSTAN = Reader("KAZ", Standing.MEMBER, cleared=True)

readers = st.builds(
    Reader,
    participant=st.sampled_from([None, *CODES]),
    standing=st.sampled_from([None, *Standing]),
    cleared=st.booleans(),
    administers=st.booleans(),
)
markings = st.builds(
    Marking,
    distribution=st.sampled_from(Distribution),
    author=st.sampled_from([None, *CODES]),
    addressees=st.frozensets(st.sampled_from(CODES)),
)


def reader(standing: Standing | None, code: str | None = "XXX", *, cleared: bool = True) -> Reader:
    return Reader(code, standing, cleared=cleared)


class TestMayRead:
    @pytest.mark.parametrize(
        ("distribution", "readers_of"),
        [
            (Distribution.PUBLIC, set(Standing)),
            (
                Distribution.MEMBERS_AND_OBSERVERS,
                {Standing.MEMBER, Standing.OBSERVER, Standing.SECRETARIAT},
            ),
            (Distribution.MEMBER_STATES, {Standing.MEMBER, Standing.SECRETARIAT}),
            (Distribution.ADDRESSEES, set()),
        ],
    )
    def test_papers_practice_d_1_goes_by_standing(
        self, distribution: Distribution, readers_of: set[Standing]
    ) -> None:
        marking = Marking(distribution, author="KAZ", addressees=frozenset({"TUR"}))

        assert {each for each in Standing if may_read(reader(each), marking)} == readers_of

    def test_papers_practice_d_1_lets_addressees_read(self) -> None:
        assert may_read(reader(Standing.MEMBER, "TUR"), TO_TURKEY)
        assert not may_read(reader(Standing.MEMBER, "IND"), TO_TURKEY)

    def test_secretariat_2006_2_3_does_not_open_what_is_addressed_to_others(self) -> None:
        named = Marking(Distribution.ADDRESSEES, author="KAZ", addressees=frozenset({"SEC"}))

        assert not may_read(SECRETARIAT, TO_TURKEY)
        assert may_read(SECRETARIAT, named)

    @given(readers)
    def test_papers_practice_d_1_shows_public_papers_to_everybody(self, anybody: Reader) -> None:
        assert may_read(anybody, PUBLIC)
        assert may_read(PUBLIC_READER, PUBLIC)

    @given(readers, markings)
    def test_papers_practice_d_1_shows_nothing_else_without_the_credential(
        self, anybody: Reader, marking: Marking
    ) -> None:
        if may_read(anybody, marking):
            assert marking.distribution is Distribution.PUBLIC or anybody.cleared

    @given(markings, st.sampled_from(CODES), st.sampled_from(Standing))
    def test_papers_practice_d_1_shows_every_author_its_own_papers(
        self, marking: Marking, author: str, standing: Standing
    ) -> None:
        own = Marking(marking.distribution, author, marking.addressees)

        assert may_read(reader(standing, author), own)

    @given(readers, markings)
    def test_secretariat_2006_2_3_gives_administrators_nothing(
        self, anybody: Reader, marking: Marking
    ) -> None:
        plain = Reader(anybody.participant, anybody.standing, cleared=anybody.cleared)
        administrator = Reader(
            anybody.participant, anybody.standing, cleared=anybody.cleared, administers=True
        )

        assert may_read(administrator, marking) == may_read(plain, marking)

    def test_papers_practice_d_1_does_not_take_a_missing_author_for_a_missing_participant(
        self,
    ) -> None:
        nobody = Reader(None, Standing.MEMBER, cleared=True)

        assert not may_read(nobody, Marking(Distribution.ADDRESSEES))
        assert not may_read(nobody, Marking(Distribution.MEMBER_STATES))


class TestParseLine:
    @pytest.mark.parametrize(
        ("line", "distribution"),
        [
            ("Distr: Member States only", Distribution.MEMBER_STATES),
            ("Distr.: General", Distribution.PUBLIC),
            ("DISTR.: GENERAL", Distribution.PUBLIC),
            ("Distribution: public", Distribution.PUBLIC),
            ("Distr.: without restrictions", Distribution.PUBLIC),
            ("**Distr.: Member States and Observers**", Distribution.MEMBERS_AND_OBSERVERS),
            ("Distr.: limited to the addressees", Distribution.ADDRESSEES),
            ("Distr.: named recipients only", Distribution.ADDRESSEES),
            ("Распространение: только для государств-членов", Distribution.MEMBER_STATES),
            ("Распространение: только государства-члены СВМДА", Distribution.MEMBER_STATES),
            ("Распр.: для государств-членов и наблюдателей", Distribution.MEMBERS_AND_OBSERVERS),
            ("Расп.: общее", Distribution.PUBLIC),
            ("Распространение: без ограничений", Distribution.PUBLIC),
            ("Распространение: только для указанных адресатов", Distribution.ADDRESSEES),
            ("Тарату: тек мүше мемлекеттерге", Distribution.MEMBER_STATES),
            ("Таратылуы: мүше мемлекеттер мен байқаушыларға", Distribution.MEMBERS_AND_OBSERVERS),
            ("Таратылуы: жалпы", Distribution.PUBLIC),
            ("Тарату: шектеусіз", Distribution.PUBLIC),
            ("Тарату: тек алушыларға", Distribution.ADDRESSEES),
        ],
    )
    def test_papers_practice_d_1_is_printed_in_three_languages(
        self, line: str, distribution: Distribution
    ) -> None:
        assert parse_distribution(line) is distribution

    @pytest.mark.parametrize(
        "line",
        [
            "",
            "Member States only",
            "Distr:",
            "Distr: restricted",
            "Distr.: limited",
            "Distr: not for Member States",
            "Distr: Member States except one",
            "Distr: observers",
            "Distr: general, Member States",
            "Distr: general, restricted",
            "Distr: limited, not for general circulation",
            "Distr: not for publication",
            "Distr: Member States, addressees",
            "Распространение: кроме государств-членов",
            "The distribution of the paper: to Member States",
            "Distributed: Member States only",
        ],
    )
    def test_papers_practice_d_1_is_left_to_an_officer_where_it_is_not_understood(
        self, line: str
    ) -> None:
        assert parse_distribution(line) is None

    def test_is_read_up_to_its_longest(self) -> None:
        line = "Distr: Member States only"

        assert parse_distribution(line.ljust(199, ".") + "!") is Distribution.MEMBER_STATES
        assert parse_distribution(line.ljust(200, ".") + "!") is None

    @given(st.text())
    def test_never_fails(self, text: str) -> None:
        assert parse_distribution(text) is None or ":" in text or "：" in text


class TestMark:
    def test_papers_practice_d_1_is_for_the_author(self) -> None:
        assert mark(MEMBER_STATES, by=KAZAKHSTAN) == Permitted(Marked(MEMBER_STATES))

    @pytest.mark.parametrize(
        ("by", "may"),
        [(Standing.SECRETARIAT, True), (Standing.MEMBER, False), (Standing.OBSERVER, False)],
    )
    def test_papers_practice_d_6_lets_only_the_secretariat_send_what_another_wrote(
        self, by: Standing, may: bool
    ) -> None:
        written = Marking(Distribution.MEMBER_STATES, "TUR")

        assert isinstance(mark(written, by=reader(by, "XXX")), Permitted) is may

    def test_secretariat_2006_2_3_lets_the_secretariat_mark_as_printed(self) -> None:
        assert mark(MEMBER_STATES, by=SECRETARIAT) == Permitted(Marked(MEMBER_STATES))

    @pytest.mark.parametrize("by", [reader(Standing.MEMBER, "TUR"), PUBLIC_READER])
    def test_secretariat_2006_2_3_refuses_others(self, by: Reader) -> None:
        for marking in (MEMBER_STATES, Marking(Distribution.MEMBER_STATES)):
            ruling = mark(marking, by=by)

            assert isinstance(ruling, Refused)
            assert ruling.reason is DistributionReason.NOT_YOURS_TO_MARK

    def test_papers_practice_d_1_asks_for_addressees(self) -> None:
        ruling = mark(Marking(Distribution.ADDRESSEES, "KAZ"), by=KAZAKHSTAN)

        assert isinstance(ruling, Refused)
        assert ruling.reason is DistributionReason.NO_ADDRESSEES


class TestDerestrict:
    def test_papers_practice_d_2_is_for_the_author(self) -> None:
        ruling = derestrict(MEMBER_STATES, Distribution.PUBLIC, by=KAZAKHSTAN, at=AT)

        after = Marking(Distribution.PUBLIC, "KAZ")
        assert ruling == Permitted(Derestricted(MEMBER_STATES, after, AT))

    @pytest.mark.parametrize(("by", "may"), [("TUR", True), ("SEC", False)])
    def test_papers_practice_d_6_leaves_it_to_its_author_to_ease(self, by: str, may: bool) -> None:
        standing = Standing.SECRETARIAT if by == "SEC" else Standing.MEMBER
        ruling = derestrict(
            Marking(Distribution.MEMBER_STATES, "TUR"),
            Distribution.PUBLIC,
            by=reader(standing, by),
            at=AT,
        )

        assert isinstance(ruling, Permitted) is may

    def test_papers_practice_d_2_needs_a_decision_for_the_secretariat(self) -> None:
        without = derestrict(MEMBER_STATES, Distribution.PUBLIC, by=SECRETARIAT, at=AT)
        under = derestrict(
            MEMBER_STATES,
            Distribution.PUBLIC,
            by=SECRETARIAT,
            at=AT,
            decision="SOC/2024-I/DEC/3",
        )

        assert isinstance(without, Refused)
        assert without.reason is DistributionReason.NOT_YOURS_TO_RELEASE
        assert isinstance(under, Permitted)
        assert under.fact.decision == "SOC/2024-I/DEC/3"

    def test_papers_practice_d_2_lets_the_secretariat_ease_papers_without_an_author(self) -> None:
        marking = Marking(Distribution.MEMBER_STATES)

        assert isinstance(
            derestrict(marking, Distribution.PUBLIC, by=SECRETARIAT, at=AT), Permitted
        )

    def test_papers_practice_d_2_gives_no_way_to_what_the_secretariat_cannot_read(self) -> None:
        for marking in (TO_TURKEY, Marking(Distribution.ADDRESSEES, None, frozenset({"TUR"}))):
            ruling = derestrict(
                marking, Distribution.PUBLIC, by=SECRETARIAT, at=AT, decision="SOC/2024-I/DEC/3"
            )

            assert isinstance(ruling, Refused)

    def test_papers_practice_d_2_refuses_another_reader(self) -> None:
        ruling = derestrict(
            MEMBER_STATES,
            Distribution.PUBLIC,
            by=reader(Standing.MEMBER, "TUR"),
            at=AT,
            decision="SOC/2024-I/DEC/3",
        )

        assert isinstance(ruling, Refused)

    @pytest.mark.parametrize("to", [Distribution.MEMBER_STATES, Distribution.ADDRESSEES])
    def test_papers_practice_d_2_refuses_the_same_or_a_narrower_circle(
        self, to: Distribution
    ) -> None:
        ruling = derestrict(MEMBER_STATES, to, by=KAZAKHSTAN, at=AT)

        assert isinstance(ruling, Refused)
        assert ruling.reason is DistributionReason.NOT_WIDER

    @pytest.mark.parametrize("standing", [Standing.OBSERVER, None])
    def test_papers_practice_d_2_never_takes_a_paper_from_an_addressee(
        self, standing: Standing | None
    ) -> None:
        marking = Marking(Distribution.ADDRESSEES, "KAZ", frozenset({"UN"}))
        known = {} if standing is None else {"UN": standing}

        ruling = derestrict(
            marking, Distribution.MEMBER_STATES, by=KAZAKHSTAN, at=AT, standings=known
        )

        assert isinstance(ruling, Refused)
        assert ruling.reason is DistributionReason.ADDRESSEE_WOULD_LOSE
        assert ruling.about == {"participant": "UN"}

    @given(
        markings,
        st.sampled_from(Distribution),
        st.dictionaries(st.sampled_from(CODES), st.sampled_from(Standing)),
        st.sampled_from(CODES),
    )
    def test_papers_practice_d_2_only_ever_adds_readers(
        self,
        marking: Marking,
        to: Distribution,
        standings: dict[str, Standing],
        code: str,
    ) -> None:
        by = Reader(marking.author, Standing.MEMBER, cleared=True)
        ruling = derestrict(marking, to, by=by, at=AT, standings=standings)
        anybody = Reader(code, standings.get(code), cleared=True)

        if isinstance(ruling, Permitted) and may_read(anybody, marking):
            assert may_read(anybody, ruling.fact.after)


class TestAddressAlso:
    def test_papers_practice_d_2_adds_addressees(self) -> None:
        ruling = address_also(TO_TURKEY, frozenset({"UN"}), by=KAZAKHSTAN, at=AT)

        assert isinstance(ruling, Permitted)
        assert ruling.fact.after.addressees == {"TUR", "UN"}

    @pytest.mark.parametrize(
        ("marking", "added"),
        [(TO_TURKEY, frozenset({"TUR"})), (MEMBER_STATES, frozenset({"UN"}))],
    )
    def test_papers_practice_d_2_refuses_what_adds_nobody(
        self, marking: Marking, added: frozenset[str]
    ) -> None:
        ruling = address_also(marking, added, by=KAZAKHSTAN, at=AT)

        assert isinstance(ruling, Refused)
        assert ruling.reason is DistributionReason.NOT_WIDER

    def test_papers_practice_d_2_keeps_others_from_adding(self) -> None:
        ruling = address_also(TO_TURKEY, frozenset({"UN"}), by=SECRETARIAT, at=AT)

        assert isinstance(ruling, Refused)
        assert ruling.reason is DistributionReason.NOT_YOURS_TO_RELEASE


class TestNarrower:
    @pytest.mark.parametrize("one", list(Distribution))
    @pytest.mark.parametrize("other", list(Distribution))
    def test_shuts_out_somebody_who_may_read_the_other(
        self, one: Distribution, other: Distribution
    ) -> None:
        addressed = frozenset({"TUR"})
        narrow, wide = (
            Marking(line, "SEC", addressed if line is ADDRESSED else frozenset())
            for line in (one, other)
        )
        everybody = [
            PUBLIC_READER,
            Reader("TUR", Standing.MEMBER, cleared=True),
            *(Reader("KAZ", standing, cleared=True) for standing in Standing),
        ]

        shut_out = any(may_read(who, wide) and not may_read(who, narrow) for who in everybody)

        assert is_narrower(narrow, wide) is shut_out

    @pytest.mark.parametrize(
        ("one", "other", "narrower"),
        [
            ({"KAZ"}, {"KAZ"}, False),
            ({"KAZ", "IND"}, {"KAZ"}, False),
            ({"KAZ"}, {"KAZ", "IND"}, True),
            ({"IND"}, {"KAZ"}, True),
            (set(), {"KAZ"}, True),
        ],
    )
    def test_among_addressees_leaves_one_out(self, one: set, other: set, narrower: bool) -> None:
        assert (
            is_narrower(
                Marking(ADDRESSED, "SEC", frozenset(one)),
                Marking(ADDRESSED, "SEC", frozenset(other)),
            )
            is narrower
        )


@pytest.mark.parametrize("standing", [None, *Standing])
@pytest.mark.parametrize("cleared", [False, True])
def test_who_is_among_members_reads_what_is_marked_for_them(
    standing: Standing | None, cleared: bool
) -> None:
    reader = Reader("KAZ", standing, cleared=cleared)
    assert is_among_members(reader) is may_read(reader, Marking(Distribution.MEMBER_STATES))


class TestNarrowest:
    @pytest.mark.parametrize(
        ("lines", "narrow"),
        [
            ((Distribution.PUBLIC,), Distribution.PUBLIC),
            ((Distribution.PUBLIC, Distribution.MEMBER_STATES), Distribution.MEMBER_STATES),
            (
                (Distribution.MEMBERS_AND_OBSERVERS, Distribution.PUBLIC),
                Distribution.MEMBERS_AND_OBSERVERS,
            ),
        ],
    )
    def test_of_several_papers_is_for_those_who_may_read_each(self, lines, narrow) -> None:
        assert narrowest([Marking(line, "SEC") for line in lines]) == Marking(narrow, "SEC")

    def test_of_papers_to_addressees_is_for_those_whom_all_of_them_name(self) -> None:
        markings = [
            Marking(Distribution.MEMBER_STATES, "SEC"),
            Marking(ADDRESSED, "SEC", frozenset({"KAZ", "IND"})),
            Marking(ADDRESSED, "SEC", frozenset({"IND", "TUR"})),
        ]

        assert narrowest(markings) == Marking(ADDRESSED, "SEC", frozenset({"IND"}))
