"""Sheets for the tests: a decision, a note, and any number by Hypothesis."""

from datetime import UTC, date, datetime

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from clearinghouse.text.addresses import addressed
from clearinghouse.text.blocks import Block, Emphasis, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.writing.sheet import Form, Masthead, Part, Sheet
from tests.text.texts import MODALITIES, entry, heading, numbers, paragraph, texts

EN, RU, KK = Language
WRITTEN = datetime(2023, 8, 22, 10, 30, tzinfo=UTC)
URL = "https://clearinghouse.example/documents/SOC/2023-II/DEC/2"
KAZAKH = "ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І"
HOSTILE = "#let x = [1] $a^2$ \\ *b* _c_ `d` <e> @f // g /* h */ [U+0041] & &amp; {{ }} ]] \"'"

# Sheets are large; on a busy machine drawing one takes its time.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

ORGANISATION = ((EN, "An Organisation\nof States"), (RU, "Организация\nгосударств"))

TABLE = Block(
    Kind.TABLE,
    rows=(
        ("No.", "Priority area", "Coordinator"),
        ("1", "Energy security", "A State\nAnother State"),
        ("2", "Tourism", ""),
    ),
)

ENGLISH = addressed(
    (
        *MODALITIES[:4],
        Block(Kind.PREAMBLE, "Recalling SOC/2022-I/DEC/4,", emphasis=(Emphasis(0, 9),)),
        *MODALITIES[5:17],
        TABLE,
        *MODALITIES[18:],
    )
)
KAZAKH_TEXT = (
    Block(Kind.TITLE, "Шешім"),
    Block(
        Kind.PARAGRAPH,
        f"Жай {KAZAKH} қалың {KAZAKH} көлбеу {KAZAKH} қалың көлбеу {KAZAKH}",
        number="1",
        emphasis=(
            Emphasis(40, 82, strong=True),
            Emphasis(83, 125),
            Emphasis(126, 170),
            Emphasis(126, 170, strong=True),
        ),
    ),
    heading("I", "Негізгі бөлім"),
    paragraph("2", "Мүше мемлекеттердің үйлестірушілерінің міндеттері " * 6),
    entry("•", "бірінші"),
)

DECISION = Sheet(
    Form.DOCUMENT,
    Masthead(ORGANISATION, "SOC/2023-II/DEC/2", date(2023, 8, 22), (EN,)),
    (
        Part(
            EN,
            ENGLISH,
            distribution="Member States only",
            originator="Chairmanship of a State",
            body="Senior Officials Committee",
            meeting="Astana, 22 August 2023",
        ),
    ),
    URL,
    WRITTEN,
    ("clearinghouse.example/record", "7", "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw="),
)

NOTE = Sheet(
    Form.NOTE,
    Masthead(ORGANISATION, "№ DOC/1016", date(2023, 8, 22)),
    tuple(
        Part(
            language,
            (Block(Kind.PARAGRAPH, body, "text-1"),),
            enclosure=enclosure,
            place_and_date=place,
            addressee=addressee,
        )
        for language, body, enclosure, place, addressee in (
            (
                EN,
                "The Secretariat presents its compliments.",
                "Enclosure:\non 14 p.",
                "Astana",
                "MEMBER STATES",
            ),
            (
                RU,
                "Секретариат свидетельствует уважение.",
                "Приложение:\nна 14 л.",
                "Астана",
                "ГОСУДАРСТВА-ЧЛЕНЫ",
            ),
            (
                KK,
                f"Хатшылық құрмет білдіреді. {KAZAKH}",
                "Қосымша:\n14 п.",
                "Астана қаласы",
                "МҮШЕ МЕМЛЕКЕТТЕР",
            ),
        )
    ),
    "https://clearinghouse.example/notes/DOC/1016",
    WRITTEN,
)


def with_text(text: Text, *, language: Language = EN, title: str = "") -> Sheet:
    return Sheet(
        DECISION.form, DECISION.masthead, (Part(language, text, title=title),), URL, WRITTEN
    )


def bare(text: Text = ()) -> Sheet:
    """A sheet with nothing on it that may be left out."""
    return Sheet(Form.DOCUMENT, Masthead((), ""), (Part(EN, text),), "", WRITTEN)


_letters = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("ab әқ .\n\t*_[]<>&|#\x00\x0b\u202e\u200b\ufffe\U0001f600中שل"),
    ),
    max_size=24,
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    languages = draw(st.lists(st.sampled_from(list(Language)), min_size=1, max_size=3, unique=True))
    words = st.one_of(st.just(""), _letters)
    parts = tuple(
        Part(language, draw(texts(_letters, most=7)), *(draw(words) for _ in range(9)))
        for language in languages
    )
    return Sheet(
        draw(st.sampled_from(list(Form))),
        Masthead(
            tuple((language, draw(words)) for language in languages),
            draw(st.one_of(words, st.just("SOC/2023-II/DEC/2"), numbers)),
            draw(st.none() | st.dates()),
            tuple(draw(st.lists(st.sampled_from(list(Language)), max_size=2, unique=True))),
        ),
        parts,
        draw(words),
        draw(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))),  # noqa: DTZ001
        tuple(draw(st.lists(words, max_size=3))),
    )
