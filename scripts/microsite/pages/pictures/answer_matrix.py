"""Where sources stand on questions: a mark and a word for each, so that agreement can be seen at a glance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from microsite.model.vocabulary import Stance
from microsite.pages.pictures.svg import NARROW, Drawing, lines, link, rule, tag, text_element
from microsite.pages.pictures.text_width import LINE, SMALL, wrap_text

_QUESTION: Final = 126.0
_TOGETHER: Final = 58.0
_LEAST: Final = 68.0

_SHAPES: Final[dict[Stance, str]] = {
    "supports": "M-8 0l5 5 10-10",
    "qualifies": "M-8 2q4-8 8-2t8-2",
    "contradicts": "M-6-6l12 12M6-6l-12 12",
    "silent": "M-7 0h14",
}
WORDS: Final[dict[Stance, str]] = {
    "supports": "yes",
    "qualifies": "in part",
    "contradicts": "no",
    "silent": "silent",
}
"""The word beside each mark."""


CAPTION: Final = (
    "Yes, in part and no answer the question as it is put on its own page. Silent: looked for in the source and not "
    "found, which is no answer either way. Together: whether those that answer say the same."
)


_QUIET: Final[dict[str, str | float]] = {"text_anchor": "middle", "font_size": SMALL, "class_": "q"}


@dataclass(frozen=True)
class AnswerRow:
    """A question with the stance of each source by its id; a source that is missing was not asked."""

    question: str
    target: str
    stances: Mapping[str, Stance]


def _stance(stance: Stance | None, x: float, y: float) -> str:
    if stance is None:
        return text_element("not asked", x, y + 4, text_anchor="middle", font_size=SMALL, class_="q")
    sign = tag("path", d=_SHAPES[stance], transform=f"translate({x:g} {y - 8:g})", class_=f"m {stance}")
    return sign + text_element(WORDS[stance], x, y + 14, text_anchor="middle", font_size=SMALL)


def together(stances: Sequence[Stance]) -> str:
    """Say in a word or two what the answers come to: only those that answer count."""
    spoken = [stance for stance in stances if stance != "silent"]
    if len(spoken) < 2:
        return "one only" if spoken else "none"
    return "same" if len(set(spoken)) == 1 else "differ"


def draw(sources: Mapping[str, tuple[str, str]], questions: Sequence[AnswerRow]) -> Drawing:
    """Return the matrix; ``sources`` gives label and link by id."""
    column = max(_LEAST, (NARROW - _QUESTION - _TOGETHER) / max(1, len(sources)))
    wide = _QUESTION + column * len(sources) + _TOGETHER
    heads = [wrap_text(label, column - 2, lines=3, size=SMALL) for label, _ in sources.values()]
    y = max((len(head) for head in heads), default=1) * LINE + 10
    middles = [_QUESTION + column * (index + 0.5) for index in range(len(sources))]
    parts = [
        link(target, lines(head, x, y / 2 - 2, text_anchor="middle", font_weight="bold", font_size=SMALL))
        for (_, target), head, x in zip(sources.values(), heads, middles, strict=True)
    ]
    parts.append(
        lines(["Together"], wide - _TOGETHER / 2, y / 2 - 2, text_anchor="middle", font_size=SMALL, class_="f")
    )
    for asked in questions:
        texts = wrap_text(asked.question, _QUESTION - 6, lines=5)
        height = max(46.0, len(texts) * LINE + 14)
        parts += [rule(0, y, wide, y, "g"), link(asked.target, lines(texts, 0, y + height / 2))]
        parts += [_stance(asked.stances.get(s), x, y + height / 2) for s, x in zip(sources, middles, strict=True)]
        both = together([asked.stances[s] for s in sources if s in asked.stances])
        parts.append(lines(wrap_text(both, _TOGETHER - 4, size=SMALL), wide - _TOGETHER / 2, y + height / 2, **_QUIET))
        y += height
    return Drawing(wide, y + 2, "".join(parts))
