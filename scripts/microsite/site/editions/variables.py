"""What ``mkdocs.yml`` is told of the edition that is being frozen. It can be told by the environment alone."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from microsite.model.site import Site
from microsite.site.editions.freeze import DAY_PLACEHOLDER, LABEL_PLACEHOLDER


@contextmanager
def variables(site: Site) -> Iterator[None]:
    """Set the variables of a site; they are as before at the end.

    Those of an edition, if it is one that is being frozen; its address, if it is in another language than the main one.
    """
    before = dict(os.environ)
    if site.folder and site.address:
        os.environ["SITE_URL"] = f"{site.address}/"
    if site.frozen:
        os.environ.update(EDITION=LABEL_PLACEHOLDER, EDITION_DAY=DAY_PLACEHOLDER, SITE_URL=site.address)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
