"""What was promised, how often it was put to the test, and how often it was broken."""

import time
from dataclasses import dataclass, field


@dataclass
class Row:
    promise: str
    runs: int = 0
    failures: list = field(default_factory=list)  # what went wrong, one text each
    remark: str = ""
    skipped: str = ""  # why it was not tried
    is_control: bool = False  # a control has to fail

    def ran(self, *failures):
        self.runs += 1
        self.failures.extend(failure for failure in failures if failure)

    @property
    def is_good(self):
        if self.skipped:
            return True
        return self.runs > 0 and bool(self.failures) == self.is_control


class Deadline:
    """The seconds that a test may take: long loops stop there, and the table says how far they came."""

    def __init__(self, seconds):
        self.end = time.monotonic() + seconds

    @property
    def is_over(self):
        return time.monotonic() > self.end


def text(rows):
    """The table, and below it the first few failures of each row that is not as it should be."""
    width = max(len(row.promise) for row in rows)
    lines = [f"{'promise':{width}}  {'runs':>6}  {'failures':>8}  "]
    for row in rows:
        if row.skipped:
            lines.append(f"{row.promise:{width}}  {'-':>6}  {'-':>8}  skipped: {row.skipped}")
            continue
        verdict = ("fails, as it must" if row.is_good else "DOES NOT FAIL") if row.is_control else ("" if row.is_good else "BROKEN")
        note = "; ".join(part for part in (verdict, row.remark) if part)
        lines.append(f"{row.promise:{width}}  {row.runs:>6,}  {len(row.failures):>8,}  {note}".rstrip())
    for row in rows:
        if not row.is_good and row.failures:
            lines += ["", f"{row.promise}:"] + [f"  {failure}" for failure in row.failures[:5]]
            lines += [f"  … and {len(row.failures) - 5:,} more"] if len(row.failures) > 5 else []
    return "\n".join(lines)
