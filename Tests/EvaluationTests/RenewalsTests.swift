import Onboarding
import Statistics
import Support
import Testing

@testable import Evaluation

/// Customers who buy again, worked out by hand.
@Suite struct RenewalsOfCustomers {
  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static let today = day("2026-07-31")

  static func won(_ account: String?, _ on: String, _ amount: Double? = nil, _ currency: String = "EUR") -> Deal {
    Deal(
      Deal.ID("\(account ?? "-") \(on) \(amount ?? 0) \(currency)"), owner: "E1", account: account,
      amount: amount.flatMap { Money(units: $0, currency: currency) }, createdOn: day(on), closedOn: day(on), outcome: .won)
  }

  /// Alfa renewed in time; Beta too late, which is a new sale; Gamma lapsed; Delta bought more before it was up, then lapsed with that;
  /// Eta is not up yet.
  static let deals = [
    won("Alfa", "2025-01-10", 100), won("ALFA", "2026-02-01", 80), won("Beta", "2025-01-20", 50), won("Beta", "2026-06-01", 70),
    won("Gamma", "2025-02-10", 40), won("Delta", "2024-11-01", 10), won("Delta", "2025-03-01", 20), won("Eta", "2026-05-05", 500),
    won(nil, "2025-01-01", 1000),
  ]

  @Test func whoRenewedIsToldFromWhoLapsed() {
    let found = Renewals(of: Self.deals, by: .quarter, asOf: Self.today)
    #expect(found.customers == 5 && found.withoutAccount == 1 && found.pending == 3)
    let settled = found.parts.filter { $0.period != nil && $0.renewal != nil }
    // Alfa on 1 February; Beta on 20 April, Gamma on 10 May and Delta on 1 June, three months after they were due.
    #expect(settled.map { $0.period?.description } == ["2026-Q1", "2026-Q2"])
    #expect(settled.map(\.renewal) == [Proportion(1, of: 1), Proportion(0, of: 3)])
    #expect(found.parts.last?.period == nil && found.parts.last?.renewal == Proportion(1, of: 4))
    #expect(settled.map { $0.amounts.map(\.due) } == [[100], [110]] && settled.map { $0.amounts.map(\.renewed) } == [[80], [0]])
  }

  @Test func whoIsStillThereIsCountedAmongThoseWhoWere() {
    let found = Renewals(of: Self.deals, by: .quarter, asOf: Self.today)
    let second = found.parts.first { $0.period?.description == "2026-Q2" }
    // On 31 March: Alfa, Beta (until 20 April), Gamma (until 10 May), Delta (until 1 June); on 30 June Alfa and, by its new deal, Beta.
    #expect(second?.retention == Proportion(2, of: 4))
    #expect(found.parts.first { $0.period?.description == "2026-Q3" }?.retention == nil)
  }

  @Test func theRuleMovesWhatIsLate() {
    let found = Renewals(of: Self.deals, by: .quarter, under: RenewalRule(term: 12, grace: 6), asOf: Self.today)
    #expect(found.parts.last?.renewal == Proportion(2, of: 2))
    let short = Renewals(of: Self.deals, by: .month, under: RenewalRule(term: 1, grace: 0), asOf: Self.today)
    #expect(short.parts.allSatisfy { $0.renewal?.successes ?? 0 == 0 })
  }

  @Test func withoutAccountsThereIsNothingToTell() {
    let found = Renewals(of: [Self.won(nil, "2025-01-01", 5)], asOf: Self.today)
    #expect(found.parts.isEmpty && found.customers == 0 && found.withoutAccount == 1)
  }

  /// Deals in another order, other owners and other names of accounts change nothing; a lost or open deal neither.
  @Test(arguments: 0..<20) func onlyAccountsDaysAndAmountsMatter(seed: Int) {
    var random = Support.SplitMix(seed: UInt64(seed))
    var deals = (0..<60).map { _ in
      Self.won(
        "A\(Int.random(in: 0..<12, using: &random))", (Self.day("2023-01-01") + Int.random(in: 0..<1200, using: &random)).iso,
        Double(Int.random(in: 1..<900, using: &random)))
    }
    let found = Renewals(of: deals, by: .month, asOf: Self.today)
    deals.shuffle(using: &random)
    var others = deals
    for place in others.indices {
      others[place].account = "Z" + (deals[place].account ?? "")
      others[place].owner = Person.ID("E\(place)")
    }
    let open = Deal("open", owner: "E1", account: "ZA1", createdOn: Self.day("2024-01-01"), outcome: .open)
    let again = Renewals(of: others + [open], by: .month, asOf: Self.today)
    #expect(again.parts.map(\.renewal) == found.parts.map(\.renewal) && again.parts.map(\.retention) == found.parts.map(\.retention))
    for part in found.parts { #expect(part.amounts.allSatisfy { $0.renewed <= $0.due + 1e-9 }) }
  }
}
