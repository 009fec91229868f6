#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Every source is built, and every header compiles alone; ctest runs it as `headers`.

Use: tools/headers.py BUILD     where BUILD/compile_commands.json says how sources are compiled.
A header that is the first include of a built source is proven by that build. Each other one is
compiled here, with the flags of its own layer.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">]', re.MULTILINE)


def commands_of(build):
    """Per source that is built, its command as a list of words."""
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    return {pathlib.Path(os.path.realpath(os.path.join(entry["directory"], entry["file"]))):
            shlex.split(entry["command"]) for entry in entries}


def flags_of(command):
    """Compiler and flags, without launcher, input and output."""
    words, flags = iter(command), []
    for word in words:
        if word in ("-o", "-c", "-MF", "-MT", "-MQ"):
            next(words)
        elif word in ("-isystem", "-include", "-I", "-D"):
            flags += [word, next(words)]
        elif word.startswith("-") and word not in ("-MD", "-MMD"):
            flags.append(word)
        elif not flags and not word.endswith("ccache"):
            flags.append(word)
    return flags


def first_include(source):
    match = _INCLUDE.search(source.read_text(encoding="utf-8"))
    return match.group(1) if match else None


def compile_alone(header, flags, build):
    """What the compiler says of a file that includes only this header; empty when it is well.
    A real file and object, so that ccache knows it the next time."""
    source = build / "headers" / (header.replace("/", ".") + ".cpp")
    source.parent.mkdir(exist_ok=True)
    source.write_text(f'#include "{header}"\n', encoding="utf-8")
    launcher = [shutil.which("ccache")] if shutil.which("ccache") else []
    # Headers of tests know where the sources are; which place that is does not matter here.
    flags = [*flags, '-DBAKEN_BRON=""', "-O0"]
    command = [*launcher, *flags, "-o", source.with_suffix(".o"), "-c", source]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if answer.returncode == 0 else answer.stderr


def flags_for(header, commands, src):
    """The flags of a source of the same layer, not a test when there is another; else of main."""
    layer = src / header.split("/")[0]
    beside = sorted((source for source in commands if layer in source.parents),
                    key=lambda source: (source.name.endswith("_test.cpp"), source))
    chosen = beside[0] if beside else src / "main.cpp"
    return flags_of(commands[chosen])


def faults_of(root, build):
    src = pathlib.Path(os.path.realpath(root)) / "src"
    build = pathlib.Path(build).resolve()
    commands = commands_of(build)
    sources = sorted(src.rglob("*.cpp"))
    for source in sources:
        if source not in commands:
            yield (f"src/{source.relative_to(src)}:1: is not built: is its folder a library in "
                   "src/CMakeLists.txt?")
    proven = {first_include(source) for source in sources if source in commands}
    headers = (header.relative_to(src).as_posix() for header in sorted(src.rglob("*.hpp")))
    alone = [header for header in headers if header not in proven]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = pool.map(lambda header: compile_alone(
            header, flags_for(header, commands, src), build), alone)
        for header, answer in zip(alone, answers):
            if answer:
                yield f"src/{header}:1: does not compile alone: include what it uses\n{answer}"


def main(arguments):
    if len(arguments) != 1:
        print("use: tools/headers.py BUILD", file=sys.stderr)
        return 2
    faults = list(faults_of(pathlib.Path(__file__).resolve().parent.parent, arguments[0]))
    for fault in faults:
        print(fault)
    print(f"headers: {len(faults)} faults" if faults else "headers: all compile alone")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
