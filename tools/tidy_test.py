# SPDX-License-Identifier: EUPL-1.2
"""Every check of tidy refuses what it is for, and lets a tidy tree pass."""
import json
import pathlib
import subprocess
import sys

import pytest

import tidy
from tidy_parts import sizes
from tidy_parts.tree import bare

CPP = "// SPDX-License-Identifier: EUPL-1.2\n"
HASH = "# SPDX-License-Identifier: EUPL-1.2\n"
HEADER = CPP + "#pragma once\n"
UNFINISHED = "TO" + "DO"
HOME = "/ho" + "me/jan/baken"

TIDY = {
    "src/base/fout.hpp": HEADER,
    "src/kalender/dag.hpp": HEADER + '#include "base/fout.hpp"\n',
    "src/kalender/dag.cpp": CPP + '#include "kalender/dag.hpp"\n\n#include <vector>\n',
    "src/domain/persoon/persoon.hpp": HEADER + '#include "kalender/dag.hpp"\n',
    "src/domain/melding/melding.hpp": HEADER + '#include "domain/persoon/persoon.hpp"\n',
    "src/app/poorten/meldingen.hpp": HEADER + '#include "domain/melding/melding.hpp"\n',
    "src/app/melding/registreren.hpp": HEADER + '#include "app/poorten/meldingen.hpp"\n',
    "src/persistence/melding.hpp": HEADER + '#include "app/poorten/meldingen.hpp"\n',
    "src/main.cpp": CPP + '#include "cli/baken.hpp"\n',
    "src/cli/baken.hpp": HEADER,
    "src/persistence/migrations/0001_begin.sql": "-- SPDX-License-Identifier: EUPL-1.2\n",
    "src/persistence/migrations/0002_melding.sql": "-- SPDX-License-Identifier: EUPL-1.2\n",
    "docs/handboek/begrippen.md": "## Persoon\n\n## Melding\n",
    "CHANGELOG.md": "# Changelog\n\n## Unreleased\n\n### API\n\n- Meldingen\n",
    "web/src/dag.tsx": CPP + "export function Dag() {\n  return <p>Don't</p>;\n}\n",
    "run": "#!/usr/bin/env bash\n" + HASH,
}


def faults(folder, extra=None):
    for path, text in {**TIDY, **(extra or {})}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return [str(fault) for fault in tidy.faults_of(folder)]


def test_a_tidy_tree_has_no_faults(tmp_path):
    assert faults(tmp_path) == []


def including(*targets):
    return HEADER + "".join(f'#include "{target}"\n' for target in targets)


