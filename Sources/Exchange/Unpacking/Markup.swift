import CUnpack

/// Who is told what an XML text holds, in its order.
protocol MarkupReader: AnyObject {
  /// An element begins. Good only during the call.
  func begin(_ name: MarkupName, _ attributes: MarkupAttributes)
  func end(_ name: MarkupName)
  /// Text within an element, perhaps one of several pieces; UTF-8.
  func take(_ text: UnsafeBufferPointer<UInt8>)
  /// Whether enough is known, and the rest need not be read.
  var isDone: Bool { get }
}

/// The name of an element or attribute without its namespace.
struct MarkupName {
  fileprivate let start: UnsafePointer<CChar>

  @inline(__always)
  static func == (name: MarkupName, text: StaticString) -> Bool {
    var at = 0
    while at < text.utf8CodeUnitCount {
      guard UInt8(bitPattern: name.start[at]) == text.utf8Start[at] else { return false }
      at += 1
    }
    return name.start[at] == 0
  }

  @inline(__always)
  static func ~= (text: StaticString, name: MarkupName) -> Bool { name == text }

  var string: String { String(cString: start) }
}

/// The attributes of an element.
struct MarkupAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute, whatever its namespace; good only during the call that hands the attributes out.
  @inline(__always)
  func value(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard let pairs else { return nil }
    var at = 0
    while let key = pairs[at] {
      if MarkupName(start: Self.plain(key)) == name { return pairs[at + 1] }
      at += 2
    }
    return nil
  }

  subscript(name: StaticString) -> String? { value(name).map { String(cString: $0) } }

  private static func plain(_ key: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var (at, start) = (key, key)
    while at.pointee != 0 {
      if at.pointee == 0x7C { start = at + 1 }
      at += 1
    }
    return start
  }
}

/// Why an XML text cannot be read any further.
struct MarkupFault: Error, Hashable {
  enum Kind: Hashable {
    case malformed
    /// It declares a document type, which may define names that expand without end; no format here needs one.
    case documentType
    case missingLibrary(why: String)
  }

  let line: Int
  let byte: Int
  let kind: Kind
}

/// A parser that is fed an XML text piece by piece.
///
/// Nothing outside the text is ever read, and a text with a document type is refused: no entity expands.
final class Markup {
  private let parser: OpaquePointer
  private let context: Context

  /// Who is told; held by the parser as long as it lives.
  private final class Context {
    let reader: any MarkupReader
    var parser: OpaquePointer?
    init(_ reader: any MarkupReader) { self.reader = reader }

    func stopIfDone() {
      if reader.isDone, let parser { cu_parser_stop(parser) }
    }
  }

  /// - Throws: `MarkupFault` where what reads XML is not installed.
  init(telling reader: any MarkupReader) throws(MarkupFault) {
    let context = Context(reader)
    let events = cu_events(
      begin: { data, name, attributes in
        guard let name, let context = Markup.context(data) else { return }
        context.reader.begin(MarkupName(start: name), MarkupAttributes(pairs: attributes))
        context.stopIfDone()
      },
      end: { data, name in
        guard let name, let context = Markup.context(data) else { return }
        context.reader.end(MarkupName(start: name))
        context.stopIfDone()
      },
      text: { data, bytes, count in
        guard let bytes else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
          Markup.context(data)?.reader.take(UnsafeBufferPointer(start: start, count: Int(count)))
        }
      })
    guard let parser = cu_parser_make(Unmanaged.passUnretained(context).toOpaque(), events) else {
      let why = cu_xml_unavailable().map { String(cString: $0) } ?? "memory is short"
      throw MarkupFault(line: 1, byte: 0, kind: .missingLibrary(why: why))
    }
    context.parser = parser
    self.parser = parser
    self.context = context
  }

  deinit { cu_parser_free(parser) }

  @inline(__always)
  private static func context(_ data: UnsafeMutableRawPointer?) -> Context? {
    data.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Reads on.
  ///
  /// - Returns: `false` once the reader is done.
  func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(MarkupFault) -> Bool {
    guard !context.reader.isDone else { return false }
    switch cu_parser_feed(parser, bytes.baseAddress, Int32(bytes.count), isLast) {
    case CU_GOOD: return true
    case CU_STOPPED where context.reader.isDone: return false
    case CU_DECLARES: throw fault(.documentType)
    default: throw fault(.malformed)
    }
  }

  private func fault(_ kind: MarkupFault.Kind) -> MarkupFault {
    MarkupFault(line: Int(cu_parser_line(parser)), byte: Int(cu_parser_byte(parser)), kind: kind)
  }
}
