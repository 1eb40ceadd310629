#!/usr/bin/env python3
"""Opens the workbook of every report of the example company with openpyxl and holds it against the CSV of the same sentence.

usage: workbook.py ONRAMP

Checked are: the figures of the finding's sheet are those of the CSV, cell by cell; shares, days and dates have a number format; no cell is a
formula; every chart draws cells that are there; twice the same sentence makes the same bytes, and another day makes others.
"""

import csv
import datetime
import importlib.util
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ACME = HERE.parent.parent / "Examples" / "acme"
DAYS = ("2026-01-01", "2025-07-01")


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=120)


def sentences():
    for line in (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#") and "{person}" not in line:
            yield line.split(maxsplit=1)[1].strip()


def same(cell, text):
    """Whether a cell holds what a field of the CSV says."""
    value = cell.value
    if value is None:
        return text == ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() == text
    if isinstance(value, (int, float)):
        try:
            return abs(value - float(text)) <= 1e-9 * max(1, abs(value))
        except ValueError:
            return False
    return str(value) == text or "'" + str(value) == text  # a field that could run has an apostrophe before it


def mistakes_of_figures(sheet, rows):
    found = []
    if sheet.max_row != len(rows):
        found.append(f"{sheet.max_row} rows instead of {len(rows)}")
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place)
            if not same(cell, text):
                found.append(f"{cell.coordinate} is {cell.value!r}, the CSV says {text!r}")
            if cell.data_type == "f":
                found.append(f"{cell.coordinate} is a formula")
            if isinstance(cell.value, float) and cell.number_format == "General":
                found.append(f"{cell.coordinate} has no number format")
    return found


def mistakes_of_charts(path, book):
    found, charts = [], 0
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if not name.startswith("xl/charts/chart"):
                continue
            charts += 1
            ranges = re.findall(r"<c:f>(.*?)</c:f>", parts.read(name).decode())
            if not ranges:
                found.append(f"{name} draws nothing")
            for text in ranges:
                match = re.fullmatch(r"'?(.*?)'?!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?", text)
                # A series of one point names one cell.
                last = f"{match[4]}{match[5]}" if match and match[4] else f"{match[2]}{match[3]}" if match else ""
                cells = book[match[1]][f"{match[2]}{match[3]}:{last}"] if match and match[1] in book.sheetnames else ()
                if not any(cell.value is not None for row in cells for cell in row):
                    found.append(f"{name}: {text} is empty")
    return found, charts


def main(onramp):
    if importlib.util.find_spec("openpyxl") is None:
        print("workbooks: skipped: there is no openpyxl to open them with")
        return 0
    import openpyxl

    mistakes, books, charts = 0, 0, 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        store = ["--db", scratch / "acme.db"]
        run(onramp, *store, "--as-of", DAYS[0], "import", ACME)

        def ask(sentence, form, day, *options):
            return run(onramp, *store, "--as-of", day, "--format", form, *options, *sentence.split())

        def book(sentence, day, name):
            path = scratch / name
            ask(sentence, "xlsx", day, "--output", path, "--yes")
            return path

        for sentence in sentences():
            answer = ask(sentence, "csv", DAYS[0])
            if answer.returncode:
                print(f"{sentence}: skipped: not answered")
                continue
            path = book(sentence, DAYS[0], "one.xlsx")
            if not path.exists():
                print("workbooks: skipped: " + ask(sentence, "xlsx", DAYS[0], "--output", path).stdout.strip())
                return 0
            opened = openpyxl.load_workbook(path)
            found = mistakes_of_figures(opened.worksheets[1], list(csv.reader(io.StringIO(answer.stdout))))
            drawn, count = mistakes_of_charts(path, opened)
            found += drawn
            if path.read_bytes() != book(sentence, DAYS[0], "two.xlsx").read_bytes():
                found.append("twice the same sentence makes two files")
            if path.read_bytes() == book(sentence, DAYS[1], "three.xlsx").read_bytes():
                found.append("another day makes the same file")
            books, charts, mistakes = books + 1, charts + count, mistakes + len(found)
            path.unlink()
            print(f"{sentence}: " + ("good" if not found else "; ".join(found[:6])), flush=True)
    print(f"{books} workbooks with {charts} charts, {mistakes} mistakes")
    return 1 if mistakes else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
