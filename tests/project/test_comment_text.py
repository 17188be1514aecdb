"""What a comment says of a report: only text, whatever the report holds."""

import importlib.util
import re
from pathlib import Path

import pytest

from tests.authoring.test_branch_report import CASES, active, outside_code
from tests.project_copies import ROOT

SCRIPT = ROOT / ".github" / "scripts" / "comment.py"


SHA = "0123456789abcdef0123456789abcdef01234567"


def comment(text: str) -> str:
    """Return what would be posted of a report."""
    spec = importlib.util.spec_from_file_location("comment", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return str(module.body(text, SHA))


INJECTED = [
    "@octocat and @org/team, see #1, o/r#2, GH-3 and a@evil.example",
    "![beacon](https://evil.example/p.png) [click](javascript:alert(1)) <https://evil.example> https://evil.example",
    "www.evil.example",
    "<img src=x onerror=alert(1)><details open><script>alert(1)</script> <!--",
    "[ref]: https://evil.example 'x'",
    "| a | b |\n|---|---|\n| ![x](https://evil.example/x.png) | <b>c</b> |",
    "# <b>Merged</b> @octocat",
    "- [x] done ![x](y)",
    "Approved\n========",
    "`code` ![x](https://evil.example/p.png) `@octocat",
    "``@octocat`` ![x](https://evil.example/p.png)",
    "**@octocat** ** ![x](https://evil.example/p.png) **",
    "```diff\n```\n![x](https://evil.example/p.png)",
    "```diff\n   ```\n~~~\n````\n![x](https://evil.example/p.png) @octocat",
    "```diff\n   ```\n![x](https://evil.example/p.png)",
    "    ```diff\n![x](https://evil.example/p.png)",
    "~~~\n@octocat\n~~~",
    "$(touch hacked) `touch hacked` ${{ github.token }} ::set-output name=x::y",
    "a\u202e@octocat\u200b @\u200doctocat\r@octocat\x0b\x85\u2028@octocat",
    "&#64;octocat &lt;img src=x&gt; &commat;octocat",
    "\\![x](https://evil.example/p.png)\\\n\\<img src=x>",
    "<!-- report of changes -->",
    "- `a\n- b` ![x](https://evil.example/p.png)",
]


@pytest.mark.parametrize("text", INJECTED)
def test_injected_text_is_only_text(text: str) -> None:
    shown = comment(text).removeprefix("<!-- report of changes -->\n")
    assert active(shown) == []
    words = outside_code(shown)
    assert "<!--" not in words
    assert not re.search(r"@[\w/]|(?<!&)#\d|GH-\d|://|www\.", words)


def test_entities_do_not_come_together_again_as_a_mention() -> None:
    assert comment("&#64;octocat").endswith("\n\n&#38;#\u200b64;octocat\n")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_an_honest_report_reads_the_same(case: Path) -> None:
    text = (case / "expected.md").read_text("utf-8")
    assert comment(text).split("\n\n", 1)[1] == text


@pytest.mark.parametrize("line", ["word " * 20, "@" * 90, "```diff\n+ x\n```", "```diff\n+ xx\n```"])
def test_a_long_text_is_cut_on_a_whole_line(line: str) -> None:
    said = comment(f"{line}\n" * 4_500)
    assert 60_000 < len(said) <= 65_536
    assert said.endswith("**Cut here: the rest does not fit a comment.**\n")
    assert said.count("```diff") * 2 == said.count("```")
