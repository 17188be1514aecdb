"""Addresses: who can open one, what was meant by one that was mistyped, and by one that was copied."""

import pytest

from microsite.model.copied_address import plain_address
from microsite.model.web_address import address_as_meant, address_cure, reached_by

MACHINE, NETWORK = "this machine", "your own network"


@pytest.mark.parametrize(
    ("url", "by"),
    [
        ("http://localhost", MACHINE),
        ("http://LOCALHOST:8000/x", MACHINE),
        ("http://site.localhost/", MACHINE),
        ("http://127.0.0.1/", MACHINE),
        ("http://127.8.8.8:80/a", MACHINE),
        ("http://0.0.0.0:8000/", MACHINE),
        ("http://10.0.0.3/", NETWORK),
        ("http://172.16.0.1/a", NETWORK),
        ("https://192.168.178.20/paper.pdf", NETWORK),
        ("http://169.254.1.1/", NETWORK),
        ("http://100.64.0.1/", NETWORK),
        ("http://nas.local/paper", NETWORK),
        ("http://wiki.internal/x", NETWORK),
        ("http://printer.home.arpa", NETWORK),
        ("http://fritz.lan./", NETWORK),
        ("http://intranet/page", NETWORK),
        ("http://2130706433/", NETWORK),
        ("https://172.32.0.1/", ""),
        ("https://8.8.8.8/", ""),
        ("https://localhost.example.org/", ""),
        ("https://local.gov.uk/", ""),
        ("https://harbour.example/silt?from=http://localhost/", ""),
    ],
)
def test_who_can_open_an_address(url: str, by: str) -> None:
    assert reached_by(url) == by


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("harbour.example/silt", "https://harbour.example/silt"),
        ("www.harbour.example", "https://www.harbour.example"),
        ("https://ada:secret@harbour.example/silt", "https://harbour.example/silt"),
        ("http://ada@harbour.example", "http://harbour.example"),
        ("https//harbour.example/silt", "https://harbour.example/silt"),
        ("https:/harbour.example/silt", "https://harbour.example/silt"),
        ("https:\\\\harbour.example", "https://harbour.example"),
        ("htps://harbour.example", "https://harbour.example"),
        ("ttp://harbour.example", "http://harbour.example"),
        ("HTTPS://harbour.example", "https://harbour.example"),
        ("<https://harbour.example/a>", "https://harbour.example/a"),
        ("“https://harbour.example/a”,", "https://harbour.example/a"),
        ("https://harbour.example/@ada", ""),
        ("file:///C:/paper.pdf", ""),
        ("ftp://harbour.example/a", ""),
        ("see the report", ""),
        ("localhost:8000", ""),
        ("https://ada:secret@192.168.0.1/", ""),
    ],
)
def test_what_was_meant_by_an_address(typed: str, meant: str) -> None:
    assert address_as_meant(typed) == meant


@pytest.mark.parametrize(
    "typed", ["file:///C:/paper.pdf", "C:\\Users\\ada\\paper.pdf", "\\\\nas\\share", "/home/Ada/p.pdf"]
)
def test_a_file_on_a_disk_is_said_to_be_one(typed: str) -> None:
    assert "a file on one machine" in address_cure(typed)


def test_a_password_that_stood_in_an_address_is_to_be_changed() -> None:
    assert address_cure("https://ada:secret@a.example/").endswith(
        "write https://a.example/ (if the password was a real one, change it)"
    )


PLAIN = "https://harbour.example/silt"


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        (f"{PLAIN}?utm_source=mail&utm_medium=social", PLAIN),
        (f"{PLAIN}?id=3&utm_source=mail", f"{PLAIN}?id=3"),
        (f"{PLAIN}?utm_source=mail&id=3", f"{PLAIN}?id=3"),
        (f"{PLAIN}?a=1&fbclid=IwAR0_-x&b=2#p4", f"{PLAIN}?a=1&b=2#p4"),
        (f"{PLAIN}?gclid=x#p4", f"{PLAIN}#p4"),
        (f"{PLAIN}#utm_source=mail", PLAIN),
        (f"{PLAIN}?a=1&amp;utm_source=mail", f"{PLAIN}?a=1"),
        (f"{PLAIN};jsessionid=0A1B2C", PLAIN),
        (f"{PLAIN}?UTM_Source=mail", PLAIN),
        (f"{PLAIN}#:~:text=found%20so,much", PLAIN),
        (f"{PLAIN}#p4:~:text=found", f"{PLAIN}#p4"),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fharbour.example%2Fsilt&usg=x", PLAIN),
        ("https://www.google.co.uk/url?q=https://harbour.example/silt&sa=U", PLAIN),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fharbour.example%2Fsilt&h=AT0", PLAIN),
        ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour.example%2Fsilt&data=05", PLAIN),
        ("https://www-jstor-org.ezproxy.lib.example.edu/stable/123", "https://www.jstor.org/stable/123"),
        ("https://ada--lab-example-org.proxy.uni.example/a", "https://ada-lab.example.org/a"),
        ("https://www.jstor.org.ezproxy.uni.example/stable/1", "https://www.jstor.org/stable/1"),
        ("https://login.uni.example/login?url=https://harbour.example/silt", PLAIN),
        (f"{PLAIN}?source=utm&medium=2", ""),
        (f"{PLAIN}?refer=fbclid", ""),
        ("https://proxy.example.org/about", ""),
        ("https://harbour.example/login?next=/a", ""),
        (f"{PLAIN}#text", ""),
        ("https://www.google.com/search?q=https", ""),
    ],
)
def test_what_was_meant_by_an_address_that_was_copied(copied: str, meant: str) -> None:
    assert plain_address(copied)[0] == meant
