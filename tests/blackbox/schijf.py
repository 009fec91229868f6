# SPDX-License-Identifier: EUPL-1.2
"""A disk that can be filled and emptied while the server runs."""
import os
import resource
import subprocess



# The shell mounts a small memory disk in a mount namespace of its own, copies the databases to it,
# and leaves a helper behind that fills or empties the disk on command. The mount is gone when the
# last process in the namespace is.
NAAMRUIMTE = r"""
set -e
klein=$1; bron=$2; fifo=$3; shift 3
mount -t tmpfs -o size=6m,mode=700 tmpfs "$klein"
cp -p "$bron"/*.sqlite "$klein"/
(
  while read -r woord <"$fifo/op"; do
    case $woord in
      vul) cat /dev/zero >>"$klein/vulling" 2>/dev/null || true ;;
      leeg) rm -f "$klein/vulling" ;;
    esac
    echo klaar >"$fifo/terug"
    if [ "$woord" = klaar ]; then exit 0; fi
  done
) </dev/null >/dev/null 2>&1 &
exec "$@"
"""


class Klein:
    """A real full disk (ENOSPC): a tmpfs of 6 MiB. Needs leave to make a namespace."""

    naam = "schijf"

    def __init__(self, stil):
        self.fifo = stil.map / "fifo"
        self.fifo.mkdir()
        for eind in ("op", "terug"):
            os.mkfifo(self.fifo / eind)
        self.klein = stil.map / "klein"
        self.klein.mkdir()
        self.opties = ["--data", str(self.klein), "--sleutelbestand", str(stil.sleutel)]
        self.voor = [*self.naamruimte(), "sh", "-c", NAAMRUIMTE, "sh", str(self.klein),
                     str(stil.database.map), str(self.fifo)]

    @staticmethod
    def naamruimte():
        return ["unshare", "-m"] if os.getuid() == 0 else ["unshare", "-rm"]

    @classmethod
    def kan(cls):
        try:
            proef = subprocess.run([*cls.naamruimte(), "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
                                   capture_output=True, check=False, timeout=30)
        except OSError:
            return False
        return proef.returncode == 0

    def _geef(self, woord):
        (self.fifo / "op").write_text(woord + "\n", encoding="ascii")
        assert (self.fifo / "terug").read_text(encoding="ascii") == "klaar\n"

    def vul(self, _proces):
        self._geef("vul")

    def leeg(self, _proces):
        self._geef("leeg")

    def klaar(self):
        self._geef("klaar")


class Grens:
    """No file may grow past 4 KiB any more (EFBIG, as with a quota); needs no rights at all."""

    naam = "quotum"

    def __init__(self, stil):
        self.opties = stil.opties()
        self.voor = []

    @classmethod
    def kan(cls):
        return True

    @staticmethod
    def _zet(proces, grens):
        _, hard = resource.prlimit(proces.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(proces.pid, resource.RLIMIT_FSIZE, (grens, hard))

    def vul(self, proces):
        self._zet(proces, 4096)

    def leeg(self, proces):
        self._zet(proces, resource.RLIM_INFINITY)

    def klaar(self):
        pass


def wegen():
    """Where no namespace may be made, the limit on files is what can be tried."""
    return [weg for weg in (Klein, Grens) if weg.kan()]
