"""The parts of a word processor's package, read with bounds so that no archive can swell up."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from types import TracebackType
from typing import Final, Self

from lxml import etree

from clearinghouse.reading.errors import ErrorCode, Fault
from clearinghouse.reading.limits import Limits

_LEAST_RATIO_SIZE: Final = 20 * 1024 * 1024
_MOST_ENTRIES: Final = 10_000
Tree = etree._Element  # noqa: SLF001 - lxml has no public name for it


class Package:
    """An open package; parts are unpacked only when asked for, and never beyond the limits."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._limits = limits
        self._size = len(content)
        self._unpacked = 0
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise Fault(ErrorCode.BROKEN, part="archive") from error
        self._refuse_bomb()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def _refuse_bomb(self) -> None:
        """Refuse an archive that declares more than it may, before anything is unpacked."""
        entries = self._archive.infolist()
        declared = sum(entry.file_size for entry in entries)
        if len(entries) > _MOST_ENTRIES or declared > self._limits.unpacked:
            raise Fault(ErrorCode.ZIP_BOMB, unpacked=declared, limit=self._limits.unpacked)
        if declared > max(_LEAST_RATIO_SIZE, self._size * self._limits.ratio):
            raise Fault(
                ErrorCode.ZIP_BOMB, unpacked=declared, limit=self._size * self._limits.ratio
            )

    def names(self) -> frozenset[str]:
        """Return the names of all parts."""
        return frozenset(self._archive.namelist())

    def tree(self, name: str) -> Tree | None:
        """Return the XML of a part, or None if there is no such part; raises :class:`Fault`."""
        if name not in self.names():
            return None
        content = self._read(name)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise Fault(ErrorCode.BROKEN, part=name)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Fault(ErrorCode.BROKEN, part=name) from error

    def _read(self, name: str) -> bytes:
        """Unpack one part; what an archive declares is not believed."""
        try:
            with self._archive.open(name) as part:
                content = part.read(self._limits.unpacked - self._unpacked + 1)
        except RuntimeError as error:
            raise Fault(ErrorCode.ENCRYPTED) from error
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise Fault(ErrorCode.BROKEN, part=name) from error
        self._unpacked += len(content)
        grown = self._unpacked > max(_LEAST_RATIO_SIZE, self._size * self._limits.ratio)
        if self._unpacked > self._limits.unpacked or grown:
            raise Fault(ErrorCode.ZIP_BOMB, unpacked=self._unpacked, limit=self._limits.unpacked)
        return content


def local(element: Tree) -> str:
    """Return the name of an element without its namespace; "" for comments and the like."""
    tag: object = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def children(element: Tree | None, name: str) -> Iterator[Tree]:
    """Yield the children of that name, whatever their namespace."""
    if element is not None:
        for child in element:
            if local(child) == name:
                yield child


def child(element: Tree | None, *path: str) -> Tree | None:
    """Return the element at the end of a path of names, or None."""
    found = element
    for name in path:
        found = next(children(found, name), None)
    return found


def value(element: Tree | None, name: str = "val") -> str:
    """Return an attribute whatever its namespace; "" where there is none."""
    if element is None:
        return ""
    for key, written in element.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(written)
    return ""
