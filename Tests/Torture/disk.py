"""A disk that loses its power: what may be left of a folder after a recorded run is cut off.

The model is what POSIX promises and no more, which is less than the usual file systems keep:
- what was written to a file, or cut off it, is certain once a later sync of the file has succeeded; until then each write may be on the disk,
  or not, or in some of its sectors of 512 bytes, in any order;
- a name that was made, moved or removed is certain once a later sync of its folder has succeeded; until then it may be as it was before;
- after a sync that failed, what it should have brought to the disk is gone (Linux marks those pages clean), and no later sync brings it back.
"""

import os
import random
import struct
from dataclasses import dataclass, field

NOTE = struct.Struct("<cB2xIQqq")
SECTOR = 512


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the recorder's log; `what` is its letter there."""

    what: str
    failed: bool
    file: int
    path: str
    offset: int
    data: bytes


def events(log):
    """The events of a log, in order."""
    with open(log, "rb") as file:
        raw = file.read()
    found, at = [], 0
    while at < len(raw):
        what, failed, path_length, number, offset, length = NOTE.unpack_from(raw, at)
        at += NOTE.size
        path = raw[at : at + path_length].decode()
        at += path_length
        found.append(Event(what.decode(), failed != 0, number, path, offset, raw[at : at + length]))
        at += length
    return found


@dataclass(eq=False)
class File:
    """What is surely on the disk, what the running program sees, and the writes between the two."""

    durable: bytearray = field(default_factory=bytearray)
    live: bytearray = field(default_factory=bytearray)
    pending: list = field(default_factory=list)


def put(content, offset, data):
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def cut(content, length):
    del content[length:]
    content.extend(bytes(length - len(content)))


class Disk:
    """A folder as a recorded run leaves it, event by event."""

    def __init__(self, folder):
        """Begins with what `folder` holds now, all of it certain."""
        self.folder = folder
        self.durable_names, self.live_names = {}, {}  # path below the folder -> File, or None for a folder
        self.pending_names = {}  # folder -> what became of names in it, in order
        self.files = {}  # number on the disk -> File
        for base, folders, names in os.walk(folder):
            for name in folders:
                self.durable_names[self._short(os.path.join(base, name))] = None
            for name in names:
                if not name.endswith("-shm"):
                    content = open(os.path.join(base, name), "rb").read()
                    self.durable_names[self._short(os.path.join(base, name))] = File(bytearray(content), bytearray(content))
        self.live_names = dict(self.durable_names)

    def _short(self, path):
        return os.path.relpath(path, self.folder)

    def take(self, event):
        getattr(self, "_take_" + event.what)(event)

    def _take_A(self, event):
        """Something was said."""

    def _take_F(self, event):
        """Something was made to fail."""

    def _take_O(self, event):
        self.files[event.file] = self.live_names[self._short(event.path)]

    def _take_C(self, event):
        self.files[event.file] = File()
        self._name(self._short(event.path), self.files[event.file])

    def _take_W(self, event):
        file = self.files[event.file]
        put(file.live, event.offset, event.data)
        file.pending.append((event.offset, event.data))

    def _take_T(self, event):
        file = self.files[event.file]
        cut(file.live, event.offset)
        file.pending.append((event.offset, None))

    def _take_S(self, event):
        file = self.files[event.file]
        if not event.failed:
            apply(file.durable, file.pending)
        file.pending = []

    def _take_D(self, event):
        folder = self._short(event.path)
        if not event.failed:
            for change in self.pending_names.pop(folder, []):
                rename(self.durable_names, change)

    def _take_M(self, event):
        self._name(self._short(event.path), None)

    def _take_U(self, event):
        self._change(("remove", self._short(event.path), None, None))

    def _take_R(self, event):
        source, target = (self._short(path) for path in event.path.split("\n"))
        self._change(("move", target, self.live_names[source], source))

    def _take_L(self, event):
        source, target = (self._short(path) for path in event.path.split("\n"))
        self._name(target, self.live_names[source])

    def _name(self, path, file):
        self._change(("add", path, file, None))

    def _change(self, change):
        rename(self.live_names, change)
        self.pending_names.setdefault(os.path.dirname(change[1]) or ".", []).append(change)

    def disagreement(self):
        """Where the log and the folder differ once the run is over; None when they agree."""
        seen = {}
        for base, folders, names in os.walk(self.folder):
            for name in folders + [n for n in names if not n.endswith("-shm")]:
                path = os.path.join(base, name)
                seen[self._short(path)] = None if os.path.isdir(path) else open(path, "rb").read()
        if seen.keys() != self.live_names.keys():
            return f"names: {sorted(seen.keys() ^ self.live_names.keys())}"
        for path, content in seen.items():
            if content is not None and content != self.live_names[path].live:
                return f"content of {path}"
        return None

    def write_live(self, target):
        """The folder as the program sees it at this moment."""
        self._write(target, self.live_names, lambda file: file.live)

    def write_after_power_cut(self, target, rng):
        """The folder as it may be after the power went at this moment."""
        names = dict(self.durable_names)
        kept = rng.choice(("none", "all", "half"))
        for changes in self.pending_names.values():
            for change in changes:
                if kept == "all" or (kept == "half" and rng.random() < 0.5):
                    rename(names, change)
        style = rng.choice(("none", "half", "torn"))
        self._write(target, names, lambda file: survived(file, style, rng))

    def _write(self, target, names, content):
        for path, file in sorted(names.items(), key=lambda item: item[0].count("/")):
            place = os.path.join(target, path)
            if not os.path.isdir(os.path.dirname(place)):
                continue  # the folder's own name was lost
            if file is None:
                os.mkdir(place)
            else:
                with open(place, "wb") as out:
                    out.write(content(file))


def rename(names, change):
    what, path, file, source = change
    if what == "remove":
        names.pop(path, None)
        return
    names.pop(source, None)
    names[path] = file


def apply(content, writes):
    for offset, data in writes:
        if data is None:
            cut(content, offset)
        else:
            put(content, offset, data)


def survived(file, style, rng: random.Random):
    """A file's content with some of its unsynced writes."""
    content = bytearray(file.durable)
    if style == "none":
        return content
    for offset, data in file.pending:
        if rng.random() < 0.5:
            continue
        if style == "torn" and data is not None and len(data) > SECTOR and rng.random() < 0.3:
            for start in range(0, len(data), SECTOR):
                if rng.random() < 0.5:
                    put(content, offset + start, data[start : start + SECTOR])
        else:
            apply(content, [(offset, data)])
    return content
