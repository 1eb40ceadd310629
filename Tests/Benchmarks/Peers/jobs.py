"""The jobs that are timed, with everyone's way of doing each."""

import os

import clock
from company import AS_OF, Company
from contest import Contender, Contest

OURS = "onramp"
SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000}
DEALS_PER_HIRE = 10


class Jobs:
    def __init__(self, tools, place, sizes):
        self.tools, self.place = tools, place
        self.sizes = {name: SIZES[name] for name in sizes if name in SIZES}
        self.has_million = "1m" in sizes
        self.no_duck, self.no_polars = tools.lacks("duckdb"), tools.lacks("polars", "lifelines")
        self.no_r, self.no_sqlite = tools.no_r(), tools.no_sqlite()

    def company(self, name):
        return Company(self.tools, self.place, name, SIZES[name], 18, 6, SIZES[name] * DEALS_PER_HIRE).make()

    def ours(self, store, sentence=None, stdin=None, options=()):
        words = [self.tools.program, "--db", store, "--as-of", AS_OF, *options]
        return Contender(OURS, words + (sentence.split() if sentence else []), stdin)

    # Start

    def start(self):
        store = os.path.join(self.place, "empty.db")
        clock.run([self.tools.program, "--db", store], output=os.path.join(self.place, "said"))  # makes it
        contenders = [self.ours(store)]
        for name in ("floor", "sqlite-floor"):
            path = self.tools.floor and os.path.join(self.tools.floor, name)
            missing = None if path and os.path.exists(path) else "not built"
            contenders.append(Contender(name, [path or name, store], missing=missing))
        contenders.append(Contender("sqlite3", [self.tools.sqlite or "sqlite3", store, ".quit"], missing=self.no_sqlite))
        yield Contest("start, nothing said", "empty", contenders, runs=40)

    # Ramp

    def ramp(self):
        for name in self.sizes:
            yield self.ramp_at(name, self.company(name), ["observations.csv"])
        if self.has_million:
            company = Company(self.tools, self.place, "1m", 1_000_000, 24, 1, 0).make()
            yield self.ramp_at("1m", company, ["observations.csv"])

    def ramp_at(self, name, company, files):
        """Kaplan–Meier by role and by cohort with limits, and the log-rank test between roles."""
        script = company.path("ramp.txt")
        with open(script, "w") as lines:
            lines.write("ramp by role\nramp by cohort\ncompare ramp by role\n")
        store = company.onramp("full.db", files)
        contenders = [self.ours(store, stdin=script)]
        is_huge = name == "1m"
        contenders.append(self.duck_ramp(company))
        contenders.append(self.polars(company, "polars + lifelines", "parquet"))
        if not is_huge:
            contenders.append(self.polars(company, "polars + lifelines, CSV", "csv"))
        missing = self.no_r or ("too slow at this size" if is_huge else None)
        contenders.append(Contender("R, CSV", [self.tools.r or "R", self.tools.peer("ramp.R"), company.raw], missing=missing))
        contenders.append(self.sqlite_ramp(company, is_huge))
        goal, memory = {"100k": (0.06, 90e6), "1m": (0.7, 300e6)}.get(name, (None, None))
        return Contest("ramp by role and cohort, log-rank", name, contenders, goal, memory, runs=2 if is_huge else None)

    def duck_ramp(self, company):
        if self.no_duck:
            return Contender("DuckDB", [], missing=self.no_duck)
        store = company.duckdb("full.duckdb", ["import_obs.duck.sql"])
        return Contender("DuckDB", company.duck(store, "ramp.duck.sql"))

    def polars(self, company, name, source):
        if self.no_polars:
            return Contender(name, [], missing=self.no_polars)
        if source == "parquet":
            self.parquet(company)
        return Contender(name, [self.tools.python, self.tools.peer("polars_ramp.py"), company.raw, source])

    def parquet(self, company):
        """The observations as a columnar file, with the month as the number that the script for CSV works out."""
        path = os.path.join(company.raw, "observations.parquet")
        if os.path.exists(path):
            return
        code = (
            "import sys, polars as pl; d = sys.argv[1];"
            "pl.scan_csv(d + '/observations.csv').with_columns(p=pl.col('period').str.slice(0, 4).cast(pl.Int32) * 12"
            " + pl.col('period').str.slice(5, 2).cast(pl.Int32) - 1).sink_parquet(d + '/observations.parquet')")
        clock.run([self.tools.python, "-c", code, company.raw], output=company.path("said"), limit=300)

    def sqlite_ramp(self, company, is_huge):
        """Without the limits and the test, which SQL lacks."""
        missing = self.no_sqlite or ("too slow at this size" if is_huge else None)
        if missing:
            return Contender("sqlite3 (no limits, no test)", [], missing=missing)
        store = company.sqlite("full.sqlite", ["import_obs.sqlite.sql"])
        return Contender("sqlite3 (no limits, no test)", company.shell(store, "ramp.sqlite.sql"))

    # Imports

    def deals(self):
        for name, hires in self.sizes.items():
            company = self.company(name)
            yield self.importing(
                "import deals, checked", f"{hires * DEALS_PER_HIRE:,}", company, "deals.csv", "import_deals",
                (3.0, 200e6) if name == "100k" else (None, None))

    def observations(self):
        for name in self.sizes:
            company = self.company(name)
            rows = {"1k": "92k", "10k": "0.93M", "100k": "9.26M"}[name]
            yield self.importing(
                "import observations", rows, company, "observations.csv", "import_obs", (8.0, None) if name == "100k" else (None, None))

    def importing(self, job, size, company, file, script, goals):
        contenders = []
        store, prepare = company.fresh(company.onramp(), "fresh.db")
        sentence = f"import {os.path.join(company.canonical, file)} skipping bad rows"
        contenders.append(self.ours(store, sentence))
        contenders[0].prepare = prepare
        if self.no_duck:
            contenders.append(Contender("DuckDB", [], missing=self.no_duck))
        else:
            store, prepare = company.fresh(company.duckdb(), "fresh.duckdb")
            contenders.append(Contender("DuckDB", company.duck(store, f"{script}.duck.sql"), prepare=prepare))
        if self.no_sqlite:
            contenders.append(Contender("sqlite3 .import", [], missing=self.no_sqlite))
        else:
            store, prepare = company.fresh(company.sqlite(), "fresh.sqlite")
            contenders.append(Contender("sqlite3 .import", company.shell(store, f"{script}.sqlite.sql"), prepare=prepare))
        return Contest(job, size, contenders, *goals, runs=3)

    # Figures of deals

    def figures(self):
        for name, hires in self.sizes.items():
            company = self.company(name)
            deals = f"{hires * DEALS_PER_HIRE:,}"
            store = company.onramp("deals.db", ["deals.csv"])
            goal = 0.5 if name == "100k" else None
            for sentence in ("metrics", "funnel", "pipeline"):
                contenders = [self.ours(store, sentence)]
                if sentence == "metrics":
                    contenders += [self.duck_figures(company), self.sqlite_figures(company)]
                yield Contest(f"figures of deals: {sentence}", deals, contenders, goal, runs=3)

    def duck_figures(self, company):
        if self.no_duck:
            return Contender("DuckDB", [], missing=self.no_duck)
        return Contender("DuckDB", company.duck(company.duckdb("deals.duckdb", ["import_deals.duck.sql"]), "crm.duck.sql"))

    def sqlite_figures(self, company):
        name = "sqlite3 (means for medians)"
        if self.no_sqlite:
            return Contender(name, [], missing=self.no_sqlite)
        return Contender(name, company.shell(company.sqlite("deals.sqlite", ["import_deals.sqlite.sql"]), "crm.sqlite.sql"))

    # Exports

    def export(self):
        for name in self.sizes:
            company = self.company(name)
            store = company.onramp("full.db", ["observations.csv"])
            rows = self.rows(company, store)
            for form in ("csv", "json", "html"):
                contenders = [self.ours(store, "ramp people", options=["--format", form])]
                missing = self.no_sqlite
                words = [self.tools.sqlite or "sqlite3", "-header", f"-{form}", rows, "SELECT * FROM people"]
                contenders.append(Contender("sqlite3", words, missing=missing))
                goal, memory = {"html": (0.5, 60e6)}.get(form, (None, 60e6))
                goals = (goal, memory) if name == "100k" else (None, None)
                yield Contest(f"export of hires as {form.upper()}", name, contenders, *goals, runs=5)

    def rows(self, company, store):
        """The rows that we export, in a table of their own, so that sqlite3 writes the same."""
        table, answer = company.path("rows.sqlite"), company.path("rows.csv")
        if self.no_sqlite or os.path.exists(table):
            return table
        words = [self.tools.program, "--db", store, "--as-of", AS_OF, "--format", "csv", "ramp", "people"]
        clock.run(words, output=answer)
        clock.run([self.tools.sqlite, table, f".import --csv {answer} people"], output=company.path("said"))
        return table

    ALL = ("start", "ramp", "figures", "export", "deals", "observations")
