"""An hour of nonsense: seeded random sentences, restarts in between; no crash, `check` clean, memory flat.

    python3 monkey.py PROGRAM [--turns N] [--seed N] [--keep FOLDER]

plays one such conversation by itself and goes on where the folder's last one ended.
"""

import argparse
import fcntl
import os
import re
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time

sys.dont_write_bytecode = True

import babble
import office
from program import Program
from table import Deadline, Row

BATCH = 25  # lines between two looks at the program
PATIENCE = 60  # seconds for a batch: more is a hang
LIFE = 4000  # turns, on average, between two restarts
TODAY = "2026-11-24"
RAW = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")  # what could drive a terminal


class Life:
    """The program from a start to its end."""

    def __init__(self, program, store, folder, *options):
        environment = program.environment(folder, XDG_CONFIG_HOME=os.path.join(folder, "config"), XDG_STATE_HOME=os.path.join(folder, "state"))
        self.running = subprocess.Popen(
            [program.path, "--db", store, "--as-of", TODAY, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            cwd=folder, env=environment)
        self.said, self.complained = bytearray(), bytearray()
        self.ears = [threading.Thread(target=self.listen, args=it, daemon=True) for it in ((self.running.stdout, self.said), (self.running.stderr, self.complained))]
        for ear in self.ears:
            ear.start()

    @staticmethod
    def listen(stream, heard):
        while more := os.read(stream.fileno(), 1 << 16):
            heard += more

    def say(self, lines):
        """Whether the program took them all and waits for more; None when it has ended."""
        try:
            self.running.stdin.write("".join(line + "\n" for line in lines).encode("utf-8", "replace"))
            self.running.stdin.flush()
        except BrokenPipeError:
            return None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.running.poll() is not None:
                return None
            if self.is_waiting():
                return True
            time.sleep(0.0005)
        return False

    def is_waiting(self):
        """Whether all was read and the program stands in `read` on standard input."""
        unread = struct.unpack("i", fcntl.ioctl(self.running.stdin.fileno(), termios.FIONREAD, b"\0\0\0\0"))[0]
        if unread:
            return False
        try:
            with open(f"/proc/{self.running.pid}/syscall") as file:
                return file.read().startswith(("0 0x0 ", "63 0x0 "))  # read(0) on x86-64 and on arm64
        except OSError:
            return False

    def memory(self):
        """Resident KiB."""
        with open(f"/proc/{self.running.pid}/status") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1])

    def end(self):
        try:
            self.running.stdin.close()
        except BrokenPipeError:
            pass
        try:
            status = self.running.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.running.kill()
            status = self.running.wait()
        for ear in self.ears:
            ear.join(5)
        return status


