"""Shared ground: the project's root, a copy of the toy project, and one built site of each."""

import gc
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from importlib.metadata import entry_points
from io import StringIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from microsite.__main__ import main
from microsite.model.kinds import owned
from microsite.model.project_vocabulary import DEFAULT
from microsite.model.translations.names import languages_of
from microsite.model.words_in_force import holding
from microsite.site import chromium
from tests.read_by_turns import read_tests
from tests.tabs import Tabs, go, listening
from tests.turns import not_today

ROOT = Path(__file__).resolve().parent.parent
TOY = ROOT / "tests" / "toy"
THEME = ROOT / "scripts" / "microsite" / "theme"

CHROMIUM = chromium.program()
REQUIRED = os.environ.get("BROWSER_TESTS") == "required"

if not entry_points(group="mkdocs.themes", name="microsite"):
    pytest.exit("the package is not installed here as this checkout has it; type: make setup", returncode=2)

expect.set_options(timeout=30_000)  # a hard stop, for what is waited for; how long it takes is no test

needs_chromium = pytest.mark.skipif(not CHROMIUM and not REQUIRED, reason="no Chromium on this machine")
"""For modules of browser tests. In CI, which sets BROWSER_TESTS=required, they fail instead of being skipped."""

_SHARED = ("mkdocs.yml", "macros")


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def copy_toy(target: Path) -> Path:
    """Make a whole project of the toy corpus: its own seeds and pages, the real templates and configuration."""
    target.mkdir(parents=True)
    for name in _SHARED:
        _copy(ROOT / name, target / name)
    for name in ("seeds", "docs"):
        _copy(TOY / name, target / name)
    _copy(ROOT / "docs" / "assets", target / "docs" / "assets")
    return target


def copy_real(target: Path) -> Path:
    """Copy the real project as a clean clone would have it."""
    target.mkdir(parents=True)
    for name in (*_SHARED, *(path.name for path in ROOT.glob("mkdocs.*.yml")), "seeds"):
        _copy(ROOT / name, target / name)
    for path in sorted((ROOT / "docs").iterdir()):
        if path.name not in owned():
            (target / "docs").mkdir(exist_ok=True)
            _copy(path, target / "docs" / path.name)
    for written in (target / "docs" / language / folder for language in languages_of(target) for folder in owned()):
        shutil.rmtree(written, ignore_errors=True)
    return target


def as_for_a_user(environment: dict[str, str]) -> dict[str, str]:
    """Return the variables of this process without those that somebody may have set for their own site."""
    of_this_machine = ("SOURCE_TEXTS", "SITE_URL", "REPOSITORY_URL", "REPOSITORY_BRANCH", "EDITION", "EDITION_DAY")
    clean = {key: value for key, value in os.environ.items() if key not in of_this_machine}
    return clean | environment


Spoil = Callable[[], None]
"""Changes the program on purpose."""


def _as_it_is() -> None:
    """Change nothing."""


Done = subprocess.CompletedProcess[str]
"""What a command printed, and its exit code."""


def run_process(script: str, root: Path, *arguments: str, **environment: str) -> Done:
    """Run a script of the project on ``root`` in a process of its own: where the process is what is tested."""
    command = [sys.executable, str(ROOT / "scripts" / script), *arguments, "--root", str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=as_for_a_user(environment))


@contextmanager
def _as_new_process(command: list[str], environment: dict[str, str]) -> Iterator[tuple[StringIO, StringIO]]:
    """Give what is run within the arguments, variables and streams of a process; yield what it prints."""
    before, folder, arguments, stdin, thresholds = dict(os.environ), Path.cwd(), sys.argv, sys.stdin, gc.get_threshold()
    out, err = StringIO(), StringIO()
    sys.argv, sys.stdin = command, StringIO()
    os.environ.clear()
    os.environ.update(as_for_a_user(environment))
    try:
        with redirect_stdout(out), redirect_stderr(err):
            yield out, err
    finally:
        os.environ.clear()
        os.environ.update(before)
        os.chdir(folder)
        sys.argv, sys.stdin = arguments, stdin
        gc.set_threshold(*thresholds)


def run(script: str, root: Path, *arguments: str, **environment: str) -> Done:
    """Run a script of the project on ``root`` as a user would, but in this process, which has the packages loaded."""
    command = [str(ROOT / "scripts" / script), *arguments, "--root", str(root)]
    code: object
    with _as_new_process(command, environment) as (out, err):
        try:
            code = main([script.removesuffix(".py"), *command[1:]])
        except SystemExit as end:
            code = end.code
    if isinstance(code, str):
        err.write(f"{code}\n")
    return Done(command, code if isinstance(code, int) else int(code is not None), out.getvalue(), err.getvalue())


