"""Macros of a project's own: known by the text of its module, which the check never runs, and called as ours are."""

from pathlib import Path

import pytest

from microsite.checks.own_macros import MOST, own_macros
from tests.commands import run
from tests.forks import run_copy

MODULE = '''
"""Own macros."""
from pathlib import Path

Path("ran").write_text("x")


def shared(name, *more):
    return f"**{name}** " + " ".join(more)


def define_env(env):
    @env.macro
    def tide(place, hour="noon"):
        return f"*high* at {place}, {hour}"

    env.macro(shared)
    env.macro(shared, "joined")
    env.macro(lambda a: a, name="same")
    env.macro(Path, "path")
    env.macro(shared, "com" + "puted")
    for each in ("loop",):
        env.macro(shared, each)
    @env.filter
    def loud(text):
        return text.upper()


def elsewhere(env):
    @env.macro
    def hidden():
        return ""
'''
KNOWN = {"tide": (1, 2), "shared": (1, MOST), "joined": (1, MOST), "same": (1, 1), "path": (0, MOST)}


@pytest.fixture
def own(toy: Path) -> Path:
    """The toy project with a module of its own."""
    (toy / "macros").mkdir(exist_ok=True)
    (toy / "macros" / "__init__.py").write_text(MODULE, "utf-8")
    return toy


def _with_call(root: Path, call: str) -> str:
    """Put a call on a page of people's; return what the check says."""
    page = root / "docs" / "method.md"
    page.write_text(f"{page.read_text('utf-8')}\nAt the pier: {call}.\n", "utf-8")
    return run("check.py", root).stdout


def test_names_are_read_and_nothing_is_run(own: Path) -> None:
    assert own_macros(own, "macros") == KNOWN
    assert own_macros(own, "macros.none") == own_macros(own) == own_macros(own, "../macros") == {}
    (own / "main.py").write_text("def define_env(e):\n    e.macro(print, 'said')\n", "utf-8")
    assert own_macros(own) == {"said": (0, MOST)}
    for text in ("def define_env(:", "x" * 100 + "\0", "def define_env():\n    pass\n", "(" * 5_000):
        (own / "main.py").write_text(text, "utf-8")
        assert own_macros(own) == {}
    assert not list(own.rglob("ran"))


@pytest.mark.turns(6, on=5)
def test_a_page_calls_it_and_shows_what_it_gives(own: Path) -> None:
    assert _with_call(own, '{{ tide("the pier") }} {{ joined("a", "b") }}') == ""
    assert not list(own.rglob("ran")), "the check runs nothing"
    done = run_copy("build.py", own)
    assert done.returncode == 0, done.stderr
    assert "At the pier: <em>high</em> at the pier, noon <strong>a</strong> b." in (
        own / "site" / "method" / "index.html"
    ).read_text("utf-8")


REFUSED = {
    "{{ tide() }}": "tide takes 1 or 2 arguments, got 0",
    '{{ tides("x") }}': 'there is no macro "tides"; did you mean tide?',
    '{{ loop("x") }}': 'there is no macro "loop"',
    '{{ computed("x") }}': 'there is no macro "computed"',
    "{{ hidden() }}": 'there is no macro "hidden"',
    '{{ tide("x")|loud }}': "expected a macro call such as",
    '{{ tide(tide("x")) }}': "expected a macro call such as",
    "{{ tide }}": "expected a macro call such as",
    '{{ define_env("x") }}': 'there is no macro "define_env"',
}


@pytest.mark.turns(2)
@pytest.mark.parametrize("call", REFUSED)
def test_all_else_is_refused(call: str, own: Path) -> None:
    told = _with_call(own, call).splitlines()
    assert len(told) == 2
    assert "docs/method.md:" in told[0]
    assert f"unsafe-page: {REFUSED[call]}" in told[0]


def test_a_module_that_is_not_there_is_told(toy: Path) -> None:
    settings = toy / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("module_name: macros", "module_name: tides"), "utf-8")
    told = run("check.py", toy).stdout
    assert "bad-setting: macros: the module of module_name is not there; write it, or take the line out" in told


def test_a_macro_with_the_name_of_one_of_ours_is_told(own: Path) -> None:
    module = own / "macros" / "__init__.py"
    text = module.read_text("utf-8").replace("def tide(place", "def cite(place").replace('"joined"', '"claim"')
    module.write_text(text, "utf-8")
    told = [line for line in run("check.py", own).stdout.splitlines() if line.startswith("macros/")]
    lines = [text[: text.index(at)].count("\n") + 1 for at in ("def cite(place", 'env.macro(shared, "claim")')]
    assert [line.partition(": ")[0] for line in told] == [f"macros/__init__.py:{line}:1" for line in lines]
    assert 'bad-setting: "cite" is a macro of the generator' in told[0]


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("module", "said"),
    {
        "cut off": ("def define_env(env:\n", "macros/__init__.py:1:15: bad-setting: this is no Python: "),
        "an indent": ("def define_env(env):\nreturn\n", "macros/__init__.py:2:1: bad-setting: this is no Python: "),
        "python 2": (
            'def define_env(env):\n    print "x"\n',
            "macros/__init__.py:2:5: bad-setting: this is no Python: ",
        ),
        "nothing": ("", "macros/__init__.py:1:1: bad-setting: expected a function define_env(env)"),
        "another name": ("def define(env):\n    pass\n", "macros/__init__.py:1:1: bad-setting: expected a function"),
        "other bytes": ("def define_env(env):\n    '\udce9'\n", "macros/__init__.py:2:6: bad-setting: expected UTF-8"),
    }.values(),
)
def test_a_module_that_the_plugin_cannot_take_is_a_finding(module: str, said: str, own: Path) -> None:
    (own / "macros" / "__init__.py").write_bytes(module.encode("utf-8", "surrogateescape"))
    assert run("check.py", own).stdout.startswith(said)


@pytest.mark.turns(2)
@pytest.mark.parametrize("module", ["from somewhere import *\n", "define_env = print\n", "async_ = 1\n" + MODULE])
def test_a_module_that_may_have_the_function_is_none(module: str, own: Path) -> None:
    (own / "macros" / "__init__.py").write_text(module, "utf-8")
    assert "bad-setting" not in run("check.py", own).stdout
