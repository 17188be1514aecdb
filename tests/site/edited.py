"""Edits of a project at random, and builds of it in processes that have the packages loaded: for test_incremental."""

import random
import shutil
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from microsite.model.kinds import owned
from tests.forks import run_copy, run_spoiled
from tests.project_copies import THEME, override

Outcome = tuple[int, str]
"""Exit code, and what was said of what is wrong."""


def _without(name: str) -> None:
    """Spoil the renderer on purpose: leave something out of what a kept page is compared by."""
    from microsite.site.render import cache_key, page_cache, render_site  # noqa: PLC0415 - only in the process that is spoiled

    real = cache_key.page_key
    mistakes: dict[str, tuple[object, str, object]] = {
        "templates": (cache_key, "hashed_below", lambda _: []),
        "environment": (cache_key, "environment", lambda _: []),
        "source": (render_site, "page_key", lambda world, uri, _: real(world, uri, b"")),
        "questions": (render_site, "dependency_value", lambda _: _Anything()),
        "hash of an entry": (page_cache, "read", _unchecked),
    }
    setattr(*mistakes[name])


class _Anything(str):
    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    __hash__ = str.__hash__


def _unchecked(path: Path, _: str) -> str | None:
    return path.read_text("utf-8", errors="replace").split("\n", 2)[2] if path.exists() else None


def build(root: Path, environment: dict[str, str], left_out: str = "") -> Outcome:
    """Build a project as ``make site`` does, with these variables; ``left_out`` names a mistake to make."""
    if left_out:
        done = run_spoiled(partial(_without, left_out), "build.py", root, **environment)
    else:
        done = run_copy("build.py", root, **environment)
    return done.returncode, done.stderr


def contents(site: Path) -> dict[str, bytes]:
    """Return every file of a site."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def _replaced(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def _appended(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


INPUTS = ("seeds", "macros", "mkdocs.yml", "overrides")


def _copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)


def copy_inputs(root: Path, target: Path) -> Path:
    """Copy what people write, and the answers of pandoc, to where nothing was ever built."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in INPUTS:
        if (root / name).exists():
            _copy(root / name, target / name)
    shutil.copytree(root / "docs", target / "docs", ignore=lambda at, _: owned() if Path(at) == root / "docs" else ())
    if (root / ".build" / "cache").is_dir():
        shutil.copytree(root / ".build" / "cache", target / ".build" / "cache")
    return target


def _plain(word: str) -> str:
    """Return a word for a field of plain words, in which a backslash makes a sign of markup a plain one."""
    return word.replace("&", "\\&")


