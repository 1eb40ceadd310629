"""Sentences as somebody might type them: the commands' own examples with other names, figures and days, mistyped, cut off, run together."""

import functools
import glob
import os
import random
import re

SOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Sources", "Conversation", "Commands")

PEOPLE = [
    "marta ruiz", "josé muñoz", "diego salas", "eva prats", "luis ortega", "carmen iglesias", "ana garcía", "ana gómez", "iñaki otxoa", "zoë o'brien",
    "maría del mar de la fuente", "li wei", "björn ångström", "نور الهدى", "井上 花子", "jean-luc picard",
]
CANDIDATES = ["nora vega", "pablo rey", "olga reyes", "sam poe", "marta ruiz", "ó fiach"]
MODULES = ["cold-calling", "discovery", "pitch-certification", "product-basics", "objection-handling", "negotiation", "llamada en frío", "kick-off"]
METRICS = ["meetings-booked", "show-rate", "quota-attainment", "weighted-pipeline", "cold-call-connect-rate", "opportunities-accepted", "calls"]
GROUPS = ["cohort", "region", "manager", "role", "team", "source", "nothing at all"]
REGIONS = ["south", "north", "east", "iberia"]
ROLES = ["sdr", "ae", "csm"]
CRITERIA = ["coachability", "curiosity", "preparation", "grit"]
DAYS = [
    "2026-11-20", "yesterday", "monday", "last friday", "2024-02-29", "2023-02-29", "2026-02-30", "31/12/2025", "2020-12-31", "ayer", "el viernes",
    "today", "1 january", "0000-00-00", "9999-12-31", "2026-1-1", "mañana", "3/4", "29 feb", "hace dos semanas", "two weeks ago",
]
PERIODS = [
    "2026-W47", "2020-W53", "2021-W53", "2015-W53", "last month", "october", "2026-Q3", "last quarter", "2024-02", "2026-13", "el mes pasado", "semana 53",
    "last week", "la semana pasada", "2026", "2025-W01", "2024-W52",
]
NUMBERS = ["0", "1", "2", "3", "4", "5", "6", "9 of 12", "12 of 9", "72", "84", "100", "101", "-1", "72,5", "1.234,56", "1e308", "-0", "99999999999999999999", "½", "٣", "0.1"]
ODD = [
    "", " ", "\t", "?", "¿", "“”", "\"", "'", "\\", "%s%n", "'; DROP TABLE people;--", "\u202eabc", "\x1b[2J", "\x1b]52;c;AAAA\x07", "a\u0301" * 40, "👩‍👩‍👧‍👦", "\ufeff", "NaN",
    "null", "../../etc/passwd", "$(id)", "`id`", "<script>", "=1+1", "@", "#", "x" * 3000, "and " * 60, "de la " * 60, "\u2028", "I\u0307", "ß", "ﬁ", "\x00", "\x7f", "0" * 400,
]
ANSWERS = ["yes", "no", "sí", "1", "2", "cancel", "cancela", "y", "n", "", "marta", "the first one", "both", "72"]
# A word of an example, and what may stand in its place.
SWAPS = [
    ("marta ruiz", PEOPLE), ("josé muñoz", PEOPLE), ("jose muñoz", PEOPLE), ("diego salas", PEOPLE + CANDIDATES), ("eva prats", PEOPLE),
    ("luis ortega", PEOPLE), ("carmen iglesias", PEOPLE), ("nora vega", CANDIDATES), ("pablo rey", CANDIDATES), ("olga reyes", CANDIDATES),
    ("cold-calling", MODULES), ("cold calling", MODULES), ("llamada en frío", MODULES), ("discovery", MODULES), ("pitch-certification", MODULES),
    ("meetings-booked", METRICS), ("show-rate", METRICS), ("weighted-pipeline", METRICS), ("cohort", GROUPS), ("región", GROUPS),
    ("south", REGIONS), ("sdr", ROLES), ("coachability", CRITERIA), ("curiosity", CRITERIA),
]
DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b|\byesterday\b|\bayer\b|\bmonday\b|\bel viernes\b|\bel lunes\b|\bon friday\b")
PERIOD = re.compile(r"\b20\d\d-W\d\d\b|\b20\d\d-Q\d\b|\blast month\b|\bin october\b|\bla semana pasada\b|\blast week\b|\bla semana 47\b")
NUMBER = re.compile(r"(?<![\w-])\d+(?:,\d)?(?![\w-])")
LEAVES = re.compile(r"^(quit|bye|exit|salir|adiós)", re.IGNORECASE)
# `sample` and `tour` leave the store for a made-up company until `quit`: what is said there is forgotten, so they are rare.
ASIDE = re.compile(r"^(sample|demo|tour|tutorial|muestra|ejemplo|visita|recorrido)", re.IGNORECASE)

# Of the examples most ask; those that say somebody's name first, or begin like this, tell.
WRITES = re.compile(r"^(marta ruiz|observe|observa|complete|score|rate|reached|assign|postpone|move|note|la tasa|puntúa|anota|nora vega|luis ortega)", re.IGNORECASE)


@functools.cache
def examples():
    """What the commands say of themselves, in both languages."""
    found = []
    for path in sorted(glob.glob(os.path.join(SOURCES, "*.swift"))):
        text = open(path, encoding="utf-8").read()
        for listed in re.finditer(r"(?:examples|ejemplos):\s*\[(.*?)\]\s*[,)\n]", text, re.DOTALL):
            found += [quoted.replace('\\"', '"') for quoted in re.findall(r'"((?:[^"\\]|\\.)*)"', listed[1])]
    if len(found) < 300:
        raise RuntimeError(f"only {len(found)} examples were found below {SOURCES}")
    return [example for example in found if not LEAVES.match(example)]


