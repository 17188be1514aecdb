"""Advice on wording: what it points at, what it leaves alone, and how to say that something is meant."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from microsite.checks.advice import advise
from microsite.checks.advice.own_words import _ours
from microsite.corpus.project import Project, load
from microsite.model.finding import Finding, finding
from microsite.model.place import Document
from tests.commands import run

WORDS = "# yaml-language-server: $schema=schema/words.json\nloaded: [rabble, gang of thieves]\n"
BODY = "The report names no ground for it. [@editors]"

POINTED_AT = {
    "The rabble is against it. [@editors]": "rabble",
    "A Gang of Thieves opposes it. [@harbour-report-011]": "Gang of Thieves",
    "It is apparently over. [@editors]": "apparently",
    "Of course it ends. [@editors]": "Of course",
    "Bigger boats will no longer come. [@harbour-report-007]": "Bigger boats will …",
    "It had 6 metres. [@harbour-report-004]": "6",
    "It had six metres. [@harbour-report-004]": "six",
    "Recieved by nobody. [@editors]": "Recieved",
    "The fish are wierd, said the board. [@editors]": "wierd",
    "فارسی: seperate, “quoted”. [@editors]": "seperate",
}
LEFT_ALONE = (
    "The board calls them a rabble. [@editors]",
    'A "rabble" is against it. [@editors]',
    "A “rabble” is against it. [@editors]",
    "The rabbles are many. [@editors]",
    "It is over, the report says, apparently. [@harbour-report-008]",
    "Fishermen are afraid of it. [@harbour-report-007]",
    "In the view of some, boats will not come. [@harbour-report-007]",
    "To [[fishermen|those]] boats are lost. [@harbour-report-007]",
    "Who is meant is not said. [@harbour-report-007]",
    "Boats will go. [@harbour-report-007; @harbour-report-008]",
    "It had no less than 6 metres. [@harbour-report-004]",
    "It had six metres or more. [@harbour-report-004]",
    "It was so in 2011. [@harbour-report-004]",
    "It had 9 metres. [@harbour-report-003]",
    "## Of course, a rabble\n\nBoats go. [@harbour-report-008]",
    "It is “teh” word, and `recieve` is code. [@editors]",
    "Seh Yaran and a Teh in a name, see https://teh.example/recieve. [@editors]",
    "Its colour, programme and organisation; analysed, travelled, grey. [@editors]",
    "In *Wierd and Recieved*, they say. [@editors]",
    "Not [[fishermen|recieve]]. [@editors]",
)


def _advice(toy: Path, sentence: str, words: str = WORDS) -> list[str]:
    (toy / "seeds/words.yml").write_text(words, "utf-8")
    briefing = toy / "seeds/threats/ferry-loss.md"
    briefing.write_text(briefing.read_text("utf-8").replace(BODY, sentence), "utf-8")
    project, findings = load(toy)
    assert findings == []
    return [str(finding) for finding in advise(project) if finding.code != "unattributed"]


@pytest.mark.parametrize(("sentence", "quoted"), POINTED_AT.items())
def test_what_is_pointed_at(sentence: str, quoted: str, toy: Path) -> None:
    (line,) = _advice(toy, sentence)
    column = sentence.index(quoted.removesuffix(" …")) + 1
    assert line.startswith(f"seeds/threats/ferry-loss.md:14:{column}: ")
    assert f'"{quoted}"' in line
    (subject,) = [finding.subject for finding in advise(load(toy)[0]) if finding.code != "unattributed"]
    assert subject == quoted


@pytest.mark.parametrize(
    ("text", "places"),
    {
        "Boats will go. [@harbour-report-008] So will ferries. [@harbour-report-008]": ["14:1", "14:38"],
        "- Boats will go. [@harbour-report-008]": ["14:3"],
        "The United Boats will go. [@harbour-report-008]": ["14:1"],
        "**Letter about gulls.** Gulls matter more. [@gull-letter-001]\n\nBoats go. [@harbour-report-008]": ["16:1"],
        "**Harbour report.** Boats will go. [@harbour-report-008] So will ferries. [@harbour-report-008]": [],
        "**Harbour report.** It has this: [@harbour-report-008]\n\n- Boats will go. [@harbour-report-008]": [],
        "Boats will go, the report says. [@harbour-report-008]": [],
        "According to it, boats will go. [@harbour-report-008]": [],
        "Boats will go, we think. [@harbour-report-008; @editors]": [],
        "Will boats go? [@harbour-report-008]": [],
        "## When?\n\nNobody knows. [@editors]\n\n### What is missing here\n\n- The year. [@harbour-report-008]": [],
    }.items(),
)
def test_a_sentence_of_nobody_is_pointed_at(text: str, places: list[str], toy: Path) -> None:
    seed = toy / "seeds/threats/ferry-loss.md"
    head = seed.read_text("utf-8").partition(BODY)[0]
    seed.write_text(f"{head}{text}\n", "utf-8")
    project, findings = load(toy)
    assert findings == []
    assert [str(f.place) for f in advise(project) if f.code == "unattributed"] == [
        f"seeds/threats/ferry-loss.md:{place}" for place in places
    ]


@pytest.mark.turns(3)
@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_what_is_left_alone(sentence: str, toy: Path) -> None:
    assert _advice(toy, sentence) == []


def test_what_is_meant_is_left_alone_in_that_file_only(toy: Path) -> None:
    meant = "meant:\n- file: seeds/threats/FILE.md\n  word: rabble\n  why: It is the title of a play.\n"
    sentence = "The rabble is against it. [@editors]"
    assert _advice(toy, sentence, WORDS + meant.replace("FILE", "ferry-loss")) == []
    assert len(_advice(toy, sentence, WORDS + meant.replace("FILE", "silting"))) == 1


def test_a_new_rule_words_its_message_as_it_likes(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def long_titles(project: Project) -> Iterator[Finding]:
        for threat in project.corpus.threats.values():
            yield finding(threat.origin.place("title"), "hedge", "The title is long; shorten it.", threat.title)

    monkeypatch.setattr("microsite.checks.advice.RULES", (long_titles,))
    project = load(toy)[0]
    one, *others = project.corpus.threats.values()
    meant = f"meant:\n- file: {one.origin.document.file}\n  word: {one.title}\n  why: It is the title of a play.\n"
    assert [finding.subject for finding in advise(project)] == [one.title, *(threat.title for threat in others)]
    (toy / "seeds/words.yml").write_text(meant, "utf-8")
    assert [finding.subject for finding in advise(load(toy)[0])] == [threat.title for threat in others]


@pytest.mark.turns(2, on=1)
def test_advice_is_shown_and_never_fails(toy: Path) -> None:
    _advice(toy, "The rabble, \\<b> % is\nundoubtedly against it. [@editors]")
    text = run("check.py", toy)
    assert text.returncode == 0
    assert [line.split(": ")[:3] for line in text.stdout.splitlines()] == [
        ["seeds/threats/ferry-loss.md:14:5", "advice", "loaded-word"],
        ["seeds/threats/ferry-loss.md:15:1", "advice", "hedge"],
        ["loaded-word", "see scripts/microsite/checks/explained/loaded-word.md"],
        ["hedge", "see scripts/microsite/checks/explained/hedge.md"],
    ]
    rows = json.loads(run("check.py", toy, "--format", "json").stdout)["findings"]
    assert {row["severity"] for row in rows} == {"advice"}
    assert {row["explained"] for row in rows} == {"/findings/#loaded-word", "/findings/#hedge"}
    assert run("check.py", toy, "--format", "github").stdout.startswith("::notice file=seeds/threats/ferry-loss.md,")
    assert run("generate.py", toy).returncode == 0


def test_advice_stands_after_findings(toy: Path) -> None:
    _advice(toy, "The rabble is against it. [@editors]")
    path = toy / "seeds/relations.yml"
    path.write_text(path.read_text("utf-8").replace("opposes", "oposes"), "utf-8")
    done = run("check.py", toy)
    assert done.returncode == 1
    assert [" advice: " in line for line in done.stdout.splitlines()[:2]] == [False, True]


def _spelling(root: Path) -> list[str]:
    return [str(finding) for finding in advise(load(root)[0]) if finding.code == "spelling"]


def _put(toy: Path, file: str, old: str, new: str) -> str:
    path = toy / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    start = path.read_text("utf-8").index(new)
    return f"{file}:{text.count(chr(10), 0, start) + 1}:"


def test_misspelt_words_are_found_in_seeds_and_pages_at_their_place(toy: Path) -> None:
    says = _put(toy, "seeds/sources/harbour-report/claims.yml", "says: ", "says: Accomodation, ")
    page = _put(toy, "docs/method.md", "\n\n", '\n\nThe adress is, occured, `definately`, {{ claim("untill") }}.\n\n')
    found = _spelling(toy)
    assert found[0].startswith(says)
    assert '"Accomodation" is probably misspelt; accommodation?' in found[0]
    line = int(page.split(":")[1]) + 2
    assert [each.split(": ")[0] for each in found[1:]] == [f"docs/method.md:{line}:5", f"docs/method.md:{line}:16"]


def test_names_ids_and_titles_are_never_taken_for_misspelt(toy: Path) -> None:
    _put(toy, "seeds/references.yml", "title: ", "title: Recieved wisdom of teh ")
    _put(toy, "seeds/glossary.yml", "term: ", "term: Wierd ")
    assert _spelling(toy) == []


def test_a_misspelling_that_is_meant_is_left_alone(toy: Path) -> None:
    meant = "meant:\n- file: seeds/threats/ferry-loss.md\n  word: wierd\n  why: It is how the play spells it.\n"
    assert len(_advice(toy, "A wierd play. [@editors]")) == 1
    assert _advice(toy, "A weird play. A wierd one. [@editors]".replace("weird", "wierd"), WORDS + meant) == []


@pytest.mark.parametrize(
    "other",
    ["`recieve`", "{{ recieve() }}", "{: .recieve }", "<recieve>", "&recieve;", "[@recieve-001]", "[[recieve]]",
     "[a](recieve)", "http://recieve", "www.recieve", "a@recieve", "recieve/x", "recieve_x", "x\\recieve", "recieve.md",
     "“recieve”", "‘recieve’", '"recieve"', "*recieve*", "```\nrecieve\n```"],
)  # fmt: skip
def test_what_is_not_in_our_own_words_is_not_looked_at(other: str) -> None:
    document = Document("docs/x.md", ("",), {})
    assert "recieve" not in _ours(f"We see {other} here.", document, ()).text
    assert "recieve" in _ours("We recieve it. It is here", document, ()).text
