"""The pages of the toy with their box of citations, on a site that has an address and on one that has none."""

import html
import json
import re
from collections.abc import Sequence
from typing import Any

import pypandoc

from microsite.corpus.citations.this_site import STYLES
from microsite.corpus.project import load
from microsite.model.site import Site
from microsite.pages.sections.cite import with_citations
from microsite.pages.types import make_outputs
from microsite.pages.writing.page import Page
from tests.project_copies import TOY

Csl = dict[str, Any]
DEPLOYED = Site("Brill Harbour", "https://host.example/team")
UNKNOWN = Site("Brill Harbour")
LABELS = (*STYLES, "BibTeX", "RIS", "CSL-JSON")
HOSTILE = 'Silt <i>and</i> <script>alert("x")</script> {{ 7*7 }} {%raw%} | a|b & $1_000 ~50% #2 ^ \\ *c* [d](e) ۱۳ باد'
SAME_YEAR: list[Csl] = [
    {
        "id": key, "type": "book", "language": "en", "title": title, "publisher": "Lowmarket Press",
        "author": [{"family": "Han", "given": "Soo"}], "issued": {"date-parts": [[2021]]},
    }
    for key, title in (("han-tides", "Tides"), ("han-silt", "Silt"))
]  # fmt: skip


def toy_pages(site: Site) -> list[Page]:
    project, findings = load(TOY)
    assert findings == []
    return with_citations(make_outputs(project.corpus).pages, site)


def box_of(page: Page) -> dict[str, str]:
    """Return the texts of a page's box by label, as a browser would show them."""
    text = page.text()
    found = re.findall(
        r'<pre><code id="cite-([a-z-]+)">(.*?)</code></pre>', text[text.rindex("\n## Cite this") :], re.DOTALL
    )
    labels = {label.lower(): label for label in LABELS}
    return {labels[anchor]: html.unescape(content) for anchor, content in found}


def read_by_pandoc(texts: Sequence[str], source: str) -> list[Csl]:
    answer: list[Csl] = json.loads(pypandoc.convert_text("\n\n".join(texts), "csljson", source))
    return answer


def plain_title(title: str) -> str:
    """Undo the marks by which pandoc's CSL-JSON protects capitals, and its curly quotes."""
    return (
        re.sub(r'<span class="nocase">(.*?)</span>', r"\1", title).replace("“", '"').replace("”", '"').replace("’", "'")
    )
