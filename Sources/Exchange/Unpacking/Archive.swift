import CUnpack
import Onboarding

/// A zip archive on disk, whose parts are unpacked piece by piece and never to more than is allowed.
final class Archive {
  /// How much is unpacked at most, so that a small file cannot fill the memory.
  struct Limits: Sendable {
    /// Bytes of the archive itself.
    var archive = 256 << 20
    /// Bytes of the list of its parts: a spreadsheet has some dozens.
    var directory = 4 << 20
    /// Bytes that a part may unpack to.
    var part = 1 << 30
    /// How many times a part may grow once it is larger than `small`. Sheets of spreadsheets grow five- to fiftyfold; only what is made to be
    /// large grows more.
    var growth = 200
    /// A part of so few bytes may grow as it likes.
    var small = 16 << 20

    static let usual = Limits()
  }

  private let archive: OpaquePointer
  private let limits: Limits
  /// Room for one unpacked piece.
  private let piece = ByteMemory(capacity: 1 << 16)

  /// - Throws: `SheetFault` for what is no archive, or a larger one than `limits` allow; `CSVFault` where the system does not let it be read.
  init(path: String, limits: Limits = .usual) throws {
    if let why = cu_zip_unavailable() ?? cu_xml_unavailable() { throw SheetFault.noReader(why: String(cString: why)) }
    let file = try OpenFile(path: path)
    guard file.isRegular else { throw SheetFault.notAWorkbook }
    guard file.size <= limits.archive else { throw SheetFault.tooMuch(part: "", mebibytes: limits.archive >> 20) }
    guard let directory = try Self.directorySize(of: file) else { throw SheetFault.broken(part: "") }
    guard directory <= limits.directory else { throw SheetFault.tooMuch(part: "", mebibytes: limits.directory >> 20) }
    guard let archive = cu_open(path) else { throw SheetFault.broken(part: "") }
    self.archive = archive
    self.limits = limits
  }

  deinit { cu_close(archive) }

  /// Unpacks a part and lends `take` its bytes piece by piece, with whether a piece is the last; an empty one ends every part,
  /// and so does `take` when it returns `false`.
  ///
  /// - Returns: `false` when there is no such part.
  /// - Throws: `SheetFault` for a part that is damaged, locked, or unpacks to too much; whatever `take` throws.
  func unpack(_ name: String, atMost limit: Int = .max, _ take: (UnsafeRawBufferPointer, _ isLast: Bool) throws -> Bool) throws -> Bool {
    let entry = cu_find(archive, name)
    guard entry.index >= 0 else { return false }
    guard !entry.encrypted else { throw SheetFault.oldOrLocked }
    let allowed = min(limit, limits.part, max(limits.small, Int(clamping: entry.packed).multipliedClamping(limits.growth)))
    let excess = SheetFault.tooMuch(part: name, mebibytes: max(1, allowed >> 20))
    guard entry.unpacked <= UInt64(allowed) else { throw excess }
    guard let part = cu_part_open(archive, entry.index) else { throw SheetFault.broken(part: name) }
    defer { cu_part_close(part) }
    var total = 0
    while true {
      let count = cu_part_read(part, piece.bytes, piece.capacity)
      guard count >= 0 else { throw SheetFault.broken(part: name) }
      total += Int(count)
      guard total <= allowed else { throw excess }
      let wantsMore = try take(UnsafeRawBufferPointer(start: piece.bytes, count: Int(count)), count == 0)
      if count == 0 || !wantsMore { return true }
    }
  }

  /// The size of the list of parts, as the end of the archive says; `nil` when there is no such end.
  ///
  /// - Source: APPNOTE.TXT 6.3.10 of PKWARE, section 4.3.16.
  private static func directorySize(of file: OpenFile) throws(CSVFault) -> Int? {
    let longestEnd = 22 + 0xFFFF
    let count = min(file.size, longestEnd)
    let memory = ByteMemory(capacity: max(count, 1))
    guard count >= 22, try file.read(count, at: file.size - count, into: memory.bytes) == count else { return nil }
    let tail = UnsafeBufferPointer(start: memory.bytes, count: count)
    let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    guard let end = (0...count - 22).last(where: { tail[$0] == 0x50 && tail[$0..<$0 + 4].elementsEqual(signature) }) else { return nil }
    return (0..<4).reduce(0) { $0 | Int(tail[end + 12 + $1]) << (8 * $1) }
  }
}

extension Int {
  /// The product, or the largest number there is.
  fileprivate func multipliedClamping(_ factor: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: factor)
    return overflows ? .max : product
  }
}

extension Archive {
  /// Whether what reads archives and XML is installed.
  static var isReadable: Bool { cu_zip_unavailable() == nil && cu_xml_unavailable() == nil }
}
