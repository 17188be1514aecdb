"""Addresses on the web as people type them: what readers of a public site cannot open, and what was meant."""

import ipaddress
import re
from typing import Final
from urllib.parse import unquote, urlsplit

from ada_url import URL

ADDRESS: Final = re.compile(
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?#][^\s<>\x22\x27{}|\\^`]*)?"
)
"""What a reader's browser may open: http or https, the host in ASCII (other letters as xn--…), no user name."""

_AT_HOME: Final = ("localhost", "local", "localdomain", "internal", "intranet", "lan", "home.arpa")
"""Ends of names that a machine or a network gives itself (RFC 6761, RFC 6762, RFC 8375, and what routers use)."""
_WORKSHOPS: Final = re.compile(
    r"deploy-preview-\d+--.+\.netlify\.app|.+\.(?:app\.github\.dev|gitpod\.io|githubpreview\.dev|ngrok(?:-free)?\.(?:io|app|dev)"
    r"|trycloudflare\.com)"
)
"""Hosts on which somebody's unfinished work is shown, for as long as they work on it."""
_INSIDE: Final = re.compile(
    r"(?:chrome|moz|safari-web|edge)-extension://[^/]{1,80}/.{0,80}?(https?:.{1,1500})", re.IGNORECASE
)
_DOI: Final = re.compile(
    r"(?:(?:h?t?tps?:/{1,3})?(?:(?:dx|www)\.)?doi\.org/)?(?:doi(?::\s?|\s))?(10\.\d{4,9}/\S{1,200})", re.IGNORECASE
)
_USER: Final = re.compile(r"(https?://)[^/?#\s]*@(?=[A-Za-z0-9])")
_SCHEME: Final = re.compile(r"(?:h?t?tps?|https?)(?::?[/\\]{1,3}|:)(?=[A-Za-z0-9])", re.IGNORECASE)
_BEGUN: Final = re.compile(r"\s*(?:https?:|//)", re.IGNORECASE)
"""How an address begins that leads to another host, or was meant to."""
_ON_DISK: Final = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\|~?/(?:home|Users|tmp|mnt|Volumes)/", re.IGNORECASE)
_FILE: Final = re.compile(
    r"(?:\.{0,2}/)?[\w-]{1,80}(?:/[\w-]{1,80}){0,9}\.(?:md|html?|pdf|docx?|odt|epub|ya?ml|txt)", re.IGNORECASE
)
_LINK: Final = re.compile(r"!?\[[^\[\]]{0,300}\]\((https?://[^()\s]{1,1500})\)")
_HELD: Final = re.compile(
    r"(?:(?<![/\w:=%])|(?<=href=)|(?<=src=))https?://[A-Za-z0-9][^\s<>\"'“”«»{}|\\^`\[\]]{1,1500}"
)
_AROUND: Final = re.compile(
    r"[\s,;]{1,9}(?:[(\[]|(?:(?:last|zuletzt|am)\s)?(?:accessed|retrieved|visited|viewed|abgerufen|besucht|consultado)\b)|[<>\"'\]}]"
)
"""What follows an address and is no part of it."""
_MAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_FEW: Final = 3
"""Addresses that are offered."""
_NAMED: Final = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[:/?#].*)?")


def reached_by(url: str) -> str:
    """Say who alone can open an address, if not everybody: "this machine" or "your own network"; "" for the web.

    An address in numbers counts as what the registry of special addresses says of it (RFC 6890).
    """
    host = (urlsplit(url).hostname or "").rstrip(".")
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        at_home = "." not in host or any(host.endswith(f".{end}") for end in _AT_HOME)
        machine = host == "localhost" or host.endswith(".localhost")
        return "this machine" if machine else "your own network" if at_home else ""
    if number.is_loopback or number.is_unspecified:
        return "this machine"
    return "" if number.is_global else "your own network"


def unreachable(url: str) -> str:
    """Say that readers cannot open an address; "" if they can."""
    host = urlsplit(url).hostname or ""
    if "." not in host and host != "localhost" and not host.isdigit():
        return f'expected the name of a host, such as example.org, got "{host[:60]}"; write its address on the web'
    if _WORKSHOPS.fullmatch(host):
        return f"{host[:60]} shows unfinished work, and only for a while; write the address that stays"
    by = reached_by(url)
    return f"only {by} can open {url[:60]}, and no reader; write its address on the web" if by else ""


def is_on_disk(text: str) -> bool:
    """Say whether a text names a file by its place on somebody's own machine."""
    return bool(_ON_DISK.match(text.strip()))


def _is_file(text: str) -> bool:
    return is_on_disk(text) or bool(_FILE.fullmatch(text.strip()))


def _in_plain_letters(address: str) -> str:
    """Return an address with its host and blanks as browsers send them (URL Standard); "" for two in one."""
    if not address or ADDRESS.fullmatch(address) or "http" in address[5:]:
        return address
    try:
        whole = URL(address).href
    except ValueError:
        return ""
    return whole if address.endswith("/") else whole.removesuffix("/")


def _held(text: str) -> list[str]:
    """Return the addresses that stand among other words or signs; none if the text is one that was mistyped."""
    found = [*_HELD.finditer(text)]
    if found and found[0].start() == 0 and len(found) == 1 and not _AROUND.match(text, found[0].end()):
        return []
    whole = [trim_address(each.group()) for each in found]
    return list({each.rstrip("/"): each for each in reversed(whole) if ADDRESS.fullmatch(each)}.values())[::-1]


def address_as_meant(text: str) -> str:
    """Return the address that was meant by one typed with a user name, without or with half a scheme; "" if unsure."""
    link = _LINK.fullmatch(text.strip())
    bare = (link[1] if link else text).strip(" \t\n,;<>\"'“”‘’")
    if doi := _DOI.fullmatch(bare):
        return f"https://doi.org/{doi[1]}"
    if inside := _INSIDE.fullmatch(bare):
        return address_as_meant(unquote(inside[1])) or unquote(inside[1])
    if len(held := _held(bare)) == 1:
        return held[0]
    if _is_file(bare) or bare.lower().startswith(("ftp:", "mailto:")):
        return ""
    begun = _SCHEME.match(bare)
    if begun:
        whole = f"http{'s' * ('s' in begun[0].lower())}://{bare[begun.end() :]}"
    else:
        whole = f"https://{bare}" if _NAMED.fullmatch(bare) else ""
    meant = _in_plain_letters(_USER.sub(r"\1", whole))
    return meant if meant != text and "." in meant and ADDRESS.fullmatch(meant) and not reached_by(meant) else ""


def address_cure(text: str) -> str:
    """Say how an address is written that is none: the end of a sentence, or nothing."""
    if _is_file(text):
        return "; this is a file on one machine, which no reader can open: write where it is on the web"
    if _MAIL.fullmatch(text.strip()):
        return "; this is an address of mail: name a page of the web, or leave it out"
    if len(held := _held(text.strip())) > 1:
        return f"; one address stands here: write {' or '.join(held[:_FEW])}"
    meant = address_as_meant(text)
    if not meant and _BEGUN.match(text):
        return "; write https:// and the host right behind it, such as https://example.org/page"
    secret = " (if the password was a real one, change it)" if _USER.match(text.strip()) else ""
    return f"; write {meant}{secret}" if meant else ""


def trim_address(url: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    while url and (url[-1] in ".,;:!?*'_]’”»،؛؟" or (url[-1] == ")" and url.count(")") > url.count("("))):
        url = url[:-1]
    return url
