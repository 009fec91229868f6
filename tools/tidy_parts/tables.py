# SPDX-License-Identifier: EUPL-1.2
"""The rules of the code base as data. Changing a rule is changing a line here."""
import re

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60
MAX_COLUMNS = 100

# Which layer of src/ may include which. The value "*" is every layer.
LAYERS = {
    "base": "",
    "kalender": "base",
    "domain": "kalender base",
    "linkage": "base",
    "simulation": "kalender base",
    "app": "domain linkage simulation kalender base",
    "security": "app domain kalender base",
    "persistence": "app domain kalender base",
    "sturing": "app domain kalender base",
    "exchange": "app domain base",
    "http": "base",
    "api": "app domain security sturing http kalender base",
    "server": "*",
    "cli": "*",
    "": "cli",  # src/main.cpp
}

# These layers see of app only what it asks of the outside world, never its acts.
PORTS_ONLY = ("security", "persistence", "sturing")
PORT_FOLDERS = ("poorten", "gedeeld")

# What a layer's tests may include besides: the real encryption under a repository, for instance.
TEST_LAYERS = {"persistence": "security"}

# The notions of src/domain, earliest first: a notion includes earlier ones, never later ones.
NOTIONS = (
    "tekst proces code gebied persoon dossier contact advies politiemelding melding zoeken"
    " screening crisis triage veiligheidsbeoordeling werk"
).split()

GLOSSARY = "docs/handboek/begrippen.md"

# Not ours, or made by a program.
SKIPPED_FOLDERS = {
    ".git", "build", "var", "node_modules", "dist", "__pycache__", ".cache", ".pytest_cache",
    ".hypothesis", ".vite", "test-results", "playwright-report", "coverage",
}
GENERATED = {"web/src/api/schema.d.ts", "LICENSE"}

CPP = {".cpp", ".hpp"}
WEB = {".ts", ".tsx"}
CODE = CPP | WEB | {".py", ".sh", ".cmake"}
SIZED = CODE | {".css"}
LICENSED = CODE | {".css", ".sql", ".yaml", ".yml", ".js", ".mjs", ".cjs"}
TEXTS = LICENSED | {".md", ".json", ".html", ".tsv", ".txt"}

# What a source may not contain. In brackets where it may: how a path begins or ends.
# The words are taken apart so that this file does not refuse itself.
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
OWN_MACHINE = re.compile(r"(?<![\w.:/-])/(home|root|work|Use" + r"rs)/[\w.-]+")

SQL_PLACES = ("src/persistence/sql", "src/persistence/backup")
BANNED = (
    (r"\b(localtime|gmtime)(_r|_s)?\s*\(", (),
     "the C calendar: use base/tijd.hpp, which knows Europe/Amsterdam"),
    (r"\bs?rand\s*\(", (), "rand: take the injected source of chance"),
    (r"\bstd::w?c?s?regex|#\s*include\s*<regex>", (),
     "std::regex overflows the stack on hostile input: write a small parser"),
    (r"(?<![\w.>])(std::)?(system|popen)\s*\(", (), "a shell: call what you need yourself"),
    (r"\bsqlite3_\w+|\bPQ[a-z]\w+\s*\(|#\s*include\s*[<\"](sqlite3|libpq-fe)\.h", SQL_PLACES,
     "a database library: use the facade of persistence/sql"),
    (r"#\s*include\s*[<\"]boost/|\bboost::", ("src/http",),
     "Boost: only src/http may use it, everything else speaks its types"),
    (r"\bsystem_clock::now\b", ("src/base/klok.hpp",), "the system clock: take a Klok"),
    (r"\bstd::random_device\b", ("src/security", "_test.cpp"),
     "random_device: take the injected source"),
)
BANNED_IN_HEADERS = (
    (r"#\s*include\s*[<\"]nlohmann/json\.hpp", (),
     "nlohmann/json.hpp in a header: include json_fwd.hpp here and json.hpp in the .cpp"),
)

CHANGELOG_PARTS = ("Domain rules", "API", "Safety and performance", "Internals")
