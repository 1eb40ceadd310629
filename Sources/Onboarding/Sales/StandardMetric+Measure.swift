extension StandardMetric {
  /// The figure of one cell; `nil` where nothing was tried.
  ///
  /// - Parameters:
  ///   - currency: The place among the sums' money that an amount is wanted of.
  ///   - others: The places of other currencies, which are never added to it.
  package func measure(
    _ counts: SalesSums.Counts, money: (own: [SalesSums.Money], others: [SalesSums.Money]), under definitions: Definitions
  )
    -> Measure?
  {
    func ratio(_ part: Int, _ whole: Int) -> Measure? { whole > 0 ? .ratio(numerator: Double(part), denominator: Double(whole)) : nil }
    func count(_ number: Int, of any: Int) -> Measure? { any > 0 ? .value(Double(number)) : nil }
    switch self {
    case .winRate where definitions.winRate == .amount: return winRateByAmount(money)
    case .winRate: return ratio(counts.contestedWon, counts.contested)
    case .proposalToWin: return ratio(counts.proposalsWon, counts.proposalsDecided)
    case .leadToOpportunity: return ratio(counts.leadsOpened, counts.leadsSettled)
    case .leadToSale: return ratio(counts.leadsWon, counts.leadsDecided)
    case .cycleLength: return counts.cycle.count > 0 ? .value(counts.cycle.sum / Double(counts.cycle.count)) : nil
    case .dealSize: return wonOnly(money).flatMap { $0.count > 0 ? .value($0.sum / Double($0.count)) : nil }
    case .bookings: return counts.won + counts.lost > 0 ? wonOnly(money).map { .value($0.sum) } : nil
    case .dealsWon: return count(counts.won, of: counts.won + counts.lost)
    case .connectRate: return ratio(counts.conversations, definitions.connectRate == .logged ? counts.logged : counts.calls)
    case .calls: return count(counts.calls, of: counts.activities)
    case .emails: return count(counts.emails, of: counts.activities)
    case .meetings: return count(counts.meetings, of: counts.activities)
    case .demos: return count(counts.demos, of: counts.activities)
    }
  }

  /// The won amounts of the currency, together with those that name none; `nil` where deals were won in another currency, too.
  private func wonOnly(_ money: (own: [SalesSums.Money], others: [SalesSums.Money])) -> SalesSums.Tally? {
    guard money.others.allSatisfy({ $0.won.count == 0 }) else { return nil }
    return money.own.reduce(into: SalesSums.Tally()) { total, part in
      total.count += part.won.count
      total.sum += part.won.sum
      total.squares += part.won.squares
    }
  }

  /// By amount a share, not so many of so many: an amount is no number of trials. Only where all amounts are of one currency.
  private func winRateByAmount(_ money: (own: [SalesSums.Money], others: [SalesSums.Money])) -> Measure? {
    let used = (money.own + money.others).filter { $0.won.count + $0.lost.count > 0 }
    guard used.count == 1, used[0].won.sum + used[0].lost.sum > 0 else { return nil }
    return .value(used[0].won.sum / (used[0].won.sum + used[0].lost.sum))
  }
}
