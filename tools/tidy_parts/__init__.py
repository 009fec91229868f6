# SPDX-License-Identifier: EUPL-1.2
"""The checks of tools/tidy.py."""
