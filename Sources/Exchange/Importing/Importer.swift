import Onboarding

/// A CSV file on its way in.
public struct ImportFile: Hashable, Sendable {
  public let path: String
  /// Its name without the folder.
  public let name: String

  public init(path: String) {
    self.path = path
    name = path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// Who is told how far an import has come, and may stop it.
public struct ImportWatch {
  let progress: (_ read: Int, _ of: Int, _ file: String) -> Void
  let isStopped: () -> Bool

  /// How many rows are read between two looks: a few milliseconds' worth.
  static let stride = 1 << 14

  /// Bytes that a row of observations usually takes, to make room for all rows at once.
  static let usualRowBytes = 36

  public init(
    progress: @escaping (_ read: Int, _ of: Int, _ file: String) -> Void = { _, _, _ in }, isStopped: @escaping () -> Bool = { false }
  ) {
    self.progress = progress
    self.isStopped = isStopped
  }

  func look(_ read: Int, _ total: Int, _ file: String) throws {
    progress(read, total, file)
    if isStopped() { throw ImportStopped() }
  }
}

/// An import was stopped by the user; nothing was written.
public struct ImportStopped: Error, Hashable, Sendable {
  public init() {}
}

/// Brings exchange files into a store, all or nothing.
public struct Importer {
  private let store: any Store
  private let watch: ImportWatch
  /// The text of the reason column in the file of rejected rows.
  private let describe: (RowFault) -> String

  public init(into store: any Store, watch: ImportWatch = ImportWatch(), describe: @escaping (RowFault) -> String) {
    self.store = store
    self.watch = watch
    self.describe = describe
  }

  /// Brings in the files of one sentence, with curricula first.
  ///
  /// - Parameters:
  ///   - files: Read in the order of `ExchangeFile.allCases`, files of unknown names last.
  ///   - rehearse: Whether to say only what would happen.
  /// - Throws: `FileFault`, `Refusal` or `Trouble`, and nothing is written; `ImportStopped` when the user stopped it.
  public func bring(
    _ files: [ImportFile], curricula: [(name: String, curriculum: Curriculum)], for request: ImportRequest, by authorship: Authorship,
    rehearse: Bool
  ) throws -> ImportReport {
    let store = store
    var reader = FileReader(
      request, directory: try store.directory(), today: authorship.today, watch: watch,
      rejected: RejectedRows(isKept: request.skipsBadRows && !rehearse, describe: describe),
      dealsKnown: { Set(try store.deals(of: nil).map(\.id)) })
    try reader.take(curricula)
    for file in Self.inOrder(files) { try reader.take(file) }
    guard reader.rejectedTotal == 0 || request.skipsBadRows else {
      throw FileFault.rejected(reader.rejections, total: reader.rejectedTotal)
    }
    let receipt =
      rehearse ? try store.rehearse(reader.batch, by: authorship) : try store.bring(reader.batch, by: authorship)
    let rejectedFile = try reader.rejected.write()
    return ImportReport(
      files: reader.files, receipt: receipt, addedPeople: reader.people.added.map(\.name), rejections: reader.rejections,
      rejectedTotal: reader.rejectedTotal, rejectedFile: rejectedFile)
  }

  private static func inOrder(_ files: [ImportFile]) -> [ImportFile] {
    let ranks = Dictionary(uniqueKeysWithValues: ExchangeFile.allCases.enumerated().map { ($1, $0) })
    func rank(_ file: ImportFile) -> Int { ExchangeFile(fileName: file.name).flatMap { ranks[$0] } ?? ranks.count }
    return files.sorted { (rank($0), $0.name) < (rank($1), $1.name) }
  }
}
