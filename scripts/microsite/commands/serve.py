"""Show the site at http://127.0.0.1:8000/ and follow what is saved.

    microsite serve [ADDRESS:PORT]

A page is made when a browser asks for it, and loads again when something is saved. A mistake is said here and at the
top of the page; the last good pages stay until it is mended. The search is made by a build alone, so here its page only
says that it is not there yet.
"""

import argparse
import os
import re
import signal
import sys

from microsite.commands import command_parser
from microsite.commands.generate import generate
from microsite.model.project_lock import project_lock
from microsite.site.preview.server import serve
from microsite.site.preview.session import Session, follow_saves


def _address(given: str) -> str:
    """Return an address with a port; argparse says what is wrong with anything else."""
    if not re.fullmatch(r"(\S*:)?[0-9]{1,5}", given):
        raise argparse.ArgumentTypeError(f"expected an address and a port, such as 127.0.0.1:8000, got {given!r}")
    return given


def main(argv: list[str]) -> int:
    """Run the server until it is interrupted."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("address", nargs="?", type=_address, default="127.0.0.1:8000")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    site_url = os.environ.get("SITE_URL", "")
    with project_lock(root):
        if generate(root, site_url) is None:
            return 1
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    session = Session(root, site_url)
    host, _, port = arguments.address.rpartition(":")
    try:
        serve(host or "127.0.0.1", int(port), session.answer, session.versions)
        print(f"http://{arguments.address}/ is ready; end with Ctrl+C", flush=True)
        follow_saves(session, root)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{arguments.address}: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        session.end()
        signal.signal(signal.SIGTERM, before)
    return 0
