#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Refuses sources that break the rules of this code base; ctest runs it as `tidy`.

Use: tools/tidy.py [ROOT]     Every fault at once, as file:line: what is wrong and what would be
right. Exit code 1 when there is one. The rules are data in tools/tidy_parts/tables.py.
"""
import pathlib
import sys

from tidy_parts import form, layers, sizes
from tidy_parts.tree import Tree


def faults_of(root):
    tree = Tree(root)
    return sorted(set(layers.check(tree) + sizes.check(tree) + form.check(tree)))


def main(arguments):
    root = arguments[0] if arguments else pathlib.Path(__file__).resolve().parent.parent
    faults = faults_of(root)
    for fault in faults:
        print(fault)
    print(f"tidy: {len(faults)} faults" if faults else "tidy: all rules kept")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
