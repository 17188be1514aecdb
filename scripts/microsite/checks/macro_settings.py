"""What mkdocs.yml sets for the plugin that runs macros, as text: nothing of it is run or loaded here."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from microsite.checks.macro_template import Delimiters
from microsite.checks.own_macros import USUAL, module_file
from microsite.corpus.project import Project
from microsite.seeds.reading.files import read_text
from microsite.seeds.reading.yaml import RefusedYamlError, screen

_PLUGIN: Final = "macros"
_PREFIX: Final = "j2_"


_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc] # the loader in C, where there is one
    """Reads tags that only MkDocs knows (``!ENV``) as nothing."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def _plugin(config: object) -> dict[str, Any]:
    """Return the settings of the plugin; ``plugins`` may be a mapping or a list of names and mappings."""
    plugins = config.get("plugins") if isinstance(config, dict) else None
    entries = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    found = (entry[_PLUGIN] for entry in entries if isinstance(entry, dict) and _PLUGIN in entry)
    settings = next(found, None)
    return settings if isinstance(settings, dict) else {}


def _read(text: str) -> dict[str, Any]:
    try:
        screen(text, plain=False)
        return _plugin(yaml.load(text, _Loader))  # noqa: S506 - a safe loader
    except (RefusedYamlError, yaml.YAMLError, ValueError, RecursionError):
        return {}


def macro_settings(project: Project) -> dict[str, Any]:
    """Return the settings of the plugin; none if mkdocs.yml cannot be read, which is for MkDocs to say."""
    text, _ = read_text(project.root / "mkdocs.yml", "mkdocs.yml")
    settings: dict[str, Any] = project.corpus.worked_out.cached("macro settings", text, lambda: _read(text or ""))
    return settings


def own_module(root: Path, settings: Mapping[str, Any]) -> Path | None:
    """Return the file of the project's own module, as the settings name it; None if it is not there."""
    return module_file(root, str(settings.get("module_name") or USUAL))


def settings_in(root: Path) -> dict[str, Any]:
    """Return the settings of the plugin in the project at ``root``, of which nothing else was read."""
    text, _ = read_text(root / "mkdocs.yml", "mkdocs.yml")
    return _read(text or "")


def delimiters(settings: dict[str, Any]) -> Delimiters:
    """Return the signs of templates that the settings choose; Jinja's own where they choose none."""
    chosen = {name: settings.get(f"{_PREFIX}{name}") for name in Delimiters._fields}
    return Delimiters(**{name: sign for name, sign in chosen.items() if isinstance(sign, str) and sign})
