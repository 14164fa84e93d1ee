"""The look of the house: its weight, its colours, and what the strict policy forbids."""

import gzip
import re
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[2] / "src" / "clearinghouse" / "web"
CSS = (WEB / "static" / "house.css").read_text(encoding="utf-8")
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
SCHEMES = ("light", "dark")


def tokens(scheme: str) -> dict[str, str]:
    """Return the colours of a scheme; the dark one changes some of the light one's."""
    blocks = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[: SCHEMES.index(scheme) + 1]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", " ".join(blocks)))


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class TestColours:
    def test_are_measured_as_wcag_measures(self) -> None:
        assert contrast("#000", "#ffffff") == pytest.approx(21)
        assert contrast("#777", "#fff") == pytest.approx(4.48, abs=0.01)

    @pytest.mark.parametrize("scheme", SCHEMES)
    @pytest.mark.parametrize("ground", ["paper", "sheet", "tint"])
    @pytest.mark.parametrize(
        "ink",
        "ink quiet house link visited good care bad note national reference secretariat".split(),  # noqa: SIM905
    )
    def test_of_words_can_be_read_on_every_ground(self, scheme: str, ground: str, ink: str) -> None:
        colours = tokens(scheme)
        assert contrast(colours[ink], colours[ground]) >= 4.5

    @pytest.mark.parametrize("scheme", SCHEMES)
    @pytest.mark.parametrize("mood", ["good", "care", "bad", "note"])
    def test_of_notices_can_be_read(self, scheme: str, mood: str) -> None:
        colours = tokens(scheme)
        assert contrast(colours["ink"], colours[f"{mood}-tint"]) >= 4.5
        assert contrast(colours["link"], colours[f"{mood}-tint"]) >= 4.5
        assert contrast(colours[mood], colours["sheet"]) >= 4.5

    @pytest.mark.parametrize("scheme", SCHEMES)
    @pytest.mark.parametrize("line", ["edge", "focus"])
    def test_of_borders_and_focus_can_be_seen(self, scheme: str, line: str) -> None:
        colours = tokens(scheme)
        assert min(contrast(colours[line], colours[g]) for g in ("paper", "sheet")) >= 3

    @pytest.mark.parametrize("scheme", SCHEMES)
    def test_of_buttons_can_be_read(self, scheme: str) -> None:
        colours = tokens(scheme)
        assert contrast(colours["on-house"], colours["house"]) >= 4.5

    def test_of_the_demonstration_stripe_can_be_read(self) -> None:
        assert min(contrast("#241300", stripe) for stripe in ("#ffa629", "#ffb84d")) >= 7


class TestTheStyle:
    def test_weighs_no_more_than_eight_kilobytes_on_the_line(self) -> None:
        assert len(gzip.compress(CSS.encode(), mtime=0)) <= 8_000

    def test_knows_only_colours_that_have_a_name(self) -> None:
        named = CSS.partition("@layer elements {")[2].partition("@layer print {")[0]
        strays = set(re.findall(r"#[0-9a-f]{3,8}\b", named))
        # The demonstration stripe, shadows and the ground of a QR code are alike in every scheme.
        assert strays <= {"#241300", "#ffa629", "#ffb84d", "#7a3c00", "#0003", "#0007", "#fff"}

    @pytest.mark.parametrize("word", ["left", "right", "width", "height", "top", "bottom"])
    def test_is_laid_out_by_logical_properties(self, word: str) -> None:
        assert re.findall(rf"[{{;]\s*(?:min-|max-|margin-|padding-|border-)?{word}\s*:", CSS) == []

    def test_fetches_nothing(self) -> None:
        assert "url(" not in CSS
        assert "@import" not in CSS

    @pytest.mark.parametrize(
        "wish",
        [
            "prefers-color-scheme: dark",
            "prefers-contrast: more",
            "prefers-reduced-motion: no-preference",
            "forced-colors: active",
            "@media print",
        ],
    )
    def test_heeds_the_wishes_of_the_visitor(self, wish: str) -> None:
        assert wish in CSS


class TestScripts:
    def test_weigh_no_more_than_15_kilobytes(self) -> None:
        assert sum(path.stat().st_size for path in (WEB / "static").glob("*.js")) <= 15_000


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(WEB).as_posix())
class TestATemplate:
    def test_has_no_style_or_script_of_its_own(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\sstyle\s*=", text)
        assert "<style" not in text
        assert not re.search(r"\son[a-z]+\s*=\s*[\"']", text)
        for script in re.findall(r"<script[^>]*>", text):
            assert "src=" in script or 'type="application/json"' in script

    def test_fetches_nothing_from_others(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(?:src|action)\s*=\s*[\"'](?:https?:)?//", text)

    def test_says_nothing_that_cannot_be_translated(self, path: Path) -> None:
        if path.name == "style.html" or path.name.startswith("500"):
            return  # a page for builders, in English; a page in three languages at once
        text = path.read_text(encoding="utf-8")
        text = re.sub(
            r"\{% (?:comment|blocktranslate|filter).*?\{% end(?:comment|blocktranslate|filter) %\}",
            "",
            text,
            flags=re.DOTALL,
        )
        text = re.sub(r"\{[%{#].*?[%}#]\}", "", text, flags=re.DOTALL)
        text = re.sub(r"<script[^>]*json.*?</script>", "", text, flags=re.DOTALL)
        text = re.sub(r"<code[^>]*>.*?</code>|<[^>]*>|&\w+;", " ", text, flags=re.DOTALL)
        words = re.findall(r"[A-Za-z]{3,}", text)
        assert [word for word in words if word not in {"SHA", "RFC", "Atom", "JSON", "PDF"}] == []
