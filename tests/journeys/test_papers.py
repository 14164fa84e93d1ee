"""Papers from the registry's desk to the capitals, and the record that proves them."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.intake.house import NOTE

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]
ROOT = Path(__file__).resolve().parents[2]


def revised(page: Page, language: str) -> str:
    """Return the symbol of a second revision in the register, as the reader sees it.

    Other journeys hand in papers too, so it need not stand on the register's first page.
    """
    page.goto(f"/{language}/search/?q=soc/")
    page.goto(f"/{language}/register/")
    link = page.locator(".symbol", has_text=re.compile(r"Rev\.2$"))
    while not link.count():
        page.locator("a[rel=next]").first.click()
    return link.first.inner_text()


class TestRegistry:
    def test_reads_a_paper_corrects_it_and_registers_it(self, visit: Visit) -> None:
        page = visit("registry")
        page.goto("/en/imports/")
        page.set_input_files(
            "#files", {"name": "orchards.txt", "mimeType": "text/plain", "buffer": NOTE.encode()}
        )
        page.get_by_role("button", name="Read the files").click()
        expect(page.get_by_role("heading", name="What was read")).to_be_visible()
        expect(page.get_by_text("MC/2025/DRAFT/7").first).to_be_visible()

        page.get_by_role("link", name="MC/2025/DRAFT/7").first.click()
        page.get_by_label("Title in English").fill("On orchards and their keepers")
        page.get_by_role("button", name="Keep the corrections").click()
        expect(page.get_by_text("The correction is kept.")).to_be_visible()
        page.get_by_role("link", name="What was read").click()
        page.get_by_role("button", name="Accept everything that is still proposed").click()

        page.goto("/en/search/?q=МС / 2025 / draft / 7")  # two letters of it are Cyrillic
        page.get_by_role("link", name="On orchards and their keepers").first.click()
        expect(page.locator(".masthead .symbol")).to_have_text("MC/2025/DRAFT/7")
        expect(page.get_by_role("link", name="DOC/77")).to_be_visible()

    def test_is_told_what_is_wrong_with_a_file(self, visit: Visit) -> None:
        page = visit("registry")
        page.goto("/en/imports/")
        page.set_input_files(
            "#files", {"name": "b.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 x"}
        )
        page.get_by_role("button", name="Read the files").click()

        expect(page.locator(".notice-error")).to_contain_text("PDF")


class TestDelegate:
    def test_finds_compares_and_takes_a_draft_away_in_kazakh(self, visit: Visit) -> None:
        page = visit("kaz.officer", "kk")
        symbol = revised(page, "kk")
        page.goto(f"/s/{symbol}?language=kk")
        expect(page.locator(".masthead .symbol")).to_have_text(symbol)

        page.goto(page.url.split("?")[0] + "languages/")
        expect(page.locator(".sides-row").nth(1)).to_be_visible()
        page.go_back()
        page.goto(page.url.split("?")[0] + "changes/")
        expect(page.locator("ins").first).to_be_visible()
        expect(page.locator("del").first).to_be_visible()
        page.go_back()

        with page.expect_download() as taken:
            page.locator('a[href*=".pdf"]').first.click()
        assert Path(taken.value.path()).read_bytes().startswith(b"%PDF-1.7")

    def test_is_alone_with_colleagues_the_public_sees_nothing(self, visit: Visit) -> None:
        symbol = revised(visit("kaz.officer"), "en")
        public = visit()

        answer = public.goto(f"/s/{symbol}")

        assert answer is not None
        assert answer.status == 404
        missing = public.goto("/s/SOC/2031-I/DRAFT/99")
        assert missing is not None
        assert missing.status == 404
        public.goto(f"/en/search/?q={symbol}")
        expect(public.locator(".list")).to_have_count(0)


class TestRecord:
    def test_is_verified_by_anybody_without_the_house(self, visit: Visit, served: str) -> None:
        page = visit()
        page.goto("/en/record/")
        page.locator("table a").first.click()
        expect(page.get_by_role("heading", name=re.compile("Entry"))).to_be_visible()

        verified = subprocess.run(
            [sys.executable, "-m", "clearinghouse", "verify", f"{served}/log/", "--json"],
            capture_output=True,
            env={"PYTHONPATH": str(ROOT / "src"), "PATH": ""},
            check=False,
        )

        assert verified.returncode == 0, verified.stderr
        assert json.loads(verified.stdout)["findings"]

    def test_gives_a_proof_that_stands_alone(
        self, visit: Visit, served: str, tmp_path: Path
    ) -> None:
        page = visit()
        proof = tmp_path / "entry.tlog-proof"
        proof.write_bytes(page.request.get("/record/3/proof").body())
        key = page.request.get("/log/log.vkey").text().strip()
        command = [sys.executable, "-m", "clearinghouse", "verify", "--proof", str(proof)]

        held = subprocess.run(
            [*command, "--key", key],
            capture_output=True,
            env={"PYTHONPATH": str(ROOT / "src")},
            check=False,
        )
        proof.write_bytes(proof.read_bytes().replace(b"index 3", b"index 4"))
        forged = subprocess.run(
            [*command, "--key", key],
            capture_output=True,
            env={"PYTHONPATH": str(ROOT / "src")},
            check=False,
        )

        assert held.returncode == 0, held.stdout
        assert forged.returncode != 0


class TestKeyboard:
    def test_leads_from_the_skip_link_to_a_document(self, visit: Visit) -> None:
        page = visit("kaz.officer")
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        page.locator("#house-search").focus()
        page.keyboard.type("earthquake")
        page.keyboard.press("Enter")
        expect(page.locator("main .list a").first).to_be_visible()
        page.locator("main .list a").first.focus()
        page.keyboard.press("Enter")

        expect(page.locator(".masthead")).to_be_visible()


class TestWithoutScripts:
    @pytest.mark.parametrize(
        "path", ["register/", "catalogue/", "coordinators/", "participants/", "history/", "record/"]
    )
    def test_pages_are_whole(self, visit: Visit, path: str) -> None:
        page = visit("kaz.officer", scripts=False)

        answer = page.goto(f"/en/{path}")

        assert answer is not None
        assert answer.status == 200
        expect(page.locator("main h1")).to_be_visible()

    def test_a_paper_can_be_handed_in(self, visit: Visit) -> None:
        page = visit("registry", scripts=False)
        page.goto("/en/imports/")
        page.set_input_files(
            "#files",
            {"name": "c.txt", "mimeType": "text/plain", "buffer": b"\xff\xfe broken \x00 bytes"},
        )
        page.get_by_role("button", name="Read the files").click()

        expect(page.get_by_role("heading", name="What was read")).to_be_visible()
