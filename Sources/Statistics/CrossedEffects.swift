/// Subjects rated by raters, neither of whom rates everybody: what each subject is worth once the raters' severity is taken off, and how far to
/// trust it.
///
///     y = μ + subject + rater + residual,  every part normal around 0
///
/// The parts are predicted by Henderson's mixed-model equations; the three variances are the most likely ones (restricted likelihood, by EM),
/// drawn towards what was assumed beforehand, so that a handful of ratings gives wide limits rather than none. A subject with few ratings is
/// drawn towards the mean, which keeps one enthusiastic rater from winning.
///
/// - Unit: that of the ratings.
/// - Source: Henderson (1975), *Biometrics* 31:423–447; Harville (1977), *JASA* 72:320–338.
/// - Checked: balanced layouts, one-way (Davies' dyestuff yields) and two-way, where the variances are those of the analysis of variance.
public struct CrossedEffects: Hashable, Sendable {
  /// One rating.
  public struct Rating: Hashable, Sendable {
    /// Whom it is of, from 0.
    public var subject: Int
    /// Whose it is, from 0.
    public var rater: Int
    /// What was said.
    public var value: Double

    /// A rating of the subject at `subject` by the rater at `rater`.
    public init(subject: Int, rater: Int, value: Double) {
      self.subject = subject
      self.rater = rater
      self.value = value
    }
  }

  /// What is assumed of a deviation before any rating is seen.
  public struct Assumption: Hashable, Sendable {
    /// The deviation assumed.
    public var deviation: Double
    /// How many observations the assumption weighs as much as.
    public var weight: Double

    /// An assumption that weighs as much as `weight` observations.
    public init(deviation: Double, weight: Double) {
      self.deviation = deviation
      self.weight = weight
    }

    /// Nothing is assumed: the ratings alone decide.
    public static let none = Assumption(deviation: 0, weight: 0)
    var sum: Double { weight * deviation * deviation }
  }

  /// The three assumptions together.
  public struct Assumptions: Hashable, Sendable {
    /// Of how far subjects differ.
    public var subjects: Assumption
    /// Of how far raters differ in severity; `nil` takes all raters for equally severe.
    public var raters: Assumption?
    /// Of how far ratings of one subject by one rater scatter.
    public var residual: Assumption

    /// The assumptions of the three parts; by default none.
    public init(subjects: Assumption = .none, raters: Assumption? = Assumption.none, residual: Assumption = .none) {
      self.subjects = subjects
      self.raters = raters
      self.residual = residual
    }
  }

  /// A prediction with the variance of its error.
  public struct Prediction: Hashable, Sendable {
    /// What is predicted.
    public let value: Double
    /// The variance of its error.
    public let variance: Double
  }

  /// The mean of subjects and raters of the kind.
  public let mean: Double
  /// How far subjects differ, as a variance.
  public let subjectVariance: Double
  /// How far raters differ in severity, as a variance; 0 where they are taken for equal.
  public let raterVariance: Double
  /// How far ratings scatter beyond that, as a variance.
  public let residualVariance: Double
  /// What each subject is worth: the mean plus the subject's part. Without a rating it is the mean.
  public let subjects: [Prediction]
  /// By how much each rater rates above the mean.
  public let raters: [Prediction]
  /// The degrees of freedom to take limits with: ratings beyond the first of a subject, and what was assumed of them.
  public let degreesOfFreedom: Double
  private let equations: MixedEquations

  /// Beyond so many raters their severity is not told apart: it averages out, and the equations would take too long.
  public static let mostRaters = 300
  private static let mostRounds = 2_000
  private static let settled = 1e-10  // relative change of a variance at which more rounds change nothing that is shown

  /// Fits the ratings, or returns `nil` when there is none, one is not finite, names a subject or rater that is not there, or when the ratings
  /// do not scatter and nothing is assumed of it.
  ///
  /// - Complexity: O(rounds · (ratings · raters of a subject + raters³)).
  public init?(_ ratings: [Rating], subjects: Int, raters: Int, assuming assumed: Assumptions = Assumptions()) {
    let isSound = ratings.allSatisfy {
      $0.value.isFinite && (0..<max(0, subjects)).contains($0.subject) && (0..<max(0, raters)).contains($0.rater)
    }
    guard isSound, !ratings.isEmpty else { return nil }
    let severity = raters <= Self.mostRaters ? assumed.raters : nil
    let layout = RatingLayout(ratings, subjects: subjects, raters: severity == nil ? 0 : raters)
    var parts = Variances(startingFrom: layout, assumed, severity)
    guard parts.residual > 0 else { return nil }
    var equations = MixedEquations(layout, parts)
    for _ in 0..<Self.mostRounds {
      let next = parts.next(from: equations, layout, assumed, severity)
      guard next.residual > 0 else { return nil }
      let isSettled = next.isClose(to: parts, within: Self.settled)
      parts = next
      equations = MixedEquations(layout, parts)
      if isSettled { break }
    }
    mean = equations.mean
    subjectVariance = parts.subjects
    raterVariance = parts.raters
    residualVariance = parts.residual
    self.subjects = (0..<subjects).map { Prediction(value: equations.mean + equations.subject[$0], variance: equations.variance(of: $0)) }
    self.raters = (0..<raters).map { equations.rater(at: $0) }
    let rated = layout.counts.count { $0 > 0 }
    degreesOfFreedom = max(1, Double(ratings.count - rated) + assumed.residual.weight)
    self.equations = equations
  }

