"""One style sheet, with every rule that a page can use and none that it cannot; and no theme file that nothing uses."""

import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from microsite.site.html import facts_of
from microsite.site.stylesheet import add_stylesheet
from microsite.site.stylesheet.page_stylesheets import prepare_page
from microsite.site.stylesheet.prune_css import prune_css
from microsite.site.stylesheet.used_selectors import used_selectors
from tests.chromium import needs_chromium
from tests.serving import served
from tests.turns import one_a_day


def trim(site: Path, docs: Path, kept: Path | None = None) -> None:
    """Bring the assets of a site that is on the disk already down to what its pages load."""
    files = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    pages = {name: prepare_page(site, name, (site / name).read_bytes().decode()) for name in files}
    for name, page in pages.items():
        (site / name).write_bytes(page.html.encode())
    places = {name: page.place for name, page in pages.items()}
    add_stylesheet(site, docs, places, {name: facts_of(page.html) for name, page in pages.items()}, kept)


PAGE = """<html class="no-js"><body data-scheme="light"><input id="dark" data-scheme="slate"><details class="card wide">
<p id="x" lang="fa" title='"quoted", with commas'>متن &lt;i class="escaped"></p></details>
<script type="application/ld+json">{"word": "only-data"}</script>
<script>body.dataset.menuOpen = 1; body.classList.add("js"); body.setAttribute("data-scheme", "auto")</script></html>"""


def test_what_a_sheet_leaves_open_ends_with_it() -> None:
    names = used_selectors([facts_of(PAGE)], [])
    assert prune_css([".card{color:red", ".card{top:0}"], names) == ".card{color:red}.card{top:0}"


def _pruned(css: str, script: str = "") -> str:
    return prune_css([css], used_selectors([facts_of(PAGE)], [script]))


@pytest.mark.parametrize(
    "rule",
    [
        ".card{color:red}",
        "details.card.wide>p#x:not(.none):hover::after{color:red}",
        "@media print{.card{color:red}}",
        "@media (prefers-color-scheme:dark){@supports (color:red){.card{color:red}}}",
        "[data-scheme=slate] .card{color:red}",
        "details[open]{color:red}",
        ".no-js .card,.js .card{color:red}",
        "body[data-menu-open] p{color:red}",
        ":is(.card,.gone) p{color:red}",
        "p:lang(fa){color:red}",
        '[title="\\"quoted\\", with commas"]{color:red}',
        "@page{margin:25mm}",
        "*,::before{color:red}",
        '.card::after{content:"two  blanks }{ /* no comment */"}',
        "@layer a,b;",
        ".card{color:red;&:hover{color:green}}",
    ],
)
def test_what_can_apply_stays(rule: str) -> None:
    assert _pruned(rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        ".card .gone:hover{color:red}",
        "p.card{color:red}",
        "#y{color:red}",
        "video{color:red}",
        "[data-scheme=black]{color:red}",
        "[dir=rtl] p{color:red}",
        ":is(.gone,.away) p{color:red}",
        "@media print{.gone{color:red}}",
        ".only-data{color:red}",
        ".escaped{color:red}",
        '@charset "UTF-8";',
        "/* a word on .card */",
    ],
)
def test_what_can_never_apply_goes(rule: str) -> None:
    assert _pruned(rule) == ""


def test_what_a_script_names_stays() -> None:
    assert _pruned(".opened{color:red}", 'x.classList.toggle("opened")') == ".opened{color:red}"


def test_only_the_usable_selectors_of_a_list_stay() -> None:
    assert _pruned(".gone,.card,p .gone{color:red}") == ".card{color:red}"
    whole = ".gone::-moz-selection,.card{color:red}"
    assert _pruned(whole) == whole, "this list means nothing to browsers that do not know its first selector"


def test_what_is_said_of_a_mark_that_is_hidden_goes() -> None:
    theme = ':root{--a:url(x)}.card p:before{content:"";mask-image:var(--a)}.wide .card>p:before{color:red}'
    after, hides = ".card p::after{color:red}", ".card p::before{display:none}"
    assert _pruned(theme + after + hides) == after + hides
    # On paper alone, or shown again elsewhere: then it counts.
    assert _pruned(f"{theme}@media print{{{hides}}}") == f"{theme}@media print{{{hides}}}"
    again = ".card>p::before{display:block}"
    assert _pruned(theme + hides + again) == theme + hides + again


def test_custom_properties_and_animations_stay_if_they_are_used() -> None:
    css = (
        ":root{--a:var(--b);--b:1px;--c:var(--d);--d:2px;--e:3px}"
        "@keyframes run{to{top:var(--e)}}@keyframes rest{to{top:0}}"
        ".card{margin:var(--a);animation:run 1s}"
    )
    assert _pruned(css) == (
        ":root{--a:var(--b);--b:1px;--e:3px}@keyframes run{to{top:var(--e)}}.card{margin:var(--a);animation:run 1s}"
    )
    assert "--d:2px" in _pruned(css, 'style.getPropertyValue("--c")')


