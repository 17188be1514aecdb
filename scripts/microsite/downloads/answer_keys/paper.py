"""The key on paper: ``key.txt``, plain text, a sheet after the other."""

from collections.abc import Iterator

from microsite.corpus.corpus import Corpus
from microsite.downloads.answer_keys.key_sheet import LETTERS, KeySheet
from microsite.model.wording import words


def _lines(sheets: list[KeySheet]) -> Iterator[str]:
    yield words("ANSWERS. Not for students, and not to be published.")
    for sheet in sheets:
        yield from ("", sheet.threat.title, "")
        for number, exercise in enumerate(sheet.exercises, 1):
            question, answer = exercise.question, exercise.answer
            yield words(
                "{n}. {letter}   (question {question}, claim {claim})",
                n=number,
                letter=LETTERS[answer.right],
                question=question.id,
                claim=answer.claim,
            )
            if question.kind == "reading":
                yield from (f"     {LETTERS[place]}  {why}" for place, why in enumerate(answer.why))
            else:
                yield f"     {question.options[answer.right]}"


def file(_: Corpus, sheets: list[KeySheet]) -> tuple[str, bytes]:
    """Return the name and the bytes of the key."""
    return "key.txt", ("\n".join(_lines(sheets)) + "\n").encode()
