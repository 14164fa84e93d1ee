"""Verbs of decisions: only some put something into force."""

import pytest

from clearinghouse.law.verbs import EFFECTS, Effect, Verb, effect_of, puts_in_force


class TestVerbs:
    def test_every_verb_has_an_effect(self) -> None:
        assert set(EFFECTS) == set(Verb)

    @pytest.mark.parametrize(
        ("verb", "effect", "in_force"),
        [
            (Verb.APPROVED, Effect.IN_FORCE, True),
            (Verb.RECOMMENDED, Effect.PROPOSED, False),
            (Verb.CALLED_ON, Effect.CALLED_FOR, False),
            (Verb.AGREED_CONSULTATIONS_CONTINUE, Effect.CONTINUED, False),
            (Verb.TOOK_NOTE, Effect.NOTED, False),
        ],
    )
    def test_puts_into_force_or_not(self, verb: Verb, effect: Effect, in_force: bool) -> None:
        assert effect_of(verb) is effect
        assert puts_in_force(verb) is in_force
