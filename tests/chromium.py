"""Whether this machine has a browser for tests, and what becomes of them where it has none."""

import os
from typing import Final

import pytest

from microsite.site import chromium

CHROMIUM: Final = chromium.program()
REQUIRED: Final = os.environ.get("BROWSER_TESTS") == "required"

needs_chromium = pytest.mark.skipif(not CHROMIUM and not REQUIRED, reason="no Chromium on this machine")
"""For modules of browser tests. In CI, which sets BROWSER_TESTS=required, they fail instead of being skipped."""
