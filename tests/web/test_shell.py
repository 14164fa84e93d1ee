"""The shell of all pages: title, menus, languages, the date box, pages for errors.

No test here may touch the database: a page's shell asks nothing of it.
"""

import re
from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseNotAllowed
from django.template import engines
from django.test import RequestFactory, override_settings
from django.utils.translation import override

from clearinghouse.law.distribution import PUBLIC_READER, Reader, Standing
from clearinghouse.web import menus
from clearinghouse.web.as_on import AsOn, as_on
from clearinghouse.web.templatetags import house
from clearinghouse.web.views import errors, machines
from clearinghouse.web.views import house as pages

RECEIVED = datetime(2024, 1, 12, 12, tzinfo=UTC)
LANGUAGES = ("en", "ru", "kk")
PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
pytestmark = pytest.mark.usefixtures("plain_files")


@pytest.fixture
def plain_files() -> object:
    with override_settings(STORAGES=PLAIN_FILES):
        yield


def request_for(address: str, **given: object) -> HttpRequest:
    request = RequestFactory().get(address, given)
    request.received_at = RECEIVED
    request.reader = PUBLIC_READER
    request.user = AnonymousUser()
    request.session = {}
    return request


def shown(view: object, address: str, language: str = "en", **arguments: object) -> str:
    with override(language):
        return view(request_for(address), **arguments).content.decode()


class TestEveryPage:
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("view", [pages.about, pages.accessibility, pages.help_contents])
    def test_has_a_language_one_title_and_landmarks(self, view: object, language: str) -> None:
        page = shown(view, f"/{language}/about/", language)
        assert f'<html lang="{language}">' in page
        title = re.search(r"<title>(.*?) – ", page)
        heading = re.search(r"<h1>(.*?)</h1>", page)
        assert title
        assert heading
        assert title[1] == heading[1]
        assert page.count("<h1") == page.count("<main") == 1
        assert 'href="#content"' in page
        assert 'id="content"' in page

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("chapter", pages.CHAPTERS)
    def test_of_the_help_is_shown(self, chapter: str, language: str) -> None:
        page = shown(pages.help_chapter, "/en/help/", language, chapter=chapter)
        assert page.count("<h2>") >= 2

    def test_keeps_the_address_when_the_language_changes(self) -> None:
        request = request_for("/en/about/", as_of="2021-01-15")
        with override("en"):
            page = pages.about(request).content.decode()
        for code in LANGUAGES:
            assert f'href="/{code}/about/?as_of=2021-01-15" lang="{code}"' in page
        assert page.count('aria-current="true"') == 1

    def test_weighs_little(self) -> None:
        assert len(shown(pages.about, "/en/about/").encode()) < 20_000


class TestTheDemonstrationStripe:
    def test_stands_on_every_page_of_a_demonstration(self) -> None:
        with override_settings(CLEARINGHOUSE_DEMO=True):
            assert 'class="demonstration"' in shown(pages.about, "/en/about/")

    def test_stands_nowhere_else(self) -> None:
        with override_settings(CLEARINGHOUSE_DEMO=False):
            assert 'class="demonstration"' not in shown(pages.about, "/en/about/")

    def test_comes_with_the_page_of_components(self) -> None:
        with override_settings(CLEARINGHOUSE_DEMO=True):
            assert "sides-3" in shown(pages.look, "/en/style/")

    def test_is_the_only_place_for_the_page_of_components(self) -> None:
        with override_settings(CLEARINGHOUSE_DEMO=False), pytest.raises(pages.Http404):
            pages.look(request_for("/en/style/"))


