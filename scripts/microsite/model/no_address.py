"""Where a link in prose leads to no page of the web: what it was meant to lead to."""

from urllib.parse import unquote

from microsite.model.citation_slips import own_page
from microsite.model.web_address import address_cure, is_on_disk


def no_address(url: str, label: str) -> str:
    """Say that a link leads to no page of the web, and what it was meant to lead to."""
    if not url.strip("#"):
        instead = "write [words](https://…), [[id]] for a page of this site, or take it out"
        return f"a link without an address leads nowhere; {instead}"
    begun = f'expected an address in http or https, got "{unquote(url)[:60]}"'
    if not is_on_disk(url) and (own := own_page(url, label)):
        return f"{begun}; link to this site with {own}"
    return f"{begun}{address_cure(url) or '; link to this site with [[id]] or [@id]'}"
