"""A compiled template is kept for the same text and the same code, and what is kept may be broken or forbidden."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from microsite.site.render import compiled_templates
from microsite.site.render.compiled_templates import CompiledTemplates


def _said(root: Path, text: str, compiled: list[str]) -> str:
    """Return what a template says, and note in ``compiled`` if Jinja had to compile it."""

    class Watched(Environment):
        def _generate(self, *args: object, **options: object) -> str:
            compiled.append(text)
            return super()._generate(*args, **options)  # type: ignore[arg-type]

    environment = Watched(loader=DictLoader({"a.html": text}), bytecode_cache=CompiledTemplates(root))
    return environment.get_template("a.html").render(word="here")


def test_the_same_text_is_compiled_once_and_another_one_anew(tmp_path: Path) -> None:
    compiled: list[str] = []
    said = [_said(tmp_path, text, compiled) for text in ("{{ word }}", "{{ word }}", "not {{ word }}", "{{ word }}")]
    assert said == ["here", "here", "not here", "here"]
    assert compiled == ["{{ word }}", "not {{ word }}", "{{ word }}"]


def test_other_code_compiles_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    _said(tmp_path, "{{ word }}", compiled)
    monkeypatch.setattr(compiled_templates, "running_code", lambda: "other")
    assert _said(tmp_path, "{{ word }}", compiled) == "here"
    assert len(compiled) == 2


@pytest.mark.parametrize("damage", [b"", b"\x00\xff", None])
def test_what_is_kept_may_be_broken_or_forbidden(tmp_path: Path, damage: bytes | None) -> None:
    compiled: list[str] = []
    _said(tmp_path, "{{ word }}", compiled)
    [kept] = (tmp_path / ".build" / "cache" / "templates").iterdir()
    if damage is None:
        kept.unlink()
        kept.mkdir()
    else:
        kept.write_bytes(damage)
    assert _said(tmp_path, "{{ word }}", compiled) == "here"
    assert len(compiled) == 2
