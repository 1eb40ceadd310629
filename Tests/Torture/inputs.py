"""Whatever it is given to import, it says one thing, in bounded time and memory."""

import os
import random
import subprocess
import tempfile
import threading
import time
import zipfile

import office
from table import Row

# What is held at once is a few pieces of a file, one sheet as text, or what came through a pipe: 256 MiB at most.
MOST_MEMORY = 320 << 20
MOST_SECONDS = 120
GIGABYTE = 1 << 30


def rows(work, program, scale):
    # On a disk where there is one: a gigabyte of files in memory would be a test of something else.
    folder = tempfile.mkdtemp(prefix="onramp-inputs-")
    try:
        yield from tried(folder, program)
    finally:
        subprocess.run(["rm", "-rf", folder], check=False)


def tried(folder, program):
    store = os.path.join(folder, "team.db")
    program.must(store, f"import {office.write_company(os.path.join(folder, 'company'))}")
    for name, make, expected in CASES:
        path = os.path.join(folder, name)
        writer = make(path)
        row = Row(f"{name}: {make.__doc__}")
        status, said, seconds, peak = measured(program, store, f"import {path} as deals adding people" if name.startswith("wide") else f"import {path}")
        row.remark = f"{peak >> 20} MB, {seconds:.1f} s: {said.splitlines()[0].replace(folder + '/', '')[:110] if said else ''}"
        row.ran(wrong(status, said, seconds, peak, expected))
        if writer:
            row.ran(None if writer() else "whoever wrote to the pipe was left with a broken one")
        if os.path.isfile(path):
            os.remove(path)
        if status == 0:
            program.must(store, "undo")
        yield row
    sound = Row("`check` finds nothing after all of these")
    sound.ran(None if program.is_clean(store) else "it finds something")
    yield sound


def wrong(status, said, seconds, peak, expected):
    lines = [line for line in said.splitlines() if line.strip()]
    if status not in (0, 1, 2, 3):
        return f"ended with {status}"
    if not lines or len(lines) > 12 and status != 0:
        return f"{len(lines)} lines: {said[:300]}"
    if expected not in said:
        return f"said: {said[:300]}"
    if seconds > MOST_SECONDS:
        return f"took {seconds:.0f} s"
    if peak > MOST_MEMORY:
        return f"took {peak >> 20} MB"
    return None


def measured(program, store, sentence):
    """Status, everything said, seconds, and the most memory held, in bytes."""
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        running = subprocess.Popen(
            program.command(store, sentence), stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT,
            env=program.environment("/nonexistent"))
        timer = threading.Timer(MOST_SECONDS + 30, running.kill)
        timer.start()
        _, status, usage = os.wait4(running.pid, 0)
        timer.cancel()
        seconds = time.monotonic() - began
        running.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return running.returncode, said.read().decode(errors="replace"), seconds, usage.ru_maxrss * 1024


def long_line(path):
    """a gigabyte in one line"""
    with open(path, "wb") as file:
        for _ in range(GIGABYTE >> 20):
            file.write(b"x" * (1 << 20))


def long_quote(path):
    """a gigabyte within one quote, with line ends"""
    with open(path, "wb") as file:
        file.write(b'deal,owner\nD1,"')
        for _ in range(GIGABYTE >> 20):
            file.write((b"x" * 1023 + b"\n") * 1024)


def many_short_lines(path):
    """a million rows of nobody"""
    with open(path, "wb") as file:
        file.write(b"deal,owner,amount\n")
        for part in range(32):
            file.write(b"".join(b"D%d,Nobody %d,%d\n" % (part << 16 | row, row % 7, row) for row in range(1 << 15)))


def noise(path):
    """64 MB of random bytes"""
    source = random.Random(1)
    with open(path, "wb") as file:
        for _ in range(64):
            file.write(source.randbytes(1 << 20))


def zeros(path):
    """a gigabyte of zero bytes, most of it a hole"""
    with open(path, "wb") as file:
        file.truncate(GIGABYTE)


def bomb(path):
    """a workbook whose sheet unpacks to two gigabytes"""
    pack(path, lambda sheet: [sheet.write(b"\0" * (1 << 20)) for _ in range(2048)])


