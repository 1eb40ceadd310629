import Foundation
import Onboarding

@testable import Exchange

/// A folder that is thrown away, and a small company to bring files into.
final class Desk {
  let folder: URL
  let store = MemoryStore()
  static let today = Day(year: 2026, month: 4, day: 1) ?? Day(number: 0)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "onramp-exchange-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try store.commit([.adopted(Self.curriculum)], by: authorship)
    for (id, name) in [("E1", "Ana García"), ("E2", "José Muñoz")] {
      let start = Day(year: 2026, month: 1, day: 12)
      _ = try store.commit(
        [.hired(Person(Person.ID(id), name: name, email: "\(id)@example.com".lowercased(), role: "sdr", startDate: start))], by: authorship)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  let authorship = Authorship(who: "test", sentence: "import", instant: 0, today: today)

  static let curriculum = Curriculum(
    "sdr", edition: 1, title: Title("SDR"), role: "sdr",
    metrics: [
      Metric("connect-rate", title: Title("Connect rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.1),
      Metric("calls", title: Title("Calls"), kind: .value, better: .higher, unit: .count, target: 100),
    ],
    sections: [Section("s", title: Title("S"), modules: [Module("cold-calling", version: "v2", title: Title("Cold calling"))])],
    milestones: [Milestone("first-call", title: Title("First call"))],
    scorecard: [Criterion("grit", title: Title("Grit"))])

  func write(_ name: String, _ text: String) throws -> ImportFile {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return ImportFile(path: file.path)
  }

  func bring(_ files: [ImportFile], rehearse: Bool = false, _ change: (inout ImportRequest) -> Void = { _ in }) throws -> ImportReport {
    var request = ImportRequest(path: folder.path)
    change(&request)
    let importer = Importer(into: store) { "\($0)" }
    return try importer.bring(files, curricula: [], for: request, by: authorship, rehearse: rehearse)
  }

  /// What a file says, record by record, without a store.
  func facts(of file: ImportFile, _ change: (inout ImportRequest) -> Void = { _ in }) throws -> [Fact] {
    var request = ImportRequest(path: file.path)
    change(&request)
    var reader = FileReader(
      request, directory: store.directory(), today: Self.today, watch: ImportWatch(), rejected: RejectedRows(isKept: false) { _ in "" },
      dealsKnown: { [] })
    try reader.take(try TableOnItsWay(file, request))
    var facts: [Fact] = []
    reader.batch.forEachFact { facts.append($0) }
    return facts
  }

  /// What an import of one file is refused for.
  func fault(_ name: String, _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }) throws -> FileFault? {
    do {
      _ = try bring([try write(name, text)], change)
      return nil
    } catch let fault as FileFault { return fault }
  }
}

extension Desk {
  /// What an import of one file is refused for.
  func fault(_ file: ImportFile, _ change: (inout ImportRequest) -> Void = { _ in }) throws -> FileFault? {
    do {
      _ = try bring([file], change)
      return nil
    } catch let fault as FileFault { return fault }
  }
}
