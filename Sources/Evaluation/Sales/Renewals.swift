import Onboarding
import Statistics

/// Customers who buy again: how many of those up for renewal renewed, and how many of those there were are still there.
///
/// A customer is an account with a won deal; deals without an account tell nothing. A won deal is up for renewal a term after its closing, unless
/// the same account won another one earlier than the grace before that day: then it has bought more, and is up with that one. It is renewed by a
/// further won deal until the grace after that day, and has lapsed when the day passes without one. Both are dated by the day on which it was settled.
public struct Renewals: Hashable, Sendable {
  /// What one customer's deals of one currency came to.
  public struct Amount: Hashable, Sendable {
    /// `nil` where the source named none.
    public let currency: String?
    /// What was up for renewal, in whole units.
    public var due = 0.0
    /// What of it was renewed: of each customer at most what was up, so that growth does not hide losses.
    public var renewed = 0.0
  }

  /// A month, a quarter, or the last term.
  public struct Part: Hashable, Sendable {
    /// `nil` for the last term.
    public let period: Period?
    /// Renewals among those settled in the period; `nil` for none.
    public let renewal: Proportion?
    /// By currency; only of customers whose deals up for renewal have an amount.
    public let amounts: [Amount]
    /// Customers at its end among those at its beginning; `nil` where there was none, and for a period that is not over.
    public let retention: Proportion?
  }

  /// The day one looks from.
  public let asOf: Day
  public let rule: RenewalRule
  /// In time; the last term last.
  public let parts: [Part]
  /// Accounts with a won deal.
  public let customers: Int
  /// Won deals that name no account.
  public let withoutAccount: Int
  /// Customers whose renewal is not settled yet.
  public let pending: Int

  /// - Parameter length: months or quarters.
  /// - Complexity: O(*n* log *n*) for *n* won deals, and customers times periods.
  public init(of deals: [Deal], by length: Period.Length = .quarter, under rule: RenewalRule = RenewalRule(), asOf day: Day) {
    let won = deals.filter { $0.outcome == .won && ($0.closedOn.map { $0 <= day } ?? false) }
    let named = Dictionary(grouping: won.filter { !($0.account ?? "").isEmpty }) { $0.account?.folded ?? "" }
    let histories = named.keys.sorted().map { History(named[$0] ?? [], rule, asOf: day) }
    asOf = day
    self.rule = rule
    customers = histories.count
    withoutAccount = won.count - named.values.reduce(0) { $0 + $1.count }
    pending = histories.count { $0.isPending }
    let settled = histories.flatMap(\.settled)
    let first = (settled.map(\.on) + histories.compactMap(\.first)).min()
    let periods = first.map { Self.periods(length, from: $0, to: day) } ?? []
    let within = periods.map { period in
      Part(
        period, settled.filter { period.first <= $0.on && $0.on <= period.last }, histories, from: period.first - 1, to: period.last, day)
    }
    let start = day.later(months: -rule.term)
    let lately = Part(nil, settled.filter { $0.on > start }, histories, from: start, to: day, day)
    parts = within.filter { $0.renewal != nil || $0.retention != nil } + (histories.isEmpty ? [] : [lately])
  }

  private static func periods(_ length: Period.Length, from first: Day, to last: Day) -> [Period] {
    var period = length == .month ? Period.month(of: first) : Period.quarter(of: first)
    var periods: [Period] = []
    while period.first <= last {
      periods.append(period)
      period = period.next
    }
    return periods
  }
}

extension Renewals.Part {
  fileprivate init(_ period: Period?, _ settled: [History.Settled], _ histories: [History], from start: Day, to end: Day, _ today: Day) {
    self.period = period
    renewal = settled.isEmpty ? nil : Proportion(settled.count { $0.isRenewed }, of: settled.count)
    let currencies = Set(settled.flatMap { $0.due.keys }).sorted { ($0 ?? "") < ($1 ?? "") }
    amounts = currencies.map { currency in
      settled.reduce(into: Renewals.Amount(currency: currency)) { sum, each in
        guard let due = each.due[currency] else { return }
        sum.due += due
        sum.renewed += min(due, each.renewed[currency] ?? 0)
      }
    }
    let before = histories.filter { $0.isCustomer(on: start) }
    retention = before.isEmpty || end > today ? nil : Proportion(before.count { $0.isCustomer(on: end) }, of: before.count)
  }
}

/// What one account bought, in time.
private struct History {
  struct Settled {
    let on: Day
    let isRenewed: Bool
    let due: [String?: Double]
    let renewed: [String?: Double]
  }

  private struct Purchase {
    let on: Day
    var amounts: [String?: Double] = [:]
  }

  private(set) var settled: [Settled] = []
  private(set) var isPending = false
  /// Days from which to which the account is a customer, in time.
  private var spans: [(from: Day, to: Day)] = []

  var first: Day? { spans.first?.from }

  func isCustomer(on day: Day) -> Bool { spans.contains { $0.from <= day && day <= $0.to } }

  init(_ deals: [Deal], _ rule: RenewalRule, asOf today: Day) {
    let days = Dictionary(grouping: deals) { $0.closedOn ?? today }
    let purchases = days.keys.sorted().map { day in
      (days[day] ?? []).reduce(into: Purchase(on: day)) { sum, deal in
        if let amount = deal.amount { sum.amounts[amount.currency, default: 0] += amount.units }
      }
    }
    for (place, purchase) in purchases.enumerated() {
      let next = place + 1 < purchases.count ? purchases[place + 1] : nil
      let due = purchase.on.later(months: rule.term)
      let deadline = due.later(months: rule.grace)
      spans.append((purchase.on, deadline))
      if let next, next.on < purchase.on.later(months: rule.term - rule.grace) { continue }
      if let next, next.on <= deadline {
        settled.append(Settled(on: next.on, isRenewed: true, due: purchase.amounts, renewed: next.amounts))
      } else if deadline < today {
        settled.append(Settled(on: deadline, isRenewed: false, due: purchase.amounts, renewed: [:]))
      } else {
        isPending = true
      }
    }
  }
}
