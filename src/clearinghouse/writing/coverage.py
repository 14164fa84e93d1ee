"""The characters that the faces shipped inside typst can set, and what stands for the others.

The ranges are those which Libertinus Serif in all its styles, and behind it New Computer Modern and
DejaVu Sans Mono, cover in typst 0.15.  A character without a glyph would stop a PDF/A file from
being written; it is printed as its code point, "[U+4E2D]", so that nothing vanishes silently.
"""

import re
from typing import Final

_RANGES: Final = """
20-7e a0-331 338 342-343 370-377 37a-37f 384-38a 38c 38e-3a1 3a3-482 48a-4ff 510-513 51a-51d
531-556 559-58a 58d-58f e3f e81-e82 e84 e87-e88 e8a e8d e94-e97 e99-e9f ea1-ea3 ea5 ea7 eaa-eab
ead-eb0 eb2-eb3 10d0-10ff 13a0-13f5 13f8-13fb 1d00-1dbf 1e00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d
1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4
1ff6-1ffe 2000-200a 2010-2027 202f-2037 2039-2040 2042 2044-204b 204f 2052 2054 205f 2070-2071
2074-208e 2090-209c 20a0-20b5 20b8-20ba 20bd 20bf 2100-2103 2105-2106 2109 210c-210f 2111 2113
2115-2117 2119-211a 211c-211e 2120 2122 2124 2126-2127 212a-212b 212e 2135-2137 2139 2148
2150-2151 2153-2184 2189 2190-2220 2222-222d 2234-223d 2241-226b 226d-228b 228d-22a5 22b2-22b5
22b8 22c2-22c6 22cd-22d1 22da-22e9 22ef 2300-2306 2308-2315 2318-2319 231c-2321 2325-232b
2335-237a 237d 2380-2383 2388-238b 2395 239b-23ae 23ce-23cf 23d3 2422-2423 2500-2600 2605 2619
261b 261e 2627 262d 262f 2638-2653 2660-2667 2669-266f 2695 2698 26a2-26a4 26ad-26ae 271d 2767
27c2 27c5-27c6 27dc 27e0 27e6-27eb 27f5-27f7 2987-2988 2997-2998 29eb 29fa-29fb 2a00 2a2f
2a6a-2a6b 2b05-2b0d 2b12-2b1a 2c60-2c70 2c74-2c77 2c79-2c7a 2c7c-2cee 2cf2-2cf3 2cf9-2cff 2e18
2e1f 2e22-2e25 2e2e 301a-301b a46a-a46b a640 a648 a656 a708-a716 a71b-a727 a789-a78e a790-a791
a7aa a7f8-a7f9 ab70-abbf fb00-fb06 fb13-fb17 fe66 fffc-fffd 10140-1018e 102e1-102fb 1d106-1d107
1d55a
"""


def _class(ranges: str) -> str:
    ends = (span.split("-") for span in ranges.split())
    return "".join(f"\\U{int(span[0], 16):08x}-\\U{int(span[-1], 16):08x}" for span in ends)


_UNSETTABLE: Final = re.compile(f"[^\n{_class(_RANGES)}]")
_JOINERS: Final = re.compile(r"[\u200b-\u200d]")
_LONG_WORD: Final = re.compile(r"[^\s\u200b-]{48}(?=[^\s\u200b-]{16})")


def settable(text: str) -> str:
    """Return a text as typst can set it: code points for glyphs that are missing."""
    plain = _JOINERS.sub("", text)
    return _UNSETTABLE.sub(lambda found: f"[U+{ord(found[0]):04X}]", plain)


def breakable(text: str) -> str:
    """Return a text with places to break in words that are too long for a line."""
    return _LONG_WORD.sub(lambda found: f"{found[0]}\u200b", text)


def missing(text: str) -> frozenset[str]:
    """Return the characters of a text that can only be printed as code points."""
    return frozenset(_UNSETTABLE.findall(_JOINERS.sub("", text)))
