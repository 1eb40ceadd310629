import Onboarding

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rows that were left out, as they stood, with the reason in a column of their own.
struct RejectedRows {
  private let isKept: Bool
  private let describe: (RowFault) -> String
  private var file: ImportFile?
  private var text = ""
  private var finished: [(path: String, text: String)] = []
  var header: [String] = []

  init(isKept: Bool, describe: @escaping (RowFault) -> String) {
    self.isKept = isKept
    self.describe = describe
  }

  mutating func begin(_ file: ImportFile) {
    self.file = file
    text = ""
  }

  mutating func add(_ fields: [String], _ rejection: Rejection) {
    guard isKept else { return }
    if text.isEmpty { text = Self.line(header + ["line", "reason"]) }
    text += Self.line(fields + [String(rejection.line), describe(rejection.fault)])
  }

  /// Ends a file; its rejected rows will be written.
  mutating func keep() {
    if let file, !text.isEmpty { finished.append((file.path + ".rejected.csv", text)) }
    text = ""
  }

  /// Writes one file beside each that had rejected rows, readable by its owner only.
  ///
  /// - Returns: The paths, or `nil` when no row was rejected.
  /// - Throws: `Trouble.cannotWrite`.
  func write() throws(Trouble) -> String? {
    for (path, text) in finished { try Self.write(text, to: path) }
    return finished.isEmpty ? nil : finished.map(\.path).joined(separator: ", ")
  }

  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  private static func write(_ text: String, to path: String) throws(Trouble) {
    let handle = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard handle >= 0 else { throw .cannotWrite(path: path, why: String(cString: strerror(errno))) }
    defer { close(handle) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { unistdWrite(handle, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .cannotWrite(path: path, why: String(cString: strerror(errno))) }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// `write` of the system, which the method of the same name hides.
private func unistdWrite(_ handle: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(handle, bytes, count)
}