class TestMenus:
    def test_mark_the_page_itself_and_the_pages_below_it(self) -> None:
        with override("en"):
            (entry,) = [e for e in menus.house_menu("/en/help/") if e.address == "/en/help/"]
            assert entry.current == "page"
            (entry,) = [e for e in menus.house_menu("/en/help/x/") if e.address == "/en/help/"]
            assert entry.current == "true"
            (entry,) = [e for e in menus.house_menu("/en/helpful/") if e.address == "/en/help/"]
            assert entry.current == ""

    def test_mark_only_the_nearest_of_the_pages_above(self) -> None:
        with override("en"):
            sections = menus.main_menu("/en/due/backwards/", PUBLIC_READER)
        marked = [(entry.address, entry.current) for s in sections for entry in s.entries]
        assert [each for each in marked if each[1]] == [("/en/due/backwards/", "page")]
        assert [str(s.label) for s in sections if s.is_current] == ["What is due"]

    def test_name_every_page_once(self) -> None:
        with override("en"):
            sections = menus.main_menu("/en/", Reader("KAZ", Standing.MEMBER, cleared=True))
        addresses = [entry.address for section in sections for entry in section.entries]
        assert len(addresses) == len(set(addresses)) > 10

    def test_leave_out_what_does_not_exist(self) -> None:
        assert menus._entries([("no-such-page", "Nowhere")], "/en/") == []

    def test_offer_an_officer_what_standing_and_capacity_open(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(menus, "reverse", lambda name: f"/{name}/")
        member = Reader("KAZ", Standing.MEMBER)
        observer = Reader("BLR", Standing.OBSERVER)

        def offered(reader: Reader, *capacities: str) -> set[str]:
            return {entry.address for entry in menus.account_menu("/", reader, capacities)}

        assert "/delegation/" in offered(member)
        assert "/delegation/" not in offered(observer)
        assert "/imports/" in offered(observer, "REGISTRY")
        assert "/imports/" not in offered(member)
        assert "/accounts/" in offered(member, "ADMINISTRATOR")
        assert "/accounts/" not in offered(member, "REGISTRY", "DELEGATION_ADMINISTRATOR")


class TestTheDateBox:
    def test_shows_today_in_astana_unless_asked(self) -> None:
        late = request_for("/")
        late.received_at = datetime(2024, 1, 11, 18, tzinfo=UTC)
        assert as_on(late) == AsOn(date(2024, 1, 12), date(2024, 1, 12))
        assert as_on(late).is_today

    def test_takes_the_date_asked_for(self) -> None:
        asked = as_on(request_for("/", as_of="2021-01-15"))
        assert asked.day == date(2021, 1, 15)
        assert not asked.is_today

    @pytest.mark.parametrize("wrong", ["2021-02-29", "yesterday", "15.01.2021", "2021-01-15T00"])
    def test_refuses_what_is_no_date(self, wrong: str) -> None:
        with pytest.raises(BadRequest):
            as_on(request_for("/", as_of=wrong))

    def test_ends_the_day_in_astana(self) -> None:
        day = AsOn(date(2024, 1, 12), RECEIVED.date())
        assert day.moment.astimezone(UTC) == datetime(2024, 1, 12, 17, 59, 59, 999999, UTC)

    def test_keeps_the_other_parameters(self) -> None:
        template = engines["django"].from_string('{% include "_as_on.html" %}')
        request = request_for("/en/register/", q="a&b", as_of="2021-01-15", page="4")
        with override("en"):
            box = template.render({"as_on": as_on(request)}, request)
        assert '<input type="hidden" name="q" value="a&amp;b">' in box
        assert 'name="page"' not in box
        assert box.count('name="as_of"') == 1
        assert 'href="/en/register/?q=a%26b"' in box
        assert "past" in box


class TestAText:
    def test_is_given_in_the_language_of_the_page(self) -> None:
        with override("ru"):
            assert house.in_language({"en": "Body", "ru": "Орган"}) == "Орган"

    def test_is_marked_with_its_language_where_it_is_another(self) -> None:
        with override("kk"):
            assert house.in_language({"en": "<Body>"}) == '<span lang="en">&lt;Body&gt;</span>'

    def test_is_taken_from_fields_as_well(self) -> None:
        class Row:
            title_en, title_ru, title_kk = "Body", "", None

        with override("ru"):
            assert house.in_language(Row(), "title") == '<span lang="en">Body</span>'
        assert house.in_language({}, "title") == ""


class TestAnErrorPage:
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize(
        ("view", "status"),
        [
            (errors.bad_request, 400),
            (errors.forbidden, 403),
            (errors.csrf_failure, 403),
            (errors.not_found, 404),
        ],
    )
    def test_speaks_the_language_of_the_visitor(
        self, view: object, status: int, language: str
    ) -> None:
        with override(language):
            answer = view(request_for("/en/x/"))
        assert answer.status_code == status
        assert f'<html lang="{language}">' in answer.content.decode()

    def test_does_not_tell_what_is_forbidden_from_what_is_missing(self) -> None:
        with override("en"):
            one = errors.not_found(request_for("/en/x/"), Exception("no such symbol"))
            other = errors.not_found(request_for("/en/x/"), Exception("not open to you"))
        assert one.content == other.content

    def test_for_our_own_fault_speaks_all_three_languages_and_asks_for_nothing(self) -> None:
        with override("kk"):
            answer = errors.fault(HttpRequest())
        page = answer.content.decode()
        assert answer.status_code == 500
        assert re.findall(r'<section class="fault" lang="(\w\w)"', page) == ["kk", "en", "ru"]
        assert page.count("<h1") == 1

    def test_gives_words_to_the_bare_405(self) -> None:
        respond = errors.with_words(lambda _request: HttpResponseNotAllowed(["POST"]))
        with override("en"):
            answer = respond(request_for("/en/x/"))
        assert (answer.status_code, answer["Allow"]) == (405, "POST")
        assert "takes forms only" in answer.content.decode()

    def test_leaves_other_answers_alone(self) -> None:
        given = errors.HttpResponse("as it was", status=404)
        assert errors.with_words(lambda _request: given)(request_for("/")) is given


class TestMachines:
    def test_are_kept_from_a_demonstration(self) -> None:
        with override_settings(CLEARINGHOUSE_DEMO=True):
            assert "Disallow: /\n" in shown(machines.robots, "/robots.txt")
        with override_settings(CLEARINGHOUSE_DEMO=False):
            assert "Disallow: /\n" not in shown(machines.robots, "/robots.txt")

    def test_learn_whom_to_tell_of_a_weakness(self) -> None:
        written = shown(machines.security, "/.well-known/security.txt")
        assert re.search(r"^Contact: mailto:\S+$", written, re.MULTILINE)
        assert "Expires: 2025-01-11T00:00:00Z" in written
