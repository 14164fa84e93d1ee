"""How names are compared: without regard to case, accents, dashes and apostrophes."""

import unicodedata
from typing import Final

_DROPPED: Final = str.maketrans(dict.fromkeys("'’ʼ`´.,()"))
_SPACES: Final = str.maketrans(dict.fromkeys("-‐‑–—/", " "))


def fold_name(text: str) -> str:
    """Return the key under which spellings of a name meet: "Türkiye" and "TURKIYE", "ё" and "е".

    Letters that Kazakh and Russian keep apart (қ, ғ, й) stay apart.
    """
    plain = text.casefold().translate(_DROPPED).translate(_SPACES).replace("ё", "е")
    letters = (_without_accent(letter) for letter in unicodedata.normalize("NFC", plain))
    return " ".join("".join(letters).split())


def _without_accent(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if len(parts) > 1 and parts[0].isascii() else letter
