# SPDX-License-Identifier: EUPL-1.2
"""The files that are checked, and what a check says about them."""
import os
import pathlib
import re
import typing

from tidy_parts import tables


class Fault(typing.NamedTuple):
    path: str
    line: int
    what: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.what}"


class Tree:
    """Every file below root that is ours, by its path with forward slashes."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.paths = sorted(self._walk())
        self._texts = {}

    def _walk(self):
        for folder, subfolders, names in os.walk(self.root):
            subfolders[:] = [name for name in subfolders if name not in tables.SKIPPED_FOLDERS]
            for name in names:
                path = pathlib.Path(folder, name).relative_to(self.root).as_posix()
                if path not in tables.GENERATED and name != "package-lock.json":
                    yield path

    def text(self, path):
        if path not in self._texts:
            raw = (self.root / path).read_bytes()
            self._texts[path] = raw.decode("utf-8", errors="replace")
        return self._texts[path]

    def kind(self, path):
        """The suffix; .sh for a script without one, .cmake for a CMakeLists.txt."""
        pure = pathlib.PurePosixPath(path)
        if pure.name == "CMakeLists.txt":
            return ".cmake"
        if not pure.suffix and not pure.name.startswith("."):
            return ".sh" if re.match(r"#!.*\b(ba)?sh\b", self.text(path)) else ""
        return pure.suffix

    def of(self, kinds, below=""):
        return [path for path in self.paths
                if path.startswith(below) and self.kind(path) in kinds]


def line_of(text, place):
    return text.count("\n", 0, place) + 1


_TOKEN = re.compile(
    r'(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)'
    r'|(?P<raw>\bR"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)")'
    r"|(?P<number>\b\d[\w.]*(?:'[\w.]+)*)"
    r'|(?P<string>"(?:\\.|[^"\\\n])*"|' r"'(?:\\.|[^'\\\n])*')",
    re.DOTALL)


def bare(text, keep_strings=False):
    """C++ with comments (and the content of strings) blanked; lines and columns stay."""
    def blank(match):
        found = match.group()
        if match.group("number") or (keep_strings and match.group("string")):
            return found
        inner = re.sub(r"[^\n]", " ", found)
        return inner if match.group("comment") else '"' + inner[2:] + '"'
    return _TOKEN.sub(blank, text)
