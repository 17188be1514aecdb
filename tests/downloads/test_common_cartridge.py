"""The manifest of a cartridge lists every file once, in its folder, under a title that platforms can keep."""

from xml.etree import ElementTree as ET

from microsite.downloads.common_cartridge import (
    LOM,
    MANIFEST,
    NAMESPACE,
    Cartridge,
    Folder,
    Resource,
    add,
    members,
    shorten_title,
)

CC, META = f"{{{NAMESPACE}}}", f"{{{LOM}}}"


def _resource(name: str, title: str = "T") -> Resource:
    return Resource(f"item-{name}", f"resource-{name}", title, "webcontent", f"{name}.html", name.encode())


FOLDERS = (
    Folder("one", "O" * 300, (_resource("a"), _resource("b", "\x00" + "T" * 300))),
    Folder("two", "Two", (_resource("c"),)),
)


def _manifest(cartridge: Cartridge) -> ET.Element:
    return ET.fromstring(dict(members(cartridge))[MANIFEST])  # noqa: S314


def test_the_manifest_comes_first_and_then_every_file() -> None:
    made = list(members(Cartridge("x", "X", FOLDERS)))
    assert [name for name, _ in made] == [MANIFEST, "a.html", "b.html", "c.html"]
    assert dict(made)["b.html"] == b"b"
    # Moodle tells the version from the beginning of the file.
    assert f'xmlns="{NAMESPACE}"'.encode() in made[0][1][:500]


def test_every_resource_is_listed_once_and_stands_in_its_folder() -> None:
    root = _manifest(Cartridge("x", "X", FOLDERS))
    resources = root.findall(f"{CC}resources/{CC}resource")
    assert [(r.get("identifier"), r.get("type"), r[0].get("href")) for r in resources] == [
        (f"resource-{name}", "webcontent", f"{name}.html") for name in "abc"
    ]
    folders = root.findall(f"{CC}organizations/{CC}organization/{CC}item/{CC}item")
    shown = {f.get("identifier"): [item.get("identifierref") for item in f.findall(f"{CC}item")] for f in folders}
    assert shown == {"one": ["resource-a", "resource-b"], "two": ["resource-c"]}


def test_no_title_is_longer_than_platforms_can_keep_or_holds_what_xml_cannot() -> None:
    titles = [title.text or "" for title in _manifest(Cartridge("x", "X", FOLDERS)).iter(f"{CC}title")]
    assert max(map(len, titles)) == 255
    assert titles[0].endswith("…")
    assert titles[2].startswith("\ufffdTT")
    assert shorten_title("T" * 300, " (end)") == "T" * 248 + "… (end)"
    assert shorten_title("T", " (end)") == "T (end)"
    assert shorten_title("T" * 249, " (end)") == "T" * 249 + " (end)", "a title that just fits stays whole"
    assert shorten_title("T" * 250, " (end)") == "T" * 248 + "… (end)"


def test_an_element_without_a_text_is_empty() -> None:
    assert ET.tostring(add(ET.Element("a"), "b", "", c="1")) == b'<b c="1" />'


def test_what_is_not_said_is_left_out() -> None:
    bare = _manifest(Cartridge("x", "X", ()))
    assert [each.tag for each in bare.iter() if each.tag.startswith(META)] == [
        f"{META}{name}" for name in ("lom", "general", "title", "string")
    ]
    whole = _manifest(Cartridge("x", "X", (), "About it.", "Free for all."))
    assert [each.text for each in whole.iter(f"{META}string")] == ["X", "About it.", "Free for all."]
    assert whole.find(f".//{META}language") is not None
