"""The page of the desk: a source from its first passage to its last, and whatever form is open beside one of them."""

from typing import NamedTuple

from microsite.authoring.desk import addresses
from microsite.authoring.desk.markup import Markup, join, tag
from microsite.authoring.desk.passage_rows import passage_row
from microsite.authoring.desk.reading_state import ReadingState, reading_state
from microsite.authoring.desk.record_form import new_record_links
from microsite.authoring.desk.text_at_hand import TextAtHand
from microsite.model.dossier import Dossier


class Beside(NamedTuple):
    """What stands beside a passage besides its claims."""

    at: str
    """The passage, by its locator."""
    content: Markup


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _progress(state: ReadingState) -> Markup:
    every, still = len(state.states), state.open
    held = sum(how == "covered" for how in state.states.values())
    told = f"{_count(every, 'sentence', 'sentences')}: {_count(held, 'carries', 'carry')} a claim, "
    told += f"{every - held - len(still)} listed as carrying none, {len(still)} open."
    following = tag("a", "Go to the first open sentence", href=f"#{addresses.anchor(still[0])}") if still else ""
    return tag("p", told, " ", following, class_="progress")


def _head(dossier: Dossier, text: TextAtHand, state: ReadingState) -> Markup:
    kept = (
        f"The text is read from your own file {text.read.name}. It stays on this machine: nothing here asks another "
        "host, and none of its words is written into the project."
    )
    keys = "Up and down arrows on the number of a sentence go to the next one; Enter opens a claim on it."
    title = tag("h1", dossier.source.title or dossier.source.label)
    return tag("header", title, tag("p", kept), tag("p", keys, class_="keys"), new_record_links(), _progress(state))


def desk_page(dossier: Dossier, text: TextAtHand, beside: Beside | None = None) -> str:
    """Return the page as HTML. It asks for nothing but the script and the style of the desk itself."""
    state = reading_state(dossier)
    rows = [
        passage_row(each, state, beside.content if beside and beside.at == each.at else "") for each in text.passages
    ]
    lost = beside.content if beside and beside.at not in {each.at for each in text.passages} else ""
    title = f"{dossier.source.label} · reading desk"
    head = join(
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("link", rel="stylesheet", href="desk.css"),
        tag("script", src="desk.js", defer=True),
        tag("script", src="desk.forms.js", defer=True),
    )
    body = join(
        tag("a", "Skip to the text", class_="skip", href="#text"),
        _head(dossier, text, state),
        tag("main", lost, *rows, id="text", tabindex="-1"),
    )
    return f"<!doctype html>\n{tag('html', tag('head', head), tag('body', body), lang='en')}\n"
