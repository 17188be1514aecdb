"""Whatever text a record holds, a page shows that text: no markup, no link, no template, no script."""

from typing import Any, NamedTuple

import markdown as python_markdown
import yaml
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from microsite.model import markdown
from tests.project_copies import ROOT


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose tags name environment variables."""


_Loader.add_constructor("!ENV", lambda loader, node: None)
CONFIG: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=_Loader)  # noqa: S506


def _extensions() -> tuple[list[str], dict[str, Any]]:
    names: list[str] = []
    options: dict[str, Any] = {}
    for entry in CONFIG["markdown_extensions"]:
        if isinstance(entry, str):
            names.append(entry)
        else:
            names += list(entry)
            options |= entry
    return names, options


EXTENSIONS, OPTIONS = _extensions()


class _Rendered(NamedTuple):
    text: str
    tags: set[str | None]


def _rendered(source: str) -> _Rendered:
    page = python_markdown.markdown(source, extensions=EXTENSIONS, extension_configs=OPTIONS)
    tree = LexborHTMLParser(page, is_fragment=True)
    return _Rendered(tree.text(), {node.tag for node in tree.css("*")})


# What a seed can hold: control characters are refused when it is read.
TEXT = st.text(
    st.one_of(
        st.sampled_from("\\`*_{}[]()#+-.!|<>&~^=:\"'$@/% 1a\n"),
        st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp")),
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: bool(text.strip()))


@given(TEXT)
def test_text_comes_out_as_it_went_in(text: str) -> None:
    expected = " ".join(text.split())
    escaped = markdown.escape(text)
    paragraph = _rendered(f"{escaped}\n")
    assert " ".join(paragraph.text.split()) == expected
    assert paragraph.tags == {"p"}
    item = _rendered(f"- {escaped}\n- second\n")
    assert " ".join(item.text.split()) == f"{expected} second"
    assert item.tags == {"ul", "li"}
    cell = _rendered("\n".join(markdown.table(("head",), [(escaped,)])))
    assert " ".join(cell.text.split()) == f"head {expected}"
    assert cell.tags == {"table", "thead", "tbody", "tr", "th", "td"}
    assert "{{" not in escaped
    assert "{%" not in escaped


@given(TEXT)
def test_link_labels_and_attributes_hold(text: str) -> None:
    page = _rendered(f"x {markdown.link(markdown.escape(text), 'other.md', attributes='.marker')} y\n")
    assert " ".join(page.text.split()) == f"x {' '.join(text.split())} y"
    assert page.tags == {"p", "a"}
    quoted = _rendered(f'x <span title="{markdown.attribute(text)}">y</span>\n')
    assert quoted.text.strip() == "x y"
    assert quoted.tags == {"p", "span"}


@given(TEXT)
def test_front_matter_is_safe_in_templates_and_loads_back(text: str) -> None:
    title = markdown.in_template(text)
    assert not set(title) & set("<>\"'{}")
    loaded = yaml.safe_load("\n".join(markdown.front_matter({"title": title})[1:-1]))
    assert loaded == {"title": title}
