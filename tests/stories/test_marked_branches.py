"""Three branches add claims to one source, one of them from highlights of a PDF; they are merged in every order."""

import itertools
import re
from pathlib import Path

import pytest

from microsite.corpus.project import load
from tests.authoring.marked_pdf import MarkedPdf
from tests.commands import run
from tests.stories.test_branches import Branches
from tests.turns import one_a_day

pytestmark = pytest.mark.first

LINES = (
    "Every spring the pilots of Brill sound the channel with a lead line, and they",
    "write what they find into a book which nobody but the harbour-master may",
    "open. The book is kept in a chest below the tower.",
    "",
    "The oldest entry speaks of a low tide that lasted for two whole days, and of",
    "boats that lay on their sides until the water came back.",
)
MARKED = {"book": "kept in a chest below the tower", "tide": "low tide that lasted for two whole days"}
SAID = {
    "hand": ("p1.s1", "Pilots measure the depth in spring.", "seeds/threats/silting.md"),
    "desk": ("p2.s1", "Boats are said to have lain dry.", "seeds/actors/baker.md"),
    "marks": ("p1.s2", "Where the book lies is told.", "seeds/actors/fishermen.md"),
}
"""The branches: the passage of each claim, what it says, and the page that cites it."""


def _done(root: Path, script: str, *arguments: str) -> str:
    done = run(script, root, *arguments)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The paper as it was published, and as somebody marked it."""
    folder = tmp_path_factory.mktemp("papers")
    plain, marked = folder / "pilots.pdf", folder / "marked.pdf"
    plain.write_bytes(MarkedPdf(LINES).bytes())
    paper = MarkedPdf(LINES)
    for comment, words in MARKED.items():
        paper.highlight(0, words, Contents=f"What of the {comment}?", colour="ffd400")
    marked.write_bytes(paper.bytes())
    return plain, marked


def _begin(root: Path, plain: Path) -> Branches:
    branches = Branches(root)
    label = ("--id", "pilots", "--label", "book of the pilots", "--kind", "report")
    said = ("--title", "The Book", "--publisher", "Pilots of Brill", "--date", "2014", "--about", "Where pilots look.")
    done = run("new.py", branches.root, "source", "--text", str(plain), *label, *said)
    assert done.returncode == 0, done.stderr
    assert branches.check() == ""
    branches.commit("Read the book of the pilots")
    return branches


def _add(branches: Branches, name: str, papers: tuple[Path, Path]) -> None:
    """Make a branch of main with a claim, by hand or of a highlight, and a sentence that cites it."""
    at, says, page = SAID[name]
    branches.git("switch", "-qc", name, "main")
    claim = ["--kind", "finding", "--strength", "asserted", "--says", says]
    if name == "marks":
        plain, marked = papers
        given = ("--source", "pilots", "--text", str(plain))
        assert "2 of 2 highlights added" in _done(branches.root, "import_highlights.py", str(marked), *given)
        drafts = load(branches.root)[0].corpus.sources["pilots"].drafts
        draft = next(each for each in drafts if "book" in (each.says or ""))
        assert draft.locators == (at,)
        claim = ["--draft", draft.id, *claim[2:]]
    else:
        claim = ["--source", "pilots", "--at", at, *claim]
    _done(branches.root, "new.py", "claim", *claim)
    (identifier,) = load(branches.root)[0].corpus.sources["pilots"].claims
    path = branches.root / page
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n\nIt is so, says {name}. [@{identifier.id}]\n", "utf-8")
    assert branches.check() == ""
    branches.commit(f"Add what {name} found")
    branches.git("switch", "-q", "main")


def _merge(branches: Branches, name: str) -> None:
    """Merge a branch as CONTRIBUTING says, and do what CI does: the check, and the report."""
    before = branches.git("rev-parse", "main").strip()
    branches.try_git("merge", "-q", "--no-edit", name)
    branches.join()
    branches.git("add", "-A")
    branches.git("commit", "-qm", f"Join {name}", "--allow-empty")
    assert branches.check() == ""
    report = _done(branches.root, "report_changes.py", "--base", before)
    assert SAID[name][1] in report
    assert "lost" not in report.replace("0 lost", "")


@pytest.mark.parametrize("order", one_a_day((order,) for order in itertools.permutations(SAID)), ids="-".join)
def test_nothing_is_lost_and_no_citation_changes_its_meaning(
    order: tuple[str, ...], papers: tuple[Path, Path], tmp_path: Path
) -> None:
    branches = _begin(tmp_path / "clone", papers[0])
    for name in SAID:
        _add(branches, name, papers)
    for name in order:
        _merge(branches, name)
    corpus = load(branches.root)[0].corpus
    claims = {claim.id: claim for claim in corpus.sources["pilots"].claims}
    assert {(claim.at, claim.says) for claim in claims.values()} == {(at, says) for at, says, _ in SAID.values()}
    for name, (_, says, page) in SAID.items():
        cited = re.findall(rf"says {name}\. \[@([a-z0-9-]+)\]", (branches.root / page).read_text("utf-8"))
        assert [claims[each].says for each in cited] == [says]
    # What was marked and is no claim yet waits as a draft; of the marked words nothing is written down.
    assert [draft.says for draft in corpus.sources["pilots"].drafts] == ["What of the tide?"]
    assert not any(
        words in path.read_text("utf-8")
        for path in (branches.root / "seeds").rglob("*.yml")
        for words in MARKED.values()
    )
