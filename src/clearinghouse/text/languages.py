"""The languages in which the Secretariat's papers are issued."""

from enum import StrEnum


class Language(StrEnum):
    """A language of a document; the value is its ISO 639-1 code."""

    EN = "en"
    RU = "ru"
    KK = "kk"
