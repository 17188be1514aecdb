"""Show the site at http://127.0.0.1:8000/ and follow what is saved in seeds/ and docs/.

    python scripts/serve.py [ADDRESS:PORT]

A mistake in a seed is said here; the last good pages stay until it is mended. The search is made after the build
(scripts/build.py), so here its page only says that it is not there yet.
"""

import argparse
import subprocess
import sys
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages
import generate
from microsite.follow import changes


def main(argv: list[str] | None = None) -> int:
    """Run the server until it is interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", nargs="?", default="127.0.0.1:8000")
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    if generate.main(["--root", str(root)]):
        return 1
    server = subprocess.Popen([sys.executable, "-m", "mkdocs", "serve", "--dev-addr", arguments.address], cwd=root)
    try:
        for _ in changes(root / "seeds", until=lambda: server.poll() is not None):
            generate.main(["--root", str(root)])
    except KeyboardInterrupt:
        server.terminate()
    return server.wait()


if __name__ == "__main__":
    raise SystemExit(main())
