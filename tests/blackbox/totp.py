# SPDX-License-Identifier: EUPL-1.2
"""An authenticator app in some lines (RFC 6238), of its own and not the program's."""
import base64
import hashlib
import hmac
import struct
import time


def code(geheim, stappen=0):
    """The code of now, or of so many steps later."""
    sleutel = base64.b32decode(geheim + "=" * (-len(geheim) % 8))
    teller = struct.pack(">Q", int(time.time()) // 30 + stappen)
    som = hmac.new(sleutel, teller, hashlib.sha1).digest()
    begin = som[-1] & 15
    return f"{(struct.unpack('>I', som[begin:begin + 4])[0] & 0x7fffffff) % 10 ** 6:06}"


class App:
    """Gives every code once, and the next one early when it must: the server takes one step of
    play, so that no test waits for a code."""

    def __init__(self, geheim):
        self.geheim = geheim
        self.stap = 0

    def code(self):
        """At most two within one step of 30 seconds."""
        nu = int(time.time()) // 30
        self.stap = max(nu, self.stap + 1)
        assert self.stap <= nu + 1, "a third code within a step: the server would refuse it"
        return code(self.geheim, self.stap - nu)