  /// How much more the first subject is worth than the second.
  public func difference(_ first: Int, _ second: Int) -> Prediction {
    Prediction(value: subjects[first].value - subjects[second].value, variance: equations.varianceOfDifference(first, second))
  }
}

/// The ratings as the equations need them.
private struct RatingLayout: Hashable, Sendable {
  let count: Int
  let raters: Int
  let sumOfSquares: Double
  let sum: Double
  /// By subject.
  var counts: [Double]
  var sums: [Double]
  /// By subject: how often each rater who rated them did.
  var seen: [[(rater: Int, count: Double)]]
  var raterCounts: [Double]
  var raterSums: [Double]

  static func == (a: RatingLayout, b: RatingLayout) -> Bool { a.counts == b.counts && a.sums == b.sums && a.raterSums == b.raterSums }
  func hash(into hasher: inout Hasher) { hasher.combine(sums) }

  init(_ ratings: [CrossedEffects.Rating], subjects: Int, raters: Int) {
    // Ratings are taken in one order, so that theirs does not show in the last digit.
    let ratings = ratings.sorted { ($0.subject, $0.rater, $0.value) < ($1.subject, $1.rater, $1.value) }
    count = ratings.count
    self.raters = raters
    sum = ratings.reduce(0) { $0 + $1.value }
    sumOfSquares = ratings.reduce(0) { $0 + $1.value * $1.value }
    counts = Array(repeating: 0, count: subjects)
    sums = counts
    seen = Array(repeating: [], count: subjects)
    raterCounts = Array(repeating: 0, count: raters)
    raterSums = raterCounts
    for rating in ratings { add(rating) }
  }

  private mutating func add(_ rating: CrossedEffects.Rating) {
    counts[rating.subject] += 1
    sums[rating.subject] += rating.value
    guard raters > 0 else { return }
    raterCounts[rating.rater] += 1
    raterSums[rating.rater] += rating.value
    if let last = seen[rating.subject].last, last.rater == rating.rater {
      seen[rating.subject][seen[rating.subject].count - 1].count += 1
    } else {
      seen[rating.subject].append((rating.rater, 1))
    }
  }

  /// The variance of all ratings.
  var variance: Double { count > 1 ? max(0, sumOfSquares - sum * sum / Double(count)) / Double(count - 1) : 0 }
}

/// The three variances on their way to the most likely ones.
private struct Variances {
  var subjects: Double
  var raters: Double
  var residual: Double

  /// Begins with equal shares of the variance there is.
  init(startingFrom layout: RatingLayout, _ assumed: CrossedEffects.Assumptions, _ severity: CrossedEffects.Assumption?) {
    let share = layout.variance / 3
    func start(_ assumption: CrossedEffects.Assumption) -> Double {
      share > 0 ? share : assumption.deviation * assumption.deviation
    }
    subjects = start(assumed.subjects)
    raters = severity.map(start) ?? 0
    residual = start(assumed.residual)
  }

  init(subjects: Double, raters: Double, residual: Double) {
    self.subjects = subjects
    self.raters = raters
    self.residual = residual
  }

  /// One round of EM.
  func next(
    from equations: MixedEquations, _ layout: RatingLayout, _ assumed: CrossedEffects.Assumptions, _ severity: CrossedEffects.Assumption?
  ) -> Variances {
    var squares = assumed.subjects.sum
    var members = assumed.subjects.weight
    for place in layout.counts.indices where layout.counts[place] > 0 {
      squares += equations.subject[place] * equations.subject[place] + equations.ownVariance(of: place)
      members += 1
    }
    var severities = severity?.sum ?? 0
    for place in 0..<layout.raters {
      severities += equations.raterEffect(place) * equations.raterEffect(place) + equations.raterError(place)
    }
    let raters = Double(layout.raters) + (severity?.weight ?? 0)
    let left = max(0, layout.sumOfSquares - equations.explained(layout))
    let rest = Double(layout.count) - 1 + assumed.residual.weight
    return Variances(
      subjects: members > 0 ? squares / members : 0, raters: raters > 0 ? severities / raters : 0,
      residual: rest > 0 ? (left + assumed.residual.sum) / rest : 0)
  }

