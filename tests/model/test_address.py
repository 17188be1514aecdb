"""How a page names the address of another."""

import pytest

from microsite.model import urls
from microsite.model.address import Address, relative


@pytest.mark.parametrize(
    ("path", "here", "expected"),
    [
        ("/", urls.threat("x"), "../../"),
        ("/threats/", urls.threat(), "./"),
        ("/threats/x/#c-1", urls.threat("x"), "#c-1"),
        ("/threats/x/", urls.threat(), "x/"),
        ("/bibliography/#k-1", urls.claim("x"), "../../bibliography/#k-1"),
        ("/data/claims.csv", urls.data(), "claims.csv"),
        ("/claims/x.json", urls.claim("x"), "../x.json"),
        ("/claims/x/", Address("index.md"), "claims/x/"),
    ],
)
def test_addresses_are_relative_to_the_page(path: str, here: Address, expected: str) -> None:
    assert relative(path, here) == expected
