"""A language is told from a single short paragraph."""

import pytest

from clearinghouse.text.languages import Language, detect_language


class TestDetectLanguage:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("Enclosure: as stated, on 4 p.", Language.EN),
            ("Приложение: на 4 л.", Language.RU),
            ("Қосымша: 4 п.", Language.KK),
            ("Астана, 12 января 2024 г.", Language.RU),
            ("город Астана, 22 августа 2023 года", Language.RU),
            ("Алматы, 22 октября 2004 г.", Language.RU),
            ("2023 жылғы 22 тамыз", Language.KK),
            ("Астана қаласы, 2024 жылғы 12 қаңтар", Language.KK),
            ("Nur-Sultan, 19 January 2021", Language.EN),
            ("ПРОЕКТ ДЕКЛАРАЦИИ", Language.RU),
            ("СЕНІМ ШАРАЛАРЫ", Language.KK),
            ("Координаторлар тізімі", Language.KK),
            ("Талап пен жоспар туралы", Language.KK),
            ("ММ/2021/DRAFT/3 проект повестки дня", Language.RU),
            ("The draft (document ММ/2021/DRAFT/3)", Language.EN),
            ("пандемия COVID-19 и её последствия", Language.RU),
        ],
    )
    def test_recognises(self, text: str, language: Language) -> None:
        assert detect_language(text) is language

    @pytest.mark.parametrize("text", ["", "  \n", "17-1/542", "№ 4", "亚洲", "مؤتمر", "12.03.2024"])
    def test_is_silent_where_nothing_can_be_told(self, text: str) -> None:
        assert detect_language(text) is None

    @pytest.mark.parametrize("text", ["Україна є членом з її столицею", "Република Србија и њени"])
    def test_does_not_take_other_cyrillic_languages_for_ours(self, text: str) -> None:
        assert detect_language(text) is None
