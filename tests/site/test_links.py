"""The built site: links, anchors, no other host, the same bytes twice, and nothing half-written."""

import html
import re
import shutil
from pathlib import Path

import pytest

from microsite.model.finding import Finding
from microsite.site.links import check_site
from tests.commands import run
from tests.forks import run_copy
from tests.project_copies import copy_toy
from tests.typed import typed


def test_every_link_and_anchor_of_the_toy_site(toy_site: Path) -> None:
    assert list(check_site(toy_site / "site", toy_site)) == []


def _spoiled(root: Path, target: Path, page: str, old: str, new: str) -> list[Finding]:
    shutil.copytree(root / "site", target)
    text = (target / page).read_text("utf-8")
    assert old in text
    (target / page).write_text(text.replace(old, new, 1))
    return list(check_site(target, root))


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('<a href="../ferry-loss/"', '<a href="../fery-loss/"', "broken-link"),
        ('href="#c-harbour-report-001"', 'href="#c-harbour-report-999"', "broken-anchor"),
        ("</body>", '<img src="https://elsewhere.example/x.png"></body>', "foreign-request"),
        ("</head>", '<link rel="stylesheet" href="//elsewhere.example/x.css"></head>', "foreign-request"),
        ("</body>", "<script>alert(1)</script></body>", "active-content"),
        ("</body>", '<b onclick="alert(1)">x</b></body>', "active-content"),
        ("</body>", '<a href="java&#10;script:alert(1)">x</a></body>', "active-content"),
        ("</body>", '<form action="https://elsewhere.example/"></form></body>', "active-content"),
        ("</head>", '<base href="/x/"></head>', "active-content"),
        # Browsers take the first of two values, and of a second body what it runs.
        ("</body>", '<a href="javascript:alert(1)" href="../">x</a></body>', "active-content"),
        ("</body>", '<body onload="alert(1)"></body>', "active-content"),
        ("</body>", '<form action="//[x"></form></body>', "active-content"),
        ("</body>", '<a href="http://[x">x</a></body>', "broken-link"),
        ("</body>", '<a href="/threats/">x</a></body>', "broken-link"),
        ("</body>", '<a href="../../../">x</a></body>', "broken-link"),
        ("</body>", '<img src="//[x"></body>', "foreign-request"),
        ("</body>", '<img src="../../assets/none.png"></body>', "broken-link"),
        ("</head>", '<link rel="icon" href="../../none.svg"></head>', "broken-link"),
        ("</head>", '<script src="../../assets/none.js"></script></head>', "broken-link"),
        (
            "</body>",
            '<p style="background: url(https://elsewhere.example/x.png)">x</p></body>',
            "active-content foreign-request",
        ),
        ("</head>", '<meta http-equiv="refresh" content="0; url=//elsewhere.example"></head>', "active-content"),
        ("</head>", '<meta http-equiv="refresh" content="0;//elsewhere.example"></head>', "active-content"),
    ],
)
def test_what_is_broken_is_found(toy_site: Path, tmp_path: Path, old: str, new: str, code: str) -> None:
    findings = _spoiled(toy_site, tmp_path / "site", "threats/silting/index.html", old, new)
    assert [finding.code for finding in findings] == code.split()


@pytest.mark.parametrize(
    ("page", "old", "new", "place", "quoted"),
    [
        (
            "threats/silting/index.html",
            '<a href="../ferry-loss/"',
            '<a href="../fery-loss/"',
            "seeds/threats/silting.md:1:1: broken-link",
            '<a href="../fery-loss/">: it leads to threats/fery-loss/index.html, which does not exist',
        ),
        (
            "claims/gull-letter-001/index.html",
            "</body>",
            "<a\n href=#none  id=x>x</a></body>",
            "seeds/sources/gull-letter/claims.yml:3:1: broken-anchor",
            '<a href=#none id=x>: claims/gull-letter-001/index.html has no anchor "none"',
        ),
        (
            "method/index.html",
            "</body>",
            '<body onload="alert(1)"></body>',
            "docs/method.md:1:1: active-content",
            '<body onload="alert(1)">: the site does not use this; take it out',
        ),
        (
            "method/index.html",
            "</body>",
            '<p id="x">a</p><p id="x">a</p></body>',
            "docs/method.md:1:1: same-anchor",
            '<p id="x">: the anchor "x" is on the page twice, and links lead to the first; give one another name',
        ),
        (
            "404.html",
            "</body>",
            "<img src=//else.example></body>",
            "404.html:1:1: foreign-request",
            '<img src=//else.example>: "//else.example" is on another host; keep what pages need on the site itself',
        ),
    ],
)
def test_a_finding_names_the_file_to_edit_and_quotes_the_element(
    toy_site: Path, tmp_path: Path, page: str, old: str, new: str, place: str, quoted: str
) -> None:
    line = (toy_site / "site" / page).read_text("utf-8").partition(old)[0].count("\n") + 1
    findings = _spoiled(toy_site, tmp_path / "site", page, old, new)
    assert list(map(str, findings)) == [f"{place}: {page}:{line}: {quoted}"]


def test_an_element_without_a_line_is_told_as_browsers_build_it(toy_site: Path, tmp_path: Path) -> None:
    # Python's parser, which knows the lines, takes this for an attribute.
    new = "<noscript><p title='</noscript><b onclick=x()>'></body>"
    [finding] = _spoiled(toy_site, tmp_path / "site", "index.html", "</body>", new)
    assert finding.message == 'index.html: <b onclick="x()">: the site does not use this; take it out'


