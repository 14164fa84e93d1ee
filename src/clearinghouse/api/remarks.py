"""What the law remarked on an act that it let pass, as programs are told it."""

from collections.abc import Iterable

from clearinghouse.api.problems import cited
from clearinghouse.api.schemas.intake import Remark
from clearinghouse.law.ruling import Remark as Remarked
from clearinghouse.web.words.rulings import ruling_words


def remarked(remarks: Iterable[Remarked]) -> list[Remark]:
    """Return the remarks in words, each with the provision that it cites."""
    return [
        Remark.model_validate(
            {
                "reason": made.reason.value,
                "in_words": ruling_words(made.reason, made.about),
                "provision": cited(made.provision),
                "about": dict(made.about),
            }
        )
        for made in remarks
    ]
