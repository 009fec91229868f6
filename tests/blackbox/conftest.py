# SPDX-License-Identifier: EUPL-1.2
"""Fixtures: each test module has its own server per kind of database."""
import os
import signal
import sys

import pytest

from databases import GEEN_POSTGRES
from opstelling import Opstelling

# Stopped from outside: still run the finalizers, so that no server is left behind.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def soorten():
    """PostgreSQL is left out only when somebody says so; otherwise its absence is a fault."""
    if os.environ.get("BAKEN_ZONDER_POSTGRES") == "1":
        return ["sqlite"]
    return ["sqlite", "postgres"]


def eis_postgres(soort):
    if soort == "postgres" and not os.environ.get("BAKEN_TEST_POSTGRES"):
        pytest.fail(GEEN_POSTGRES, pytrace=False)


@pytest.fixture(scope="session", params=soorten())
def soort(request):
    eis_postgres(request.param)
    return request.param


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
