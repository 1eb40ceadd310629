import Evaluation

/// A way to tell weak modules.
enum Method: CaseIterable {
  case onramp, attainmentBelow90, attainmentBelow100, tTest, quizBelow70

  var title: String {
    switch self {
    case .onramp: "onramp"
    case .attainmentBelow90: "attainment < 90 %"
    case .attainmentBelow100: "attainment < 100 %"
    case .tTest: "t-test, p < .05"
    case .quizBelow70: "quiz < 70"
    }
  }

  func flags(_ finding: WeakModules.Finding) -> Bool {
    let naive = finding.members[0].naive
    return switch self {
    case .onramp: finding.verdict == .weak
    case .attainmentBelow90: naive.missesTargetByTenth
    case .attainmentBelow100: naive.missesTarget
    case .tTest: naive.failsTTest
    case .quizBelow70: naive.failsQuiz
    }
  }

  /// What the method would put first is lowest.
  func order(_ finding: WeakModules.Finding) -> Double {
    let naive = finding.members[0].naive
    let key: Double? =
      switch self {
      case .onramp: finding.rank.map(Double.init)
      case .attainmentBelow90, .attainmentBelow100: naive.meanAttainment
      case .tTest: naive.tTestP
      case .quizBelow70: naive.meanScore
      }
    return key ?? .infinity
  }
}
