"""The order of delegations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.distribution import Standing
from clearinghouse.law.seating import Delegation, alphabetical_key, seating_order

NAMES = [
    "Russia",
    "Republic of Korea",
    "Sri Lanka",
    "Türkiye",
    "Thailand",
    "Iran",
    "Iraq",
    "Israel",
]
delegations = st.builds(
    Delegation,
    code=st.text("ABC", min_size=3, max_size=3),
    usual_name=st.sampled_from(NAMES),
    standing=st.sampled_from(Standing),
)


class TestSeatingOrder:
    def test_rules_2004_i_7_follows_the_english_alphabet(self) -> None:
        names = [
            "United Arab Emirates",
            "Viet Nam",
            "Türkiye",
            "Thailand",
            "Republic of Korea",
            "Russia",
            "Qatar",
            "Kyrgyzstan",
            "Kuwait",
            "Uzbekistan",
        ]
        seated = seating_order(Delegation(name[:3].upper(), name) for name in names)

        assert [each.usual_name for each in seated] == [
            "Kuwait",
            "Kyrgyzstan",
            "Qatar",
            "Republic of Korea",
            "Russia",
            "Thailand",
            "Türkiye",
            "United Arab Emirates",
            "Uzbekistan",
            "Viet Nam",
        ]

    def test_rules_2004_i_7_seats_members_before_observers(self) -> None:
        belarus = Delegation("BLR", "Belarus", Standing.OBSERVER)
        vietnam = Delegation("VNM", "Vietnam")
        partner = Delegation("APK", "Assembly of People of Kazakhstan", Standing.PARTNER)

        assert seating_order([partner, belarus, vietnam]) == (vietnam, belarus, partner)

    @pytest.mark.parametrize(
        ("one", "other"), [("Türkiye", "TURKIYE"), ("Viet-Nam", "viet nam"), (" Iran ", "Iran")]
    )
    def test_rules_2004_i_7_disregards_marks_and_case(self, one: str, other: str) -> None:
        assert alphabetical_key(one) == alphabetical_key(other)

    @given(st.lists(delegations), st.randoms(use_true_random=False))
    def test_rules_2004_i_7_does_not_depend_on_the_input(self, given_in, random) -> None:
        shuffled = list(given_in)
        random.shuffle(shuffled)

        assert seating_order(shuffled) == seating_order(given_in)
