"""The search index: it is made anew when the way of indexing changes, and nothing else is."""

from hashlib import sha256

import pytest
from django.db import IntegrityError, connection, transaction

from clearinghouse.documents import operations
from clearinghouse.documents.indexing import INDEXING, vector
from clearinghouse.documents.models import LanguageVersion
from clearinghouse.documents.reindexing import index_anew
from clearinghouse.documents.search import search
from clearinghouse.record.models import Entry
from clearinghouse.text.languages import Language
from tests.factories import INDIA, NOW, REGISTRY, a_paper, a_version, some_participants

SAMPLES = {
    Language.EN: ("On orchards", "Workshops/seminars on the declarations of 2025, and 12,5 trees."),
    Language.RU: ("О садах", "Учёные/семинары о декларациях 2025 года и 12,5 деревьев."),
    Language.KK: ("Бақтар туралы", "Құжаттардың тізімі/семинарлар, 2025 жылғы 12,5 ағаш."),
}
# What the samples are indexed as.  If this test fails, raise INDEXING and note the new digest.
MADE_BY = {1: "91d433cffb2d534fd7ada16fe2c1ef5be7a5331fe83abf5e581999c1ee76085c"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def papers() -> None:
    some_participants()
    for number in range(1, 6):
        paper = a_paper(
            f"MC/2025/DRAFT/{number}",
            a_version("The declarations of orchards.", title=f"Orchards {number}"),
            a_version("Декларации о садах.", language=Language.RU, title=f"Сады {number}"),
        )
        operations.register(paper=paper, by=REGISTRY, at=NOW)


def outdated(count: int) -> None:
    """Let some texts stand as if an earlier release had indexed them."""
    keys = LanguageVersion.objects.order_by("pk").values_list("pk", flat=True)[:count]
    LanguageVersion.objects.filter(pk__in=list(keys)).update(
        search=vector(Language.EN, "nothing", "nothing", symbol=""), indexed_as=0
    )


def all_but_the_index() -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (to_jsonb(version) - 'search' - 'indexed_as')::text "
            "FROM documents_languageversion AS version ORDER BY id"
        )
        return cursor.fetchall()


class TestTheIndex:
    def test_is_made_by_the_present_way_of_indexing(self, papers) -> None:
        assert set(LanguageVersion.objects.values_list("indexed_as", flat=True)) == {INDEXING}

    def test_changes_only_with_its_number(self) -> None:
        made = []
        with connection.cursor() as cursor:
            for language, (title, plain) in SAMPLES.items():
                expression = vector(language, title, plain, symbol="SOC/2025-I/DEC/1")
                query = LanguageVersion.objects.annotate(made=expression).values("made").query
                sql, parameters = expression.as_sql(query.get_compiler("default"), connection)
                cursor.execute(f"SELECT ({sql})::text", parameters)
                made.append(cursor.fetchone()[0])

        assert sha256("".join(made).encode()).hexdigest() == MADE_BY[INDEXING]


class TestIndexingAnew:
    @pytest.mark.parametrize("count", [0, 1, 3, 4, 10])
    def test_makes_what_was_made_otherwise_in_as_many_batches_as_it_takes(
        self, papers, count: int
    ) -> None:
        outdated(count)

        assert index_anew(size=3) == count
        assert index_anew(size=3) == 0
        assert len(search(INDIA, "declarations").hits) == 5
        assert len(search(INDIA, "декларация").hits) == 5

    def test_finds_nothing_by_an_old_index_until_it_is_made_anew(self, papers) -> None:
        outdated(10)
        assert search(INDIA, "declarations").hits == ()

    def test_touches_neither_the_texts_nor_the_record(self, papers) -> None:
        texts, entries = all_but_the_index(), list(Entry.objects.values_list("pk", "leaf_hash"))
        outdated(10)
        index_anew()

        assert all_but_the_index() == texts
        assert list(Entry.objects.values_list("pk", "leaf_hash")) == entries

    def test_lets_nothing_else_be_rewritten(self, papers) -> None:
        with pytest.raises(IntegrityError, match="never rewritten"), transaction.atomic():
            LanguageVersion.objects.update(indexed_as=0, title="Forged")
