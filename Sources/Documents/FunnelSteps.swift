/// How many came how far, step by step: a recruiting or a sales funnel.
public struct FunnelSteps: Hashable, Sendable {
  /// One step and what became of those who reached it.
  public struct Step: Hashable, Sendable {
    /// What the step is called.
    public let name: String
    /// How many reached it.
    public let count: Int
    /// The count beside the step before, such as `42 of 310, 13.5 % (10.1 to 17.8 %)`; may be empty for the first.
    public let figure: String
    /// How many of them stand there still, `nil` where that is not known.
    public let waiting: Int?
    /// How many of them went no further and will not, `nil` where that is not known.
    public let lost: Int?

    /// Creates a step; without `waiting` and `lost` its bar is of one piece.
    public init(_ name: String, count: Int, figure: String, waiting: Int? = nil, lost: Int? = nil) {
      self.name = name
      self.count = count
      self.figure = figure
      self.waiting = waiting
      self.lost = lost
    }
  }

  /// What the picture shows, written above it.
  public let title: String
  /// From the first down.
  public let steps: [Step]

  /// Creates the picture; the largest count fills its width.
  public init(_ title: String, steps: [Step]) {
    self.title = title
    self.steps = steps
  }
}

extension FunnelSteps.Step {
  /// Whether it is said what became of those who reached the step.
  var isDivided: Bool { waiting != nil || lost != nil }

  /// How many went on, wait and were lost; together the count.
  var parts: (wentOn: Int, waiting: Int, lost: Int) {
    let all = max(0, count)
    let gone = min(all, max(0, lost ?? 0))
    let still = min(all - gone, max(0, waiting ?? 0))
    return (all - gone - still, still, gone)
  }
}

extension FunnelSteps {
  var most: Int { steps.map(\.count).max() ?? 0 }

  /// How much of the width a count takes, 0…1.
  func length(_ count: Int) -> Double { most > 0 ? min(1, max(0, Double(count) / Double(most))) : 0 }

  /// A step's share of the first, `nil` where nobody reached that.
  func shareOfFirst(_ step: Step) -> Double? {
    guard let first = steps.first, first.count > 0 else { return nil }
    return Double(step.count) / Double(first.count)
  }

  /// `42 · 13.5 %`: the count and its share of the first; for the first the count alone.
  func counted(_ place: Int, _ figure: Figure) -> String {
    let step = steps[place]
    guard place > 0, let share = shareOfFirst(step) else { return figure.count(step.count) }
    return figure.count(step.count) + " · " + figure.share(share)
  }

  /// `3 waiting, 5 lost`, or nothing.
  func remaining(_ step: Step, _ figure: Figure) -> String {
    let words = figure.language.pictureWords
    return [step.waiting.map { figure.count($0) + " " + words.waiting }, step.lost.map { figure.count($0) + " " + words.lost }]
      .compactMap(\.self).joined(separator: ", ")
  }

  func told(_ language: Language) -> String {
    guard !steps.isEmpty else { return language.words.noFigures }
    let figure = Figure(language)
    return steps.map { step in
      let remaining = remaining(step, figure)
      return step.name + " " + (step.figure.isEmpty ? figure.count(step.count) : step.figure) + (remaining.isEmpty ? "" : ", " + remaining)
    }.joined(separator: "; ") + "."
  }

  func grid(_ language: Language) -> Grid {
    let words = language.pictureWords
    let hasWaiting = steps.contains { $0.waiting != nil }
    let hasLost = steps.contains { $0.lost != nil }
    let columns =
      [
        Column("step", header: words.step), Column("count", header: words.count, .integer), Column("share", header: words.ofFirst, .share),
        Column("figure", header: words.ofBefore, .text, alignment: .trailing),
      ]
      + (hasWaiting ? [Column("waiting", header: words.waiting.capitalizedFirst, .integer)] : [])
      + (hasLost ? [Column("lost", header: words.lost.capitalizedFirst, .integer)] : [])
    let rows = steps.map { step in
      [Cell.text(step.name), .integer(step.count), Cell(share: shareOfFirst(step)), step.figure.isEmpty ? .missing : .text(step.figure)]
        + (hasWaiting ? [Cell(step.waiting)] : []) + (hasLost ? [Cell(step.lost)] : [])
    }
    return Grid(columns, rows: rows)
  }
}
