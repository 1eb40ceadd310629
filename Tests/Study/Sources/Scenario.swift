/// A kind of company to make up: the base, with what a row of the table changes.
struct Scenario: Sendable {
  /// Which metrics a module moves.
  enum Links: Sendable {
    /// One of its own.
    case own
    /// Its own and the next module's, so that every metric belongs to two modules.
    case ring
    /// Its own and another module's at random, so that some metrics belong to several modules and some to one.
    case scattered
  }

  /// What two modules that leave hires behind on one metric do to it together.
  enum Blend: Sendable {
    /// Their gaps add up: the metric needs both skills.
    case sum
    /// Their gaps are averaged: each module is half of what the metric needs.
    case mean
  }

  var name: String
  var hires = 24
  var tenured = 30
  var modules = 10
  var weak = 2
  /// How far a weak module leaves hires behind, in standard deviations between people.
  var gap = 0.8
  /// How far hires are from expectation on everything.
  var level = 0.0
  /// Between regions, on each metric.
  var regional = 0.2
  var links = Links.own
  var blend = Blend.sum

  init(_ name: String, _ change: (inout Scenario) -> Void = { _ in }) {
    self.name = name
    change(&self)
  }

  static let all = [
    Scenario("6 hires") { $0.hires = 6 },
    Scenario("24 hires"),
    Scenario("60 hires") { $0.hires = 60 },
    Scenario("bad year") { $0.level = -0.8 },
    Scenario("regional effects 0.6") { $0.regional = 0.6 },
    Scenario("no weak module") { $0.weak = 0 },
    Scenario("no weak module, bad year") {
      $0.weak = 0
      $0.level = -0.8
    },
    Scenario("no tenured colleagues") { $0.tenured = 0 },
    shared("shared: ring, gaps add up", .ring, .sum),
    shared("shared: ring, gaps add up, 60 hires", .ring, .sum, hires: 60),
    shared("shared: ring, gaps averaged", .ring, .mean),
    shared("shared: ring, gaps averaged, 60 hires", .ring, .mean, hires: 60),
    shared("shared: scattered, gaps add up", .scattered, .sum),
    shared("shared: scattered, gaps add up, 60 hires", .scattered, .sum, hires: 60),
    shared("shared: scattered, gaps averaged", .scattered, .mean),
    shared("shared: scattered, gaps averaged, 60 hires", .scattered, .mean, hires: 60),
    Scenario("shared: ring, no weak module") {
      $0.links = .ring
      $0.weak = 0
    },
  ]

  private static func shared(_ name: String, _ links: Links, _ blend: Blend, hires: Int = 24) -> Scenario {
    Scenario(name) {
      $0.links = links
      $0.blend = blend
      $0.hires = hires
    }
  }
}
