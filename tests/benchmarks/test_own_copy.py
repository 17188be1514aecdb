"""What measures the field for a reader's own copy: its falsified sentences, and what it counts."""

from collections import Counter

from playwright.sync_api import Page

from microsite.corpus.project import load
from tests.benchmarks.own_copy.false_sentences import BESIDE, WAYS, false_sentences
from tests.benchmarks.own_copy.field import field
from tests.benchmarks.own_copy.measure import called_true, found_in, large, taken_for_true
from tests.chromium import needs_chromium
from tests.project_copies import TOY

SENTENCES = ["In 1970 the Friends were not many.", "It is at least 6 metres deep in Lowmarket."]
TEXT = (TOY / "texts" / "harbour.txt").read_text("utf-8")


def test_sentences_are_falsified_in_each_way_and_the_same_each_time() -> None:
    cases = list(false_sentences(SENTENCES, 5))
    assert Counter(way for way, _, _ in cases) == dict.fromkeys(WAYS, 5)
    assert all(new != SENTENCES[which] for _, which, new in cases)
    assert cases == list(false_sentences(SENTENCES, 5))
    beside = list(false_sentences(SENTENCES, 2, ways=BESIDE))
    assert {way for way, _, _ in beside} == {*BESIDE} - {"units", "thousands", "names swapped", "a clause less"}


@needs_chromium
def test_what_is_found_is_counted(page: Page) -> None:
    field(page, load(TOY)[0].corpus)
    assert found_in(page, "harbour-report", TEXT)[:4] == ((9, 9), (14, 14), 0, 14)
    assert found_in(page, "harbour-report", TEXT.replace("nine", "ten"))[:4] == ((8, 9), (13, 14), 0, 14)
    page_7 = TEXT.replace("was nine", "was\n7\nnine")
    assert found_in(page, "harbour-report", page_7)[:4] == ((8, 9), (13, 14), 1, 14)
    told = large(page, "harbour-report", TEXT, 3)
    assert (told["found"], told["all"]) == (42, 42)
    true = "The harbour of Brill has lost depth every year since the breakwater was built, and the harbour board "
    cases = [(0, f"{true}now calls the situation serious."), (0, f"{true}never calls the situation serious.")]
    assert taken_for_true(page, "harbour-report", cases) == 1
    copies = [TEXT, TEXT.replace("The harbour of", "Nobody says that The harbour of"), TEXT.replace("lost", "gained")]
    assert called_true(page, "harbour-report", [(0, copy) for copy in copies]) == 1