# What is added to the tidy tree, and the one fault that must come of it.
REFUSED = {
    "layer upwards": ("src/kalender/x.hpp", including("domain/persoon/persoon.hpp"),
                      "src/kalender/x.hpp:3: ", "breaks the layers: kalender may include base"),
    "layer sideways": ("src/http/x.hpp", including("kalender/dag.hpp"), ":3: ",
                       "http may include base"),
    "main sees only cli": ("src/main.cpp", CPP + '#include "base/fout.hpp"\n', ":2: ",
                           "main may include cli"),
    "acts from persistence": ("src/persistence/x.hpp", including("app/melding/registreren.hpp"),
                              ":3: ", "persistence may see only app/poorten"),
    "unknown layer": ("src/extra/x.hpp", HEADER, ":1: ", "src/extra is not a layer"),
    "later notion": ("src/domain/persoon/x.hpp", including("domain/melding/melding.hpp"), ":3: ",
                     "domain/persoon comes before domain/melding"),
    "unknown notion": ("src/domain/gedoe/x.hpp", HEADER, ":1: ", "domain/gedoe is not a notion"),
    "unexplained notion": ("src/domain/crisis/x.hpp", HEADER, ":1: ",
                           "crisis is not in docs/handboek/begrippen.md"),
    "act to act": ("src/app/advies/x.hpp", including("app/melding/registreren.hpp"), ":3: ",
                   "app/advies may not include app/melding"),
    "ports to act": ("src/app/poorten/x.hpp", including("app/melding/registreren.hpp"), ":3: ",
                     "app/poorten may not include app/melding"),
    "circle of files": ("src/base/fout.hpp", including("base/fout.hpp"), ":1: ",
                        "a circle of files: base/fout.hpp → base/fout.hpp"),
    "missing file": ("src/base/x.hpp", including("fout.hpp"), ":3: ", '"fout.hpp" is not a file'),
    "angle brackets": ("src/base/x.hpp", HEADER + "#include <base/fout.hpp>\n", ":3: ",
                       'write "base/fout.hpp", not <base/fout.hpp>'),
    "long file": ("src/base/x.cpp", CPP + "\n" * 400, ":401: ", "401 lines, at most 400"),
    "long line": ("src/base/x.cpp", CPP + "/" * 101 + "\n", ":2: ", "101 columns, at most 100"),
    "long function": ("src/base/x.cpp", CPP + "int lang() {\n" + "  ++x;\n" * 59 + "}\n", ":2: ",
                      "lang is 61 lines, at most 60"),
    "long component": ("web/src/x.tsx",
                       CPP + "export const Lang = ({ naam }: {\n  naam: string;\n}) => {\n"
                       + "  f();\n" * 60 + "};\n", ":2: ", "Lang is 64 lines"),
    "long python": ("tools/x.py", HASH + "def lang():\n" + "    f()\n" * 60, ":2: ",
                    "lang is 61 lines"),
    "wrong python": ("tools/x.py", HASH + "def (\n", ":2: ", "not valid Python"),
    "licence in C++": ("src/base/x.cpp", "int x;\n", ":1: ", "SPDX-License-Identifier"),
    "licence in cmake": ("src/CMakeLists.txt", "add(x)\n", ":1: ", "SPDX-License-Identifier"),
    "licence in a script": ("test", "#!/usr/bin/env bash\n", ":1: ", "SPDX-License-Identifier"),
    "licence in SQL": ("tools/x.sql", "select 1;\n", ":1: ", "SPDX-License-Identifier"),
    "licence in CSS": ("web/src/x.css", "p {}\n", ":1: ", "SPDX-License-Identifier"),
    "licence in YAML": ("api/x.yaml", "a: 1\n", ":1: ", "SPDX-License-Identifier"),
    "no pragma once": ("src/base/x.hpp", CPP, ":1: ", "#pragma once"),
    "localtime": ("src/base/x.cpp", CPP + "auto t = std::localtime(&n);\n", ":2: ", "base/tijd"),
    "gmtime_r": ("src/base/x.cpp", CPP + "gmtime_r(&n, &u);\n", ":2: ", "base/tijd"),
    "rand": ("src/base/x.cpp", CPP + "int x = rand();\n", ":2: ", "injected source"),
    "regex": ("src/base/x.cpp", CPP + "#include <regex>\n", ":2: ", "std::regex"),
    "shell": ("src/base/x.cpp", CPP + 'int x = std::system("ls");\n', ":2: ", "a shell"),
    "sqlite": ("src/persistence/x.cpp", CPP + "sqlite3_step(s);\n", ":2: ", "persistence/sql"),
    "libpq": ("src/api/x.cpp", CPP + "#include <libpq-fe.h>\n", ":2: ", "persistence/sql"),
    "libpq call": ("src/api/x.cpp", CPP + "PQexec(c, q);\n", ":2: ", "persistence/sql"),
    "boost": ("src/api/x.cpp", CPP + "#include <boost/beast.hpp>\n", ":2: ", "only src/http"),
    "json in a header": ("src/api/x.hpp", HEADER + "#include <nlohmann/json.hpp>\n", ":3: ",
                         "json_fwd.hpp"),
    "system clock": ("src/base/x.cpp", CPP + "auto n = std::chrono::system_clock::now();\n",
                     ":2: ", "take a Klok"),
    "chance": ("src/domain/persoon/x.cpp", CPP + "std::random_device d;\n", ":2: ",
               "injected source"),
    "unfinished": ("docs/x.md", f"# Plan\n{UNFINISHED}: later\n", ":2: ", "unfinished work"),
    "own machine": ("docs/x.md", f"see {HOME}\n", ":1: ", "a path of one machine"),
    "gap": ("src/persistence/migrations/0004_x.sql", "-- SPDX-License-Identifier: EUPL-1.2\n",
            "0004_x.sql:1: ", "should be number 3"),
    "double": ("src/persistence/migrations/0002_x.sql", "-- SPDX-License-Identifier: EUPL-1.2\n",
               "0002_x.sql:1: ", "should be number 3"),
    "migration name": ("src/persistence/migrations/x.sql",
                       "-- SPDX-License-Identifier: EUPL-1.2\n", ":1: ", "name a migration"),
    "changelog title": ("CHANGELOG.md", "# Changes\n", ":1: ", "# Changelog"),
    "changelog release": ("CHANGELOG.md", "# Changelog\n## v1\n", ":2: ", "a release is"),
    "changelog part": ("CHANGELOG.md", "# Changelog\n## Unreleased\n### Fixes\n", ":3: ",
                       "a part is one of"),
    "changelog change": ("CHANGELOG.md", "# Changelog\n## Unreleased\n* x\n", ":3: ",
                         "written with"),
    "lock file": ("web/package-lock.json",
                  json.dumps({"packages": {"a": {"resolved": "https://mirror.example/a.tgz"}}}),
                  ":1: ", "another host"),
}


@pytest.mark.parametrize("path,text,place,what", REFUSED.values(), ids=REFUSED.keys())
def test_a_breach_is_the_one_fault(tmp_path, path, text, place, what):
    found = faults(tmp_path, {path: text})
    assert len(found) == 1, found
    assert found[0].startswith(path) and place in found[0] and what in found[0], found


def test_a_circle_of_folders(tmp_path):
    found = faults(tmp_path, {
        "src/api/melding/a.hpp": including("api/advies/b.hpp"),
        "src/api/advies/b.hpp": HEADER,
        "src/api/advies/c.hpp": including("api/melding/d.hpp"),
        "src/api/melding/d.hpp": HEADER,
    })
    assert len(found) == 1
    assert "a circle of folders: api/advies → api/melding → api/advies" in found[0]


