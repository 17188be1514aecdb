"""Highlights taken over, one after the other: located, made drafts, held against what is there; what became is said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from microsite.authoring.highlights.drafts_file import has_remark
from microsite.authoring.highlights.highlight import Highlight
from microsite.authoring.highlights.known_drafts import HighlightFate, Judged, KnownDrafts
from microsite.authoring.highlights.locate import LocatedHighlight, NotLocatedError, SourceInHand
from microsite.authoring.highlights.make_draft import DraftMaker, MadeDrafts, numbered
from microsite.model.finding import Finding

_WORDS: Final = 5
"""Words of what was marked that messages show."""


_FATES: Final[Mapping[HighlightFate, str]] = {
    "new": "{id} at {at}, {kind}",
    "before": "was taken over before, for {at}",
    "updated": "{id} at {at} is updated, {kind}: its comment, tag or colour is another now",
    "by-hand": "{id} at {at} stays as it is: it was changed by hand, and its comment, tag or colour is another now; "
    "look at both",
}


@dataclass
class HighlightOutcome:
    """What a run has to say: findings (then it failed), and lines about what it did."""

    findings: list[Finding] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    drafts: list[dict[str, Any]] = field(default_factory=list)
    """Those that are new."""
    updated: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Those that are there and say something else now, by their number in the file."""
    taken: int = 0
    """Highlights of which a draft is new or updated."""
    known: int = 0
    """Highlights that were taken over before, and are as they were."""


def shown(text: str) -> str:
    """Return the beginning of what was marked, in quotation marks: messages are passed on."""
    words = text.split()
    return f"“{' '.join(words[:_WORDS])[:80]}{' …' if len(words) > _WORDS else ''}”"


@dataclass
class HighlightTaking:
    """Takes the highlights of a file over, one after the other."""

    root: Path
    hand: SourceInHand
    maker: DraftMaker
    known: KnownDrafts
    done: HighlightOutcome
    ids: dict[str, dict[str, Any]] = field(default_factory=dict)
    """The drafts of this run by the id that they would have."""

    def take(self, highlight: Highlight) -> None:
        """Locate a highlight and make it drafts, or say why not."""
        try:
            located = self.hand.locate(highlight)
        except NotLocatedError as error:
            self.done.messages.append(f"{highlight.place}: {error}: {shown(highlight.quote)}")
            return
        made = self.maker.make(highlight, located, self.hand.dossier)
        fates = [self._one(highlight.place, draft) for draft in made.drafts]
        self.done.taken += bool({"new", "updated"} & {*fates})
        self.done.known += {*fates} == {"before"}
        if {*fates} != {"before"}:
            self.done.messages += [f"{highlight.place}: {line}" for line in _besides(made, located)]

    def _one(self, place: str, draft: dict[str, Any]) -> HighlightFate:
        """Take one draft over; two highlights of the same words get an id each, if they note different things."""
        key, number = draft["id"], 1
        while ((other := self.ids.get(draft["id"])) and other["noted"] != draft["noted"]) or self.known.is_anothers(
            draft
        ):
            number += 1
            draft["id"] = numbered(key, number)
        fate, index = Judged("before") if other else self.known.judge(draft)
        if fate == "updated" and has_remark(self.root, self.hand.dossier.id, index):
            fate = "by-hand"
        self.ids.setdefault(draft["id"], draft)
        at = ", ".join([draft["at"]] if isinstance(draft["at"], str) else draft["at"])
        name = self.known.drafts[index].id if index >= 0 else draft["id"]
        self.done.messages.append(
            f"{place}: {_FATES[fate].format(id=name, at=at, kind=draft.get('kind', 'of no kind'))}"
        )
        if fate == "new":
            self.done.drafts.append(draft)
        elif fate == "updated":
            self.done.updated[index] = self.known.updated(index, draft)
        return fate


def _besides(made: MadeDrafts, located: LocatedHighlight) -> Iterator[str]:
    """Yield what else is to be said of a highlight that is taken over."""
    if len(made.drafts) > 1:
        noted = "; its comment stands with the first" if made.drafts[0].get("says") else ""
        yield f"it marks {len(made.drafts)} passages, and each has a draft{noted}"
    if located.beside:
        yield f"no claim rests on {', '.join(located.beside)}, which it marks as well"
    if made.kept_out:
        yield f"its comment is kept out: {made.kept_out}"
    if made.unused_tags:
        tags = ", ".join(f"“{' '.join(tag.split())[:60]}”" for tag in made.unused_tags[:20])
        yield f"no kind comes from {tags}; a row of highlights in seeds/site.yml says what a tag stands for"
