# SPDX-License-Identifier: EUPL-1.2
"""The tests of who may do what share the helpers of tests/blackbox, and one filled database."""
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "blackbox"))

from opstelling import Opstelling  # noqa: E402
from soorten import soort  # noqa: E402,F401  (a fixture)
from wereld import MENSEN, Wereld  # noqa: E402


@pytest.fixture(scope="session")
def wereld(soort):  # noqa: F811
    """A server on a database in which every role stands in every relation to some dossier."""
    opstelling = Opstelling(soort, mensen=MENSEN)
    try:
        opstelling.start()
        yield Wereld(opstelling)
        log = opstelling.server.log() if opstelling.server else ""
        opstelling.stop()
        assert '"soort":"uitzondering"' not in log, log[-5000:]
    finally:
        opstelling.ruim_op()


@pytest.fixture(autouse=True)
def verse_verbindingen(request):
    """Who did nothing for a while is hung up on by the server; a browser just connects again."""
    if "wereld" in request.fixturenames:
        for klant in request.getfixturevalue("wereld").proef.klanten.values():
            klant.sluit()
