import Conversation
import Documents
import Onboarding
import Support

/// A conversation in the office, with a few files on its desk.
final class Desk {
  private(set) var session: Session
  private let renewed: (Day) -> Session
  private var today = Office.today
  private let files = Files()

  init(_ language: Language = .english, store: any Store, mode: Session.Mode = .writing, consent: Session.Consent = .asked) {
    let files = files
    var outside = Outside(
      importing: { request, _, _ in try files.report(of: request) }, writing: { files.written.append($0) },
      exists: { path in files.names.contains(path) || files.written.contains { $0.path == path } })
    outside.keeping = { name, value in
      guard !files.keepingFails else { throw Trouble.cannotWrite(path: "settings", why: "permission denied") }
      files.kept.append("\(name.rawValue)=\(value)")
    }
    outside.forgetting = { isAbout in
      let before = files.typed.count
      files.typed.removeAll(where: isAbout)
      return before - files.typed.count
    }
    outside.drafting = { source, _ in
      guard source == "cmi5.xml" else { throw Trouble.noSuchFile(path: source) }
      return CurriculumDraft(title: "Geology", text: "curriculum: geology\nedition: 1\ntitle: \"Geology\"", sections: 2, modules: 7)
    }
    outside.recovering = { broken, _ in
      guard broken.hasSuffix(".db") else { throw Trouble.noSuchFile(path: broken) }
      return Restored(entries: 1, records: 212, head: nil, lost: [.entry(3), .rows(of: "notes")])
    }
    outside.surroundings = {
      [
        Surrounding(.program, "0.1.0"), Surrounding(.store, "team.db", mode: 0o600),
        Surrounding(.settings, "settings", mode: 0o644, remark: .readableByOthers), Surrounding(.history, "history", remark: .missing),
      ]
    }
    renewed = { [outside] today in
      Session(
        store: store, outside: outside, today: today, language: language, author: "carmen@office", now: { Office.instant }, mode: mode,
        consent: consent)
    }
    session = renewed(Office.today)
  }

  convenience init(_ language: Language = .english, mode: Session.Mode = .writing, consent: Session.Consent = .asked) throws {
    self.init(language, store: Vault(try Office.store()), mode: mode, consent: consent)
  }

  var written: [Export] { files.written }
  /// What was set, as the file of settings would have it.
  var kept: [String] { files.kept }
  /// The lines of the prompt's history.
  var typed: [String] {
    get { files.typed }
    set { files.typed = newValue }
  }
  var keepingFails: Bool {
    get { files.keepingFails }
    set { files.keepingFails = newValue }
  }

  /// Goes on with the same store on another day.
  func look(from day: Day) {
    guard today != day else { return }
    today = day
    session = renewed(day)
  }

  /// What a person reads.
  func say(_ line: String) -> [String] { Self.text(of: session.reply(to: line)) }

  static func text(of reply: Reply) -> [String] {
    let text = reply.document.text(width: 100).text
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// What the files on the desk hold: reading them is another module's work, so each has its outcome written down here.
private final class Files {
  let names = ["people.csv", "old.csv", "ramp.csv"]
  var written: [Export] = []
  var kept: [String] = []
  var keepingFails = false
  var typed: [String] = []

  func report(of request: ImportRequest) throws -> ImportReport {
    switch request.path {
    case "people.csv", "export.csv":
      return ImportReport(
        files: [.init(name: "people.csv", kind: .people, rows: 12, unknownColumns: ["shoe size"])],
        receipt: ImportReceipt(entry: 2, new: 12, changed: 0, unchanged: 0))
    case "team":
      return ImportReport(
        files: [
          .init(name: "sdr.yaml", kind: nil, rows: 15), .init(name: "people.csv", kind: .people, rows: 12),
          .init(name: "deals.csv", kind: .deals, rows: 340),
        ],
        receipt: ImportReceipt(entry: 2, new: 355, changed: 12, unchanged: 0))
    case "again.csv":
      return ImportReport(
        files: [.init(name: "again.csv", kind: .observations, rows: 8800)],
        receipt: ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: 8800))
    case "bad.csv" where request.skipsBadRows:
      return ImportReport(
        files: [.init(name: "bad.csv", kind: .people, rows: 9, rejected: 2)],
        receipt: ImportReceipt(entry: 2, new: 7, changed: 0, unchanged: 0),
        rejections: Self.rejections, rejectedTotal: 2, rejectedFile: "bad.csv.rejected.csv")
    case "owners.csv" where request.addsPeople:
      return ImportReport(
        files: [.init(name: "owners.csv", kind: .deals, rows: 40)], receipt: ImportReceipt(entry: 2, new: 40, changed: 0, unchanged: 0),
        addedPeople: ["Elena Prieto", "Raúl Marín"])
    case "bad.csv": throw FileFault.rejected(Self.rejections, total: 2)
    case "quiz.csv" where request.attempts == .best: return ExportSamples.bestAttempts
    case "pipeline.csv", "quiz.csv", "lrs.ndjson", "pipeline.xlsx": return ExportSamples.report(of: request.path)
    case "strangers.csv": throw ExportSamples.strangers
    default: throw fault(of: request)
    }
  }

  static let rejections = [
    Rejection(file: "bad.csv", line: 4, fault: .unreadable(column: "start_date", text: "soon", expected: "date")),
    Rejection(file: "bad.csv", line: 9, fault: .ambiguousPerson(column: "manager", text: "Ana", fits: ["Ana Beltrán", "Ana García"])),
  ]

  private func fault(of request: ImportRequest) -> any Error {
    let name = request.path.hasPrefix("broken/") ? String(request.path.dropFirst(7)) : ""
    return Gallery.fault(called: name) ?? Trouble.noSuchFile(path: request.path)
  }
}