def tall_sheet(path):
    """a workbook whose sheet is sound XML and unpacks to two gigabytes"""
    row = b"<row>" + b"<c t=\"inlineStr\"><is><t>x</t></is></c>" * 64 + b"</row>"

    def write(sheet):
        sheet.write(b"<worksheet><sheetData>")
        piece = row * 512
        for _ in range((2 * GIGABYTE) // len(piece)):
            sheet.write(piece)
        sheet.write(b"</sheetData></worksheet>")

    pack(path, write)


def laughs(path):
    """a workbook whose XML multiplies entities"""
    head = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY l0 "lol">{head}]><worksheet><sheetData><row><c><v>&l9;</v></c></row></sheetData></worksheet>'
    pack(path, lambda sheet: sheet.write(text.encode()))


def pack(path, write):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office_links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{links}"><Relationship Id="rId1" Type="{office_links}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office_links}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{links}"><Relationship Id="rId1" Type="{office_links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            write(sheet)


def columns(path):
    """10,000 columns and a thousand rows of them"""
    write_columns(path, 10_000)


def more_columns(path):
    """10,001 columns"""
    write_columns(path, 10_001)


def write_columns(path, count):
    with open(path, "w") as file:
        file.write("deal,owner," + ",".join(f"c{n}" for n in range(count - 2)) + "\n")
        for row in range(1000):
            file.write(f"W{row},Wide Owner," + ",".join("7" for _ in range(count - 2)) + "\n")


def link_to_nothing(path):
    """a link to a file that is not there"""
    os.symlink(path + ".gone", path)


def link_to_itself(path):
    """a link that leads to itself"""
    os.symlink(path, path)


def link_to_noise(path):
    """a link to random bytes"""
    noise(path + ".target")
    os.symlink(path + ".target", path)


def empty_folder(path):
    """a folder with nothing in it"""
    os.mkdir(path)


def silent_pipe(path):
    """a pipe nobody writes to"""
    os.mkfifo(path)


def stuck_pipe(path):
    """a pipe whose writer says half a line and then nothing"""
    os.mkfifo(path)
    done = threading.Event()
    threading.Thread(target=lambda: write_pipe(path, b"deal,own", hold=done), daemon=True).start()
    return lambda: done.set() or True


def pipe(path):
    """a pipe that somebody writes a table to"""
    os.mkfifo(path)
    outcome = []
    writer = threading.Thread(target=lambda: outcome.append(write_pipe(path, b"deal,owner\nD1,Nobody At All\n")), daemon=True)
    writer.start()
    return lambda: writer.join(5) or outcome == [True]


def write_pipe(path, text, hold=None):
    try:
        handle = os.open(path, os.O_WRONLY)
        time.sleep(0.2)
        os.write(handle, text)
        if hold:
            hold.wait(60)
        os.close(handle)
        return True
    except BrokenPipeError:
        return False


def endless(path):
    """a device without an end"""
    os.symlink("/dev/zero", path)


def nothing(path):
    """a workbook that is not there"""


CASES = [
    ("line.csv", long_line, "a line longer than a megabyte"),
    ("quote.csv", long_quote, "a quote that is not closed within a megabyte"),
    ("nobody.csv", many_short_lines, "is nobody I know"),
    ("noise.csv", noise, "I cannot read"),
    ("zeros.csv", zeros, "a zero byte"),
    ("bomb.xlsx", bomb, "bomb.xlsx"),
    ("tall.xlsx", tall_sheet, "tall.xlsx"),
    ("laughs.xlsx", laughs, "laughs.xlsx"),
    ("wide.csv", columns, "1,001 new"),
    ("wide-1.csv", more_columns, "more than 10,000 columns"),
    ("gone.csv", link_to_nothing, "There is no file"),
    ("circle.csv", link_to_itself, "I cannot read"),
    ("link.csv", link_to_noise, "I cannot read"),
    ("folder", empty_folder, "There is nothing in"),
    ("silent.csv", silent_pipe, "nothing came through it"),
    ("stuck.csv", stuck_pipe, "nothing came through it"),
    ("pipe.csv", pipe, "is nobody I know"),
    ("endless.csv", endless, "I cannot read"),
    ("missing.xlsx", nothing, "There is no file"),
]
