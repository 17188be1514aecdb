"""What a theme writes for the site as a whole, such as its map and 404.html, and templates that lie in docs/."""

import gzip
import logging
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_timestamp, get_relative_url, is_error_template

_LOG: Final = logging.getLogger(f"mkdocs.{__name__}")
_MAP: Final = "sitemap.xml"


def _rendered(name: str, template: jinja2.Template, files: Files, config: Any, nav: Navigation) -> str:
    """Return what a template says, with the events of plugins that belong to it."""
    plugins = config.plugins
    template = plugins.on_pre_template(template, template_name=name, config=config)
    # A host serves an error page for any address, so its links begin at the root.
    base = urlsplit(config.site_url or "/").path if is_error_template(name) else get_relative_url(".", name)
    context = get_context(nav, files, config, base_url=base)
    context = plugins.on_template_context(context, template_name=name, config=config)
    output: str = plugins.on_post_template(template.render(context), template_name=name, config=config)
    return output if output.strip() else ""


def _zip(path: Path, files: Files) -> None:
    """Pack the map of the site beside it, as search engines take it, with the date that MkDocs gives a build."""
    packed = path.with_name(f"{path.name}.gz")
    pages = [file.page for file in files.documentation_pages() if file.page is not None]
    stamp = get_build_timestamp(pages=pages)
    with packed.open("wb") as raw, gzip.GzipFile(packed, "wb", fileobj=raw, mtime=stamp) as file:
        file.write(path.read_bytes())


def write_theme(env: jinja2.Environment, files: Files, config: Any, nav: Navigation) -> None:
    """Write every template of the theme that belongs to no page into the site."""
    pages = {file.dest_uri for file in files.documentation_pages()}
    for name in sorted(config.theme.static_templates - pages):
        try:
            template = env.get_template(name)
        except jinja2.TemplateNotFound:
            _LOG.warning("Template skipped: '%s' not found in theme directories.", name)
            continue
        if output := _rendered(name, template, files, config, nav):
            path = Path(config.site_dir, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.encode())
            if name == _MAP:
                _zip(path, files)


def write_extra(files: Files, config: Any, nav: Navigation) -> None:
    """Write the templates of docs/ that the configuration names in the place of their sources."""
    for name in config.extra_templates:
        file = files.get_file_from_path(name)
        if file is None:
            _LOG.warning("Template skipped: '%s' not found in docs_dir.", name)
        elif output := _rendered(name, jinja2.Template(file.content_string), files, config, nav):
            path = Path(file.abs_dest_path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.encode())
