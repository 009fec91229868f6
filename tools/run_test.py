# SPDX-License-Identifier: EUPL-1.2
"""What ./run and ./test do and in which order, in a made-up repository whose compiler, package
managers and program only write down how they were called."""
import os
import pathlib
import shutil
import stat
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent

STUB = '#!/bin/bash\necho "$(basename "$0") $*" >>"$LOGBOEK"\n'
STUBS = {
    "node": "#!/bin/bash\necho v20.19.0\n",
    "npm": STUB + 'mkdir -p "$2/node_modules"\n'
                  'if [[ $* == *"run build" ]]; then mkdir -p web/dist; >web/dist/index.html; fi\n',
    "cmake": STUB + 'if [[ $* == --build* ]]; then [[ -z $BOUW_FAALT ]] || exit 1\n'
                    'mkdir -p build/release/src; cp baken-stub build/release/src/baken; fi\n',
    "apt-get": STUB + '[[ $* == *update* && ! -f $LOGBOEK.update ]] || exit 0\n'
                      '>"$LOGBOEK.update"; exit 1\n',
    "sudo": '#!/bin/bash\nshift\nexec "$@"\n',
    "dpkg-query": '#!/bin/bash\nfor naam in "${@:3}"; do\n'
                  '[[ " $ONTBREEKT " == *" $naam "* ]] || echo "$naam installed"; done\n',
    "ctest": STUB + 'exit "${CTEST_CODE:-0}"\n',
}
BAKEN = STUB + """case $1 in
  sleutel) >"$4" ;;
  demo | migreer) [[ -z $VULLEN_FAALT ]] || { >"$3/half"; exit 1; }
    >"$3/baken.sqlite"; echo "coordinator: geheim" >"$3/demo-accounts.txt" ;;
  serve) exit 7 ;;
esac
"""


class Repository:
    def __init__(self, folder):
        self.folder = folder / "baken"
        self.log = folder / "logboek"
        for name in ("run", "test", "tools/gemeenschappelijk.sh", "tools/installeer.sh"):
            self.write(name, (ROOT / name).read_text(encoding="utf-8"))
        for name in ("src/main.cpp", "cmake/baken.cmake", "CMakeLists.txt", "CMakePresets.json",
                     "web/package.json", "web/package-lock.json", "web/src/main.tsx",
                     "api/openapi.yaml"):
            self.write(name, "")
        self.write("baken-stub", BAKEN)
        self.write("tests/postgres.sh", STUB + 'exec "$@"\n')
        for name, text in STUBS.items():
            self.write(f"../bin/{name}", text)

    def write(self, name, text):
        place = self.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        place.chmod(0o755)

    def start(self, script, *options, cwd=None, **environment):
        """The process that ran, and which programs it called since the last start."""
        self.log.write_text("", encoding="utf-8")
        path = f"{self.folder.parent / 'bin'}:{os.environ['PATH']}"
        answer = subprocess.run(
            [self.folder / script, *options], cwd=cwd or self.folder, capture_output=True,
            text=True, check=False,
            env={**os.environ, "PATH": path, "LOGBOEK": str(self.log), "BOUW_FAALT": "",
                 "VULLEN_FAALT": "", "ONTBREEKT": "", **environment})
        return answer, self.log.read_text(encoding="utf-8").splitlines()


@pytest.fixture(name="repository")
def _repository(tmp_path):
    return Repository(tmp_path)


def names(calls):
    return [" ".join(call.split()[:2]) for call in calls]


def test_the_first_run_does_everything_and_the_second_only_serves(repository):
    answer, calls = repository.start("run")
    assert names(calls) == ["cmake --preset", "cmake --build", "npm --prefix", "npm --prefix",
                            "baken sleutel", "baken demo", "baken serve"]
    assert answer.returncode == 7, "the server takes the place of the script"
    assert "http://127.0.0.1:8080" in answer.stdout and "geheim" in answer.stdout
    var = repository.folder / "var"
    assert stat.S_IMODE(var.stat().st_mode) == 0o700
    assert stat.S_IMODE((var / "organisatie.sleutel").stat().st_mode) == 0o600
    assert not (var / ".nieuw").exists()
    assert names(repository.start("run")[1]) == ["baken serve"]


@pytest.mark.parametrize("changed,expected", [
    ("src/base/nieuw.cpp", ["cmake --preset", "cmake --build", "baken serve"]),
    ("api/openapi.yaml", ["npm --prefix", "baken serve"]),
    ("web/src/main.tsx", ["npm --prefix", "baken serve"]),
    ("web/package-lock.json", ["npm --prefix", "npm --prefix", "baken serve"]),
    ("web/dist/index.html", ["baken serve"]),
    ("docs/lees.md", ["baken serve"]),
])
def test_only_what_changed_is_made_again(repository, changed, expected):
    repository.start("run")
    repository.write(changed, "changed")
    assert names(repository.start("run")[1]) == expected


