"""A small company to record things of: a curriculum, eight hires, and as many distinct facts as are asked for."""

import os
import re

import ledger

CURRICULUM = """\
curriculum: outreach
edition: 1
title: Outreach
role: sdr
metrics:
  - {metric: calls, title: Calls, kind: value, better: higher, unit: count, target: 150}
  - {metric: emails, title: E-mails, kind: value, better: higher, unit: count, target: 150}
  - {metric: demos, title: Demos, kind: value, better: higher, unit: count, target: 150}
sections:
  - section: basics
    title: Basics
    modules:
      - {module: opening, title: Opening, goal: Opens a call., moves: [calls], due: 10, hours: 2}
productive: {metric: calls, at-least: 1.0, for: 2}
"""

NAMES = ["Ada Byron", "Ben Okri", "Carl Orff", "Dora Maar", "Eva Hesse", "Franz Marc", "Gala Diak", "Hans Arp"]
METRICS = ["calls", "emails", "demos"]
MONTHS = [f"{year}-{month:02}" for year in range(2000, 2026) for month in range(1, 13)]
TODAY = "2026-01-01"
VALUE = re.compile(r"(?<![\d.-])[1-9]\d\d(?![\d])")  # three digits, unlike a year or a month


def person(number):
    return f"P{number + 1:02}"


def write_company(folder):
    """The files that `import` reads the company from."""
    os.makedirs(folder)
    with open(os.path.join(folder, "outreach.yaml"), "w") as file:
        file.write(CURRICULUM)
    with open(os.path.join(folder, "people.csv"), "w") as file:
        file.write("person,name,kind,role,curriculum,start_date\n")
        for number, name in enumerate(NAMES):
            file.write(f"{person(number)},{name},hire,sdr,outreach,2000-01-03\n")
    return folder


def facts(count, people=range(len(NAMES))):
    """Distinct facts as (person, metric, month, value); up to 900 of them have values of their own."""
    every = ((who, metric, month) for month in MONTHS for metric in METRICS for who in people)
    return [(person(who), metric, month, 100 + n % 900) for n, (who, metric, month) in zip(range(count), every, strict=False)]


def sentence(fact):
    who, metric, month, value = fact
    return f"observe {who} {metric} {value} in {month}"


def acknowledged(said, of):
    """The facts that a program's output acknowledges: those whose line is there to its end. A line is known by its value."""
    by_value = {fact[3]: fact for fact in of}
    lines = [line for line in said.decode(errors="replace").split("\n")[:-1] if line.startswith("Noted")]
    return [by_value[int(VALUE.search(line)[0])] for line in lines]


def write_observations(path, rows):
    """A file of `rows` observations by week."""
    weeks = [f"{year}-W{week:02}" for year in range(2018, 2026) for week in range(1, 53)]
    with open(path, "w") as file:
        file.write("person,metric,period,value\n")
        every = ((who, metric, week) for week in weeks for metric in METRICS for who in range(len(NAMES)))
        for number, (who, metric, week) in zip(range(rows), every, strict=False):
            file.write(f"{person(who)},{metric},{week},{number % 997}\n")
    return path


def open_for_business(program, work, name="base.db"):
    """A store with the company in it, in one file that can be copied."""
    store = os.path.join(work, name)
    program.must(store, "import", write_company(os.path.join(work, "company")))
    return ledger.settle(store)
