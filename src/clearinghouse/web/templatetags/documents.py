"""What the register's templates can say: kinds, addresses, languages, addressees."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info, gettext

from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.documents.views import Issue, Row
from clearinghouse.law.distribution import Distribution
from clearinghouse.text.parity import Parity
from clearinghouse.text.redline import Passage
from clearinghouse.web.redlines import passage_html
from clearinghouse.web.templatetags.house import in_language
from clearinghouse.web.wording import ADDRESSEES, DISTRIBUTIONS, FORMATS, KINDS, LANGUAGE_STATUSES
from clearinghouse.web.words.correspondence import ADDRESSED
from clearinghouse.web.words.parity import PARITIES
from clearinghouse.writing.notes_verbales.purposes import read_addressed

register = template.Library()


@register.filter
def can_be_compared(issues: Iterable[Issue]) -> bool:
    """Whether there are two texts among the issues of a document; addenda have nothing before."""
    return sum(not (each.addendum or each.corrigendum) for each in issues) > 1


@register.filter
def kind(value: str) -> str:
    """Return the kind of a document in words."""
    return str(KINDS[DocumentKind(value)])


@register.filter
def distribution_words(value: str) -> str:
    """Return to whom a paper goes, in words without a badge."""
    return str(DISTRIBUTIONS[Distribution(value)])


@register.filter
def language_status(value: str) -> str:
    """Return how a language version stands to the others."""
    return str(LANGUAGE_STATUSES[LanguageStatus(value)])


@register.filter
def language_name_local(code: str) -> str:
    """Return the name of a language in that language."""
    return dict(settings.LANGUAGES).get(str(code), str(code))


@register.filter
def languages_named(codes: Iterable[str]) -> str:
    """Return the names of languages in the language of the page: "английский, русский"."""
    return ", ".join(map(_named, codes))


def _named(code: str) -> str:
    try:
        name = str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
    # Only English writes names of languages with a capital.
    return name if (get_language() or "en").startswith("en") else name.lower()


@register.filter
def document_address(row: Row, language: str = "") -> str:
    """Return the page of the paper, at its revision, in ``language`` if one is given."""
    wanted = {"symbol": row.symbol, "text": str(language)}
    query = urlencode({name: value for name, value in wanted.items() if value})
    bare = reverse("document", args=[row.address])
    return f"{bare}?{query}" if query else bare


@register.filter
def in_language_or_symbol(value: str | Mapping[str, str]) -> str:
    """Return a name as it is, or titles in the language of the page."""
    return value if isinstance(value, str) else in_language(value)


@register.filter
def addressees(value: str) -> str:
    """Return to whom a note goes, in words where the address is a known one."""
    read = read_addressed(value)
    if read is not None:
        kind, participant = read
        return f"{ADDRESSED[kind]} ({participant})" if participant else str(ADDRESSED[kind])
    return str(ADDRESSEES.get(value, value)) if value else gettext("not stated")


@register.filter
def format_name(value: str) -> str:
    """Return the name of a file format for a person who is to choose one."""
    return str(FORMATS[value])


@register.filter
def parity_words(code: str) -> str:
    """Return in what two languages differ."""
    return str(PARITIES[Parity(code)])


@register.simple_tag
def redlined(passage: Passage) -> SafeString:
    """Return one passage of a redline: letter in the margin, words struck out and underlined."""
    return passage_html(passage)


@register.filter
def paper_title(row: Row) -> str:
    """Return the title of a paper; a note verbale has none and is called by its number."""
    if row.number:
        return gettext("Note verbale %(number)s") % {"number": row.number}
    return in_language(row.titles) or row.name
