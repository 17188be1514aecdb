"""Languages by name."""

import pytest

from microsite.corpus.language_names import language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [("ps", "Pashto"), ("fa", "Persian"), ("fa-AF", "Dari"), ("ru-UA", "Russian"), ("zh-Hant", "Traditional Chinese"),
     ("qqq", "qqq")],
)  # fmt: skip
def test_a_language_goes_by_its_name(tag: str, name: str) -> None:
    assert language_name(tag) == name