def _project(root: Path) -> tuple[Path, Path]:
    site, docs = root / "site", root / "docs"
    for name, text in {
        "theme/one.css": '@charset "UTF-8";.a{background:url(pic.png)}.gone{color:red}',
        "theme/pic.png": "",
        "theme/unused.js": "",
        "theme/run.js": 'import "./part.js"',
        "theme/part.js": 'add("from-script")',
        "theme/part.js.map": "",
        "own.css": ".from-script{color:red}",
        "own.txt": "linked from elsewhere",
    }.items():
        path = site / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (docs / "assets").mkdir(parents=True)
    (docs / "assets" / "own.txt").write_text("linked from elsewhere")
    for page, up in {"index.html": ".", "deep/er/index.html": "../..", "404.html": "/sub"}.items():
        (site / page).parent.mkdir(parents=True, exist_ok=True)
        links = f'<link rel="stylesheet" href="{up}/assets/theme/one.css">\n'
        links += f'<link href="{up}/assets/own.css" media=print rel=stylesheet>\n'
        (site / page).write_text(f'<head>\n{links}</head><p class="a"><script src="{up}/assets/theme/run.js"></script>')
    return site, docs


def test_pages_load_one_sheet_named_after_its_content(tmp_path: Path) -> None:
    site, docs = _project(tmp_path)
    trim(site, docs)
    sheet = next((site / "assets").glob("*.css"))
    files = {path.relative_to(site / "assets").as_posix() for path in (site / "assets").rglob("*.*")}
    assert files == {"own.txt", sheet.name, "theme/part.js", "theme/pic.png", "theme/run.js"}
    assert sheet.read_text() == '.a{background:url("theme/pic.png")}@media print{.from-script{color:red}}'
    assert re.fullmatch(r"site\.[0-9a-f]{10}\.css", sheet.name)
    for page, up in {"index.html": ".", "deep/er/index.html": "../..", "404.html": "/sub"}.items():
        assert re.findall("<link.*", (site / page).read_text()) == [
            f'<link rel="stylesheet" href="{up}/assets/{sheet.name}">'
        ]


@pytest.mark.parametrize("change", ["a page", "a sheet", "a script"])
def test_a_sheet_that_is_kept_has_what_changed(tmp_path: Path, change: str) -> None:
    kept = tmp_path / "kept"
    trim(*_project(tmp_path / "before"), kept)
    site, docs = _project(tmp_path / "after")
    page, sheet, script = site / "index.html", site / "assets" / "theme" / "one.css", site / "assets/theme/run.js"
    if change == "a page":
        page.write_text(page.read_text() + '<p class="gone">')
    elif change == "a sheet":
        sheet.write_text(sheet.read_text().replace(".gone", ".a"))
    else:
        script.write_text('add("from-script gone")')
    trim(site, docs, kept)
    assert any("{color:red}@media" in path.read_text() for path in (site / "assets").glob("*.css"))


@pytest.fixture(scope="module")
def untrimmed(toy_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy site as the theme makes it."""
    site = tmp_path_factory.mktemp("untrimmed") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    subprocess.run(command, cwd=toy_site, check=True, capture_output=True)
    return site


@pytest.mark.turns(8, on=6)
def test_the_theme_shrinks(untrimmed: Path, tmp_path: Path, toy_site: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(untrimmed, site)
    trim(site, toy_site / "docs")
    sheets = list(site.rglob("assets/**/*.css"))
    before = sum(len(gzip.compress(path.read_bytes())) for path in untrimmed.rglob("assets/**/*.css"))
    assert max(len(gzip.compress(path.read_bytes())) for path in sheets) < before * 0.6
    assert not list(site.rglob("*.map"))
    assert not list(site.rglob("lunr.de.min.js"))


SAMPLE = ("", "threats/silting/", "sources/harbour-report/", "claims/", "bibliography/", "404.html")
# Without the scripts of the pages, whose timing differs from run to run; with everything unfolded that they fold; and
# without the names that only our build keeps whole.
_STYLES = """() => {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const short = text => [...text].reduce((hash, sign) => Math.imul(hash, 31) + sign.codePointAt(0) | 0, 0);
  const words = element => element.textContent.replace(/\\s+/g, '').slice(0, 40);
  const look = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo && (['none', 'normal'].includes(style.content) || style.display === 'none')) return '';
    return [...style].filter(name => !name.startsWith('--')).map(name => name + style.getPropertyValue(name)).join();
  };
  const gone = ':not(.md-toggle, .md-overlay, .md-dialog, .md-dialog *, .whole)';
  return [...document.querySelectorAll(`body, body *${gone}`)].map(element =>
    [element.tagName, element.id, element.getAttribute('class'), words(element)].join(' ') + ' ' +
    short([null, '::before', '::after'].map(p => look(element, p)).join()));
}"""


def _styles(page: Page, address: str) -> list[str]:
    page.goto(address)
    page.add_style_tag(content="*,*::before,*::after{transition:none!important;animation:none!important}")
    found: list[str] = page.evaluate(_STYLES)
    return found


@pytest.mark.turns(8, on=6)
@needs_chromium
@pytest.mark.parametrize(
    ("width", "scheme", "media"),
    one_a_day([(360, "light", "screen"), (360, "dark", "screen"), (1440, "light", "screen"), (1440, "dark", "screen"),
               (800, "light", "print")]),
)  # fmt: skip
def test_every_element_looks_as_before(
    browser: Browser, untrimmed: Path, toy_site: Path, width: int, scheme: Literal["light", "dark"], media: Any
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.emulate_media(media=media)
    page.route("**/*.js", lambda route: route.abort())
    with served(untrimmed) as before, served(toy_site / "site") as after:
        for path in SAMPLE:
            old, new = _styles(page, before + path), _styles(page, after + path)
            assert len(new) > 100
            assert len(old) == len(new), path
            differ = [(one, two) for one, two in zip(old, new, strict=True) if one != two]
            assert differ == [], path
    context.close()
