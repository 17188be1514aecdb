"""The table of verbs: each is a module of ``commands`` and a door in ``scripts/``."""

from collections.abc import Mapping
from typing import Final

VERBS: Final[Mapping[str, str]] = {
    "init": "begin a project of your own: pages, an example of each kind of record, and all that builds them",
    "upgrade": "take a newer version of the generator into a project: its seeds, and the version that it pins",
    "translate": "say what is translated into a language, and remember what each translation was made from",
    "new": "write a new source, claim, threat, actor, term, event, place or question where it belongs",
    "rename": "give a record another id everywhere; its old address keeps working",
    "merge": "make two records one; the old address leads to the other",
    "split": "make two briefings of one; the old address stays and names the new one",
    "move": "let a claim rest on another passage of its source",
    "retire": "say that a source is no longer used, why, and what stands in its place",
    "join": "settle what two branches both added: lists in conflict, and two claims with one number",
    "ingest": "read a source text and write its passages.yml, without keeping a sentence",
    "read": "read a source at the desk: its text from your own file beside its claims, on this machine alone",
    "import_references": "take works over from Zotero and other reference managers",
    "import_highlights": "take over what was marked in a source, as drafts of claims that no page shows",
    "export_annotations": "write claims as Web Annotations for Hypothesis and others, outside of the repository",
    "format": "put the seeds into one style",
    "check": "say everything that is wrong with the seeds and hand-written pages",
    "verify": "look every passage up in the texts of the sources, and keep what came out",
    "mutations": "try the comparison with the texts: falsified sentences must not match",
    "report_changes": "say what a branch changes, before and after",
    "serve": "show the site at http://127.0.0.1:8000/ and follow what is saved",
    "generate": "write the pages: seeds/ to docs/",
    "build": "build the site into site/, and check every link in it; with another engine as well",
    "offline": "pack the built site into a zip that opens from the disk",
    "keys": "write the answers to the exercises, for teachers",
    "record": "put down what was published: changes of claims, and addresses in use",
    "edition": "freeze the site as an edition that never changes; check or restore editions",
    "linkcheck": "ask every outside link whether it still answers",
    "outline": "print the paths of a map from open data, for seeds/map.yml",
    "messages": "collect the words of the interface, and bring the catalogues of languages up to date",
    "schemas": "write seeds/schema/ from the model, for editors",
    "cards": "photograph the picture for links from other sites, and the icon for home screens",
}
"""Each verb, which is the name of its module, and what it does: what ``microsite --help`` and the README say."""
