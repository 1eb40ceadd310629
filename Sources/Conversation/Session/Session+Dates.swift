import Onboarding

extension Session {
  /// Refuses a day, period or number that does not exist. Where the sentence ends with it, the next line may say it anew.
  func refuse(_ fault: Impossible, _ meaning: Meaning, _ filling: Filling, _ sentence: String) -> Reply {
    let line = Line(sentence)
    var fault = fault
    if case .manyPeriods(let said) = fault, meaning.command.kind == .answer { fault = .noOnePeriod(said) }
    if filling.span.lowerBound > 0, filling.span.upperBound == line.words.count {
      ask(.rest(soFar: line.source(0..<filling.span.lowerBound)))
    }
    return excuse(fault, meaning)
  }
}
