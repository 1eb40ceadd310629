extension Schema {
  /// Records of recruiting beside candidates and ratings: since version 8. Openings are about no candidate: theirs is the empty text.
  ///
  /// There are few of each kind and they are read together, so each is one text; the views show them column by column.
  static let hiring = """
    CREATE TABLE hiring (
      candidate TEXT NOT NULL, kind TEXT NOT NULL, item TEXT NOT NULL, content TEXT NOT NULL,
      PRIMARY KEY (candidate, kind, item)
    ) STRICT, WITHOUT ROWID;

    """

  static let hiringViews = """
    CREATE VIEW readable_openings AS
      SELECT item AS opening, content ->> '$.opening._0.role' AS role, content ->> '$.opening._0.headcount' AS headcount,
        content ->> '$.opening._0.start' AS start, content ->> '$.opening._0.manager' AS manager,
        content ->> '$.opening._0.openedOn' AS opened_on, content ->> '$.opening._0.closedOn' AS closed_on
      FROM hiring WHERE kind = 'opening';
    CREATE VIEW readable_candidate_stages AS
      SELECT candidate, content ->> '$.stage._0.stage' AS stage, substr(item, 1, 10) AS entered_on,
        content ->> '$.stage._0.reason' AS reason
      FROM hiring WHERE kind = 'stage';
    CREATE VIEW readable_recommendations AS
      SELECT candidate, content ->> '$.scorecard._0.interviewer' AS interviewer, content ->> '$.scorecard._0.stage' AS stage,
        content ->> '$.scorecard._0.recommendation' AS recommendation, content ->> '$.scorecard._0.curriculum' AS curriculum,
        content ->> '$.scorecard._0.edition' AS edition
      FROM hiring WHERE kind = 'scorecard';

    """
}