class Edits:
    """Edits of a toy project, each of another kind until all kinds were dealt."""

    def __init__(self, root: Path, seed: int, kinds: Iterable[str] = ()) -> None:
        self.root, self.dice, self.environment = root, random.Random(seed), dict[str, str]()  # noqa: S311
        self._every: dict[str, Callable[[str], object]] = {
            name.removeprefix("_edit_"): getattr(self, name) for name in sorted(dir(self)) if name.startswith("_edit_")
        }
        self._kinds, self._deck, self._count = list(kinds) or list(self._every), list[str](), 0

    def edit(self) -> str:
        """Make an edit; return what was done."""
        if not self._deck:
            self._deck = self.dice.sample(self._kinds, len(self._kinds))
        kind, self._count = self._deck.pop(), self._count + 1
        done = self._every[kind](f"{self._count} «نان» &lt;")
        return f"{kind}: {done}"

    def keep(self, target: Path) -> None:
        """Copy what people write, to be taken back to."""
        copy_inputs(self.root, target)
        self._kept_environment = dict(self.environment)

    def take_back(self, target: Path) -> None:
        """Write what :meth:`keep` copied in the place of what is there."""
        self.environment = dict(self._kept_environment)
        for name in INPUTS:
            path = self.root / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
            if (target / name).exists():
                _copy(target / name, path)
        for path in sorted((self.root / "docs").iterdir()):
            if path.name not in owned():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(target / "docs", self.root / "docs", dirs_exist_ok=True)

    def _any(self, pattern: str) -> Path:
        return self.dice.choice(sorted(self.root.glob(pattern)))

    def _own_template(self, name: str) -> Path:
        """Return the project's own template, at first as the theme has it."""
        path, theirs = self.root / "overrides" / "partials" / name, THEME / "partials" / name
        return path if path.exists() else override(self.root, f"partials/{name}", theirs.read_text("utf-8"))

    def _edit_a_claim(self, word: str) -> object:
        path = self._any("seeds/sources/*/claims.yml")
        lines = path.read_text("utf-8").split("\n")
        at = self.dice.choice(
            [n for n, line in enumerate(lines) if line.startswith("  says: ") and ":" not in line[8:]]
        )
        lines[at] = f"{lines[at].rstrip('.')} {self._count}."
        path.write_text("\n".join(lines), "utf-8")
        return path.name, at, word

    def _edit_a_title(self, word: str) -> object:
        path = self._any("seeds/threats/*.md")
        lines = path.read_text("utf-8").split("\n")
        path.write_text(
            "\n".join(f"title: 'T {_plain(word)}'" if x.startswith("title:") else x for x in lines), "utf-8"
        )
        return path.name

    def _edit_an_actor_more_or_less(self, word: str) -> object:
        path = self.root / "seeds" / "actors" / f"newcomer-{self.dice.randint(1, 2)}.md"
        if path.exists():
            path.unlink()
        else:
            path.write_text(
                f"---\nname: Newcomer {_plain(word)}\nkind: person\nshort: New.\nreviewed: 2026-11-22\n---\n", "utf-8"
            )
        return path.name

    def _edit_a_page_by_hand(self, word: str) -> object:
        path = self._any("docs/*.md")
        _appended(path, f'\nWord {word}. {{{{ claim("harbour-report-00{self.dice.randint(1, 4)}") }}}}\n')
        return path.name

    def _edit_a_note_more_or_less(self, word: str) -> object:
        notes = sorted(self.root.glob("docs/development/*.md"))
        path = self.root / "docs" / "development" / f"note-{self._count}.md"
        path.parent.mkdir(exist_ok=True)
        what = self.dice.choice(("add", "remove", "rename"))
        if what == "add" or not notes:
            path.write_text(
                f"---\nrender_macros: false\n---\n# Note {word} {{: #note }}\n\n[home](../index.md#brill-harbour)\n",
                "utf-8",
            )
        elif what == "remove":
            notes[0].unlink()
        else:
            notes[0].rename(path)
        return what

    def _edit_a_template(self, word: str) -> object:
        path = self._own_template(self.dice.choice(sorted(THEME.glob("partials/[efhimp]*.html"))).name)
        _appended(path, f"<!-- {self._count} -->")
        return path.name, word

    def _edit_a_template_that_looks_at_others(self, word: str) -> object:
        look = self.dice.choice(
            ("{{ pages | length }}", "{{ nav.homepage.meta.description }}", "{{ nav.pages[1].toc | length }}")
        )
        _appended(self._own_template("footer.html"), f"<p>{look}</p>")
        return look, word

    def _edit_the_head_of_the_home_page(self, word: str) -> object:
        path = self.root / "docs" / "index.md"
        lines = [line for line in path.read_text("utf-8").split("\n") if not line.startswith("description: ")]
        path.write_text("\n".join([lines[0], f"description: Home {self._count}", *lines[1:]]), "utf-8")
        return word

    def _edit_style(self, word: str) -> object:
        style = self.dice.choice(sorted(THEME.glob("assets/*.css")))
        path = self.root / "docs" / "assets" / style.name
        if not path.exists():
            shutil.copy(style, path)
        _appended(
            path,
            f"\n.md-typeset h{self.dice.randint(1, 6)}{{margin:{self._count}px}}\n.gone-{self._count}{{color:red}}\n",
        )
        return path.name, word

    def _edit_the_configuration(self, word: str) -> object:
        path = self.root / "mkdocs.yml"
        changes = {
            "Texts under": "Our texts under",
            "  - Home: index.md": "  - Start: index.md",
            "      - Topics: topics/index.md\n": "",
            "toc_depth: 3": "toc_depth: 2",
        }
        old = self.dice.choice(sorted(changes))
        _replaced(path, old, changes[old])
        return old, word

    def _edit_a_variable(self, word: str) -> object:
        name = self.dice.choice(("SITE_URL", "REPOSITORY_URL", "REPOSITORY_BRANCH"))
        value = "" if self.environment.get(name) and self.dice.random() < 0.3 else f"https://host.example/{self._count}"
        self.environment[name] = value
        return name, value, word

    def _edit_something_wrong(self, word: str) -> object:
        path = self.root / "docs" / "development" / "wrong.md"
        path.parent.mkdir(exist_ok=True)
        if path.exists():
            path.unlink()
        else:
            path.write_text(f"# Wrong {word}\n\n[gone](../gone-{self._count}.md)\n", "utf-8")
        return path.exists()

    def _edit_what_is_kept(self, word: str) -> object:
        """Not an edit of the project: kept pages are damaged, and two are swapped."""
        kept = sorted((self.root / ".build" / "pages").glob("??/*"))
        for path in self.dice.sample(kept, min(3, len(kept))):
            raw = bytearray(path.read_bytes())
            raw[self.dice.randrange(len(raw))] ^= 1
            path.write_bytes(raw)
        return len(kept), word
