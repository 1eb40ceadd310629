/// The keys that each part of a curriculum file may have.
enum Keys {
  static let curriculum = [
    "curriculum", "edition", "title", "title-es", "role", "metrics", "sections", "milestones", "productive", "scorecard",
  ]
  static let metric = ["metric", "title", "title-es", "kind", "better", "unit", "target", "ramp"]
  static let section = ["section", "title", "title-es", "modules"]
  static let module = [
    "module", "version", "title", "title-es", "goal", "goal-es", "moves", "lag", "due", "hours", "requires", "assessment", "owner",
  ]
  static let assessment = ["pass", "of", "attempts", "before"]
  static let milestone = ["milestone", "title", "title-es", "when", "due"]
  static let trigger = ["metric", "at-least", "module", "passed"]
  static let productive = ["clock", "inherited-deals", "metric", "at-least", "for", "milestones"]
  static let criterion = ["criterion", "title", "title-es", "weight", "scale"]
}
