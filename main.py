"""Baifang: without a command it opens the window, with one it does the same work without."""

import sys


def main(arguments: list[str]) -> int:
    """Start the window or a command; the exit status of the process."""
    from app.cli import run  # noqa: PLC0415 - only the standard library stands on the way to the window

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
