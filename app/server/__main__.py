"""``python -m app.server``."""

import sys

from app.server.cli import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
