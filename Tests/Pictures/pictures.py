#!/usr/bin/env python3
"""Draws every report of the example company as a reader would see it, and checks that nothing covers anything.

usage: pictures.py ONRAMP [FOLDER]

Each sentence of sentences.txt is asked in both languages, written as HTML, and drawn by headless Chromium at 1280 and 390 pixels, light and
dark, and as sheets of A4. Checked are: the page's HTML (tidy), its SVG (an XML parser), that no two texts of a picture overlap, that none is
cut off, that no text is tiny, and that no page is wider than its window. The pictures are left in FOLDER to be looked at.
"""

import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

HERE = pathlib.Path(__file__).resolve().parent
ACME = HERE.parent.parent / "Examples" / "acme"
WIDTHS = [1280, 390]
SMALLEST = 10.0  # pixels; smaller text is not read on a phone

# Runs within a copy of the page whose policy has been taken out: the page itself allows no script.
PROBE = """<script>
addEventListener('load', () => setTimeout(() => {
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth + 1) found.push('the page is ' + page.scrollWidth + ' wide in a window of ' + innerWidth);
  for (const svg of document.querySelectorAll('svg')) {
    const title = svg.querySelector('title').textContent;
    const frame = svg.getBoundingClientRect();
    const scale = svg.getScreenCTM().a;
    const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim());
    const size = texts.length ? 13 * scale : 99;
    if (size < SMALLEST) found.push(title + ': text of ' + size.toFixed(1) + ' pixels');
    const boxes = texts.map(t => t.getBoundingClientRect());
    boxes.forEach((a, i) => {
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 4 || a.bottom > frame.bottom + 4)
        found.push(title + ': cut off: ' + texts[i].textContent);
      for (let j = i + 1; j < boxes.length; j++) {
        const b = boxes[j];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 4 * scale) found.push(title + ': overlap: ' + texts[i].textContent + ' / ' + texts[j].textContent);
      }
    });
  }
  for (const cell of document.querySelectorAll('p, li, dd, dt, h1, h2, h3, figcaption'))
    if (cell.getBoundingClientRect().right > innerWidth + 1) found.push('wider than the window: ' + cell.textContent.slice(0, 60));
  parent.postMessage(JSON.stringify({found, pictures: document.querySelectorAll('svg').length}), '*');
}, 50));
</script>"""

FRAME = """<!doctype html><meta charset="utf-8"><style>body{margin:0}iframe{border:0;width:%dpx;height:%dpx}</style>
<iframe src="%s"></iframe><pre id="told"></pre>
<script>addEventListener('message', e => document.getElementById('told').textContent = e.data)</script>"""


def first(*names):
    return next((path for path in map(shutil.which, names) if path), None)


def run(*command, limit=120):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=limit)


class Browser:
    def __init__(self, path, scratch):
        self.path, self.scratch = path, scratch

    def __call__(self, *options):
        return run(
            self.path, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={self.scratch}/profile",
            "--allow-file-access-from-files", "--virtual-time-budget=3000", *options)

    def frame(self, page, width, height):
        """A page in a frame of that width: a window of its own may not be as narrow as a phone."""
        frame = self.scratch / f"frame-{width}.html"
        frame.write_text(FRAME % (width, height, page.as_uri()), encoding="utf-8")
        return frame

    def shoot(self, page, width, dark, picture, height):
        self(
            f"--window-size={max(width, 500)},{height}", f"--blink-settings=preferredColorScheme={0 if dark else 1}",
            f"--screenshot={picture}", self.frame(page, width, height).as_uri())

    def probe(self, page, width):
        copy = self.scratch / "probed.html"
        text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text(encoding="utf-8"))
        probe = PROBE.replace("SMALLEST", str(SMALLEST))
        copy.write_text(text.replace("</body>", probe + "</body>"), encoding="utf-8")
        dumped = self(f"--window-size={max(width, 500)},900", "--dump-dom", self.frame(copy, width, 900).as_uri()).stdout
        told = re.search(r'<pre id="told">(.*?)</pre>', dumped, re.S)
        if not told or not told.group(1):
            return ["the browser said nothing"], 0
        answer = json.loads(html.unescape(told.group(1)))
        return answer["found"], answer["pictures"]


def tidied(tidy, page):
    """What tidy says, less what it does not know: a title may have an id in SVG, and a table may have no rows."""
    said = run(tidy, "-e", "-q", "-utf8", page).stderr.splitlines()
    return [line for line in said if "<title> proprietary attribute" not in line and "trimming empty <tbody>" not in line]


def malformed(page):
    """Pictures that are not XML, or name a part that is not there."""
    mistakes = []
    for text in re.findall(r"<svg.*?</svg>", page.read_text(encoding="utf-8"), re.S):
        try:
            picture = tree.fromstring(text)
        except tree.ParseError as mistake:
            mistakes.append(f"SVG: {mistake}")
            continue
        ids = {part.get("id") for part in picture.iter() if part.get("id")}
        mistakes += [f"SVG: no part is called {name}" for name in (picture.get("aria-labelledby") or "").split() if name not in ids]
    return mistakes


def sentences(person):
    for line in (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, sentence = line.split(maxsplit=1)
            yield name, sentence.format(person=person)


def main(onramp, folder):
    chromium = first("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    tidy, pdftoppm = first("tidy"), first("pdftoppm")
    if not chromium:
        print("pictures: skipped: there is no Chromium to draw them with")
        return 0
    if not tidy:
        print("pictures: the pages' HTML is not validated: there is no tidy")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    mistakes, drawn, pages = 0, 0, 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        environment = ["--db", scratch / "acme.db", "--as-of", "2026-01-01"]
        loaded = run(onramp, *environment, "import", ACME)
        if loaded.returncode:
            print(loaded.stdout + loaded.stderr)
            return 1
        people = run(onramp, *environment, "--format", "csv", "ramp", "people").stdout.splitlines()
        person = people[1].split(",")[1]
        browser = Browser(chromium, scratch)
        for language in ["en", "es"]:
            for name, sentence in sentences(person):
                page = folder / f"{name}.{language}.html"
                asked = run(onramp, *environment, "--lang", language, "--format", "html", *sentence.split())
                if asked.returncode or not asked.stdout.startswith("<!doctype"):
                    print(f"{page.stem}: skipped: {sentence!r} is not answered")
                    continue
                page.write_text(asked.stdout, encoding="utf-8")
                pages += 1
                found = (tidied(tidy, page) if tidy else []) + malformed(page)
                for width in WIDTHS:
                    said, pictures = browser.probe(page, width)
                    found += [f"{width} px: {what}" for what in said]
                    drawn += pictures if width == WIDTHS[0] else 0
                    for dark in [False, True]:
                        shot = folder / f"{page.stem}.{width}.{'dark' if dark else 'light'}.png"
                        browser.shoot(page, width, dark, shot, 2400)
                sheets = folder / f"{page.stem}.a4.pdf"
                browser(f"--print-to-pdf={sheets}", "--no-pdf-header-footer", page.as_uri())
                if pdftoppm:
                    run(pdftoppm, "-r", "60", "-png", sheets, folder / f"{page.stem}.a4")
                mistakes += len(found)
                print(f"{page.stem}: " + ("good" if not found else "; ".join(found[:8])), flush=True)
    print(f"{pages} pages with {drawn} pictures in {os.path.relpath(folder)}, {mistakes} mistakes")
    return 1 if mistakes else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ".build-pictures").resolve()))
