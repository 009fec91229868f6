# SPDX-License-Identifier: EUPL-1.2
"""headers.py refuses a header that leans on its neighbour and a source that is not built."""
import json

import headers


def made(folder, files, built):
    """A small tree with a compile_commands.json; the faults of it."""
    for path, text in files.items():
        place = folder / "src" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    commands = [{"directory": str(folder), "file": f"src/{path}",
                 "command": f"c++ -std=c++20 -Wall -Werror -I{folder}/src"
                            f" -o x.o -c src/{path}"} for path in built]
    (folder / "compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")
    return list(headers.faults_of(folder, folder))


GOOD = "#pragma once\n#include <string>\ninline std::string naam() { return {}; }\n"
LEANING = "#pragma once\ninline std::string naam() { return {}; }\n"


def test_a_header_that_stands_alone(tmp_path):
    assert made(tmp_path, {"base/a.hpp": GOOD, "main.cpp": "int main() {}\n"}, ["main.cpp"]) == []


def test_a_header_that_leans_on_another(tmp_path):
    found = made(tmp_path, {"base/a.hpp": LEANING,
                            "base/a.cpp": '#include <string>\n#include "base/a.hpp"\n'},
                 ["base/a.cpp"])
    assert len(found) == 1
    assert found[0].startswith("src/base/a.hpp:1: does not compile alone")


def test_the_first_include_of_a_built_source_is_proven_by_its_build(tmp_path):
    # The header is wrong on purpose: when it is compiled here all the same, this test fails.
    assert made(tmp_path, {"base/a.hpp": LEANING, "base/a.cpp": '#include "base/a.hpp"\n'},
                ["base/a.cpp"]) == []


def test_a_source_that_is_not_built(tmp_path):
    found = made(tmp_path, {"main.cpp": "int main() {}\n",
                            "extra/a.cpp": '#include "extra/a.hpp"\n', "extra/a.hpp": LEANING},
                 ["main.cpp"])
    assert found[0].startswith("src/extra/a.cpp:1: is not built")
    assert found[1].startswith("src/extra/a.hpp:1: does not compile alone")


def test_flags_keep_what_a_header_needs():
    command = ["/usr/bin/ccache", "/usr/bin/c++", "-DX=1", "-isystem", "/usr/include/postgresql",
               "-std=c++20", "-MD", "-MF", "a.d", "-o", "a.o", "-c", "a.cpp"]
    assert headers.flags_of(command) == [
        "/usr/bin/c++", "-DX=1", "-isystem", "/usr/include/postgresql", "-std=c++20"]
