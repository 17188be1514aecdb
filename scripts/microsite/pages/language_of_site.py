"""Which language of a site an engine renders, and what its templates are told of the others."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from microsite.corpus.project import Project
from microsite.corpus.translations.siblings import languages_told
from microsite.model import urls
from microsite.model.site_configuration import SHARED

_UP: Final = "../"


def language_of_site(env: Any) -> str:
    """Return the language of a site that is not in the main one: the name of its folder in docs/."""
    folder = Path(str(env.conf.get("docs_dir") or ""))
    return folder.name if folder.parent.name == "docs" else ""


def main_address(env: Any, language: str) -> str:
    """Return the address of the site in its main language; that of the one that is made ends with its language."""
    address = str(env.conf.get("site_url") or "").rstrip("/")
    if not language or not address:
        return address
    main = address.removesuffix(f"/{language}")
    env.conf["site_url"] = f"{main}/{language}/"
    return main


def _says_who(project: Project) -> bool:
    """Say whether the page on the method has a heading about who is behind the site."""
    lines = (line for page in project.pages if page.name == urls.WHO.page for line in page.text.split("\n"))
    return any(line.startswith("#") and line.rstrip().endswith(f"{{: #{urls.WHO.anchor} }}") for line in lines)


def extra_told(project: Project, extra: Mapping[str, Any]) -> Mapping[str, object]:
    """Return what templates are told under ``extra`` beyond what stands there.

    These are the place that says who is behind the site, the address to write to, and the other languages, if there are
    any. A site in another language than the main one is told its own folder, where the main one lies, and with it what
    all languages share.
    """
    told: dict[str, object] = {"who": urls.WHO.url.removeprefix("/")} if _says_who(project) else {}
    identity = project.corpus.seeds.identity
    if identity and identity.contact:
        told["contact"] = identity.contact
    languages = languages_told(project)
    if not languages:
        return told
    told["languages"] = languages
    if project.language:
        told |= {"shared_url": languages[0]["address"], "folder": f"{project.language}/"}
        shared = {name: str(extra.get(name) or "") for name in SHARED}
        told |= {name: f"{_UP}{file}" for name, file in shared.items() if file and not file.startswith(_UP)}
    return told


def tell_languages(env: Any, project: Project) -> None:
    """Tell templates what no setting says."""
    extra = env.conf.get("extra")
    if extra is not None:
        extra.update(extra_told(project, extra))
