"""The small site that a freeze finds built."""

from pathlib import Path

import pytest

from microsite.commands import edition as command
from tests.safety.frozen_toy import SITE


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("small")
    for name, text in SITE.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    return site


@pytest.fixture
def small_site(monkeypatch: pytest.MonkeyPatch, small: Path) -> None:
    """Let a freeze find this site built."""
    monkeypatch.setattr(command, "_build", lambda root: small)
