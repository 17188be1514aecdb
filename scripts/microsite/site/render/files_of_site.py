"""The files of a site: those below docs/, those of the theme, and those of plugins, in MkDocs' order of events."""

from typing import Any

from jinja2 import Environment
from mkdocs.structure.files import Files, get_files, set_exclusions

from microsite.model.address import served_at


def files_of_site(config: Any, env: Environment) -> Files:
    """Return the files that MkDocs would read or copy; pages at the addresses that they are served at."""
    files = get_files(config)
    for file in files.documentation_pages():
        file.dest_uri = served_at(file.dest_uri)
    files.add_files_from_theme(env, config)
    found: Files = config.plugins.on_files(files, config=config)
    set_exclusions(found, config)
    return found
