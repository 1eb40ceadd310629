#!/usr/bin/env python3
"""What people mean by phrases about time, worked out with Python's datetime alone.

Writes said-times.tsv: language, use (fact, plan or period), phrase, then one column for each reference day. A cell holds the day or period that is
meant, several parted by a bar where the phrase is to be asked about, or - where it is to be refused.
"""
from datetime import date, timedelta
import os

TODAYS = [date(2026, 3, 16 + n) for n in range(7)] + [
    date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1), date(2026, 12, 28), date(2026, 3, 29)]
EN, ES = "en", "es"
rows = []


def say(language, use, phrases, meaning):
    for phrase in [phrases] if isinstance(phrases, str) else phrases:
        rows.append((language, use, phrase, meaning))


def day(year, month, number):
    try:
        return date(year, month, number)
    except ValueError:
        return None


def days_on(n):
    return lambda t: t + timedelta(days=n)


def month_index(t, n):
    """First day of the month n months on."""
    at = t.year * 12 + t.month - 1 + n
    return date(at // 12, at % 12 + 1, 1)


def months_on(n):
    return lambda t: day(month_index(t, n).year, month_index(t, n).month, t.day)


def month_end(first):
    return month_index(first, 1) - timedelta(days=1)


def monday(t):
    return date.fromisocalendar(*t.isocalendar()[:2], 1)


def quarter_start(t, n=0):
    """First day of the quarter n quarters on."""
    return month_index(date(t.year, 3 * ((t.month - 1) // 3) + 1, 1), 3 * n)


# Periods as they are written.
def week(t):
    year, number, _ = t.isocalendar()
    return f"{year}-W{number:02d}"


def month(t):
    return f"{t.year}-{t.month:02d}"


def quarter(t):
    return f"{t.year}-Q{(t.month + 2) // 3}"


def week_of_year(year, number):
    try:
        return week(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


# Fixed words.
for phrases, n in [
    (["today", "now", "tonight", "this morning", "this afternoon"], 0), (["yesterday", "last night", "yesterday afternoon"], -1),
    (["day before yesterday", "the day before yesterday"], -2),
]:
    say(EN, "fact", phrases, days_on(n))
say(EN, "plan", ["today", "this evening"], days_on(0))
say(EN, "plan", "tomorrow", days_on(1))
say(EN, "plan", ["day after tomorrow", "the day after tomorrow"], days_on(2))
for phrases, n in [
    (["hoy", "ahora", "hoy mismo", "esta mañana", "esta tarde"], 0), (["ayer", "anoche", "ayer por la tarde"], -1),
    (["anteayer", "antier", "antes de ayer", "anteanoche"], -2),
]:
    say(ES, "fact", phrases, days_on(n))
say(ES, "plan", ["hoy", "esta noche"], days_on(0))
say(ES, "plan", "mañana", days_on(1))
say(ES, "plan", "pasado mañana", days_on(2))

# So many days, weeks and months.
EN_COUNTS = [("a", 1), ("one", 1), ("2", 2), ("two", 2), ("3", 3), ("three", 3), ("10", 10), ("twelve", 12), ("21", 21), ("twenty one", 21)]
ES_COUNTS = [("un", 1), ("1", 1), ("2", 2), ("dos", 2), ("3", 3), ("tres", 3), ("10", 10), ("doce", 12), ("21", 21), ("treinta y un", 31)]
for text, n in EN_COUNTS:
    s = "" if n == 1 else "s"
    say(EN, "fact", f"{text} day{s} ago", days_on(-n))
    say(EN, "fact", f"{text} week{s} ago", days_on(-7 * n))
    say(EN, "fact", f"{text} month{s} ago", months_on(-n))
    say(EN, "plan", f"in {text} day{s}", days_on(n))
    say(EN, "plan", f"in {text} week{s}", days_on(7 * n))
    say(EN, "plan", f"in {text} month{s}", months_on(n))
    say(EN, "period", f"{text} week{s} ago", lambda t, n=n: week(t - timedelta(days=7 * n)))
    say(EN, "period", f"{text} month{s} ago", lambda t, n=n: month(month_index(t, -n)))
    say(EN, "period", f"{text} day{s} ago", days_on(-n))
for text, n in ES_COUNTS:
    s, es, f = ("", "", "una" if text == "un" else text) if n == 1 else ("s", "es", text)
    if f.endswith(" un"):
        f += "a"
    say(ES, "fact", f"hace {text} día{s}", days_on(-n))
    say(ES, "fact", f"hace {f} semana{s}", days_on(-7 * n))
    say(ES, "fact", f"hace {text} mes{es}", months_on(-n))
    say(ES, "plan", f"dentro de {text} día{s}", days_on(n))
    say(ES, "plan", f"en {f} semana{s}", days_on(7 * n))
    say(ES, "plan", f"dentro de {text} mes{es}", months_on(n))
    say(ES, "period", f"hace {f} semana{s}", lambda t, n=n: week(t - timedelta(days=7 * n)))
    say(ES, "period", f"hace {text} mes{es}", lambda t, n=n: month(month_index(t, -n)))
    say(ES, "period", f"hace {text} día{s}", days_on(-n))
say(EN, "fact", ["a fortnight ago", "one fortnight ago"], days_on(-14))
say(EN, "plan", ["in a fortnight", "two weeks from now", "two weeks from today", "within two weeks"], days_on(14))
say(EN, "fact", "a year ago", months_on(-12))
say(EN, "fact", "two quarters ago", months_on(-6))
say(EN, "period", "two quarters ago", lambda t: quarter(quarter_start(t, -2)))
say(ES, "period", "hace dos trimestres", lambda t: quarter(quarter_start(t, -2)))
say(ES, "fact", "hace un año", months_on(-12))
say(ES, "fact", ["dos semanas atrás"], days_on(-14))
# A Spanish fortnight is called fifteen days, a week eight.
say(ES, "fact", "hace quince días", lambda t: [t - timedelta(days=14), t - timedelta(days=15)])
say(ES, "plan", "dentro de quince días", lambda t: [t + timedelta(days=14), t + timedelta(days=15)])
say(ES, "fact", "hace ocho días", lambda t: [t - timedelta(days=7), t - timedelta(days=8)])
say(ES, "fact", "hace 15 días", days_on(-15))

# Weekdays.
EN_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
ES_DAYS = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]


def latest(w, strict=False):
    def find(t):
        back = range(1, 8) if strict else range(0, 7)
        return next(t - timedelta(days=n) for n in back if (t - timedelta(days=n)).isoweekday() == w)
    return find


def coming(w, strict=False):
    def find(t):
        on = range(1, 8) if strict else range(0, 7)
        return next(t + timedelta(days=n) for n in on if (t + timedelta(days=n)).isoweekday() == w)
    return find


def of_week(w, n=0):
    return lambda t: monday(t) + timedelta(days=7 * n + w - 1)


def last_of_two(w):
    """English `last monday`: the latest one, or that of last week."""
    return lambda t: [latest(w, True)(t), of_week(w, -1)(t)]


def next_of_two(w):
    return lambda t: [coming(w, True)(t), of_week(w, 1)(t)]


def this_plan(w):
    return lambda t: [of_week(w)(t)] if of_week(w)(t) >= t else [of_week(w)(t), of_week(w, 1)(t)]


for w, name in enumerate(EN_DAYS, 1):
    say(EN, "fact", name, latest(w))
    say(EN, "plan", name, coming(w))
    say(EN, "fact", f"last {name}", last_of_two(w))
    say(EN, "plan", f"next {name}", next_of_two(w))
    say(EN, "fact", f"this {name}", of_week(w))
    say(EN, "plan", f"this {name}", this_plan(w))
    say(EN, "plan", f"coming {name}", coming(w, True))
    say(EN, "fact", f"past {name}", latest(w, True))
    say(EN, "fact", [f"{name} of last week", f"{name} last week", f"last week {name}"], of_week(w, -1))
    say(EN, "plan", f"{name} of next week", of_week(w, 1))
for w, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], 1):
    say(EN, "fact", name, latest(w))
    say(EN, "plan", name, coming(w))
say(EN, "fact", ["tues"], latest(2))
say(EN, "fact", ["thurs", "thur"], latest(4))
for w, name in enumerate(ES_DAYS, 1):
    say(ES, "fact", [name, f"el {name}"], latest(w))
    say(ES, "plan", f"el {name}", coming(w))
    say(ES, "fact", [f"el {name} pasado", f"el pasado {name}"], latest(w, True))
    say(ES, "plan", [f"el próximo {name}", f"el {name} que viene", f"el {name} próximo"], coming(w, True))
    say(ES, "fact", f"este {name}", of_week(w))
    say(ES, "fact", f"el {name} de la semana pasada", of_week(w, -1))
    say(ES, "plan", f"el {name} de la semana que viene", of_week(w, 1))
for w, name in enumerate(["lun", "mar", "mié", "jue", "vie", "sáb", "dom"], 1):
    say(ES, "fact", name if name != "mar" else "el mar", latest(w) if name != "mar" else latest(w))


def numbered_week(n):
    """The latest week of that number that has begun, in this ISO year or the one before."""
    def find(t):
        year, now, _ = t.isocalendar()
        return week_of_year(year if n <= now else year - 1, n)
    return find


def weekday_of_numbered(n, w):
    def find(t):
        year, now, _ = t.isocalendar()
        try:
            return date.fromisocalendar(year if n <= now else year - 1, n, w)
        except ValueError:
            return None
    return find


say(EN, "fact", ["week 11 monday", "monday of week 11", "monday week 11"], weekday_of_numbered(11, 1))
say(EN, "fact", "friday of week 53", weekday_of_numbered(53, 5))
say(ES, "fact", ["el lunes de la semana 11", "semana 11 lunes"], weekday_of_numbered(11, 1))

# Days of months.
EN_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
ES_MONTHS = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]


def fact_day(m, d):
    """In the year of the latest such date; None where that year has no such day."""
    return lambda t: day(t.year if (m, d) <= (t.month, t.day) else t.year - 1, m, d)


def plan_day(m, d):
    """The one within 92 days of today, else the nearest on either side."""
    def find(t):
        around = [x for x in (day(t.year + n, m, d) for n in (-1, 0, 1)) if x]
        return near(around, t)
    return find


def near(around, t):
    ahead = [x for x in around if x >= t][:1]
    behind = [x for x in around if x <= t][-1:]
    for x in ahead + behind:
        if abs((x - t).days) <= 92:
            return x
    return sorted(set(ahead + behind)) or None


def suffix(n):
    return "th" if 4 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


for m, d in [(3, 3), (3, 18), (1, 1), (12, 31), (11, 24), (2, 28), (6, 15), (9, 30)]:
    en, es = EN_MONTHS[m - 1], ES_MONTHS[m - 1]
    forms = [f"{d} {en}", f"{en} {d}", f"{d}{suffix(d)} of {en}", f"the {d}{suffix(d)} of {en}", f"{en} {d}{suffix(d)}", f"{en[:3]} {d}"]
    say(EN, "fact", forms, fact_day(m, d))
    say(EN, "plan", forms[:2], plan_day(m, d))
    say(EN, "fact", [f"{d} {en} 2026", f"{en} {d}, 2026", f"{d} {en[:3]} 2026", f"{d} {en[:3]} 26"], lambda t, m=m, d=d: date(2026, m, d))
    say(EN, "fact", f"{d} {en} last year", lambda t, m=m, d=d: date(t.year - 1, m, d))
    forms = [f"{d} de {es}", f"el {d} de {es}", f"{d} {es}", f"{d} {es[:3]}"]
    say(ES, "fact", forms, fact_day(m, d))
    say(ES, "plan", forms[:2], plan_day(m, d))
    say(ES, "fact", [f"{d} de {es} de 2026", f"el {d} de {es} del 2026", f"{d} {es[:3]} 2026"], lambda t, m=m, d=d: date(2026, m, d))
    say(ES, "fact", f"el {d} de {es} del año pasado", lambda t, m=m, d=d: date(t.year - 1, m, d))
say(EN, "fact", ["third of march", "the third of march", "march third"], fact_day(3, 3))
say(ES, "fact", ["el primero de marzo", "1º de marzo", "uno de marzo"], fact_day(3, 1))
say(ES, "fact", "tres de marzo", fact_day(3, 3))
for phrase, m, d in [("29 feb", 2, 29), ("31 feb", 2, 31), ("31 april", 4, 31), ("february 30th", 2, 30), ("31 june", 6, 31)]:
    say(EN, "fact", phrase, fact_day(m, d))
for phrase, m, d in [("29 de febrero", 2, 29), ("31 de febrero", 2, 31), ("el 31 de abril", 4, 31), ("31 nov", 11, 31)]:
    say(ES, "fact", phrase, fact_day(m, d))
for phrase in ["29 feb 2026", "31 feb 2026", "2026-02-30", "31/02/2026", "30.02.2026", "2026-13-01", "31 april 2027", "29/2/2027"]:
    say(EN, "fact", phrase, lambda t: None)
for phrase in ["29 de febrero de 2026", "31 de febrero de 2027", "31/02/2026", "31/4/2026", "2026-02-30"]:
    say(ES, "fact", phrase, lambda t: None)
say(EN, "fact", ["29 feb 2028", "february 29, 2028", "29/02/2028", "2028-02-29", "2/29/2028"], lambda t: date(2028, 2, 29))
say(ES, "fact", ["29 de febrero de 2028", "29/02/2028", "29.2.28", "2028-02-29"], lambda t: date(2028, 2, 29))


def fact_of_month(d):
    def find(t):
        first = month_index(t, 0 if d <= t.day else -1)
        return day(first.year, first.month, d)
    return find


def plan_of_month(d):
    def find(t):
        first = month_index(t, 0 if d >= t.day else 1)
        return day(first.year, first.month, d)
    return find


for d in [1, 3, 15, 18, 29, 30, 31]:
    say(EN, "fact", f"the {d}{suffix(d)}", fact_of_month(d))
    say(EN, "plan", f"the {d}{suffix(d)}", plan_of_month(d))
    say(ES, "fact", [f"el {d}", f"el día {d}"], fact_of_month(d))
    say(ES, "plan", f"el {d}", plan_of_month(d))
    say(EN, "fact", f"the {d}{suffix(d)} of last month",
        lambda t, d=d: day(month_index(t, -1).year, month_index(t, -1).month, d))
    say(ES, "fact", f"el {d} del mes pasado", lambda t, d=d: day(month_index(t, -1).year, month_index(t, -1).month, d))
say(EN, "fact", "3rd", fact_of_month(3))

# Dates in numbers.
for text, m, d in [("24/11", 11, 24), ("11/24", 11, 24), ("3/3", 3, 3), ("18/3", 3, 18)]:
    say(EN, "fact", text, fact_day(m, d))
for text, m, d in [("24/11", 11, 24), ("3/4", 4, 3), ("3/3", 3, 3), ("18/3", 3, 18), ("01/02", 2, 1)]:
    say(ES, "fact", text, fact_day(m, d))
say(EN, "fact", ["3/4", "03/04"], lambda t: [fact_day(4, 3)(t), fact_day(3, 4)(t)])
say(EN, "fact", ["1/2"], lambda t: [fact_day(1, 2)(t), fact_day(2, 1)(t)])
both = lambda t: [date(2026, 4, 3), date(2026, 3, 4)]
say(EN, "fact", ["3/4/2026", "03/04/2026", "3/4/26", "3-4-2026"], both)
say(ES, "fact", ["3/4/2026", "03/04/2026", "3/4/26", "3-4-2026", "3.4.2026"], lambda t: date(2026, 4, 3))
for text in ["24/11/2026", "24/11/26", "24.11.2026", "24-11-2026", "2026-11-24", "2026/11/24", "24.11.26"]:
    say(EN, "fact", text, lambda t: date(2026, 11, 24))
    say(ES, "fact", text, lambda t: date(2026, 11, 24))
say(EN, "fact", ["11/24/2026", "11/24/26"], lambda t: date(2026, 11, 24))
say(EN, "fact", ["12/12/1999", "12/12/99"], lambda t: date(1999, 12, 12))
# A weekday beside a date must be its own.
say(EN, "fact", ["tuesday 24 november 2026", "tue 24 nov 2026", "tuesday, november 24 2026", "tuesday 2026-11-24"], lambda t: date(2026, 11, 24))
say(ES, "fact", ["martes 24 de noviembre de 2026", "mar 24 nov 2026", "el martes 24 de noviembre de 2026"], lambda t: date(2026, 11, 24))
say(EN, "fact", ["monday 24 november 2026", "friday 2026-11-24"], lambda t: None)
say(ES, "fact", ["lunes 24 de noviembre de 2026"], lambda t: None)
own = lambda w, d: lambda t: (lambda x: x if x and x.isoweekday() == w else None)(fact_of_month(d)(t))
say(EN, "fact", "tuesday the 3rd", own(2, 3))
say(ES, "fact", ["el martes 3", "martes 3"], own(2, 3))


# Edges.
def edges(language, first, middle, last, of, period, end=None):
    """Phrases for the beginning, middle and end of a period given by its first and last day."""
    for lead in first:
        say(language, "fact", f"{lead} {of}", lambda t: period(t)[0])
    for lead in middle:
        say(language, "fact", f"{lead} {of}", lambda t: period(t)[1])
    for lead in last:
        say(language, "fact", f"{lead} {of}", end or (lambda t: period(t)[2]))


def month_days(first):
    return first, first + timedelta(days=14), month_end(first)


def quarter_days(first):
    return first, month_index(first, 1) + timedelta(days=14), month_end(month_index(first, 2))


def latest_month(m):
    return lambda t: date(t.year if m <= t.month else t.year - 1, m, 1)


EN_EDGES = (["beginning of", "the start of", "at the beginning of"], ["middle of", "the middle of"], ["end of", "the end of", "at the end of"])
ES_EDGES = (["principios de", "a principios de"], ["mediados de", "a mediados de"], ["fin de", "finales de", "a finales de"])
for of in ["month", "the month", "this month"]:
    edges(EN, *EN_EDGES, of, lambda t: month_days(month_index(t, 0)))
edges(EN, *EN_EDGES, "last month", lambda t: month_days(month_index(t, -1)))
edges(EN, *EN_EDGES, "last quarter", lambda t: quarter_days(quarter_start(t, -1)))
edges(EN, *EN_EDGES, "the quarter", lambda t: quarter_days(quarter_start(t)))
for m in [2, 3, 10]:
    edges(EN, *EN_EDGES, EN_MONTHS[m - 1], lambda t, m=m: month_days(latest_month(m)(t)))
    edges(ES, *ES_EDGES, ES_MONTHS[m - 1], lambda t, m=m: month_days(latest_month(m)(t)))
edges(EN, *EN_EDGES, "february 2028", lambda t: month_days(date(2028, 2, 1)))
edges(ES, *ES_EDGES, "febrero de 2028", lambda t: month_days(date(2028, 2, 1)))
edges(ES, *ES_EDGES, "mes", lambda t: month_days(month_index(t, 0)))
edges(ES, *ES_EDGES, "este mes", lambda t: month_days(month_index(t, 0)))
edges(ES, ["principios del"], ["mediados del"], ["finales del", "a finales del"], "mes pasado", lambda t: month_days(month_index(t, -1)))
edges(ES, ["principios del"], ["mediados del"], ["finales del"], "trimestre pasado", lambda t: quarter_days(quarter_start(t, -1)))
say(EN, "fact", ["mid march", "mid-march"][:1], lambda t: month_days(latest_month(3)(t))[1])
say(EN, "fact", "mid month", lambda t: month_days(month_index(t, 0))[1])
say(EN, "fact", "month end", lambda t: month_end(month_index(t, 0)))
say(EN, "fact", "beginning of the week", lambda t: monday(t))
say(EN, "fact", ["end of the week", "end of week"], lambda t: [of_week(5)(t), of_week(7)(t)])
say(EN, "fact", "end of last week", lambda t: [of_week(5, -1)(t), of_week(7, -1)(t)])
say(ES, "fact", "principios de semana", lambda t: monday(t))
say(ES, "fact", "fin de semana", lambda t: [of_week(6)(t), of_week(7)(t)])
say(EN, "fact", ["end of last year", "the end of last year"], lambda t: date(t.year - 1, 12, 31))
say(EN, "fact", ["beginning of 2026", "start of 2026"], lambda t: date(2026, 1, 1))
say(EN, "fact", ["beginning of the year", "start of the year"], lambda t: date(t.year, 1, 1))
say(ES, "fact", ["finales del año pasado", "a finales del año pasado"], lambda t: date(t.year - 1, 12, 31))
say(ES, "fact", "principios de año", lambda t: date(t.year, 1, 1))
say(EN, "fact", "end of q1", lambda t: date(t.year, 3, 31))
say(EN, "fact", ["last day of february", "the last day of february"], lambda t: month_end(latest_month(2)(t)))
say(EN, "fact", "first day of march", lambda t: latest_month(3)(t))
say(ES, "fact", "el último día de febrero", lambda t: month_end(latest_month(2)(t)))


def plan_edge(m, pick):
    def find(t):
        this = latest_month(m)(t)
        return near([month_days(this)[pick], month_days(date(this.year + 1, m, 1))[pick]], t)
    return find


say(EN, "plan", "beginning of april", plan_edge(4, 0))
say(EN, "plan", "end of october", plan_edge(10, 2))
say(ES, "plan", "principios de abril", plan_edge(4, 0))


def nth_weekday(w, n, first):
    found = [first + timedelta(days=k) for k in range(month_end(first).day) if (first + timedelta(days=k)).isoweekday() == w]
    return found[n]


say(EN, "fact", "first monday of march", lambda t: nth_weekday(1, 0, latest_month(3)(t)))
say(EN, "fact", "last friday of february", lambda t: nth_weekday(5, -1, latest_month(2)(t)))
say(EN, "fact", "third thursday of last month", lambda t: nth_weekday(4, 2, month_index(t, -1)))
say(ES, "fact", "el primer lunes de marzo", lambda t: nth_weekday(1, 0, latest_month(3)(t)))
say(ES, "fact", "el último viernes de febrero", lambda t: nth_weekday(5, -1, latest_month(2)(t)))

# Periods.
for n, en, es_f, es_m in [
    (-1, ["last", "previous"], ["la semana pasada", "la semana anterior"], ["el mes pasado", "el mes anterior"]),
    (0, ["this", "current"], ["esta semana", "la semana actual"], ["este mes", "el mes actual"]),
    (1, ["next"], ["la próxima semana", "la semana que viene"], ["el próximo mes", "el mes que viene"]),
]:
    for turn in en:
        say(EN, "period", f"{turn} week", lambda t, n=n: week(t + timedelta(days=7 * n)))
        say(EN, "period", f"{turn} month", lambda t, n=n: month(month_index(t, n)))
        say(EN, "period", f"{turn} quarter", lambda t, n=n: quarter(quarter_start(t, n)))
        say(EN, "period", f"{turn} year", lambda t: None)
    say(ES, "period", es_f, lambda t, n=n: week(t + timedelta(days=7 * n)))
    say(ES, "period", es_m, lambda t, n=n: month(month_index(t, n)))
    say(ES, "period", [p.replace("mes", "trimestre") for p in es_m], lambda t, n=n: quarter(quarter_start(t, n)))
say(ES, "period", ["este año", "el año pasado", "en 2025"], lambda t: None)
say(EN, "period", "the past week", lambda t: [week(t - timedelta(days=7)), week(t)])
say(ES, "period", "la última semana", lambda t: [week(t - timedelta(days=7)), week(t)])
say(EN, "period", "the week before last", lambda t: week(t - timedelta(days=14)))
say(EN, "period", "the month before last", lambda t: month(month_index(t, -2)))
say(ES, "period", "la semana antepasada", lambda t: week(t - timedelta(days=14)))
for n in [1, 11, 12, 13, 47, 52, 53, 54]:
    say(EN, "period", [f"week {n}", f"wk {n}", f"w{n}", f"in week {n}"], numbered_week(n))
    say(ES, "period", [f"semana {n}", f"la semana {n}", f"en la semana {n}"], numbered_week(n))
    for year in [2025, 2026]:
        say(EN, "period", [f"week {n} of {year}", f"week {n} {year}", f"{year}-W{n:02d}"], lambda t, n=n, y=year: week_of_year(y, n))
        say(ES, "period", f"semana {n} de {year}", lambda t, n=n, y=year: week_of_year(y, n))


def numbered_quarter(n):
    def find(t):
        if not 1 <= n <= 4:
            return None
        return f"{t.year if n <= (t.month + 2) // 3 else t.year - 1}-Q{n}"
    return find


for n, en, es in [(1, "first", "primer"), (2, "second", "segundo"), (3, "third", "tercer"), (4, "fourth", "cuarto")]:
    say(EN, "period", [f"q{n}", f"{en} quarter", f"the {en} quarter", f"in q{n}"], numbered_quarter(n))
    say(ES, "period", [f"t{n}", f"{es} trimestre", f"el {es} trimestre", f"en el {es} trimestre"], numbered_quarter(n))
    say(EN, "period", [f"q{n} 2025", f"{en} quarter of 2025", f"2025-Q{n}", f"q{n} 25", f"q{n}/2025"], lambda t, n=n: f"2025-Q{n}")
    say(ES, "period", [f"T{n} 2026", f"T{n} de 2026", f"{es} trimestre de 2026", f"{es} trimestre del 2026"], lambda t, n=n: f"2026-Q{n}")
    say(EN, "period", f"q{n} last year", lambda t, n=n: f"{t.year - 1}-Q{n}")
    say(ES, "period", f"{es} trimestre del año pasado", lambda t, n=n: f"{t.year - 1}-Q{n}")
say(EN, "period", ["q5", "q5 2025", "week 54 of 2026", "2025-W53"], lambda t: None)
say(ES, "period", ["t5", "semana 54 de 2026", "13/2026"], lambda t: None)


def latest_named(m):
    return lambda t: month(latest_month(m)(t))


for m in range(1, 13):
    en, es = EN_MONTHS[m - 1], ES_MONTHS[m - 1]
    say(EN, "period", [en, f"in {en}", en[:3]], latest_named(m))
    say(ES, "period", [es, f"en {es}"] + ([es[:3]] if m != 3 else []), latest_named(m))
    say(EN, "period", [f"{en} 2025", f"{en[:3]} 2025", f"{en} of 2025", f"{m:02d}/2025", f"2025-{m:02d}", f"{en[:3]} '25"],
        lambda t, m=m: f"2025-{m:02d}")
    say(ES, "period", [f"{es} de 2025", f"{es} 2025", f"{es[:3]} 2025", f"{m:02d}/2025", f"el mes de {es} de 2025"],
        lambda t, m=m: f"2025-{m:02d}")
    strictly = lambda t, m=m: f"{t.year if m < t.month else t.year - 1}-{m:02d}"
    say(EN, "period", f"last {en}", strictly)
    say(ES, "period", [f"el pasado {es}"], strictly)
    say(EN, "period", f"{en} last year", lambda t, m=m: f"{t.year - 1}-{m:02d}")
    say(EN, "period", f"this {en}", lambda t, m=m: f"{t.year}-{m:02d}")
# In Spanish `mar` is a month and a day of the week.
say(ES, "period", "mar", lambda t: [latest_named(3)(t), latest(2)(t)])
# A day of November, or November of a year.
say(EN, "period", "nov 25", lambda t: [fact_day(11, 25)(t)] + (["2025-11"] if t.year <= 2026 else []))
say(EN, "period", ["nov 19", "19 nov"], fact_day(11, 19))
for m, d in [(3, 9), (11, 24), (1, 1)]:
    en, es = EN_MONTHS[m - 1], ES_MONTHS[m - 1]
    say(EN, "period", [f"the week of {d} {en}", f"week of {en} {d}", f"the week of the {d}{suffix(d)} of {en}"],
        lambda t, m=m, d=d: week(fact_day(m, d)(t)))
    say(ES, "period", [f"la semana del {d} de {es}", f"semana del {d} de {es}"], lambda t, m=m, d=d: week(fact_day(m, d)(t)))
    say(EN, "period", f"the week of {d} {en} 2026", lambda t, m=m, d=d: week(date(2026, m, d)))
    say(ES, "period", f"la semana del {d} de {es} de 2026", lambda t, m=m, d=d: week(date(2026, m, d)))
say(ES, "period", "la semana del 3", lambda t: week(fact_of_month(3)(t)))
say(EN, "period", ["since january", "since last month", "2025", "in 2025", "last 3 months", "the last two weeks", "since monday"], lambda t: None)
say(ES, "period", ["desde enero", "desde el mes pasado", "2025", "los últimos tres meses", "desde el lunes"], lambda t: None)
say(EN, "period", ["yesterday", "2026-03-14", "monday"][:1], days_on(-1))
say(EN, "period", "2026-03-14", lambda t: date(2026, 3, 14))
say(ES, "period", "ayer", days_on(-1))
say(ES, "period", "el viernes", latest(5))


def cell(meaning, today):
    meant = meaning(today)
    values = [x for x in (meant if isinstance(meant, list) else [meant]) if x is not None]
    return "|".join(sorted({x.isoformat() if isinstance(x, date) else x for x in values})) or "-"


seen = set()
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "said-times.tsv")
with open(path, "w", encoding="utf-8") as table:
    print("language", "use", "phrase", *(t.isoformat() for t in TODAYS), sep="\t", file=table)
    for language, use, phrase, meaning in rows:
        if (language, use, phrase) in seen:
            continue
        seen.add((language, use, phrase))
        print(language, use, phrase, *(cell(meaning, t) for t in TODAYS), sep="\t", file=table)
