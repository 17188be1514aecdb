"""Builds the same pages with Material as it comes, to compare with: its search, its script, its navigation."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import yaml

_OURS: Final = ("attr_list", "def_list", "md_in_html", "tables", {"toc": {"permalink": True, "toc_depth": 3}})


def _templated(docs: Path) -> list[str]:
    """Return the pages that ask for a template of ours, which the stock theme does not have."""
    pages = sorted(docs.rglob("*.md"))
    asking = (page for page in pages if "\ntemplate:" in page.read_text("utf-8").partition("\n---\n")[0])
    return [f"/{page.relative_to(docs).as_posix()}" for page in asking]


def configuration(name: str, docs: Path, site: Path) -> dict[str, object]:
    """Return a plain ``mkdocs.yml``: no templates, style sheets, scripts or later steps of ours.

    All that is not stock speaks for the other side: no web fonts, which would come from another host, and no
    navigation of a thousand pages beyond what the theme makes of the folders.
    """
    return {
        "site_name": name,
        "docs_dir": str(docs),
        "site_dir": str(site),
        "exclude_docs": "\n".join(_templated(docs)),
        "theme": {"name": "material", "font": False},
        "plugins": ["search"],
        "markdown_extensions": list(_OURS),
    }


def build_stock(name: str, docs: Path, into: Path) -> Path:
    """Build ``docs`` with the stock theme below the folder ``into``; return the site.

    Raises ``CalledProcessError`` if MkDocs fails.
    """
    site = into / "stock"
    plain = into / "mkdocs.yml"
    plain.write_text(yaml.safe_dump(configuration(name, docs.resolve(), site)), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(plain)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return site
