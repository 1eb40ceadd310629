"""What drives a terminal, turns text around or hides it: in every text of a company and of a sentence, and looked for in every answer."""

import os
import re
import subprocess
import sys
import tempfile
import unicodedata

import office
from table import Row

SEQUENCES = ["\x1b[2J", "\x1b]52;c;QUFB\x07", "\x1b]8;;http://x\x1b\\", "\x1bP+q\x1b\\", "\x9b31m", "\x1b]0;title\x07", "\u202eevil", "\u2066x\u2069", "a\u200bb", "\u2028", "\ufeff"]
KINDS = ("Cc", "Cf", "Zl", "Zp")
# Joiners and marks that letters and pictures are made with are let through inside of them.
JOINING = {"\u200c", "\u200d", "\u00ad"}
HOSTILE = [c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) in KINDS and c not in "\n\r\0"]
RAW = re.compile("[" + "".join(re.escape(c) for c in HOSTILE if c not in JOINING and c != "\t" and not 0xE0000 <= ord(c) < 0xE0080) + "]")
QUESTIONS = [
    "ramp people", "team", "history", "candidates for sdr", "profile of H01", "everything about H01", "status of H01", "plan of H01", "metrics of H01", "pipeline",
    "openings", "today", "overdue", "ramp by region", "ramp by team", "ramp by manager", "ramp by cohort", "ramp by source", "why opening", "weak modules",
    "recruiting funnel", "interviewers for sdr", "report on H01", "report training", "report recruiting", "report ramp", "definitions", "historial", "equipo",
]
FORMATS = ("text", "md", "html", "json")


def rows(work, program, scale):
    row = Row(f"{len(HOSTILE)} hidden and control characters and {len(SEQUENCES)} sequences, in every text, in no answer as they are")
    chunks = ["".join(HOSTILE[n:n + 16]) for n in range(0, len(HOSTILE), 16)] + SEQUENCES
    answers = 0
    for number, chunk in enumerate(chunks if scale > 1 else chunks[:5] + SEQUENCES):
        with tempfile.TemporaryDirectory(dir=work) as folder:
            for failure in tried(program, folder, chunk, FORMATS[number % len(FORMATS)]):
                row.ran(failure)
                answers += 1
    row.remark = f"{answers:,} answers read"
    yield row


def cell(text):
    return '"' + text.replace('"', '""') + '"'


def company(folder, evil):
    path = office.write_company(os.path.join(folder, "company"))
    x = cell(f"A{evil}Z")
    files = {
        "hires.csv": f"person,name,email,kind,role,curriculum,region,team,manager,cohort,source,start_date\nH01,{x},{x},hire,sdr,outreach,{x},{x},{x},{x},{x},2025-01-06\n",
        "absences.csv": f"person,from,to,reason\nH01,2025-02-01,2025-02-09,{x}\n",
        "ratings.csv": f"person,module,rating,comment,rated_on\nH01,opening,4,{x},2025-02-01\n",
        "candidates.csv": f"candidate,name,email,role,source,stage,applied_on,reason\nK1,{x},{x},sdr,{x},interview,2025-01-01,{x}\n",
        "scorecards.csv": f"candidate,interviewer,criterion,rating,stage,rated_on\nK1,{x},coachability,4,interview,2025-01-09\n",
        "deals.csv": f"deal,owner,account,stage,amount,currency,source,created_on,outcome,forecast_category\nD1,H01,{x},{x},100,EUR,{x},2025-03-01,open,{x}\n",
        "activities.csv": f"person,kind,outcome,on,count\nH01,call,{x},2025-03-01,3\n",
    }
    paths = [path]
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)
        paths.append(os.path.join(folder, name))
    return paths


def tried(program, folder, evil, form):
    """What was printed as it is, for every answer and every complaint."""
    store = os.path.join(folder, "evil.db")
    paths = company(folder, evil)
    line = evil.replace("\n", " ")
    said = [f"import {path}" for path in paths] + [
        f"note on H01: {line}", f"hire X{line} as sdr starting 2025-01-06", f"candidate Y{line} for sdr from {line}", f"score {line} 4 on coachability", f"status of {line}",
        line, f"rate H01 opening 4 because {line}", f"alias \"{line}\" = H01", f"export ramp to {folder}/{line.replace('/', '')}.csv", f"import {folder}/{line.replace('/', '')}",
        f"help {line}", f"set {line} {line}", f"check against {line}", f"replay {line}",
    ]
    yield shown(program.run(store, script=said), "the script")
    yield shown(program.run(store, script=QUESTIONS), "the questions")
    for question in QUESTIONS[::3]:
        yield shown(program.run(store, "--format", form, question), f"{question} as {form}", form)
    if "\0" not in evil:
        for words in ([f"status of {evil}"], ["--lang", evil, "ramp"], ["--as-of", evil, "ramp"], ["--format", evil, "ramp"]):
            yield shown(program.run(store, *words), f"arguments {words[0]!r}")
        yield shown(program.run(os.path.join(folder, evil.replace("/", "") + "none", "x.db"), "ramp"), "the store's name")
        done = subprocess.run(
            program.command(store, "doctor"), env=program.environment("/nonexistent", PAGER=evil, LANG=evil, XDG_CONFIG_HOME=folder + "/" + evil.replace("/", "")),
            capture_output=True, stdin=subprocess.DEVNULL, timeout=60)
        yield raw(done.stdout, "variables") or raw(done.stderr, "variables")


def shown(outcome, what, form="text"):
    if outcome.is_crash:
        return f"{what}: ended with {outcome.status}: {outcome.complaint[-200:]!r}"
    return raw(outcome.said, what, form) or raw(outcome.complained, what)


def raw(output, what, form="text"):
    found = RAW.search(output.decode("utf-8", "replace")) if form != "json" else re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", output.decode("utf-8", "replace"))
    if not found:
        return ""
    text = output.decode("utf-8", "replace")
    return f"{what}: U+{ord(found[0]):04X} as it is: {text[max(0, found.start() - 50):found.end() + 30]!r}"
