"""mkdocs.yml: what it says of the site, and what is wrong with its form."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

import yaml

from microsite.model.catalogue import SOURCE
from microsite.model.finding import Finding, finding
from microsite.model.limits import MANY
from microsite.model.place import Place
from microsite.model.site_configuration import PATTERNS, SHARED, NamedFile, SiteConfiguration
from microsite.seeds.reading.engine_yaml import VARIABLE, EngineLoader
from microsite.seeds.reading.yaml import RefusedYamlError, mending, screen

FILE: Final = "mkdocs.yml"

_ASSETS: Final = ("extra_css", "extra_javascript")
_PICTURES: Final = (("theme", "favicon"), ("theme", "logo"), ("extra", "card"), ("extra", "touch_icon"))
_EXTRA: Final = ("repository", "branch")


class _Reader:
    """One reading of mkdocs.yml, with what is wrong with it."""

    def __init__(self, loader: EngineLoader, file: str) -> None:
        self.loader, self.file = loader, file
        self.findings: list[Finding] = []
        self.keys: dict[str, yaml.Node] = {}
        self.nodes: dict[str, yaml.Node] = {}

    def place(self, node: yaml.Node) -> Place:
        """Return where a node stands."""
        return Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def wrong(self, node: yaml.Node, message: str) -> Finding:
        """Return a finding at a node."""
        return finding(self.place(node), "bad-setting", message)

    def settings(self, root: yaml.Node) -> None:
        """Take the settings apart; each stands once."""
        if not isinstance(root, yaml.MappingNode):
            self.findings.append(self.wrong(root, "expected settings, each with its name and a colon: site_name: …"))
            return
        for key, value in root.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            if name in self.nodes:
                self.findings.append(self.wrong(key, f'"{name}" stands here again; only one of them can count'))
            self.keys[name], self.nodes[name] = key, value
        inherited = self.nodes.get("INHERIT")
        if self.file != FILE:
            if inherited is None or self.value(inherited) != FILE:
                said = f"expected the line INHERIT: {FILE}; the site is the same in every language"
                self.findings.append(self.wrong(inherited or root, said))
        elif inherited is not None:
            message = "settings of another file are not read here; write all of them into mkdocs.yml"
            self.findings.append(self.wrong(self.keys["INHERIT"], message))

    def value(self, node: yaml.Node | None) -> object:
        """Return what a node says; None, and a finding, for what is no value."""
        try:
            return None if node is None else self.loader.construct_object(node, deep=True)
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self.findings.append(self.wrong(node, f"this is no value that can be read ({str(error).splitlines()[0]})"))  # type: ignore[arg-type]
            return None

    def text(self, name: str) -> str:
        """Return a setting that is text, or nothing."""
        value = self.value(self.nodes.get(name))
        if value is not None and not isinstance(value, str):
            self.findings.append(
                self.wrong(self.nodes[name], f"expected text as {name}; put quotes around a number or day")
            )
        return value if isinstance(value, str) else ""

    def name_of_site(self, root: yaml.Node) -> str:
        """Return the name of the site, which every site has."""
        said = len(self.findings)
        name = self.text("site_name").strip()
        if not name and len(self.findings) == said:
            at = self.keys.get("site_name", root)
            self.findings.append(self.wrong(at, "expected a name of the site: the line site_name: …"))
        return name

    def under_extra(self, names: Iterable[str]) -> dict[str, str]:
        """Return what is set under ``extra``, by name."""
        return {each: str(self.value(self.below("extra", each)) or "") for each in names}

    def entries(self) -> tuple[NamedFile, ...] | None:
        """Return the entries of the navigation, or None if there is none."""
        nav = self.nodes.get("nav")
        if nav is None or self.value(nav) is None:
            return None
        entries = tuple(islice(self.nav(nav), MANY + 1))
        if len(entries) > MANY:
            self.findings.append(self.wrong(nav, f"expected at most {MANY:,} entries; lists lead to single pages"))
        return entries[:MANY]

    def nav(self, node: yaml.Node) -> Iterator[NamedFile]:
        """Yield the entries of the navigation: paths, alone or under a title, in lists as deep as they go."""
        if isinstance(node, yaml.SequenceNode) and node.tag != VARIABLE:
            for child in node.value:
                yield from self.nav(child)
        elif isinstance(node, yaml.MappingNode):
            for key, child in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    self.findings.append(self.wrong(key, "expected a title, a colon and a page: - Method: method.md"))
                yield from self.nav(child)
        elif not isinstance(value := self.value(node), str) or not value.strip():
            self.findings.append(self.wrong(node, "expected a page below docs/, such as method.md"))
        else:
            yield NamedFile(value, self.place(node))

    def below(self, *names: str) -> yaml.Node | None:
        """Return the node under a setting of a setting: ``theme``, ``favicon``."""
        node = self.nodes.get(names[0])
        for name in names[1:]:
            pairs = node.value if isinstance(node, yaml.MappingNode) else ()
            node = next((value for key, value in pairs if key.value == name), None)
        return node

    def assets(self) -> Iterator[NamedFile]:
        """Yield the style sheets, scripts and pictures."""
        for name in _ASSETS:
            node = self.nodes.get(name)
            for child in node.value if isinstance(node, yaml.SequenceNode) else ():
                value = self.value(child)
                path = value.get("path") if isinstance(value, dict) else value
                if isinstance(path, str):
                    yield NamedFile(path, self.place(child))
                else:
                    self.findings.append(self.wrong(child, f"expected a file below docs/ in {name}"))
        for names in _PICTURES:
            node = self.below(*names)
            if node is not None and isinstance(value := self.value(node), str) and value:
                yield NamedFile(value, self.place(node))


def _read(text: str, variables: Mapping[str, str], file: str) -> tuple[SiteConfiguration, list[Finding]]:
    screen(text, plain=False)
    loader = EngineLoader(text)
    loader.variables = variables
    reader = _Reader(loader, file)
    root = loader.get_single_node()
    if root is None:
        nothing = finding(Place(file), "bad-setting", "expected settings: site_name: …")
        return SiteConfiguration(text, file=file), [nothing]
    reader.settings(root)
    entries = reader.entries()
    name = reader.name_of_site(root)
    patterns = {setting: reader.text(setting) for setting in PATTERNS}
    places = {setting: reader.place(key) for setting, key in reader.keys.items()}
    language = reader.value(reader.below("theme", "language"))
    settings = SiteConfiguration(
        text,
        name,
        address=reader.text("site_url"),
        language=language if isinstance(language, str) else SOURCE,
        docs_dir=reader.text("docs_dir") or "docs",
        nav=entries,
        assets=tuple(reader.assets()),
        places=places,
        file=file,
        shared=reader.under_extra(SHARED),
        **patterns,
        **reader.under_extra(_EXTRA),
    )
    return settings, reader.findings


def read_site_configuration(
    text: str, variables: Mapping[str, str], file: str = FILE
) -> tuple[SiteConfiguration, list[Finding]]:
    """Return what mkdocs.yml says, with the environment's ``variables``, and everything that is wrong with its form.

    ``file`` is its name; that of another language inherits from it.
    """
    try:
        return _read(text, variables, file)
    except RefusedYamlError as refused:
        at, message = refused.at, str(refused)
    except yaml.YAMLError as error:
        at, message = mending(error, text)
    return SiteConfiguration(text, file=file), [finding(Place(file, *at), "bad-setting", message)]
