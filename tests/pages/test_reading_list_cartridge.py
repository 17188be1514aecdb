"""The cartridge of a reading list: links that a platform of learning imports."""

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest

from microsite.model.kinds import QUESTION, READING_LIST
from microsite.model.site import Site
from microsite.pages.reading_lists import cartridge
from tests.pages.listed import (
    ADDRESS,
    CP,
    LOM,
    PATHS,
    WL,
    Files,
    cartridge_files,
    cartridge_links,
    parsed,
    planned_files,
    toy_project,
    with_seeds,
)


def test_the_manifest_is_what_the_specification_says(placed: Files) -> None:
    opened = cartridge_files(placed)
    assert next(iter(opened)) == "imsmanifest.xml"
    assert b'xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"' in opened["imsmanifest.xml"][:500]
    root = parsed(opened["imsmanifest.xml"])
    assert root.tag == f"{CP}manifest"
    assert [child.tag for child in root] == [f"{CP}{name}" for name in ("metadata", "organizations", "resources")]
    assert [child.tag for child in root[0]] == [f"{CP}schema", f"{CP}schemaversion", f"{LOM}lom"]
    assert (root[0][0].text, root[0][1].text) == ("IMS Common Cartridge", "1.1.0")
    lom = root[0][2]
    assert [child.tag for child in lom] == [f"{LOM}general", f"{LOM}rights"]
    assert [child.tag for child in lom[0]] == [f"{LOM}{name}" for name in ("title", "language", "description")]
    title = lom.find(f"{LOM}general/{LOM}title/{LOM}string")
    assert title is not None
    assert title.text == 'One evening on "silt" & <b>mud</b>, {{ site }}'
    assert title.attrib == {"language": "en"}


def test_the_organization_is_a_rooted_hierarchy(placed: Files) -> None:
    root = parsed(cartridge_files(placed)["imsmanifest.xml"])
    (organization,) = root[1]
    assert organization.attrib["structure"] == "rooted-hierarchy"
    (top,) = organization
    assert top.find(f"{CP}title") is None, "the root has no title"
    assert "identifierref" not in top.attrib
    resources = {each.attrib["identifier"] for each in root[2]}
    leaves: list[ET.Element] = []
    folders: list[ET.Element] = []
    for item in organization.iter(f"{CP}item"):
        if item is top:
            continue
        assert item[0].tag == f"{CP}title"
        assert item[0].text
        (leaves if "identifierref" in item.attrib else folders).append(item)
    assert [leaf.attrib["identifierref"] for leaf in leaves] == [each.attrib["identifier"] for each in root[2]]
    assert {leaf.attrib["identifierref"] for leaf in leaves} == resources
    assert all(not leaf.findall(f"{CP}item") for leaf in leaves)
    title = 'One evening on "silt" & <b>mud</b>, {{ site }}'
    assert [folder[0].text for folder in folders] == [title, "Before: the <i>channel</i>", "Side by side"]
    assert [len(folder.findall(f"{CP}item")) for folder in folders] == [1, 3, 5]
    assert list(top) == folders, "Canvas puts what stands beside folders into a Misc Module"


def test_identifiers_are_names_and_given_once(placed: Files) -> None:
    root = parsed(cartridge_files(placed)["imsmanifest.xml"])
    identifiers = [element.attrib["identifier"] for element in root.iter() if "identifier" in element.attrib]
    assert len(identifiers) == 1 + 1 + 1 + 3 + 9 + 9
    assert len(set(identifiers)) == len(identifiers)
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9._-]*", identifier) for identifier in identifiers)


def test_resources_are_web_links_of_one_file_each(placed: Files) -> None:
    opened = cartridge_files(placed)
    root, files = parsed(opened["imsmanifest.xml"]), []
    for resource in root[2]:
        assert set(resource.attrib) == {"identifier", "type"}, "a web link has no href of its own"
        assert resource.attrib["type"] == "imswl_xmlv1p1"
        (file,) = resource
        assert file.tag == f"{CP}file"
        files.append(file.attrib["href"])
    assert {"imsmanifest.xml", *files} == set(opened)
    assert len(files) == len(set(files)) == 9
    for name in files:
        assert parsed(opened[name]).tag == f"{WL}webLink"
        assert opened[name].startswith(b"<?xml version='1.0' encoding='utf-8'?>")


def test_links_are_the_list_and_its_items(placed: Files, pinned: Files) -> None:
    links = cartridge_links(placed)
    assert links[0] == (
        'One evening on "silt" & <b>mud</b>, {{ site }}: the list with all notes',
        f"{ADDRESS}/lists/one-evening/",
    )
    assert [address for _, address in links[1:]] == [f"{ADDRESS}{path}" for path in PATHS]
    assert links[2][0] == "2. Silting of the harbour (20 minutes)"
    assert [address for _, address in cartridge_links(pinned)[1:]] == [f"{ADDRESS}/e/2026-12{path}" for path in PATHS]


def test_titles_fit_into_the_tables_of_platforms(placed: Files) -> None:
    project = toy_project(address=ADDRESS)
    long = [
        each.model_copy(update={"title": "Silt & سیل " * 60}).located(each.origin)
        for each in project.corpus.seeds.of(READING_LIST)
    ]
    questions = [
        q.model_copy(update={"question": "Who? " * 90}).located(q.origin) for q in project.corpus.seeds.of(QUESTION)
    ]
    seeds = project.corpus.seeds.having(READING_LIST, long).having(QUESTION, questions)
    links = cartridge_links(planned_files(with_seeds(project, seeds)))
    assert max(len(title) for title, _ in links) == 255
    assert links[0][0].endswith("…: the list with all notes")
    assert links[4][0].endswith("Who… (10 minutes)")
    assert max(len(title) for title, _ in cartridge_links(placed)) < 255


def test_same_list_same_bytes() -> None:
    site = Site("x", ADDRESS)
    first, second = ({file.path: file.data for file in cartridge.files(toy_project().corpus, site)} for _ in range(2))
    assert first == second
    assert first
    for data in first.values():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.turns(2, on=1)
def test_without_an_address_there_is_no_cartridge_and_the_page_says_so() -> None:
    files = planned_files(toy_project())
    assert not [name for name in files if name.endswith(".imscc")]
    page = files["lists/one-evening.md"].decode()
    assert "not on this copy of the site: it does not know its web address" in page
    assert ".imscc" not in page


@pytest.mark.turns(2, on=1)
def test_an_edition_has_no_cartridge_and_says_where_it_is() -> None:
    files = planned_files(toy_project(address=f"{ADDRESS}/e/edition-being-frozen", frozen=True))
    assert not [name for name in files if name.endswith(".imscc")]
    assert "cartridge of links on the living page of this list" in files["lists/one-evening.md"].decode()
