"""What to type before anything can be translated: the files that make a site in one more language."""

from typing import Final

from microsite.model.translations.names import configuration_of

_STEPS: Final = """\
To begin it:
1. write {configuration}, with the names of the site and its pages in that language, its site_description and copyright:
     INHERIT: mkdocs.yml
     site_name: "{name}"
     docs_dir: docs/{language}
     theme:
       language: {language}
     nav:
       - "{home}": index.md
2. write docs/{language}/index.md, the page that readers meet first: type mkdir docs/{language} first
3. in mkdocs.yml, let the main language leave it out (a line of its own below exclude_docs, if that is there already):
     exclude_docs: |
       /{language}/
4. at the end of .gitignore, so that git keeps what people write there and nothing else:
     !/docs/{language}/
     /docs/{language}/*/
Then type the same again, and it says what can be translated."""


def how_to_begin(language: str, name: str, home: str) -> str:
    """Return how a site called ``name`` is made in one more language; ``home`` is its first page in the menu."""
    configuration = configuration_of(language)
    return _STEPS.format(configuration=configuration, language=language, name=name, home=home)
