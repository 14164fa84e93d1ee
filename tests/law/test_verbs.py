"""The verb of a decision says whether anything is in force because of it."""

import pytest

from clearinghouse.law.verbs import EFFECTS, Effect, Verb, effect_of, puts_in_force


class TestVerbs:
    def test_have_an_effect_each(self):
        assert EFFECTS.keys() == set(Verb)

    @pytest.mark.parametrize("verb", [Verb.ADOPTED, Verb.APPROVED, Verb.ENDORSED, Verb.APPOINTED])
    def test_that_put_something_in_force(self, verb):
        assert puts_in_force(verb)

    @pytest.mark.parametrize(
        ("verb", "effect"),
        [
            (Verb.RECOMMENDED, Effect.PROPOSED),
            (Verb.CALLED_ON, Effect.CALLED_FOR),
            (Verb.AGREED_CONSULTATIONS_CONTINUE, Effect.CONTINUED),
            (Verb.TOOK_NOTE, Effect.NOTED),
            (Verb.WELCOMED, Effect.NOTED),
        ],
    )
    def test_that_put_nothing_in_force(self, verb, effect):
        assert effect_of(verb) is effect
        assert not puts_in_force(verb)