class Conversation:
    """Life after life over one store."""

    def __init__(self, program, folder, seed):
        self.program, self.folder, self.seed = program, folder, seed
        self.store = os.path.join(folder, "onramp.db")
        self.turns = self.restarts = self.spoken = 0
        self.slopes, self.peak, self.checks = [], 0, []
        self.seconds = 0.0

    def begin(self):
        if os.path.exists(self.store):
            return
        self.program.must(self.store, "import", os.path.join(babble.SOURCES, "..", "..", "..", "curricula"))
        company = [f"hire {name} as {babble.ROLES[place % 3]} starting 2026-0{place % 9 + 1}-12, region south" for place, name in enumerate(babble.PEOPLE)]
        self.program.run(self.store, script=company + [f"candidate {name} for sdr from linkedin" for name in babble.CANDIDATES])

    def run(self, turns, deadline, row):
        """Talks until `turns` are said; each life and each check is a run of `row`."""
        began = time.monotonic()
        while self.turns < turns and not deadline.is_over:
            row.ran(*self.life(min(turns - self.turns, self.length()), deadline))
            self.tidy()
        self.seconds += time.monotonic() - began

    def length(self):
        return babble.random.Random(f"{self.seed} {self.restarts}").randrange(LIFE // 2, LIFE * 3 // 2)

    def life(self, length, deadline):
        seed = f"{self.seed} life {self.restarts}"
        monkey = babble.Monkey(seed, self.folder)
        options = monkey.rng.choice(([], ["--yes"], ["--yes"], ["--lang", "es"], ["--yes", "--lang", "es"]))
        life, said, samples, answer = Life(self.program, self.store, self.folder, *options), 0, [], True
        recent = []
        while said < length and not deadline.is_over:
            recent = [monkey.line() for _ in range(min(BATCH, length - said))]
            answer = life.say(recent)
            if answer is not True:
                break
            said += len(recent)
            samples.append((said, life.memory()))
        ended = life.end()
        self.turns += said + (0 if answer else len(recent))
        self.restarts += 1
        self.note(samples)
        return [self.at(seed, said, failure) for failure in self.judged(life, ended, answer, recent) if failure]

    def judged(self, life, status, answer, recent):
        yield f"no answer within {PATIENCE} s to one of {recent!r}" if answer is False else ""
        yield f"ended with status {status}: {bytes(life.complained[-300:])!r} after one of {recent!r}" if status not in (0, 1, 2, 3) else ""
        raw = RAW.search(life.said) or RAW.search(life.complained)
        yield f"a control character was printed: {raw.string[max(0, raw.start() - 60):raw.end() + 20]!r}" if raw else ""
        for words in (b"Fatal error", b"an unexpected", b"Nonsense"):
            place = life.complained.find(words)
            yield f"said {bytes(life.complained[max(0, place - 100):place + 200])!r}" if place >= 0 else ""
        began = time.monotonic()
        found = self.program.run(self.store, "check")
        self.checks.append(time.monotonic() - began)
        yield f"`check`: {found.said[:300]!r} {found.complained[:300]!r}" if found.status != 0 else ""

    @staticmethod
    def at(seed, said, failure):
        return f"(seed {seed!r}, turn {said}) {failure}"

    def note(self, samples):
        """How memory grew in a life, its first half left out: caches fill there."""
        settled = samples[len(samples) // 2:]
        self.peak = max([self.peak] + [memory for _, memory in samples])
        if len(settled) >= 20:
            self.slopes.append(statistics.linear_regression(*zip(*settled)).slope * 1000)

    def tidy(self):
        for name in os.listdir(self.folder):
            if name.endswith(".backup"):
                os.remove(os.path.join(self.folder, name))

    @property
    def summary(self):
        slope = f"{statistics.median(self.slopes):+,.0f} KiB per 1,000 turns in the middle life" if self.slopes else "lives too short for a slope"
        return (
            f"{self.turns:,} turns, {self.restarts} lives, {self.turns / max(self.seconds - sum(self.checks), 1e-9):,.0f} turns/s, "
            f"at most {self.peak / 1024:,.0f} MiB, {slope}")


def rows(work, program, scale):
    row = Row("random sentences, restarts in between: no crash, no hang, `check` clean, nothing raw on the screen")
    turns, seconds = (3000, 60) if scale == 1 else (100_000, 3600)
    with tempfile.TemporaryDirectory(dir=work) as folder:
        conversation = Conversation(program, folder, 20)
        conversation.begin()
        conversation.run(turns, Deadline(seconds), row)
        row.remark = conversation.summary
    yield row
    yield flat(conversation)


def flat(conversation):
    """Memory may grow with the company, which grows too; not by a megabyte for every thousand sentences."""
    row = Row("memory of such a conversation stays flat (below +1 MiB per 1,000 turns)")
    if not conversation.slopes:
        row.skipped = "too few turns"
        return row
    middle = statistics.median(conversation.slopes)
    row.ran(f"{middle:,.0f} KiB per 1,000 turns" if middle > 1024 else "")
    row.runs = len(conversation.slopes)
    row.remark = f"{middle:+,.0f} KiB per 1,000 turns"
    return row


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--turns", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=3600)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--keep", help="a folder that stays, for the store")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="onramp-monkey-")
    os.makedirs(folder, exist_ok=True)
    conversation = Conversation(Program(options.program, "none"), folder, options.seed)
    row = Row("monkey")
    conversation.begin()
    conversation.run(options.turns, Deadline(options.seconds), row)
    print(conversation.summary)
    print(f"restarts with `check`: {row.runs}, the last of {conversation.checks[-1]:.1f} s; failures: {len(row.failures)}")
    for failure in row.failures:
        print(" ", failure)
    return 1 if row.failures else 0


if __name__ == "__main__":
    sys.exit(main())
