"""Claims of a source as Web Annotations (W3C, 2017), which others can read: where each stands, and what it says.

Whoever has the text makes them for themselves; they are not committed. Of the text they hold the first words alone.
"""

from typing import Any, Final

from microsite.authoring.highlights.locate import SourceInHand
from microsite.model.claim import Claim
from microsite.model.passage import Passage, Sentence
from microsite.model.site import Identity
from microsite.sources import web_annotation
from microsite.sources.text.words import guarded_words

WORDS: Final = 7
"""Words of a sentence that are quoted: one less than would be a copy."""


def _first_words(text: str) -> str:
    """Return the beginning of a sentence, up to a blank where there are some: no number is cut in two."""
    words = list(guarded_words(text))
    if len(words) <= WORDS:
        return text
    return text[: words[WORDS].start].rpartition(" ")[0] or text[: words[WORDS - 1].end]


def _target(unit: Passage | Sentence, hand: SourceInHand) -> dict[str, Any]:
    """Return where a passage stands: by its first words for whoever has a copy, by its place in this very text."""
    target = web_annotation.selector(hand.measured.record, unit)
    del target["@context"]
    url = hand.dossier.source.url
    quote = {"type": "TextQuoteSelector", "exact": _first_words(hand.text.text[slice(*unit.span)])}
    return target | {"source": url or target["source"], "selector": [quote, target["selector"]]}


def _annotation(claim: Claim, hand: SourceInHand, identity: Identity) -> dict[str, Any]:
    tags = [{"type": "TextualBody", "purpose": "tagging", "value": word} for word in (claim.kind, claim.strength)]
    said = {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": claim.says}
    return {
        "id": f"{identity.tag}annotations/{claim.id}",
        "type": "Annotation",
        "motivation": "commenting",
        "body": [said, *tags],
        "target": [_target(hand.dossier.units[at], hand) for at in claim.locators if at in hand.dossier.units],
    }


def as_web_annotations(hand: SourceInHand, identity: Identity) -> dict[str, Any]:
    """Return the claims of a source that are made, as an AnnotationCollection of one page in JSON-LD."""
    items = [_annotation(claim, hand, identity) for claim in hand.dossier.claims]
    name = f"{identity.tag}annotations/{hand.dossier.id}"
    page = {"id": f"{name}/1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": web_annotation.CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": hand.dossier.source.title or hand.dossier.source.label,
        "total": len(items),
        "first": page,
    }