_FORKS = get_context("forkserver")
_FORKS.set_forkserver_preload(["mkdocs.commands.build", "material", "microsite.site.build", "microsite.site.generate"])


def _in_a_copy(pipe: Connection, script: str, command: list[str], environment: dict[str, str], spoil: Spoil) -> None:
    """Run a script in a copy of the process that has the packages loaded, and send back what it did."""
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = command
    sys.path.insert(0, str(ROOT / "scripts"))
    import_module(f"microsite.commands.{script.removesuffix('.py')}")
    spoil()
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([script.removesuffix(".py"), *command[1:]])
    pipe.send((code, out.getvalue(), err.getvalue()))


def run_spoiled(spoil: Spoil, script: str, root: Path, *arguments: str, **environment: str) -> Done:
    """Run a script in a process of its own that has the packages loaded, after ``spoil`` was called in it."""
    command = [str(ROOT / "scripts" / script), *arguments, "--root", str(root)]
    ours, theirs = _FORKS.Pipe()
    process = _FORKS.Process(target=_in_a_copy, args=(theirs, script, command, as_for_a_user(environment), spoil))
    process.start()
    theirs.close()
    try:
        code, out, err = ours.recv()
    except EOFError:
        code, out, err = -1, "", "it ended without a word"
    process.join()
    return Done(command, code, out, err)


_LENT = ("cache", "stylesheet")
"""What other programs said of the toy, and its style sheets: both are kept by all that they depend on."""
_kept: list[Path] = []
"""Where this run keeps them, once the toy is built."""


def _lend_kept(root: Path) -> None:
    """Give a project that was never built what is kept of the toy."""
    if _kept and _kept[0].is_dir() and not (root / ".build").exists():
        for name in _LENT:
            shutil.copytree(_kept[0] / name, root / ".build" / name)


@pytest.fixture(scope="session", autouse=True)
def _kept_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> None:
    _kept[:] = [_shared(tmp_path_factory) / "toy" / ".build"]


def run_copy(script: str, root: Path, *arguments: str, **environment: str) -> Done:
    """Run a script of the project on ``root`` in a process of its own that has the packages loaded: for builds."""
    if script == "build.py":
        _lend_kept(root)
    return run_spoiled(_as_it_is, script, root, *arguments, **environment)


def override(root: Path, template: str, text: str) -> Path:
    """Give a project its own template in the place of the theme's; return its file."""
    path = root / "overrides" / template
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    if "\n  custom_dir:" not in settings:
        settings = settings.replace("theme:\n", "theme:\n  custom_dir: overrides\n", 1)
        (root / "mkdocs.yml").write_text(settings, "utf-8")
    return path


@pytest.fixture(autouse=True)
def _default_words() -> Iterator[None]:
    """Begin every test with the default vocabulary, whatever project was read before."""
    with holding(DEFAULT):
        yield


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the toy project to spoil."""
    return copy_toy(tmp_path / "toy project")


def say_what_it_is(root: Path, source: str) -> None:
    """Write what a new source must say before it is published, where ingest found nothing of it."""
    path = root / "seeds" / "sources" / source / "source.yml"
    written = path.read_text("utf-8").replace("title: null", "title: A Note", 1)
    written = written.replace("publisher: null", "publisher: Brill Harbour Board", 1)
    written = written.replace("edtf: 2000/2100\n  inferred: true\n  basis: Not established yet.",
                              "edtf: 2013-05\n  inferred: false\n  basis: Printed on its cover.")  # fmt: skip
    path.write_text(written.replace("about: To be written.", "about: A note on what was read."), "utf-8")


@pytest.fixture
def built_toy(tmp_path: Path, toy_site: Path) -> Path:
    """A copy of the toy project with its built site, as somebody has it who built it, to spoil."""
    return Path(shutil.copytree(toy_site, tmp_path / "built toy project"))


PLACED = {"SITE_URL": "https://host.example/a/sub/", "REPOSITORY_URL": "https://forge.example/team/site"}
"""Where the placed toy lives, and its sources."""


def _shared(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all processes of this run share."""
    own = factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "a folder with spaces"


def built_once(name: str, copy: Callable[[Path], Path], factory: pytest.TempPathFactory, **environment: str) -> Path:
    """Build a project for all tests of this run, whichever worker asks first; return its root."""
    root = _shared(factory) / name
    root.parent.mkdir(exist_ok=True)
    with FileLock(root.with_suffix(".lock")):
        if not root.exists():
            shutil.rmtree(root.with_suffix(".begun"), ignore_errors=True)
            begun = copy(root.with_suffix(".begun"))
            done = run_copy("build.py", begun, **environment)
            assert done.returncode == 0, done.stderr
            begun.rename(root)
    return root


