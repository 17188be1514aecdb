"""Read a source at the desk: its text, from your own file, beside its claims, on a page of this machine alone.

    microsite read my-source --text paper.pdf
    SOURCE_TEXTS=folder microsite read my-source

The page shows every passage with its locator, which claims rest on it and what is still open; there claims are made,
mended and deleted, and the structure of the text is mended by hints. The text never leaves this machine and is never
written into the project. The address that is printed holds a secret: nobody else can open it.
"""

import os
import secrets
import signal
import sys
import threading
from pathlib import Path

from microsite.authoring.desk.desk import Desk
from microsite.authoring.desk.server import serve_desk
from microsite.authoring.desk.sitting import DeskError
from microsite.commands import command_parser


def main(argv: list[str]) -> int:
    """Run the desk until it is interrupted; return 1 if it cannot be laid."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("source", help="id of the source")
    parser.add_argument("--text", type=Path, help="the file that was read (default: from the folder SOURCE_TEXTS)")
    parser.add_argument("--port", type=int, default=0, help="port of this machine (default: one that is free)")
    arguments = parser.parse_args(argv)
    texts = Path(kept) if (kept := os.environ.get("SOURCE_TEXTS")) else None
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        desk = Desk(arguments.root.resolve(), arguments.source, arguments.text, texts)
        server = serve_desk(arguments.port, secrets.token_urlsafe(24), desk.answer)
        print(f"{server.address} is ready; end with Ctrl+C", flush=True)
        threading.Thread(target=desk.warm_up, daemon=True).start()
        threading.Event().wait()
    except (DeskError, OSError, OverflowError) as error:
        sys.stderr.write(f"{str(error).rstrip()}\n")
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)
    return 0
