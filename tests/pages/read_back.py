"""What a program finds in a built page."""

import json
import re
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tests.project_copies import ROOT

SITE_NAME = re.findall(r"^site_name: (.+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)[0]


RELATIONS = ("license", "cite-as", "type", "describedby", "collection", "item", "alternate")


def _all(tree: LexborHTMLParser, selector: str) -> list[dict[str, str]]:
    """Return the attributes of every element that a selector is about."""
    return [{name: value or "" for name, value in node.attributes.items()} for node in tree.css(selector)]


class Read:
    """What a program finds in a page."""

    def __init__(self, page: Path) -> None:
        tree = LexborHTMLParser(page.read_text("utf-8"))
        self.tags = [(meta["name"], meta["content"]) for meta in _all(tree, 'meta[name^="citation_"]')]
        self.links = [link for link in _all(tree, "link[rel]") if set(link["rel"].split()) & set(RELATIONS)]
        self.coins = [span["title"] for span in _all(tree, "span.Z3988")]
        self.elements = {node.tag for node in tree.css("*")}
        self.ids = {node["id"] for node in _all(tree, "[id]")}
        self.graph = {meta["property"]: meta["content"] for meta in _all(tree, 'meta[property^="og:"]')}
        self.description = next((meta["content"] for meta in _all(tree, 'meta[name="description"]')), "")
        self.title = "".join(node.text_lexbor() for node in tree.css("head > title"))
        self.box = "".join(node.text() for node in tree.css("#cite-csl-json"))
        scripts = tree.css('script[type="application/ld+json"]')
        self.jsonld: list[Any] = [json.loads(script.text_lexbor()) for script in scripts]

    def subject(self) -> dict[str, Any]:
        node: dict[str, Any] = self.jsonld[0]["@graph"][0]
        return node

    def hrefs(self, relation: str) -> list[str]:
        return [link["href"] for link in self.links if relation in link["rel"].split()]


def page(root: Path, path: str) -> Read:
    return Read(root / "site" / path / "index.html")


def pages(root: Path) -> dict[str, Read]:
    """Return the pages of the main language; those of others go by the name of the site in theirs."""
    site = root / "site"
    others = {"c", *(path.suffixes[0][1:] for path in root.glob("mkdocs.*.yml"))}
    found = [path for path in sorted(site.rglob("index.html")) if path.relative_to(site).parts[0] not in others]
    return {path.parent.relative_to(site).as_posix(): Read(path) for path in found}
