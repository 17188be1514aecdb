"""The ids of a site are its own: made from seeds/site.yml, and the same wherever and whenever it is built."""

import re
from dataclasses import replace

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.downloads import changes_feed, stix
from microsite.model.site import Identity
from tests.project_copies import ROOT, TOY

_STIX_ID = re.compile(rb'"([a-z-]+--[0-9a-f-]{36})"')
_TAG = re.compile(rb"<id>(tag:[^<]*)</id>")


def _ids(corpus: Corpus) -> set[bytes]:
    (bundle,), (atom,) = stix.files(corpus), changes_feed.files(corpus)
    found = {*_STIX_ID.findall(bundle.data), *_TAG.findall(atom.data)}
    assert {part.partition(b"--")[0][:4] for part in found} >= {b"bund", b"repo", b"tag:"}
    return found


def test_no_two_sites_share_an_id() -> None:
    toy = load(TOY)[0].corpus
    other = Identity(tag="tag:o.neill@example.org,2026-11-22:", namespace="b1a7d8de-5d0c-4c39-8a3e-6f6f6e2f0c55")
    moved = Corpus(replace(toy.seeds, identity=other))
    assert _ids(toy).isdisjoint(_ids(moved))
    assert len(_ids(toy)) == len(_ids(moved))
    real = load(ROOT)[0].corpus.seeds.identity
    assert real
    assert toy.seeds.identity
    assert {real.tag, real.namespace}.isdisjoint({toy.seeds.identity.tag, toy.seeds.identity.namespace})


def test_without_an_identity_nothing_gets_an_id() -> None:
    nameless = Corpus(replace(load(TOY)[0].corpus.seeds, identity=None))
    assert [*stix.files(nameless), *changes_feed.files(nameless)] == []


@pytest.mark.parametrize("tag", ["tag:x.org,2026", "tag:x.org,26:", "x.org,2026:", "tag:X.org,2026:", "tag:<b>,2026:"])
def test_a_tag_is_written_the_way_tags_are(tag: str) -> None:
    with pytest.raises(ValueError, match="tag"):
        Identity(tag=tag, namespace="b1a7d8de-5d0c-4c39-8a3e-6f6f6e2f0c55")
