"""Refresh the translations: ``python tests/tools/i18n.py [FILE.json …] [--check]``.

Collects the texts of app/ui with lupdate, fills in translations from JSON files, writes ``resources/i18n/*.ts`` and
compiles them to ``.qm``. A JSON file holds ``{"Context": {"English text": "中文"}}``; a text with ``%n`` holds
``{"zh_CN": ["…"], "en": ["one …", "many …"]}``. ``--check`` changes nothing and fails on a text without translation.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN", "en")
PLACEHOLDER = re.compile(r"\{\w*\}|%n")

Words = dict[str, dict[str, "str | dict[str, list[str]]"]]


def tool(name: str) -> str:
    """The path of one of PySide6's tools, beside this interpreter."""
    return str(Path(sys.executable).with_name(name))


def ts_file(language: str, folder: Path = FOLDER) -> Path:
    """Where the translations of a language are."""
    return folder / f"baifang_{language}.ts"


def collect(language: str, target: Path) -> None:
    """Bring a .ts file up to date with the source; texts that are gone go."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app" / "ui").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    subprocess.run(
        [tool("pyside6-lupdate"), *sources, *options, "-ts", str(target)],
        check=True,
        cwd=ROOT,
        capture_output=True,
    )


def fill(tree: "ET.ElementTree[ET.Element]", language: str, words: Words) -> list[str]:
    """Put the translations in; what has none is returned as ``Context: text``."""
    missing = []
    for context in tree.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            fresh = translation_of(source, language, words.get(name, {}))
            if not put(message, source, language, fresh):
                missing.append(f"{name}: {source}")
    return missing


def translation_of(
    source: str, language: str, known: "dict[str, str | dict[str, list[str]]]"
) -> list[str] | None:
    """The forms of a text in a language, as the JSON files have them."""
    found = known.get(source)
    if isinstance(found, dict):
        return found.get(language)
    return [found] if found is not None and language == "zh_CN" else None


def put(message: ET.Element, source: str, language: str, fresh: list[str] | None) -> bool:
    """Write one translation; English texts without forms stand for themselves."""
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    if fresh is None and language == "en" and message.get("numerus") != "yes":
        fresh = [source]
    if fresh is None:
        return translation.get("type") != "unfinished"
    translation.attrib.pop("type", None)
    if message.get("numerus") == "yes":
        for old in list(translation):
            translation.remove(old)
        for words in fresh:
            ET.SubElement(translation, "numerusform").text = words
    else:
        translation.text = fresh[0]
    return True


def parse(path: Path) -> "ET.ElementTree[ET.Element]":
    """Read a .ts file."""
    return ET.parse(path)  # noqa: S314 - our own file, written by lupdate


def write(tree: "ET.ElementTree[ET.Element]", path: Path) -> None:
    """Write a .ts file the same way each time."""
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def release(path: Path) -> None:
    """Compile a .ts file."""
    subprocess.run(
        [tool("pyside6-lrelease"), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))],
        check=True,
        capture_output=True,
    )


def unfinished() -> list[str]:
    """What the source says today and the committed files do not translate, per language."""
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            copy = ts_file(language, Path(folder))
            copy.write_bytes(ts_file(language).read_bytes())
            collect(language, copy)
            for message in parse(copy).iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    problems.append(f"{language}: {message.findtext('source')}")
    return problems


def lost_placeholders(path: Path) -> list[str]:
    """Texts whose translation has other placeholders than the source."""
    lost = []
    for message in parse(path).iter("message"):
        source = message.findtext("source") or ""
        wanted = sorted(PLACEHOLDER.findall(source))
        forms = [form.text or "" for form in message.iter("numerusform")] or [
            message.findtext("translation") or ""
        ]
        lost += [f"{path.name}: {source} → {form}" for form in forms if not agrees(wanted, form)]
    return lost


def agrees(wanted: list[str], form: str) -> bool:
    """Whether a form has the placeholders; the form for one thing may say "one" instead of %n."""
    found = sorted(PLACEHOLDER.findall(form))
    return found == wanted or found == [mark for mark in wanted if mark != "%n"] != wanted


def update(files: list[Path]) -> list[str]:
    """Refresh both languages; what is still missing."""
    words: Words = {}
    for file in files:
        for context, texts in json.loads(file.read_text(encoding="utf-8")).items():
            words.setdefault(context, {}).update(texts)
    missing = []
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        path = ts_file(language)
        collect(language, path)
        tree = parse(path)
        missing += [f"{language}: {text}" for text in fill(tree, language, words)]
        write(tree, path)
        release(path)
    return missing


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    problems = unfinished() if options.check else update(options.files)
    for language in LANGUAGES:
        problems += lost_placeholders(ts_file(language))
    sys.stdout.write("".join(f"{problem}\n" for problem in problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
