"""The only place that knows the address of anything. An address once published is a promise."""

from typing import Final

from microsite.model.address import Address
from microsite.model.default_vocabulary import FOLDERS
from microsite.model.words_in_force import vocabulary

BESIDE_KINDS: Final = (
    "figures", "elsewhere", "findings", "data", "c", "editions", "search", "a-z", "topics", "exercises", "contributors",
    "moved", "e",
)  # fmt: skip
"""Folders of docs/ for pages not about one record. ``e`` stays empty: what is served below it are frozen editions."""


def _folder(kind: str) -> str:
    return vocabulary().folders[kind]


def threat(identifier: str = "") -> Address:
    """The briefing on a threat, or the list of them."""
    return Address(f"{_folder('threat')}/{identifier or 'index'}.md")


def topic(identifier: str) -> Address:
    """A heading in the list of briefings."""
    return Address(f"{_folder('threat')}/index.md", identifier)


def actor(identifier: str = "") -> Address:
    """The page of an actor, or the list of them."""
    return Address(f"{_folder('actor')}/{identifier or 'index'}.md")


def source(identifier: str = "", at: str = "") -> Address:
    """The page of a source, at a passage if one is named, or the list of sources."""
    return Address(f"{_folder('source')}/{identifier or 'index'}.md", f"at-{at.replace('.', '-')}" if at else "")


def read_source(identifier: str) -> Address:
    """Where readers read their own copy of a source with our notes beside it."""
    return Address(f"{_folder('source')}/{identifier}/read.md")


def claim(identifier: str = "") -> Address:
    """The page of a claim, or the list of them."""
    return Address(f"{_folder('claim')}/{identifier or 'index'}.md")


def short(identifier: str) -> Address:
    """The short address of a claim, for syllabi and slides: ``/c/<id>/``."""
    return Address(f"c/{identifier}.md")


def edition(label: str = "") -> Address:
    """What has changed since an edition, or the list of editions."""
    return Address(f"editions/{label or 'index'}.md")


def page(path: str) -> Address:
    """The page at an address of the site (``/threats/x/``), if it is one of those that are written as ``x.md``."""
    return Address(f"{path.strip('/')}.md")


def evidence(identifier: str) -> str:
    """The anchor of a claim on a page that lists it as evidence."""
    return f"c-{identifier}"


def term(identifier: str = "") -> Address:
    """A glossary term, or the glossary."""
    return Address(f"{_folder('term')}/index.md", identifier)


def work(key: str = "") -> Address:
    """A work in the bibliography, or the bibliography."""
    return Address(f"{_folder('work')}/index.md", key)


def question(identifier: str = "") -> Address:
    """The page of a question, or the list of them."""
    return Address(f"{_folder('question')}/{identifier or 'index'}.md")


def event(identifier: str = "") -> Address:
    """An event on the timeline, or the timeline."""
    return Address(f"{_folder('event')}/index.md", identifier)


def place(identifier: str = "") -> Address:
    """A place in the list of places, or that list with its map."""
    return Address(f"{_folder('place')}/index.md", identifier)


def figures(claim_id: str = "") -> Address:
    """The figure of a claim in the list of key figures, or the list."""
    return Address("figures/index.md", evidence(claim_id) if claim_id else "")


def relation(identifier: str = "") -> Address:
    """A relation in the list of all, or that list with its overview."""
    return Address(f"{_folder('relation')}/index.md", f"relation-{identifier}" if identifier else "")


def part_of_list(name: str, part: str) -> Address:
    """A part of a list that is too long for one page: ``/glossary/in/a/``. That of roles stands among the relations."""
    if name == "roles":
        return Address(f"{_folder('relation')}/roles/{part}.md")
    folder = next((_folder(kind) for kind, usual in FOLDERS.items() if usual == name), name)
    return Address(f"{folder}/in/{part}.md")


def part(threat_id: str, actor_id: str) -> Address:
    """The row of an actor in the briefing on a threat."""
    return Address(f"{_folder('threat')}/{threat_id}.md", f"part-{actor_id}")


def reading_list(identifier: str = "") -> Address:
    """The page of a reading list, or the list of them."""
    return Address(f"{_folder('list')}/{identifier or 'index'}.md")


def list_changes(identifier: str) -> Address:
    """What has changed in the claims behind a reading list."""
    return Address(f"{_folder('list')}/{identifier}/changes.md")


def list_file(identifier: str, ending: str) -> str:
    """Return a download of a reading list, below docs/: ``data/lists/x.ris``."""
    return f"data/lists/{identifier}.{ending}"


def exercises(threat_id: str = "") -> Address:
    """The exercises of a briefing, or the list of them."""
    return Address(f"exercises/{threat_id or 'index'}.md")


def contributors() -> Address:
    """Who took part, as far as they wish to be named."""
    return Address("contributors/index.md")


def data() -> Address:
    """The list of downloads."""
    return Address("data/index.md")


def codebook() -> Address:
    """What the columns and words of the downloads mean."""
    return Address("data/codebook.md")


def search() -> Address:
    """The search page."""
    return Address("search/index.md")


def names(letter: str = "") -> Address:
    """The list of all names, or the part of it under a letter, where the list is long."""
    return Address(f"a-z/{letter or 'index'}.md")


def topic_index(identifier: str = "") -> Address:
    """All that is filed under the briefings of a topic, or the list of topics."""
    return Address(f"topics/{identifier or 'index'}.md")


def finding(code: str = "") -> Address:
    """What a finding means, or the list of findings."""
    return Address("findings/index.md", code)


EDITORS: Final = Address("method.md", "editors")
"""Where ``[@editors]`` leads: the site's account of the editors' own remarks."""

FOUNDING: Final = Address("method.md", "independence")
"""Where the words for how well founded a briefing is are explained."""

ELSEWHERE: Final = Address("elsewhere/index.md")
"""The list of the claims of which other works say something else."""

VERIFY: Final = Address("verify.md")
STEPS: Final = Address("verify.md", "steps")
"""How readers check the passages in their own copy of a source, and that in steps, with a small program."""

VERDICTS: Final = Address("verify.md", "verdicts")
"""Where the three verdicts on a claim's passages are explained."""

STRENGTHS: Final = Address("method.md", "strength")
"""Where the words for strength are explained."""

WHO: Final = Address("method.md", "who")
"""Where a site says who is behind it; the foot of every page and the menu lead there, if it does."""

TEACHING: Final = Address("teaching.md")
"""The guide for those who teach with the site."""

DIFFICULTY: Final = Address("teaching.md", "difficulty")
"""Where the words for difficulty are explained."""
