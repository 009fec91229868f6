# SPDX-License-Identifier: EUPL-1.2
"""Fixtures: each test module has its own server per kind of database."""
import pytest

from opstelling import Opstelling
from soorten import soort  # noqa: F401  (a fixture)


@pytest.fixture(scope="module")
def stil(soort):
    """Everything but a running server; the test starts and stops it."""
    opstelling = Opstelling(soort)
    yield opstelling
    opstelling.ruim_op()


@pytest.fixture(scope="module")
def proef(soort):
    """A running server. It must stop cleanly, without a fault in its log."""
    opstelling = Opstelling(soort)
    try:
        opstelling.start()
        yield opstelling
        log = opstelling.server.log()
        opstelling.stop()
        assert '"soort":"uitzondering"' not in log, log[-5000:]
    finally:
        opstelling.ruim_op()
