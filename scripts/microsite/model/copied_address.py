"""Addresses as they were copied: with what follows readers, behind another site's door, or with words of the page."""

import re
from typing import Final
from urllib.parse import unquote

from microsite.model.web_address import ADDRESS, reached_by

_FOLLOWS: Final = (
    r"(?:utm_\w{1,30}|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igsh(?:id)?|li_fat_id|mc_[ce]id"
    r"|mkt_tok|_hs(?:enc|mi)|__hs[a-z]{2}|hsCtaTracking|vero_id|oly_(?:anon|enc)_id|ref_src|ref_url|wt_mc|_ga|_gl"
    r"|jsessionid|PHPSESSID)"
)
_PARAMETER: Final = re.compile(rf"(?P<sign>[?#;]|&(?:amp;)?){_FOLLOWS}=[^&#;]{{0,2000}}", re.IGNORECASE)
_TEXT: Final = re.compile(r"#?:~:text=[^#]{0,2000}\Z")
"""Words of a page in its address (Text Fragments, WICG): they are quoted there as well."""
_WRAPPED: Final = re.compile(
    r"https?://(?:www\.google\.[a-z.]{2,6}/url|l\.facebook\.com/l\.php|[\w.]{1,40}safelinks\.protection\.outlook\.com/"
    r"|www\.youtube\.com/redirect|out\.reddit\.com/[^?]{0,60})[^#]{0,200}?[?&](?:q|u|url)=(?P<address>https?[^&#]{1,1500})"
)
_PROXY: Final = re.compile(
    r"(?P<scheme>https?://)(?:[\w.-]{1,80}/login\?(?:q?url)=(?P<address>https?\S{1,1500})"
    r"|(?P<host>[\w.-]{1,100}?)\.(?:(?:ez|lib)?proxy\d{0,2}|idm\.oclc|remotexs)(?:[.-][\w.-]{1,80})?"
    r"(?P<path>[/?#].{0,1500})?\Z)"
)
"""Proxies of libraries (EZproxy): they write the stops of a host as hyphens, and its hyphens twice."""


_LAYERS: Final = 4
"""Things that are wrong with one address: the door of a library, behind another site, with what follows readers."""

SHORT: Final = re.compile(
    r"https?://(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|buff\.ly|t1p\.de|lnkd\.in|fb\.me|rb\.gy|cutt\.ly|shorturl\.at)"
    r"/\S{1,200}"
)
"""Addresses that stand for another one, which readers cannot see, for as long as somebody keeps it so."""


def _without_tracking(address: str) -> str:
    plain, removed = _PARAMETER.subn(lambda found: found["sign"] if found["sign"] in "?#" else "", address)
    if not removed:
        return address
    plain = re.sub(r"([?#])&(?:amp;)?", r"\1", plain)
    return re.sub(r"\?(?=#|\Z)|#\Z", "", plain)


def _host_behind(proxy: re.Match[str]) -> str:
    host = proxy["host"] or ""
    if "." in host:
        return host
    return host.replace("--", "\0").replace("-", ".").replace("\0", "-")


def plain_address(address: str) -> tuple[str, str]:
    """Return the address that was meant by one that was copied, and what is wrong with that; twice "" if nothing."""
    meant, wrong = _plainer(address)
    for _ in range(_LAYERS if wrong else 0):
        meant = _plainer(meant)[0] or meant
    return meant, wrong


def _plainer(address: str) -> tuple[str, str]:
    """Return an address without one of the things that are wrong with it, and which that is."""
    if wrapped := _WRAPPED.match(address):
        meant, wrong = unquote(wrapped["address"]), "leads there by way of another site, which sees who follows it"
    elif proxy := _PROXY.match(address):
        behind = f"{proxy['scheme']}{_host_behind(proxy)}{proxy['path'] or ''}"
        meant = unquote(proxy["address"] or "") or behind
        wrong = "leads through the door of one library, which is closed to others"
    elif (meant := _TEXT.sub("", address)) != address:
        wrong = "quotes words of the page"
    elif (meant := _without_tracking(address)) != address:
        wrong = "tells the site where its reader came from"
    else:
        return "", ""
    return (meant, wrong) if ADDRESS.fullmatch(meant) and not reached_by(meant) else ("", "")
