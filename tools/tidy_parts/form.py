# SPDX-License-Identifier: EUPL-1.2
"""Licence headers, calls that are not allowed, unfinished work, numbering, the changelog."""
import json
import posixpath
import re

from tidy_parts import tables
from tidy_parts.tree import Fault, bare, line_of

LICENCE = "SPDX-License-Identifier: EUPL-1.2"
REGISTRY = "https://registry.npmjs.org/"


def check_licence(tree):
    return [Fault(path, 1, f"begin the file with: {LICENCE} (as a comment)")
            for path in tree.of(tables.LICENSED)
            if LICENCE not in "\n".join(tree.text(path).split("\n", 3)[:3])]


def check_headers(tree):
    return [Fault(path, 1, "a header needs: #pragma once")
            for path in tree.of({".hpp"})
            if not re.search(r"^#pragma once$", tree.text(path), re.MULTILINE)]


def check_banned(tree):
    faults = []
    for path in tree.of(tables.CPP):
        plain = bare(tree.text(path), keep_strings=False)
        included = bare(tree.text(path), keep_strings=True)
        rules = tables.BANNED + (tables.BANNED_IN_HEADERS if path.endswith(".hpp") else ())
        for pattern, places, why in rules:
            if path.startswith(places) or path.endswith(places):
                continue
            lines = {line_of(plain, match.start()) for match in re.finditer(pattern, plain)}
            lines |= {line_of(included, match.start())
                      for match in re.finditer(pattern, included)
                      if included.startswith("#", match.start())}
            faults += [Fault(path, line, why) for line in sorted(lines)]
    return faults


def check_texts(tree):
    rules = ((tables.UNFINISHED, "unfinished work: do it now, or make an issue of it"),
             (tables.OWN_MACHINE, "a path of one machine: write it relative to the repository"))
    faults = []
    for path in tree.of(tables.TEXTS):
        text = tree.text(path)
        for pattern, why in rules:
            faults += [Fault(path, line_of(text, match.start()), f"{match.group()!r} is {why}")
                       for match in pattern.finditer(text)]
    return faults


def check_migrations(tree):
    folders = {}
    for path in tree.of({".sql"}, "src/persistence/migrations/"):
        folders.setdefault(posixpath.dirname(path), []).append(path)
    faults = []
    for paths in folders.values():
        expected = 1
        for path in sorted(paths):
            match = re.fullmatch(r"(\d{3,4})_[a-z0-9_]+\.sql", posixpath.basename(path))
            if not match:
                faults.append(Fault(path, 1, "name a migration NNNN_what_it_does.sql"))
                continue
            if int(match.group(1)) != expected:
                faults.append(Fault(path, 1, f"migrations are numbered without gaps or doubles: "
                                             f"this should be number {expected}"))
            expected = int(match.group(1)) + 1
    return faults


def changelog_fault(line, first):
    if first:
        return None if line == "# Changelog" else "the first line is: # Changelog"
    if line.startswith("## "):
        good = re.fullmatch(r"## (Unreleased|\d+\.\d+\.\d+ [-–—] \d{4}-\d{2}-\d{2})", line)
        return None if good else "a release is: ## Unreleased, or ## 1.2.3 – 2024-05-03"
    if line.startswith("### ") and line[4:] not in tables.CHANGELOG_PARTS:
        return "a part is one of: " + ", ".join(tables.CHANGELOG_PARTS)
    if line.startswith(("* ", "+ ")):
        return "a change is written with: - "
    return None


def check_changelog(tree):
    if "CHANGELOG.md" not in tree.paths:
        return []
    lines = tree.text("CHANGELOG.md").splitlines() or [""]
    found = ((number, changelog_fault(line, number == 1)) for number, line in enumerate(lines, 1))
    return [Fault("CHANGELOG.md", number, why) for number, why in found if why]


def strange_packages(lock):
    for name, entry in json.loads(lock.read_text(encoding="utf-8")).get("packages", {}).items():
        origin = entry.get("resolved", REGISTRY)
        if not origin.startswith(REGISTRY) and not entry.get("link"):
            yield name


def check_locks(tree):
    """npm writes the host it happened to use into a lock file; ours name the public one or none."""
    faults = []
    for folder in ("web", "tools/node"):
        lock = tree.root / folder / "package-lock.json"
        strange = list(strange_packages(lock)) if lock.exists() else []
        if strange:
            faults.append(Fault(f"{folder}/package-lock.json", 1,
                                f"{len(strange)} packages come from another host than {REGISTRY} "
                                f"(the first: {strange[0]}): make the lock file again from there"))
    return faults


def check(tree):
    checks = (check_licence, check_headers, check_banned, check_texts, check_migrations,
              check_changelog, check_locks)
    return [fault for one in checks for fault in one(tree)]
