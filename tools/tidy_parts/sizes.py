# SPDX-License-Identifier: EUPL-1.2
"""Files, functions and lines that fit in a head and on a screen."""
import ast
import re

from tidy_parts import tables
from tidy_parts.tree import Fault, bare, line_of

_PREPROCESSOR = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.MULTILINE)
_TEMPLATE = re.compile(r"^\s*(template\s*<[^{;]*?>\s*(?=\w)|\[\[.*?\]\]\s*)+")
_CONTAINER = re.compile(
    r"^(inline\s+|export\s+|typedef\s+|static\s+|constexpr\s+)*"
    r"(namespace|class|struct|union|enum|extern\s*\"\s*\")(?=\W|$)")
_SIGNATURE = re.compile(
    r"\)\s*(const|noexcept|override|final|mutable|try|&&?|\s|->[^;]*|requires[^;]*)*$", re.DOTALL)
_MEMBER_LIST = re.compile(r"\)\s*(noexcept\s*)?:(?!:).*(?P<end>[\w>}])\s*$", re.DOTALL)


def brace_kind(head):
    """What a brace after this text opens: container, members (of a constructor's list),
    function or data."""
    head = _TEMPLATE.sub("", head.strip())
    if _CONTAINER.match(head) and not head.endswith(")"):
        return "container"
    if head.endswith("=") or "(" not in head:
        return "data"
    members = _MEMBER_LIST.search(head)
    if members and not _SIGNATURE.search(head):
        return "function" if members["end"] == "}" else "members"
    return "function" if _SIGNATURE.search(head) else "data"


def name_of(head):
    match = re.search(r"([~\w:]+(?:\s*\[\])?|operator\S+)\s*\(", head)
    return match.group(1) if match else "lambda"


class _Scan:
    """Walks over C++ without comments, strings and preprocessor lines."""

    def __init__(self, text):
        self.text = text
        self.head = 0  # where the text before the next brace begins
        self.stack = []
        self.functions = []

    def run(self):
        parens = 0
        for match in re.finditer(r"[{};()]|\b(?:public|private|protected)\s*:(?!:)", self.text):
            sign, place = match.group(), match.start()
            if sign in "()":
                parens += 1 if sign == "(" else -1
            elif sign == "{":
                self._open(place)
            elif sign == "}":
                self._close(place)
            elif (sign != ";" or parens == 0) and not self._inside():
                self.head = match.end()
        return self.functions

    def _inside(self):
        return any(kind in ("function", "data") for kind, _, _ in self.stack)

    def _open(self, place):
        head = self.text[self.head:place]
        kind = "block" if self._inside() else brace_kind(head)
        self.stack.append((kind, self.head, head))
        if kind == "container":
            self.head = place + 1

    def _close(self, place):
        if not self.stack:
            return
        kind, start, head = self.stack.pop()
        if kind == "function":
            first = start + len(head) - len(head.lstrip())
            self.functions.append((line_of(self.text, first), line_of(self.text, place),
                                   name_of(head)))
        if kind in ("function", "container"):
            self.head = place + 1


def cpp_functions(text):
    """(first line, last line, name) of every function body; a lambda counts with its function."""
    plain = _PREPROCESSOR.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), bare(text))
    return _Scan(plain).run()


_WEB_START = re.compile(
    r"^(\s*)(?:export\s+)?(?:default\s+)?(?:(?:async\s+)?function\b\s*\*?\s*(\w*)"
    r"|(?:const|let)\s+(\w+)[^=]*=\s*(?:async\s*)?(?:\(|<|\w+\s*=>))")


def web_functions(text):
    """The same for TypeScript, by indentation: a function ends at the first line that stands as
    deep as its first and closes it. The formatter makes that so."""
    lines = text.split("\n")
    for first, line in enumerate(lines):
        match = _WEB_START.match(line)
        if not match or line.rstrip().endswith(";"):
            continue
        depth, name = match.group(1), match.group(2) or match.group(3) or "function"
        closing = re.compile(rf"{re.escape(depth)}[)}}\]]")
        for last in range(first + 1, len(lines)):
            if closing.match(lines[last]) and not re.search(r"[{(]\s*$", lines[last]):
                yield first + 1, last + 1, name
                break


def python_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.lineno, node.end_lineno, node.name


def functions(kind, text):
    if kind in tables.CPP:
        return cpp_functions(text)
    if kind in tables.WEB:
        return web_functions(text)
    return python_functions(text) if kind == ".py" else ()


def check_functions(tree, path):
    try:
        found = list(functions(tree.kind(path), tree.text(path)))
    except SyntaxError as wrong:
        return [Fault(path, wrong.lineno or 1, f"not valid Python: {wrong.msg}")]
    return [Fault(path, first, f"{name} is {last - first + 1} lines, at most "
                               f"{tables.MAX_FUNCTION_LINES}: give its parts names")
            for first, last, name in found if last - first + 1 > tables.MAX_FUNCTION_LINES]


def check(tree):
    faults = []
    for path in tree.of(tables.SIZED):
        lines = tree.text(path).splitlines()
        if len(lines) > tables.MAX_FILE_LINES:
            faults.append(Fault(path, tables.MAX_FILE_LINES + 1,
                                f"the file is {len(lines)} lines, at most "
                                f"{tables.MAX_FILE_LINES}: split it by subject"))
        for number, line in enumerate(lines, 1):
            if len(line) > tables.MAX_COLUMNS:
                faults.append(Fault(path, number, f"{len(line)} columns, at most "
                                                  f"{tables.MAX_COLUMNS}"))
        faults += check_functions(tree, path)
    return faults
