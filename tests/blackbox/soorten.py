# SPDX-License-Identifier: EUPL-1.2
"""On which kinds of database the program is tested; shared by the folders of tests."""
import os
import signal
import sys

import pytest

from databases import GEEN_POSTGRES

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