  func isClose(to other: Variances, within share: Double) -> Bool {
    func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= share * (residual + abs(b)) }
    return close(subjects, other.subjects) && close(raters, other.raters) && close(residual, other.residual)
  }
}

/// Henderson's equations, solved: the subjects, of whom there may be very many, are eliminated first, so that only raters and mean are left.
private struct MixedEquations: Hashable, Sendable {
  private(set) var subject: [Double]
  let mean: Double
  private let effects: [Double]
  /// Inverse of what is left for raters and, last, the mean.
  private let inverse: [[Double]]
  private let layout: RatingLayout
  /// By subject, one over the diagonal of their own block: what their ratings leave open where mean and raters are known.
  private let weights: [Double]
  private let residual: Double

  init(_ layout: RatingLayout, _ parts: Variances) {
    let toMean = parts.subjects > 0 ? parts.residual / parts.subjects : .infinity
    let size = layout.raters + 1
    var rows = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    var right = layout.raterSums + [layout.sum]
    let severity = parts.raters > 0 ? parts.residual / parts.raters : 1e12  // as good as no difference in severity
    for rater in 0..<layout.raters {
      rows[rater][rater] = layout.raterCounts[rater] + severity
      rows[rater][size - 1] = layout.raterCounts[rater]
      rows[size - 1][rater] = layout.raterCounts[rater]
    }
    rows[size - 1][size - 1] = Double(layout.count)
    let weights = layout.counts.map { 1 / ($0 + toMean) }
    for place in layout.counts.indices where layout.counts[place] > 0 && weights[place] > 0 {
      let line = layout.seen[place] + [(size - 1, layout.counts[place])]
      for (row, count) in line {
        right[row] -= count * layout.sums[place] * weights[place]
        for (column, other) in line { rows[row][column] -= count * other * weights[place] }
      }
    }
    inverse = SymmetricMatrix(rows).inverse
    let solution = inverse.map { row in zip(row, right).reduce(0) { $0 + $1.0 * $1.1 } }
    effects = solution
    mean = solution[size - 1]
    self.layout = layout
    self.weights = weights
    residual = parts.residual
    subject = []
    subject = layout.counts.indices.map { place in
      line(of: place).reduce(layout.sums[place]) { $0 - $1.count * solution[$1.place] } * weights[place]
    }
  }

  private func line(of subject: Int) -> [(place: Int, count: Double)] {
    layout.seen[subject].map { ($0.rater, $0.count) } + [(layout.raters, layout.counts[subject])]
  }

  func raterEffect(_ place: Int) -> Double { effects[place] }
  func raterError(_ place: Int) -> Double { inverse[place][place] * residual }

  func rater(at place: Int) -> CrossedEffects.Prediction {
    place < layout.raters
      ? CrossedEffects.Prediction(value: effects[place], variance: raterError(place)) : CrossedEffects.Prediction(value: 0, variance: 0)
  }

  /// What the fit explains of the sum of squares.
  func explained(_ layout: RatingLayout) -> Double {
    var sum = effects[layout.raters] * layout.sum
    for place in 0..<layout.raters { sum += effects[place] * layout.raterSums[place] }
    for place in layout.sums.indices { sum += subject[place] * layout.sums[place] }
    return sum
  }

  /// x' · inverse · y, for the lines of two subjects.
  private func form(_ a: [(place: Int, count: Double)], _ b: [(place: Int, count: Double)]) -> Double {
    a.reduce(0) { sum, left in sum + left.count * b.reduce(0) { $0 + inverse[left.place][$1.place] * $1.count } }
  }

  /// The variance of the error of a subject's part.
  func ownVariance(of place: Int) -> Double {
    let line = line(of: place)
    return residual * (weights[place] + weights[place] * weights[place] * form(line, line))
  }

  /// The variance of the error of mean and part together.
  func variance(of place: Int) -> Double {
    let cross = line(of: place).reduce(0) { $0 + inverse[layout.raters][$1.place] * $1.count } * weights[place]
    return max(0, ownVariance(of: place) + residual * (inverse[layout.raters][layout.raters] - 2 * cross))
  }

  func varianceOfDifference(_ first: Int, _ second: Int) -> Double {
    guard first != second else { return 0 }
    let shared = residual * weights[first] * weights[second] * form(line(of: first), line(of: second))
    return max(0, ownVariance(of: first) + ownVariance(of: second) - 2 * shared)
  }

  static func == (a: MixedEquations, b: MixedEquations) -> Bool {
    a.subject == b.subject && a.inverse == b.inverse && a.residual == b.residual
  }
  func hash(into hasher: inout Hasher) { hasher.combine(subject) }
}
