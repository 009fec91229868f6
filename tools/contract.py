#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns api/openapi.yaml into a C++ source with its JSON text.

Usage: contract.py OPENAPI.yaml OUT.cpp
"""
import json
import sys

import yaml

CHUNK = 8000  # compilers limit the length of one string literal


def datums_als_tekst(waarde):
    """YAML reads bare dates as dates; the contract means text."""
    return str(waarde)


def main() -> int:
    bron, doel = sys.argv[1:3]
    with open(bron, encoding="utf-8") as bestand:
        contract = yaml.safe_load(bestand)
    tekst = json.dumps(
        contract, ensure_ascii=False, separators=(",", ":"), default=datums_als_tekst
    )
    stukken = [tekst[plek : plek + CHUNK] for plek in range(0, len(tekst), CHUNK)]
    literals = "\n    ".join(f'R"baken({stuk})baken"' for stuk in stukken)
    with open(doel, "w", encoding="utf-8") as bestand:
        bestand.write(
            "// SPDX-License-Identifier: EUPL-1.2\n"
            "// Made from api/openapi.yaml.\n"
            '#include "api/contract/contract.hpp"\n\n'
            "namespace baken::api {\n\n"
            "std::string_view Contract::ingebouwde_tekst() {\n"
            f"  return\n    {literals};\n}}\n\n"
            "}  // namespace baken::api\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
