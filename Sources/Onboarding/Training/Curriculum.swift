/// A course of study for a role: one edition of it, as one file holds it.
public struct Curriculum: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Curriculum>

  public let id: ID
  public var edition: Int
  public var title: Title
  /// The role it prepares for; `any` fits every role.
  public var role: String
  public var metrics: [Metric]
  public var sections: [Section]
  public var milestones: [Milestone]
  /// When a hire counts as fully productive; `nil` where the file does not say.
  public var productive: ProductiveRule?
  public var scorecard: [Criterion]

  public init(
    _ id: ID, edition: Int, title: Title, role: String, metrics: [Metric] = [], sections: [Section] = [], milestones: [Milestone] = [],
    productive: ProductiveRule? = nil, scorecard: [Criterion] = []
  ) {
    self.id = id
    self.edition = edition
    self.title = title
    self.role = role
    self.metrics = metrics
    self.sections = sections
    self.milestones = milestones
    self.productive = productive
    self.scorecard = scorecard
  }

  /// Its modules, section by section.
  public var modules: [Module] { sections.flatMap(\.modules) }

  /// The metric called `id`, or `nil`.
  public func metric(_ id: Metric.ID) -> Metric? { metrics.first { $0.id == id } }

  /// Whether it prepares for `role`, without regard to case and accents.
  public func fits(role: String) -> Bool { self.role == "any" || self.role.folded == role.folded }
}

/// A part of a curriculum.
public struct Section: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Section>

  public let id: ID
  public var title: Title
  public var modules: [Module]

  public init(_ id: ID, title: Title, modules: [Module]) {
    self.id = id
    self.title = title
    self.modules = modules
  }
}

/// A lesson, in one version.
public struct Module: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Module>
  public typealias Version = Identifier<Module.VersionName>
  /// Tells a version's identifier from a module's.
  public enum VersionName {}

  public let id: ID
  public var version: Version
  public var title: Title
  public var goal: Title?
  /// The metrics it is meant to move.
  public var moves: [Metric.ID]
  /// Months after completion before the effect counts.
  public var lag: Int
  /// Days after the start date by which it should be completed.
  public var due: Int?
  public var hours: Double?
  public var requires: [Module.ID]
  public var assessment: AssessmentPlan?
  public var owner: String?

  public init(
    _ id: ID, version: Version = "v1", title: Title, goal: Title? = nil, moves: [Metric.ID] = [], lag: Int = 1, due: Int? = nil,
    hours: Double? = nil, requires: [Module.ID] = [], assessment: AssessmentPlan? = nil, owner: String? = nil
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.goal = goal
    self.moves = moves
    self.lag = lag
    self.due = due
    self.hours = hours
    self.requires = requires
    self.assessment = assessment
    self.owner = owner
  }
}

/// How a module is tested.
public struct AssessmentPlan: Hashable, Codable, Sendable {
  /// The mark that passes, out of `of`.
  public var pass: Double
  public var of: Double
  /// How many attempts are allowed; `nil` for any number.
  public var attempts: Int?
  /// Whether a test is taken before the module too.
  public var before: Bool

  public init(pass: Double, of: Double = 100, attempts: Int? = nil, before: Bool = false) {
    self.pass = pass
    self.of = of
    self.attempts = attempts
    self.before = before
  }
}

/// Something candidates for a role are rated on.
public struct Criterion: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Criterion>

  public let id: ID
  public var title: Title
  public var weight: Double
  /// What earns a rating, for the ratings that have an anchor.
  public var scale: [Int: String]

  public init(_ id: ID, title: Title, weight: Double = 1, scale: [Int: String] = [:]) {
    self.id = id
    self.title = title
    self.weight = weight
    self.scale = scale
  }

  /// The lowest and highest rating: those of the anchors, or 1 and 5 where there are none.
  public var range: ClosedRange<Double> {
    guard let low = scale.keys.min(), let high = scale.keys.max(), low < high else { return 1...5 }
    return Double(low)...Double(high)
  }
}

/// An agreed stage of ramping.
public struct Milestone: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Milestone>

  public enum Trigger: Hashable, Codable, Sendable {
    /// Somebody says so.
    case recorded
    /// A metric's figure in some period is at least (for a lower-is-better metric: at most) this.
    case metric(Metric.ID, atLeast: Double)
    /// The module's assessment is passed, or it is completed where it has none.
    case module(Module.ID)
  }

  public let id: ID
  public var title: Title
  public var trigger: Trigger
  /// Days after the start date by which it should be reached.
  public var due: Int?

  public init(_ id: ID, title: Title, trigger: Trigger = .recorded, due: Int? = nil) {
    self.id = id
    self.title = title
    self.trigger = trigger
    self.due = due
  }
}

/// When a hire counts as fully productive: a metric rule, milestones, or both.
public struct ProductiveRule: Hashable, Codable, Sendable {
  public enum Clock: String, Codable, Sendable, CaseIterable {
    /// Day 0 is the start date.
    case start
    /// Day 0 is the start in the present role; a new manager alone does not restart it.
    case assignment
    /// Day 0 is the first day with a quota.
    case quota
  }

  /// Attainment of the metric's full target in so many consecutive months.
  public struct Attainment: Hashable, Codable, Sendable {
    public var metric: Metric.ID
    /// A share of the target.
    public var atLeast: Double
    public var months: Int

    public init(metric: Metric.ID, atLeast: Double = 1, months: Int = 2) {
      self.metric = metric
      self.atLeast = atLeast
      self.months = months
    }
  }

  public var clock: Clock
  public var countsInheritedDeals: Bool
  public var attainment: Attainment?
  public var milestones: [Milestone.ID]

  public init(clock: Clock = .start, countsInheritedDeals: Bool = false, attainment: Attainment? = nil, milestones: [Milestone.ID] = []) {
    self.clock = clock
    self.countsInheritedDeals = countsInheritedDeals
    self.attainment = attainment
    self.milestones = milestones
  }
}
