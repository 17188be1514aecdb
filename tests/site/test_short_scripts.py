"""Scripts are published without the comments and indents that the theme has them with, and do the same."""

from pathlib import Path

import pytest

from microsite.site.short_scripts import shorten


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("// Why.\n{\n  const a = 1; // one\n\n  /** What. */\n  run(a);\n}\n", "{\nconst a = 1; // one\nrun(a);\n}\n"),
        ('const url = "//host/";\n', 'const url = "//host/";\n'),
        ("const a = `one\n  // two\n`;\n", "const a = `one\n  // two\n`;\n"),
        ("/* One\n   two */\nrun();\n", "/* One\ntwo */\nrun();\n"),
    ],
)
def test_what_does_nothing_goes(written: str, published: str, tmp_path: Path) -> None:
    script = tmp_path / "assets" / "run.js"
    script.parent.mkdir()
    script.write_text(written, "utf-8")
    shorten(tmp_path)
    assert script.read_text("utf-8") == published


def test_scripts_that_are_loaded_later_stay(tmp_path: Path) -> None:
    script = tmp_path / "assets" / "later" / "run.js"
    script.parent.mkdir(parents=True)
    script.write_text("// Why.\n", "utf-8")
    shorten(tmp_path)
    assert script.read_text("utf-8") == "// Why.\n"
