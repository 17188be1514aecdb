"""Prose with what a reader of a translated page is to know of it: that it is the original, or that this has changed."""

from collections.abc import Callable
from dataclasses import replace

from microsite.model.prose import Prose, ProseBlock, ProseHeading, ProseItems, ProseParagraph, TextState, texts
from microsite.model.record import Record


def block_in_state(block: ProseBlock, state: TextState) -> ProseBlock:
    """Return a block whose texts are all the original, or whose first one says that the original has changed."""
    if isinstance(block, (ProseParagraph, ProseHeading)):
        return replace(block, state=state)
    if isinstance(block, ProseItems):
        many, items = state == "original", enumerate(block.items)
        return replace(block, items=tuple(_blocks(item, state) if many or not at else item for at, item in items))
    return replace(block, blocks=_blocks(block.blocks, state))


def _blocks(blocks: tuple[ProseBlock, ...], state: TextState) -> tuple[ProseBlock, ...]:
    many = state == "original"
    return tuple(block_in_state(block, state) if many or not at else block for at, block in enumerate(blocks))


def prose_in_state(text: Prose, state: TextState) -> Prose:
    """Return prose all of which is the original, or which says once that the original has changed."""
    return replace(text, blocks=_blocks(text.blocks, state))


def own_blocks(text: Prose) -> Prose:
    """Return prose without what is the original's: what the translator wrote."""
    kept = (block for block in text.blocks if not any(each.state == "original" for each in texts((block,))))
    return replace(text, blocks=tuple(kept))


def own_words(record: Record) -> Record:
    """Return a translated record with what its translator wrote, for rules that look at that alone."""
    return _with_prose(record, own_blocks)


def as_original(record: Record) -> Record:
    """Return a record that is not translated, with prose that says so."""
    return _with_prose(record, lambda text: prose_in_state(text, "original"))


def _with_prose(record: Record, change: Callable[[Prose], Prose]) -> Record:
    """Return a record all of whose prose is what ``change`` makes of it."""

    def changed(value: object) -> object:
        if isinstance(value, Prose):
            return change(value)
        if isinstance(value, Record):
            return _with_prose(value, change)
        return tuple(map(changed, value)) if isinstance(value, tuple) else value

    return record.model_copy(update={name: changed(getattr(record, name)) for name in type(record).model_fields})
