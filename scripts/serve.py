"""Show the site at http://127.0.0.1:8000/ and follow what is saved.

    python scripts/serve.py [ADDRESS:PORT]

A page is made when a browser asks for it, and loads again when something is saved. A mistake is said here and at the
top of the page; the last good pages stay until it is mended. The search is made by scripts/build.py alone, so here its
page only says that it is not there yet.
"""

import argparse
import os
import signal
import sys
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages
from generate import generate
from microsite.preview.server import serve
from microsite.preview.session import Session, follow


def main(argv: list[str] | None = None) -> int:
    """Run the server until it is interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", nargs="?", default="127.0.0.1:8000")
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    site_url = os.environ.get("SITE_URL", "")
    if generate(root, site_url) is None:
        return 1
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    session = Session(root, site_url)
    host, _, port = arguments.address.rpartition(":")
    try:
        serve(host or "127.0.0.1", int(port), session.answer, session.versions)
        print(f"http://{arguments.address}/ is ready; end with Ctrl+C", flush=True)
        follow(session, root)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{arguments.address}: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        session.end()
        signal.signal(signal.SIGTERM, before)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
