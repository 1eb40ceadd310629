import Statistics

/// How many more hires it would take to settle a module.
public enum MoreHires: Hashable, Sendable {
  /// About so many more would show a gap of half a peer SD four times in five.
  case about(Int)
  /// No number up to 2000 would: how well the targets are calibrated is the limit. Tenured colleagues' figures help.
  case never

  /// Beyond this a company waits in vain.
  static let most = 2000
  /// How often a gap that is there should be seen.
  static let power = 0.80

  /// - Parameter alarm: the chance of a false alarm that one test is allowed.
  init(_ estimate: ContrastEstimate, alarm: Double, _ policy: WeakModules.Policy) {
    let have = estimate.hires
    func isSettled(_ count: Int) -> Bool {
      guard let distribution = StudentT(degreesOfFreedom: Double(count - 1) + policy.priorDegrees) else { return false }
      let reach = distribution.quantile(1 - alarm) + distribution.quantile(Self.power)
      let variance = estimate.sampling * Double(have) / Double(count) + estimate.calibration
      return reach * variance.squareRoot() <= policy.worthwhile
    }
    self.init(beyond: have, isSettled)
  }

  /// The fewest hires beyond `have` with which `isSettled` holds, which more hires never undo.
  init(beyond have: Int, _ isSettled: (Int) -> Bool) {
    guard have <= Self.most, isSettled(Self.most) else {
      self = .never
      return
    }
    var (low, high) = (have, Self.most)
    while low < high {
      let middle = (low + high) / 2
      if isSettled(middle) { high = middle } else { low = middle + 1 }
    }
    self = .about(low - have)
  }
}
