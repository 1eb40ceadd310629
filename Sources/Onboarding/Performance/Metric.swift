/// Something measured on the job, such as the connect rate of cold calls.
public struct Metric: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Metric>

  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// Numerator and denominator are observed.
    case ratio
    /// One number is observed.
    case value
  }

  public enum Better: String, Codable, Sendable, CaseIterable {
    case higher, lower
    /// +1 when more is better, −1 when less is.
    public var sign: Double { self == .higher ? 1 : -1 }
  }

  public enum Unit: Hashable, Codable, Sendable {
    case percent, days, count
    /// An ISO 4217 code.
    case currency(String)
  }

  public let id: ID
  public var title: Title
  public var kind: Kind
  public var better: Better
  public var unit: Unit
  /// What a fully productive person reaches, in the metric's own unit (a ratio as a share).
  public var target: Double
  /// The target in tenure month 1, 2, …; after the last, `target` holds.
  public var ramp: [Double]

  public init(_ id: ID, title: Title, kind: Kind, better: Better, unit: Unit, target: Double, ramp: [Double] = []) {
    self.id = id
    self.title = title
    self.kind = kind
    self.better = better
    self.unit = unit
    self.target = target
    self.ramp = ramp
  }

  /// What is expected in tenure month `month`, the first being 1; `target` from the end of `ramp` on, and before the first month its first step.
  public func target(inTenureMonth month: Int) -> Double {
    guard !ramp.isEmpty, month <= ramp.count else { return target }
    return ramp[max(0, month - 1)]
  }

  /// How much of `target` a figure attains: 1 is just reached, more is better whichever way the metric runs.
  ///
  /// `figure / target`, or `target / figure` where lower is better. `nil` when that divides by zero.
  public func attainment(of figure: Double, against target: Double) -> Double? {
    let (top, bottom) = better == .higher ? (figure, target) : (target, figure)
    return bottom == 0 ? nil : top / bottom
  }
}
