"""Of many findings of one kind the first are said, and that there are more."""

from pathlib import Path

import pytest

from microsite.checks.first_findings import first_findings
from microsite.checks.rules import hand_written, macro_calls, stray_marks
from microsite.corpus.project import load
from microsite.model.finding import finding
from microsite.model.place import Place

MORE = "; there is more of this kind below"
EVERY = [finding(Place("x.md", line), "unsafe-page", f"line {line}") for line in range(1, 5)]


@pytest.mark.parametrize(("most", "more"), [(3, [MORE]), (4, []), (9, [])])
def test_the_last_says_that_there_are_more(most: int, more: list[str]) -> None:
    told = [each.message for each in first_findings(EVERY, most)]
    first = [each.message for each in EVERY[:most]]
    assert told == [*first[:-1], f"{first[-1]}{''.join(more)}"]
    assert list(first_findings([], most)) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (macro_calls, "{{ nothing() }}\n\n"),
        (macro_calls, "{% if %}\n\n"),
        (hand_written, "<blink>x</blink>\n\n"),
        (stray_marks, "[x\n\n"),
    ],
)
def test_every_rule_of_pages_says_so(rule: object, text: str, toy: Path) -> None:
    (toy / "docs" / "method.md").write_text(f"# Method\n\n{text * 150}", "utf-8")
    told = [each.message for each in rule.check(load(toy)[0]) if each.place.file == "docs/method.md"]  # type: ignore[attr-defined]
    assert len(told) == 100
    assert [message.endswith(MORE) for message in told] == [False] * 99 + [True]
