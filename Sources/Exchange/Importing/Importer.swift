import Onboarding

/// Who is told how far an import has come, and may stop it.
public struct ImportWatch {
  let progress: (_ read: Int, _ of: Int, _ file: String) -> Void
  let isStopped: () -> Bool

  /// How many rows are read between two looks: a few milliseconds' worth.
  static let stride = 1 << 14

  /// Bytes that a row of observations usually takes, to make room for all rows at once.
  static let usualRowBytes = 36

  /// Bytes that a row of deals usually takes at the least.
  static let usualDealBytes = 80

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
  ///   - files: Read in the order of `ExchangeFile.allCases`.
  ///   - isFolder: Whether they are all that a folder holds, so that one that is nothing we know is passed over.
  ///   - rehearse: Whether to say only what would happen.
  /// - Throws: `FileFault`, `Refusal` or `Trouble`, and nothing is written; `ImportStopped` when the user stopped it.
  public func bring(
    _ files: [ImportFile], curricula: [(name: String, curriculum: Curriculum)], for request: ImportRequest, by authorship: Authorship,
    isFolder: Bool = false, rehearse: Bool
  ) throws -> ImportReport {
    let store = store
    var (tables, unrecognised) = try tables(files.filter { !$0.isJSON }, for: request, isFolder)
    var records: [ImportFile] = []
    for file in files where file.isJSON {
      if try !isFolder || file.beginsWithStatement() { records.append(file) } else { unrecognised.append(file.name) }
    }
    guard !tables.isEmpty || !records.isEmpty || !curricula.isEmpty else { throw FileFault.nothingToImport(path: request.path) }
    var reader = FileReader(
      request, directory: try store.directory(), today: authorship.today, watch: watch,
      rejected: RejectedRows(isKept: request.skipsBadRows && !rehearse, describe: describe), isRehearsal: rehearse,
      dealsKnown: { Set(try store.deals(of: nil).map(\.id)) })
    try reader.take(curricula)
    for table in tables { try reader.take(table) }
    for file in records { try reader.take(statements: file) }
    guard reader.rejectedTotal == 0 || request.skipsBadRows else {
      throw FileFault.rejected(reader.rejections, total: reader.rejectedTotal)
    }
    let receipt =
      rehearse
      ? try store.rehearse(reader.batch, by: authorship) : try store.bring(reader.batch, by: authorship, unless: watch.isStopped)
    let rejectedFile = try reader.rejected.write()
    return ImportReport(
      files: reader.files, receipt: receipt, addedPeople: reader.people.added.map(\.name), rejections: reader.rejections,
      rejectedTotal: reader.rejectedTotal, rejectedFile: rejectedFile, unrecognised: unrecognised)
  }

  /// The files with what they hold, in the order in which rows refer to one another, and the names of those of a folder that are nothing we know.
  private func tables(
    _ files: [ImportFile], for request: ImportRequest, _ isFolder: Bool
  ) throws -> (known: [TableOnItsWay], unrecognised: [String]) {
    var known: [TableOnItsWay] = []
    var unrecognised: [String] = []
    for file in files {
      do {
        known.append(try TableOnItsWay(file, request))
      } catch let fault as FileFault where isFolder && fault.isForeign && ExchangeFile(fileName: file.name) == nil {
        unrecognised.append(file.name)
      }
    }
    let ranks = Dictionary(uniqueKeysWithValues: ExchangeFile.allCases.enumerated().map { ($1, $0) })
    func rank(_ table: TableOnItsWay) -> Int { ranks[table.layout.kind] ?? ranks.count }
    return (known.sorted { (rank($0), $0.file.name) < (rank($1), $1.file.name) }, unrecognised.sorted())
  }
}

extension FileFault {
  /// Whether it says that a file is none of ours.
  fileprivate var isForeign: Bool {
    switch self {
    case .unrecognised, .empty: true
    default: false
    }
  }
}
