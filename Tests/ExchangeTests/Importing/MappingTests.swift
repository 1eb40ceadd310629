import Onboarding
import Testing

@testable import Exchange

/// Files read by a mapping that an earlier import left.
@Suite struct Mappings {
  static let spring = "Nr,Wer,Wert,Stand,Am\nD1,E1,\"1,054.50\",Won,2026-02-01\nD2,E2,90,Open,2026-02-03\n"

  /// The mapping of a file that was read as it says.
  private func mapping(_ desk: Desk, _ text: String, _ change: (inout ImportRequest) -> Void) throws -> ColumnMapping {
    let report = try desk.bring([try desk.write("first.csv", text)], rehearse: true, change)
    return ColumnMapping("crm", kind: try #require(report.files[0].kind), columns: report.files[0].columns, savedOn: Desk.today)
  }

  private static func typed(_ request: inout ImportRequest) {
    request.kind = .deals
    request.columns = [("deal", "Nr"), ("owner", "Wer"), ("amount", "Wert"), ("stage", "Stand"), ("closed_on", "Am"), ("currency", "EUR")]
      .map { ImportRequest.ColumnSource(column: $0.0, source: $0.1) }
  }

  @Test func saysWhereEveryColumnStood() throws {
    let kept = try mapping(Desk(), Self.spring, Self.typed).columns
    #expect(kept.map(\.column) == ["deal", "owner", "stage", "amount", "currency", "closed_on"])
    #expect(kept.map(\.source) == ["Nr", "Wer", "Stand", "Wert", "EUR", "Am"])
    #expect(kept.filter(\.isConstant).map(\.column) == ["currency"])
  }

  @Test func readsTheNextFileAsTheFirst() throws {
    let desk = try Desk()
    let kept = try mapping(desk, Self.spring, Self.typed)
    let file = try desk.write("next.csv", "Am,Stand,Wert,Wer,Nr,Neu\n2026-03-01,Won,7,E1,D3,x\n")
    #expect(try desk.facts(of: file) { $0.mapping = kept } == desk.facts(of: file, Self.typed))
    let report = try desk.bring([file]) { $0.mapping = kept }
    #expect(report.files[0].kind == .deals && report.files[0].unknownColumns == ["Neu"])
    #expect(desk.store.deals(of: "E1").map(\.amount) == [Money(hundredths: 700, currency: "EUR")])
  }

  /// A header that is gone is no constant, and nothing is guessed in its place.
  @Test func isRefusedWhereAHeaderIsGone() throws {
    let desk = try Desk()
    let kept = try mapping(desk, Self.spring, Self.typed)
    let text = "Ventas de marzo,,,\nNr,Owner,Wert,Stand,Am\nD3,E1,7,Won,2026-03-01\nD4,E1,7,Won,2026-03-02\nD5,E1,7,Won,2026-03-02\n"
    guard case .mappingMisfit(_, "crm", 2, let lacking, let header) = try desk.fault("gone.csv", text, { $0.mapping = kept }) else {
      Issue.record("no misfit")
      return
    }
    #expect(lacking == [ImportRequest.ColumnSource(column: "owner", source: "Wer")])
    #expect(header == ["Nr", "Owner", "Wert", "Stand", "Am"])
  }

  @Test func yieldsToWhatTheSentenceSays() throws {
    let desk = try Desk()
    let kept = try mapping(desk, Self.spring, Self.typed)
    let file = try desk.write("other.csv", "Nr,Owner,Wert,Stand,Am\nD3,E1,7,Won,2026-03-01\n")
    _ = try desk.bring([file]) {
      $0.mapping = kept
      $0.columns = [("owner", "Owner"), ("currency", "USD")].map { ImportRequest.ColumnSource(column: $0.0, source: $0.1) }
    }
    #expect(desk.store.deals(of: "E1").map(\.amount) == [Money(hundredths: 700, currency: "USD")])
  }

  /// The days on which deals entered their stages are columns by the program's pattern; they are read with a mapping too.
  @Test func leavesTheHistoryOfStagesAsItIs() throws {
    let desk = try Desk()
    let text =
      "Record ID,Deal owner,Deal Stage,Amount,Date entered \"Proposal (Sales Pipeline)\"\n7,E1,Proposal,12,2026-02-01\n8,E2,Proposal,12,2026-02-02\n"
    let kept = try mapping(desk, text) { _ in }
    let file = try desk.write("hubspot.csv", text)
    let facts = try desk.facts(of: file) { $0.mapping = kept }
    #expect(facts == (try desk.facts(of: file)) && facts.count == 4)
  }

  @Test func settlesDatesDecimalsAndSheetOnlyWhereNothingIsSaid() {
    let kept = ColumnMapping(
      "crm", kind: .deals, columns: [], dates: .dayMonthYear, decimals: .comma, sheet: "Q2", savedOn: Desk.today)
    let silent = ImportRequest(path: "a.csv", mapping: kept).settled
    #expect(silent.dates == .dayMonthYear && silent.decimals == .comma && silent.sheet == "Q2" && silent.kind == .deals)
    let spoken = ImportRequest(path: "a.csv", dates: .monthDayYear, decimals: .point, mapping: kept).settled
    #expect(spoken.dates == .monthDayYear && spoken.decimals == .point && spoken.sheet == "Q2")
  }
}
