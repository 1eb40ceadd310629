import Onboarding
import Storage
import Testing

/// The example company's finance and CRM agree: what is on record as figures is what follows from its deals.
@Suite struct AcmeFigures {
  @Test func figuresOfTheCRMAreThoseThatFollowFromItsDeals() throws {
    let program = try Acme.program()
    let store = try SQLiteStore(path: program.store, access: .readAndWrite)
    let (directory, records) = (try store.directory(), try store.salesRecords(of: nil))
    let people = directory.allPeople
    let wanted: Set<Metric.ID> = ["proposal-win-rate", "deal-size", "sales-cycle-days"]
    let rows = DerivedMetrics(of: records, for: people, in: directory, only: wanted).rows
    var typed: [String: Double] = [:]
    for person in people {
      guard let dossier = try store.dossier(of: person.id) else { continue }
      for row in dossier.observations where wanted.contains(row.metric) && !dossier.derived.contains(row) {
        typed["\(person.id) \(row.metric) \(row.period)"] = row.measure.figure
      }
    }
    let both = rows.compactMap { row in
      typed["\(people[row.person].id) \(row.metric) \(row.period)"].map { (worked: row.measure.figure ?? -1, typed: $0) }
    }
    #expect(both.count > 500)
    // Finance rounds an average size to whole euros and a cycle to days or tenths.
    let off = both.filter { abs($0.worked - $0.typed) > max(0.51, 0.001 * abs($0.typed)) }
    #expect(off.isEmpty, "\(off.prefix(5)) of \(both.count)")
  }
}