def test_a_build_that_fails_is_tried_again(repository):
    answer, calls = repository.start("run", BOUW_FAALT="1")
    assert answer.returncode == 1 and "bouwt niet" in answer.stderr
    assert "baken serve" not in names(calls)
    assert "cmake --build" in names(repository.start("run")[1])


def test_a_database_that_is_not_finished_leaves_nothing(repository):
    answer, calls = repository.start("run", VULLEN_FAALT="1")
    assert answer.returncode == 1 and "baken serve" not in names(calls)
    assert not (repository.folder / "var/half").exists()
    _, calls = repository.start("run")
    assert names(calls) == ["baken demo", "baken serve"], "the key is kept"
    assert not (repository.folder / "var/half").exists()


def test_an_existing_file_is_never_overwritten(repository):
    repository.write("var/baken.sqlite", "of somebody")
    answer, _ = repository.start("run")
    assert answer.returncode == 1 and "bestaat al" in answer.stderr
    assert (repository.folder / "var/baken.sqlite").read_text(encoding="utf-8") == "of somebody"


def test_options_reach_the_program(repository, tmp_path):
    _, calls = repository.start("../baken/run", "--port", "9001", "--data", "gegevens hier",
                                "--leeg", cwd=tmp_path)
    data = tmp_path / "gegevens hier"
    assert f"baken serve --poort 9001 --data {data} --sleutelbestand" in calls[-1]
    assert calls[-2].startswith(f"baken migreer --data {data}/.nieuw")
    assert (data / "baken.sqlite").exists() and not (repository.folder / "var").exists()


def test_postgres_has_its_own_proof_without_the_address(repository):
    options = ("--postgres", "postgresql://u:wachtwoord@h/b", "--postgres-sleutels", "p")
    repository.start("run")
    (repository.folder / "var/baken.sqlite").unlink()
    (repository.folder / "var/demo-accounts.txt").unlink()
    _, calls = repository.start("run", *options)
    assert names(calls) == ["baken demo", "baken serve"]
    assert f"{options[0]} {options[1]} {options[2]} p" in calls[-1]
    assert names(repository.start("run", *options)[1]) == ["baken serve"]
    for file in (repository.folder / "var").iterdir():
        assert "wachtwoord" not in file.name + file.read_text(encoding="utf-8")


@pytest.mark.parametrize("options,what", [
    (("--port", "0"), "1 tot en met 65535"),
    (("--port", "65536"), "1 tot en met 65535"),
    (("--port", "8080x"), "1 tot en met 65535"),
    (("--port",), "bij --port hoort een waarde"),
    (("--postgres", "a"), "hoort ook --postgres-sleutels"),
    (("--postgres-sleutels", "a"), "alleen met --postgres"),
    (("--poort", "1"), "'--poort' ken ik niet"),
])
def test_wrong_use_is_refused_before_anything_is_done(repository, options, what):
    answer, calls = repository.start("run", *options)
    assert answer.returncode == 2 and what in answer.stderr and calls == []


@pytest.mark.parametrize("script", ["run", "test"])
def test_help(repository, script):
    answer, calls = repository.start(script, "--help")
    assert answer.returncode == 0 and f"./{script} " in answer.stdout and calls == []


def test_missing_packages_are_installed_after_a_second_update(repository):
    answer, calls = repository.start("run", ONTBREEKT="cmake ccache")
    apt = [call for call in calls if call.startswith("apt-get")]
    assert [call.split()[-1] for call in apt[:2]] == ["update", "update"]
    assert apt[2].endswith("install -y --no-install-recommends cmake ccache")
    assert "2 Debian-pakketten" in answer.stdout


@pytest.mark.parametrize("code", ["0", "8"])
def test_test_ends_with_ctest_and_its_code(repository, code):
    answer, calls = repository.start("test", "--snel", "--", "-R", "tidy", CTEST_CODE=code)
    assert answer.returncode == int(code)
    assert calls[-1] == ("ctest --test-dir build/test --output-on-failure --no-tests=error -j2"
                         " -LE browser -R tidy")
    assert calls[-2].startswith("postgres.sh ctest")


@pytest.mark.parametrize("option,preset", [("--sanitize", "asan"), ("--tsan", "tsan")])
def test_sanitizers_have_their_own_build(repository, option, preset):
    _, calls = repository.start("test", option)
    assert f"cmake --preset {preset} -DBUILD_TESTING=ON" in calls
    assert f"--test-dir build/{preset} " in calls[-1]


def test_test_stops_when_the_build_fails(repository):
    answer, calls = repository.start("test", BOUW_FAALT="1")
    assert answer.returncode == 1 and not [call for call in calls if call.startswith("ctest")]


def test_the_checking_machine_runs_test_and_nothing_else(repository):
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        'exec "$(dirname "${BASH_SOURCE[0]}")/../test" "$@"']
    assert shutil.which("bash") and os.access(ROOT / ".ci/run", os.X_OK)
    del repository
