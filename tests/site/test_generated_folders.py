"""What is generated stands in folders of the generator's own, or the next build would take it for people's."""

from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest

from microsite.corpus.project import load
from microsite.model.address import Address
from microsite.pages.types import make_outputs
from microsite.site import generate
from tests.project_copies import TOY


def test_a_page_type_in_a_folder_of_nobodys_is_refused() -> None:
    project, _ = load(TOY)

    def with_a_stranger(corpus: Any) -> Any:
        pages, downloads = make_outputs(corpus)
        return [*pages, replace(pages[0], address=Address("harbours/index.md"))], downloads

    with (
        patch.object(generate, "make_outputs", with_a_stranger),
        pytest.raises(ValueError, match="BESIDE_KINDS") as said,
    ):
        generate.plan(project)
    assert "harbours/index.md" in str(said.value)
