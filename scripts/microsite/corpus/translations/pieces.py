"""The pieces of a record that are translated one by one, each with its way: ``says``, ``actors.tern.part``, ``body.3``.

A field is a piece, and of the text of a page each block is: a paragraph, a heading, a list.
"""

from collections.abc import Iterator

from microsite.model.fields import record_under
from microsite.model.place import BODY
from microsite.model.prose import (
    Cite,
    EntityLink,
    Prose,
    ProseBlock,
    ProseEmphasis,
    ProseInline,
    ProseItems,
    ProseLink,
    ProseQuote,
    ProseText,
)
from microsite.model.record import Record
from microsite.model.translations.memory import digest
from microsite.model.translations.texts import FREE, PAIRED_BY

PieceText = str | Prose
"""A piece: plain text, or prose; of the text of a page a block alone."""


def _inline(child: ProseInline) -> str:
    match child:
        case ProseEmphasis(children, strong):
            mark = "**" if strong else "*"
            return f"{mark}{_line(children)}{mark}"
        case ProseLink(url, children):
            return f"[{_line(children)}]({url})"
        case Cite(items):
            return f"[{'; '.join(f'@{item.key}, {item.locator or str()}' for item in items)}]"
        case EntityLink(identifier, label):
            return f"[[{identifier}|{label or ''}]]"
        case ProseText(text):
            return text
        case _:
            return f"`{child.text}`"


def _line(children: tuple[ProseInline, ...]) -> str:
    return "".join(map(_inline, children))


def block_words(block: ProseBlock) -> str:
    """Return all that a block says and cites, however its lines are broken."""
    match block:
        case ProseItems(ordered, items):
            return "\n".join(f"{'1.' if ordered else '-'} {' '.join(map(block_words, item))}" for item in items)
        case ProseQuote(blocks):
            return "\n".join(f"> {block_words(each)}" for each in blocks)
        case _:
            return _line(block.children)


def prose_words(text: Prose) -> str:
    """Return all that a prose says and cites."""
    return "\n\n".join(map(block_words, text.blocks))


def words_of(value: PieceText) -> str:
    """Return the words of a piece."""
    return value if isinstance(value, str) else prose_words(value)


def cites(value: PieceText) -> frozenset[str]:
    """Return the ids that a piece cites."""
    return frozenset(item.key for item in value.cited()) if isinstance(value, Prose) else frozenset()


def fields_of(texts: type[Record]) -> Iterator[str]:
    """Yield the fields of a kind of translation that are made from the original."""
    return (name for name in texts.model_fields if name not in (*FREE, PAIRED_BY.get(texts), "id"))


def entry_names(value: tuple[object, ...], of: str) -> list[str]:
    """Return what the entries of a list are called in ways: the id that each names, or else its place."""
    return [str(getattr(each, of)) if of else str(place) for place, each in enumerate(value)]


def nested_in(texts: type[Record], name: str) -> type[Record] | None:
    """Return the kind of translation that a field of another holds, alone or in a list; None if it holds words."""
    found = record_under(texts, name)
    return found if found is not None and issubclass(found, Record) else None


def record_pieces(record: Record, texts: type[Record], way: str = "") -> Iterator[tuple[str, PieceText]]:
    """Yield the pieces of a record, or of its translation, as far as there can be one, with their ways."""
    for name in fields_of(texts):
        value = getattr(record, name, None)
        yield from _pieces(value, nested_in(texts, name), f"{way}{name}", whole=name != BODY)


def _pieces(value: object, nested: type[Record] | None, way: str, *, whole: bool) -> Iterator[tuple[str, PieceText]]:
    if isinstance(value, tuple):
        names = entry_names(value, PAIRED_BY.get(nested, "") if nested else "")
        for name, each in zip(names, value, strict=True):
            yield from _pieces(each, nested, f"{way}.{name}", whole=True)
    elif isinstance(value, Record) and nested:
        yield from record_pieces(value, nested, f"{way}.")
    elif isinstance(value, Prose) and not whole:
        yield from ((f"{way}.{place}", Prose("", (block,))) for place, block in enumerate(value.blocks))
    elif isinstance(value, str | Prose):
        yield way, value


def digests_of(record: Record, texts: type[Record]) -> dict[str, str]:
    """Return the digest of each piece of a record."""
    return {way: digest(words_of(piece)) for way, piece in record_pieces(record, texts)}
