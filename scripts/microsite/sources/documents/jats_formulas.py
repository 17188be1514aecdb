"""Formulas in JATS: as MathML they are text; of those in TeX alone pandoc tells the signs; pictures have none."""

import json
import re
from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as ET

from microsite.sources.documents.document import LeftOut, SourceError
from microsite.sources.documents.jats_text import name_of
from microsite.sources.documents.markup.elements import parsed, read_elements
from microsite.sources.documents.markup.inline_text import running_text
from microsite.sources.documents.run_pandoc import to_html

_FORMULAS: Final = frozenset({"inline-formula", "disp-formula"})
_VERSION: Final = (1, 23, 1)
"""Of pandoc's own document format (pandoc-types)."""
_DOCUMENT: Final = re.compile(r"\\begin\{document\}(.*)\\end\{document\}", re.DOTALL)
"""Publishers wrap a formula into a whole document of LaTeX."""
_SIGNS: Final = re.compile(r"\A(?:\$\$?|\\\[|\\\()|(?:\$\$?|\\\]|\\\))\Z")
_LONGEST: Final = 5_000


def _tex(formula: ET.Element) -> str:
    """Return a formula as TeX, without what stands around it; "" if it is not said in TeX alone."""
    parts = {name_of(each): each for each in formula.iter()}
    if "math" in parts or "tex-math" not in parts:
        return ""
    text = "".join(parts["tex-math"].itertext())
    found = _DOCUMENT.search(text)
    return _SIGNS.sub("", (found[1] if found else text).strip()).strip()


def _as_printed(formulas: Sequence[str]) -> list[str]:
    """Return formulas as pandoc prints them; as they are, where it cannot read them."""
    blocks = [{"t": "Para", "c": [{"t": "Math", "c": [{"t": "InlineMath"}, tex[:_LONGEST]]}]} for tex in formulas]
    document = json.dumps({"pandoc-api-version": _VERSION, "meta": {}, "blocks": blocks})
    try:
        page = parsed(to_html(document.encode(), "json", what="formulas in TeX"))
    except SourceError:
        return list(formulas)
    printed = [running_text(each) for each in read_elements(page).all if each.tag == "p"]
    if len(printed) != len(formulas):
        return list(formulas)
    return [tex if said.startswith("$") else said for said, tex in zip(printed, formulas, strict=True)]


def read_formulas(parts: Sequence[ET.Element]) -> list[LeftOut]:
    """Put the signs of every formula that is said in TeX alone into its place; return the formulas that have none."""
    formulas = [each for part in parts for each in part.iter() if name_of(each) in _FORMULAS]
    in_tex = [(each, tex) for each in formulas if (tex := _tex(each))]
    for (formula, _), printed in zip(in_tex, _as_printed([tex for _, tex in in_tex]) if in_tex else (), strict=True):
        formula[:] = []
        formula.text = printed
    bare = (each for each in formulas if not any("math" in name_of(part) for part in each.iter()) and not each.text)
    return [LeftOut("", "formula that is a picture") for each in bare if not "".join(each.itertext()).strip()]
