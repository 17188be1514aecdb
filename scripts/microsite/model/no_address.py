"""Where a link in prose leads to no page of the web: what it was meant to lead to."""

from microsite.model.citation_slips import own_page
from microsite.model.web_address import address_cure, is_on_disk


def no_address(url: str, label: str) -> str:
    """Say that a link leads to no page of the web, and what it was meant to lead to."""
    begun = f'expected an address in http or https, got "{url[:60]}"'
    if is_on_disk(url):
        return f"{begun}; this is a file on one machine, which no reader can open: write where it is on the web"
    if own := own_page(url, label):
        return f"{begun}; link to this site with {own}"
    if cure := address_cure(url):
        return f"{begun}{cure}"
    return f"{begun}; link to this site with [[id]] or [@id]"