def test_a_script_of_nobody_is_quoted(toy_site: Path, tmp_path: Path) -> None:
    [finding] = _spoiled(toy_site, tmp_path / "site", "method/index.html", "</body>", "<script>a()</script></body>")
    assert finding.message.endswith(
        ": <script>: scripts are files in docs/assets/, and browsers run no other; take it out"
    )


def test_a_site_without_pages_is_none(tmp_path: Path) -> None:
    [finding] = check_site(tmp_path, tmp_path)
    assert "build the site first" in finding.message


def _bytes(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.mark.turns(6, on=5)
def test_the_same_seeds_give_the_same_bytes(toy_site: Path, tmp_path: Path) -> None:
    again = copy_toy(tmp_path / "elsewhere")
    assert run_copy("build.py", again).returncode == 0
    assert _bytes(again / "site") == _bytes(toy_site / "site")


def test_the_last_good_site_stays(built_toy: Path) -> None:
    toy = built_toy
    before = _bytes(toy / "site")
    threat = toy / "seeds" / "threats" / "silting.md"
    good = threat.read_text("utf-8")
    threat.write_text(good.replace("[@harbour-report-001]", "[@harbour-report-1]"))
    assert run_copy("build.py", toy).returncode == 1
    page = toy / "docs" / "index.md"
    threat.write_text(good)
    page.write_text(page.read_text("utf-8") + "\n{{ nosuchmacro() }}\n")
    assert run_copy("build.py", toy).returncode == 1
    assert _bytes(toy / "site") == before


@pytest.mark.turns(2, on=1)
def test_only_changed_pages_are_written_and_orphans_go(toy: Path) -> None:
    assert "0 removed" in run("generate.py", toy).stdout
    times = {path: path.stat().st_mtime_ns for path in (toy / "docs").rglob("*.md")}
    assert run("generate.py", toy).stdout.startswith("0 pages written, 0 removed")
    assert times == {path: path.stat().st_mtime_ns for path in (toy / "docs").rglob("*.md")}
    left_over = toy / "docs" / "threats" / "left-over.md"
    left_over.write_text('---\ntitle: "Left over"\nseed: "seeds/threats/left-over.md"\n---\n')
    claims = toy / "seeds" / "sources" / "gull-letter" / "claims.yml"
    claims.write_text(claims.read_text("utf-8").replace("forty sandwiches", "40 sandwiches"))
    done = run("generate.py", toy)
    assert "1 removed" in done.stdout
    assert "removed docs/threats/left-over.md: the generator makes no such file" in done.stdout
    changed = {
        path.relative_to(toy / "docs").as_posix() for path, time in times.items() if path.stat().st_mtime_ns != time
    }
    assert changed == {
        "actors/baker.md",
        # The claims before and after it call it by its sentence.
        "claims/gull-letter-001.md",
        "claims/gull-letter-002.md",
        "claims/gull-letter-003.md",
        "claims/index.md",
        "data/index.md",
        "sources/gull-letter.md",
    }


def test_two_seeds_that_want_one_address(toy: Path) -> None:
    (toy / "docs" / "glossary.md").write_text("# Mine\n")
    done = run("generate.py", toy)
    assert done.returncode == 1
    assert done.stderr == (
        "seeds/glossary.yml:1:1: same-address: the address /glossary/ is wanted by this and by docs/glossary.md; "
        "give one of them another id or name\n"
        "same-address: see scripts/microsite/checks/explained/same-address.md\n"
    )


HOSTILE = "<script>alert(1)</script> {{ 7*7 }} {% raw %} | `x` [a](javascript:b) ](y) & \" ' <b>"


@pytest.mark.turns(6, on=0)
def test_hostile_text_is_shown_and_does_nothing(toy: Path) -> None:
    claims = toy / "seeds" / "sources" / "gull-letter" / "claims.yml"
    # A backslash makes a sign of markup a plain one.
    quoted = re.sub(r"([\\*\[\]`{}<])", r"\\\1", HOSTILE).replace("'", "''")
    text = claims.read_text("utf-8").replace("says: What visitors complain about", f"says: '{quoted} What", 1)
    # Numbers of a sentence that its passage does not have are told in the note.
    text = text.replace("rather than silt.", "rather than silt.'\n  note: Ours are 1 and 7.", 1)
    claims.write_text(text)
    for seed, field in (("threats/silting.md", "title"), ("actors/baker.md", "name"), ("threats/silting.md", "short")):
        path = toy / "seeds" / seed
        lines = path.read_text("utf-8").split("\n")
        path.write_text("\n".join(f"{field}: '{quoted}{seed}'" if x.startswith(f"{field}:") else x for x in lines))
    done = run_copy("build.py", toy)
    assert done.returncode == 0, done.stderr
    for path in (toy / "site").rglob("*.html"):
        page = path.read_text("utf-8")
        assert "<script>alert" not in page
        assert not re.search(r"(href|src|action)\s*=\s*[\"']?\s*javascript", page)
    page = (toy / "site" / "threats" / "silting" / "index.html").read_text("utf-8")
    heading = re.search(r"<h1[^>]*>(.*?)<", page)
    assert heading is not None
    assert typed(html.unescape(heading.group(1))) == f"{HOSTILE}threats/silting.md"
