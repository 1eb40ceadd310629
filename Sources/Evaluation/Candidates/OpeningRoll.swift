import Onboarding

/// Openings with who is considered for each.
public struct OpeningRoll: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let opening: Opening
    /// Considered for it and not decided on.
    public let waiting: Int
    /// Hired for it.
    public let hired: Int
    /// How many are still to be hired; 0 once it is closed.
    public var free: Int { opening.closedOn == nil ? max(0, opening.headcount - hired) : 0 }
  }

  /// Those that are open first, by the day on which people should start.
  public let lines: [Line]

  /// Positions still to be filled.
  public var free: Int { lines.reduce(0) { $0 + $1.free } }

  public init(_ openings: [Opening], _ file: HiringFile, _ directory: Directory) {
    let considered = Dictionary(grouping: file.applications, by: \.opening)
    let lines = openings.map { opening in
      let stages = considered[opening.id, default: []].compactMap { directory.candidate($0.candidate)?.stage }
      return Line(opening: opening, waiting: stages.count { !$0.isFinal }, hired: stages.count { $0 == .hired })
    }
    self.lines = lines.sorted { a, b in
      (a.opening.closedOn == nil ? 0 : 1, a.opening.start, a.opening.id) < (
        b.opening.closedOn == nil ? 0 : 1, b.opening.start, b.opening.id
      )
    }
  }
}