class Monkey:
    """A typist without sense; the same seed types the same."""

    def __init__(self, seed, files):
        self.rng = random.Random(seed)
        self.files = files  # a folder of its own, in which the program runs

    def line(self):
        rng = self.rng
        choice = rng.random()
        if choice < 0.002:
            return "undo 40"
        if choice < 0.06:
            return rng.choice(["undo", "redo", "undo 3", "deshacer", "rehacer", "rehacer", "redo", "redo 2", "deshaz 2"])
        if choice < 0.10:
            return self.imported()
        if choice < 0.12:
            return self.exported()
        if choice < 0.15:
            return rng.choice(ANSWERS)
        if choice < 0.18:
            return self.newcomer()
        if choice < 0.20:
            return one_line(rng.choice(ODD) + rng.choice(["", " ", " of "]) + rng.choice(ODD))
        return one_line(self.mistyped(self.sentence()))

    def sentence(self):
        example = self.rng.choice(examples())
        if WRITES.match(example) is None and self.rng.random() < 0.3:
            example = self.rng.choice([one for one in examples() if WRITES.match(one)])
        while ASIDE.match(example) and self.rng.random() < 0.95:
            example = self.rng.choice(examples())
        return example if self.rng.random() < 0.1 else self.with_other_words(example)

    def with_other_words(self, text):
        rng = self.rng
        for word, others in SWAPS:
            if word in text.lower() and rng.random() < 0.8:
                text = re.sub(re.escape(word), lambda _, others=others: rng.choice(others), text, flags=re.IGNORECASE)
        text = DAY.sub(lambda _: rng.choice(DAYS), text) if rng.random() < 0.7 else text
        text = PERIOD.sub(lambda _: rng.choice(PERIODS), text) if rng.random() < 0.7 else text
        return NUMBER.sub(lambda _: rng.choice(NUMBERS) if rng.random() < 0.3 else str(rng.randrange(120)), text)

    def mistyped(self, text):
        rng, choice = self.rng, self.rng.random()
        if choice < 0.55 or not text:
            return text
        if choice < 0.75:  # a letter or two lost, doubled, swapped or struck wrong
            for _ in range(rng.choice((1, 1, 2))):
                at = rng.randrange(max(1, len(text)))
                text = rng.choice((
                    text[:at] + text[at + 1:], text[:at] + text[at:at + 1] * 2 + text[at + 1:],
                    text[:at] + text[at + 1:at + 2] + text[at:at + 1] + text[at + 2:], text[:at] + rng.choice("qwertyñ´.,;:-_ 0") + text[at + 1:]))
            return text
        if choice < 0.80:
            return text[: rng.randrange(len(text) + 1)]
        if choice < 0.85:
            return rng.choice((str.upper, str.title, str.swapcase))(text)
        if choice < 0.90:
            words = text.split(" ")
            rng.shuffle(words)
            return " ".join(words)
        if choice < 0.95:
            return text + rng.choice([" and ", "; ", ", ", " y ", " but not ", ". "]) + self.sentence()
        at = rng.randrange(len(text) + 1)
        return text[:at] + rng.choice(ODD) + text[at:]

    def newcomer(self):
        """Somebody who starts or applies, said as it should be; most are there already, or were forgotten."""
        rng = self.rng
        if rng.random() < 0.4:
            return f"candidate {rng.choice(CANDIDATES)} for {rng.choice(ROLES)} from linkedin"
        day = f"202{rng.randrange(4, 7)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
        return f"hire {rng.choice(PEOPLE)} as {rng.choice(ROLES)} starting {day}, region {rng.choice(REGIONS)} cohort {day[:4]}-q1"

    def imported(self):
        """A file of its own, now and then broken, and the sentence that brings it in."""
        rng = self.rng
        name, header, row = rng.choice((
            ("people.csv", "name,email,role,start_date", lambda: f"{rng.choice(PEOPLE)},p{rng.randrange(40)}@example.com,{rng.choice(ROLES)},{rng.choice(DAYS)}"),
            ("observations.csv", "person,metric,period,value", lambda: f"{rng.choice(PEOPLE)},{rng.choice(METRICS)},{rng.choice(PERIODS)},{rng.choice(NUMBERS)}"),
            ("assessments.csv", "person,module,score,max", lambda: f"{rng.choice(PEOPLE)},{rng.choice(MODULES)},{rng.randrange(110)},100"),
            ("odd.csv", "person,module,rating", lambda: ",".join(rng.choice(ODD) for _ in range(3))),
        ))
        with open(os.path.join(self.files, name), "w", encoding="utf-8", newline="") as file:
            file.write(header + "\n" + "".join(row() + rng.choice(("\n", "\n", "\r\n")) for _ in range(rng.randrange(20))))
        return f"import {name}" + rng.choice(["", "", " skipping bad rows", " adding people", " adding people skipping bad rows", " dates d/m/y"])

    def exported(self):
        ending = self.rng.choice(["csv", "txt", "md", "json", "html", "xlsx"])
        what = self.rng.choice(["ramp", "ramp people", "history", "weak modules", "ramp by cohort", "report training", f"status of {self.rng.choice(PEOPLE)}", "metrics"])
        return self.rng.choice([f"export {what} to out{self.rng.randrange(3)}.{ending}", f"backup to copy{self.rng.randrange(1000)}.backup"])


def one_line(text):
    return text.replace("\n", " ").replace("\r", " ")
