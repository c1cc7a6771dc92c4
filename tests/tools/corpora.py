"""Fetch the files that other projects test their readers with: ``python tests/tools/corpora.py FOLDER``.

They come through the ordinary package clients (pip and npm) into a folder outside the repository, which never holds
them; ``BAIFANG_CORPORA=FOLDER pytest tests/imports/readers/test_corpora.py`` reads them all.
"""

import subprocess
import sys
import tarfile
from pathlib import Path

PACKAGES = {
    "chardet": (
        "pip",
        "download",
        "chardet==5.2.0",
        "--no-deps",
        "--no-binary",
        ":all:",
        "--quiet",
        "--dest",
        ".",
    ),
    "csv-spectrum": ("npm", "pack", "csv-spectrum@2.0.0", "--silent"),
}


def main() -> int:
    """Run from the command line."""
    target = Path(sys.argv[1])
    for name, command in PACKAGES.items():
        folder = target / name
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(command, cwd=folder, check=True)
        for archive in (*folder.glob("*.tgz"), *folder.glob("*.tar.gz")):
            with tarfile.open(archive) as opened:
                opened.extractall(folder, filter="data")
        sys.stdout.write(f"{name}: {sum(path.is_file() for path in folder.rglob('*'))} files\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
