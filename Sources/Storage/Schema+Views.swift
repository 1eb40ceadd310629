extension Schema {
  static let views = """
    CREATE VIEW readable_people AS
      SELECT person, name, email, kind, role, curriculum, edition, region, team, manager, cohort, source,
        date(start_date * 86400, 'unixepoch') AS start_date, date(end_date * 86400, 'unixepoch') AS end_date, end_reason
      FROM people;
    CREATE VIEW readable_assignments AS
      SELECT k.person, a.role, a.segment, a.team, a.manager, a.region,
        date(a.from_date * 86400, 'unixepoch') AS "from", date(a.to_date * 86400, 'unixepoch') AS "to"
      FROM assignments a JOIN person_keys k ON k.key = a.person;
    CREATE VIEW readable_absences AS
      SELECT k.person, date(a.from_date * 86400, 'unixepoch') AS "from", date(a.to_date * 86400, 'unixepoch') AS "to", a.reason
      FROM absences a JOIN person_keys k ON k.key = a.person;
    CREATE VIEW readable_enrolments AS
      SELECT k.person, m.term AS module, v.term AS version, date(e.assigned_on * 86400, 'unixepoch') AS assigned_on,
        date(e.started_on * 86400, 'unixepoch') AS started_on, date(e.completed_on * 86400, 'unixepoch') AS completed_on
      FROM enrolments e JOIN person_keys k ON k.key = e.person JOIN terms m ON m.key = e.module JOIN terms v ON v.key = e.version;
    CREATE VIEW readable_assessments AS
      SELECT k.person, m.term AS module, v.term AS version, iif(a.is_after, 'after', 'before') AS phase, a.attempt, a.score, a.max,
        date(a.taken_on * 86400, 'unixepoch') AS taken_on
      FROM assessments a JOIN person_keys k ON k.key = a.person JOIN terms m ON m.key = a.module JOIN terms v ON v.key = a.version;
    CREATE VIEW readable_ratings AS
      SELECT k.person, m.term AS module, r.rating, r.comment, date(r.rated_on * 86400, 'unixepoch') AS rated_on
      FROM ratings r JOIN person_keys k ON k.key = r.person JOIN terms m ON m.key = r.module;
    CREATE VIEW readable_observations AS
      SELECT k.person, m.term AS metric, \(period) AS period, o.value, o.numerator, o.denominator, o.target
      FROM observations o JOIN person_keys k ON k.key = o.person JOIN terms m ON m.key = o.metric;
    CREATE VIEW readable_milestones AS
      SELECT k.person, t.term AS milestone, date(a.reached_on * 86400, 'unixepoch') AS reached_on
      FROM milestones a JOIN person_keys k ON k.key = a.person JOIN terms t ON t.key = a.milestone;
    CREATE VIEW readable_candidates AS
      SELECT c.candidate, c.name, c.email, c.role, c.source, c.stage, date(c.applied_on * 86400, 'unixepoch') AS applied_on,
        date(c.decided_on * 86400, 'unixepoch') AS decided_on, c.reason, k.person
      FROM candidates c LEFT JOIN person_keys k ON k.key = c.person;
    CREATE VIEW readable_deals AS
      SELECT d.deal, k.person AS owner, d.account, d.stage, d.amount / 100.0 AS amount, d.currency, d.probability, d.source,
        date(d.created_on * 86400, 'unixepoch') AS created_on, date(d.closed_on * 86400, 'unixepoch') AS closed_on, d.outcome,
        d.forecast_category, iif(d.inherited, 'yes', 'no') AS inherited
      FROM deals d JOIN person_keys k ON k.key = d.owner;
    CREATE VIEW readable_activities AS
      SELECT k.person, a.kind, a.outcome, date(a.on_date * 86400, 'unixepoch') AS "on", a.count
      FROM activities a JOIN person_keys k ON k.key = a.person;
    CREATE VIEW readable_notes AS
      SELECT k.person, n.number, n.text, date(n.on_date * 86400, 'unixepoch') AS "on"
      FROM notes n JOIN person_keys k ON k.key = n.person;
    CREATE VIEW readable_ramp AS
      SELECT k.person, date(r.clock_start * 86400, 'unixepoch') AS clock_start, date(r.productive_on * 86400, 'unixepoch') AS productive_on,
        date(r.left_on * 86400, 'unixepoch') AS left_on
      FROM ramp r JOIN person_keys k ON k.key = r.person;
    CREATE VIEW readable_log AS
      SELECT e.number, e.kind, e.of, e.who, datetime(e.instant, 'unixepoch') AS utc, date(e.today * 86400, 'unixepoch') AS today,
        ifnull(p.sentence, '(erased)') AS sentence, e.edits, iif(e.undone, 'yes', 'no') AS undone, lower(hex(e.hash)) AS hash
      FROM entries e LEFT JOIN payloads p ON p.entry = e.number;
    CREATE VIEW readable_modules AS
      SELECT c.curriculum, c.edition, m.value ->> 'id' AS module, m.value ->> 'version' AS version, m.value -> 'title' ->> 'english' AS title
      FROM curricula c, json_each(c.definition, '$.sections') s, json_each(s.value, '$.modules') m;
    CREATE VIEW readable_metrics AS
      SELECT c.curriculum, c.edition, m.value ->> 'id' AS metric, m.value -> 'title' ->> 'english' AS title, m.value ->> 'kind' AS kind,
        m.value ->> 'better' AS better, m.value ->> 'target' AS target
      FROM curricula c, json_each(c.definition, '$.metrics') m;

    """

  static let itemView = """
    CREATE VIEW readable_items AS
      SELECT k.person, m.term AS module, v.term AS version, iif(i.is_after, 'after', 'before') AS phase, i.attempt, t.term AS item, i.mark,
        i.max, q.term AS text, date(i.taken_on * 86400, 'unixepoch') AS taken_on
      FROM items i JOIN person_keys k ON k.key = i.person JOIN terms m ON m.key = i.module JOIN terms v ON v.key = i.version
        JOIN terms t ON t.key = i.item LEFT JOIN terms q ON q.key = i.text;

    """

  /// The text of a period's code; SQLite of 2022 has no ISO week, so its Thursday tells year and week.
  private static let period = """
    CASE o.period & 3
      WHEN 0 THEN date((o.period >> 2) * 86400, 'unixepoch')
      WHEN 1 THEN strftime('%Y', ((o.period >> 2) + 3) * 86400, 'unixepoch')
        || printf('-W%02d', (strftime('%j', ((o.period >> 2) + 3) * 86400, 'unixepoch') - 1) / 7 + 1)
      WHEN 2 THEN strftime('%Y-%m', (o.period >> 2) * 86400, 'unixepoch')
      ELSE strftime('%Y-Q', (o.period >> 2) * 86400, 'unixepoch')
        || ((strftime('%m', (o.period >> 2) * 86400, 'unixepoch') + 2) / 3)
    END
    """
}
