import Conversation
import Curricula
import Exchange
import Onboarding
import Terminal

/// Finds the files that an import names, curricula among them, and brings them in.
struct Importing {
  let store: any Store
  /// Whether no progress bar is drawn.
  let isQuiet: Bool
  let describe: (RowFault) -> String

  func report(_ request: ImportRequest, rehearse: Bool, _ authorship: Authorship) throws -> ImportReport {
    let files = try files(of: request)
    let curricula = try curricula(files.yaml)
    let bars = Bars(isQuiet)
    defer { bars.finish() }
    Interrupt.clear()
    let watch = ImportWatch(
      progress: bars.advance, isStopped: { Interrupt.isPending })
    let importer = Importer(into: store, watch: watch, describe: describe)
    do {
      return try importer.bring(
        files.csv.map { ImportFile(path: $0) }, curricula: curricula, for: request, by: authorship,
        isFolder: SafeFile.isFolder(request.path),
        rehearse: rehearse)
    } catch is ImportStopped {
      throw Trouble.stopped
    }
  }

  /// The files that a path names: itself, or what a folder holds of the kinds that we read.
  private func files(of request: ImportRequest) throws -> (yaml: [String], csv: [String]) {
    let path = request.path
    guard SafeFile.isFolder(path) else {
      if path.lowercased().hasSuffix(".xml"), SafeFile.exists(path) { throw FileFault.courseStructure(path: path) }
      return Self.isCurriculum(path) ? ([path], []) : ([], [path])
    }
    let names = try SafeFile.names(in: path)
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    let yaml = names.filter(Self.isCurriculum).map { folder + "/" + $0 }
    let csv = names.filter { ImportFile.mayBeTable($0) }.map { folder + "/" + $0 }
    guard !yaml.isEmpty || !csv.isEmpty else { throw FileFault.nothingToImport(path: path) }
    return (yaml, csv)
  }

  private static func isCurriculum(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".yaml") || path.lowercased().hasSuffix(".yml")
  }

  private func curricula(_ paths: [String]) throws -> [(name: String, curriculum: Curriculum)] {
    let files = try paths.map { path in
      CurriculumFile(name: path, text: try SafeFile.text(of: path, limit: CurriculumFile.byteLimit))
    }
    guard !files.isEmpty else { return [] }
    let curricula = try CurriculumFile.curricula(of: files, beside: try store.directory().catalogue)
    return zip(files, curricula).map { file, curriculum in (ImportFile(path: file.name).name, curriculum) }.sorted {
      ($0.curriculum.id, $0.curriculum.edition) < ($1.curriculum.id, $1.curriculum.edition)
    }
  }
}

/// A progress bar for each file in turn.
private final class Bars {
  private var bar: ProgressBar?
  private var file = ""
  private let isQuiet: Bool

  init(_ isQuiet: Bool) { self.isQuiet = isQuiet }

  func advance(_ read: Int, _ total: Int, _ name: String) {
    guard !isQuiet else { return }
    if name != file {
      finish()
      bar = ProgressBar(name, total: total)
      file = name
    }
    bar?.advance(to: read)
  }

  func finish() { bar?.finish() }
}
