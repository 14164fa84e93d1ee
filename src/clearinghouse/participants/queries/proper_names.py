"""The names by which participants are recognised in running text, in any language and time."""

from collections import defaultdict

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import ParticipantName
from clearinghouse.text.languages import Language
from clearinghouse.text.names import ProperName


def proper_names(reader: Reader) -> tuple[ProperName, ...]:  # noqa: ARG001 - names are public
    """Return the usual and formal names of the States, past ones included."""
    forms: dict[str, dict[Language, set[str]]] = defaultdict(lambda: defaultdict(set))
    named = ParticipantName.objects.filter(participant__kind="state")
    for name in named:
        for language in Language:
            for prefix in ("", "formal_"):
                form = getattr(name, f"{prefix}{language}", "")
                if form:
                    forms[name.participant_id][language].add(form)
    return tuple(
        ProperName(code, {language: tuple(sorted(held)) for language, held in by_language.items()})
        for code, by_language in sorted(forms.items())
    )