@pytest.fixture(scope="session")
def toy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy project, built; its root. Tests only read it."""
    return built_once("toy", copy_toy, tmp_path_factory)


@pytest.fixture(scope="session")
def placed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy project, built for an address and with a repository; its root. Tests only read it."""
    return built_once("placed", copy_toy, tmp_path_factory, **PLACED)


@pytest.fixture(scope="session")
def languages_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The placed toy in English, Persian and German, built; its root. Tests only read it."""
    two_languages = import_module("tests.two_languages")
    return built_once("languages", two_languages.copy_three_languages, tmp_path_factory, **PLACED)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project, built from a clean copy; its root. Tests only read it."""
    return built_once("real", copy_real, tmp_path_factory)


class Quiet(SimpleHTTPRequestHandler):
    """Prints nothing, and lets a browser keep nothing: each test finds an empty cache."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def served(site: Path, handler: type[SimpleHTTPRequestHandler] = Quiet) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(toy_site: Path) -> Iterator[str]:
    """The toy site, served."""
    with served(toy_site / "site") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    assert CHROMIUM, "BROWSER_TESTS=required, and there is no Chromium"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(chromium.ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """The pages that all tests share."""
    return Tabs(browser)


Tab = Callable[..., Page]
"""Takes ``script`` to run before each page, and what a browser's context takes; gives an empty page."""


@pytest.fixture
def tab(tabs: Tabs) -> Iterator[Tab]:
    """Lend pages of the shared browser, until the test ends."""
    before = tabs.lent
    yield tabs.lend
    tabs.take_back(before)


@pytest.fixture
def page(tab: Tab) -> Page:
    """An empty page with an empty cache."""
    return tab()


Opened = Callable[..., Page]
"""Takes the path of a page, ``script`` to run before it, and what a browser's context takes."""


@contextmanager
def quiet(address: str) -> Iterator[Callable[[Page], None]]:
    """Yield what listens to a page until the end: a console that speaks or a request to elsewhere fails."""
    wrong: list[str] = []
    hear: dict[str, Callable[[Any], None]] = {
        "console": lambda message: wrong.append(f"{message.type}: {message.text}"),
        "pageerror": lambda error: wrong.append(f"error: {error}"),
        "request": lambda request: wrong.extend([] if request.url.startswith(address) else [request.url]),
    }
    with ExitStack() as stack:
        yield lambda page: stack.enter_context(listening(page, **hear))
    assert wrong == []


@pytest.fixture
def opened(tab: Tab, address: str) -> Iterator[Opened]:
    """Open a page of the toy site in a browser of its own. A console that speaks or a foreign request fails."""
    with quiet(address) as listen:

        def open_page(path: str = "threats/silting/", **options: Any) -> Page:
            page = tab(**options)
            listen(page)
            (go if options.get("java_script_enabled", True) else Page.goto)(page, address + path)
            return page

        yield open_page


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let expected files be written anew, to be read before they are kept; and let the long tests be run, too."""
    parser.addoption("--write-expected", action="store_true", help="write expected and golden files anew")
    parser.addoption("--long", action="store_true", help="run the long tests, too")


settings.register_profile("short", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=1000, deadline=None)


def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: tests often wait, for a browser or for a site that another one builds."""
    return (os.cpu_count() or 1) + 1


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name no test by the bytes of a file: a zip holds the hour it was made, and every process must name it alike."""
    return "bytes" if isinstance(val, bytes) else None


def pytest_configure(config: pytest.Config) -> None:
    """Invented inputs: few and always the same in every run, many and new ones in the long run."""
    settings.load_profile("long" if config.getoption("--long") else "short")
    if "PYTEST_XDIST_WORKER" not in os.environ:  # what was asked for only the first process of a run is told
        named = config.args_source is pytest.Config.ArgsSource.ARGS
        os.environ["TEST_EVERY_TURN"] = "1" if named or config.getoption("--long") else ""


def pytest_sessionstart(session: pytest.Session) -> None:
    """Let each process of a whole run begin with another share of the modules."""
    worker = getattr(session.config, "workerinput", None)
    if worker and not os.environ["TEST_EVERY_TURN"]:
        read_tests(ROOT, worker)


def pytest_collection_finish() -> None:
    """Let the collector of garbage look no more at all that is loaded now: it stays, and each look takes a second."""
    gc.freeze()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest; leave out the long tests, if nobody asked for them, and what comes another day."""
    items.sort(key=lambda item: item.get_closest_marker("first") is None)
    if config.getoption("--long"):
        return
    left_out = {item for item in items if item.get_closest_marker("long")}
    if not os.environ["TEST_EVERY_TURN"]:
        left_out.update(not_today(items))
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=list(left_out))