def test_a_longer_circle_of_files(tmp_path):
    found = faults(tmp_path, {
        "src/base/a.hpp": including("base/b.hpp"),
        "src/base/b.hpp": including("base/c.hpp"),
        "src/base/c.hpp": including("base/a.hpp"),
    })
    assert len(found) == 1
    assert "base/a.hpp → base/b.hpp → base/c.hpp → base/a.hpp" in found[0]


ALLOWED = {
    "a comment": CPP + '// std::regex, rand(), #include "api/x.hpp"\n/* system("ls") */\n',
    "a string": CPP + 'auto t = "rand() std::regex sqlite3_open";\n',
    "a raw string": CPP + 'auto t = R"(\n#include "api/x.hpp"\nlocaltime(x))";\n',
    "a likely name": CPP + "int operand(int x); auto y = operand(1); klok.system();\n",
    "100 columns": CPP + "/" * 100 + "\n",
    "60 lines": CPP + "int lang() {\n" + "  ++x;\n" * 58 + "}\n",
    "accents count once": CPP + "//" + "é" * 98 + "\n",
}


@pytest.mark.parametrize("text", ALLOWED.values(), ids=ALLOWED.keys())
def test_what_is_allowed(tmp_path, text):
    assert faults(tmp_path, {"src/base/x.cpp": text}) == []


def test_allowed_in_its_own_place(tmp_path):
    assert faults(tmp_path, {
        "src/http/a.cpp": CPP + "#include <boost/beast.hpp>\nboost::beast::x y;\n",
        "src/base/klok.hpp": HEADER + "auto n = std::chrono::system_clock::now();\n",
        "src/persistence/sql/a.cpp": CPP + "#include <sqlite3.h>\nint x = sqlite3_step(s);\n",
        "src/security/toeval.cpp": CPP + "std::random_device d;\n",
        "src/http/toeval_test.cpp": CPP + "auto seed = std::random_device{}();\n",
        "src/security/x.hpp": HEADER,
        "src/persistence/x_test.cpp": CPP + '#include "security/x.hpp"\n',
        "web/node_modules/x/y.ts": "no licence\n",
        "web/src/api/schema.d.ts": "made by a program\n",
    }) == []


FUNCTIONS = {
    "plain": ("int f(int a) {\n  return a;\n}\n", [(1, 3, "f")]),
    "in a namespace": ("namespace a::b {\n\nvoid f() {\n}\n}\n", [(3, 4, "f")]),
    "member": ("class A final : public B<int> {\n public:\n  int f() const override {\n  }\n};\n",
               [(3, 4, "f")]),
    "constructor list": ("A::A(int x)\n    : x_{x},\n      y_(x) {\n  f();\n}\n",
                         [(1, 5, "A::A")]),
    "brace at the end of a list": ("A::A(int x) : y_(x), x_{x} {\n}\nint g() {\n}\n",
                                   [(1, 2, "A::A"), (3, 4, "g")]),
    "template": ("template <class T>\nauto f(T t) -> Result<T> {\n}\n", [(1, 3, "f")]),
    "lambda counts with its function": ("void f() {\n  auto g = [] {\n  };\n}\n", [(1, 4, "f")]),
    "control flow": ("void f() {\n  if (a) {\n  } else {\n  }\n}\n", [(1, 5, "f")]),
    "data": ("const int t[] = {\n 1, 2};\nstruct A {\n int x{0};\n};\nvoid f() {}\n",
             [(6, 6, "f")]),
    "braces in text": ("void f() {\n  g('{', \"}\", 1'000);\n}\n", [(1, 3, "f")]),
    "test": ("TEST(A, b) {\n}\n", [(1, 2, "TEST")]),
}


@pytest.mark.parametrize("text,expected", FUNCTIONS.values(), ids=FUNCTIONS.keys())
def test_functions_of_cpp(text, expected):
    assert sizes.cpp_functions(text) == expected


def test_bare_keeps_lines_and_columns():
    text = 'int a; // x\nauto b = "q\\"r"; /* y\n z */ int c = 1\'000;\n'
    assert [len(line) for line in bare(text).split("\n")] == [
        len(line) for line in text.split("\n")]
    assert "x" not in bare(text) and "q" not in bare(text) and "1'000" in bare(text)


def run(*arguments):
    program = pathlib.Path(tidy.__file__)
    return subprocess.run([sys.executable, program, *arguments], capture_output=True, text=True,
                          check=False)


def test_the_command_shows_all_faults_and_its_exit_code(tmp_path):
    faults(tmp_path)
    assert run(tmp_path).returncode == 0
    faults(tmp_path, {"src/base/x.cpp": "int x = rand();\n"})
    answer = run(tmp_path)
    assert answer.returncode == 1
    assert answer.stdout.count("src/base/x.cpp:1: ") == 2
    assert "tidy: 2 faults" in answer.stdout
