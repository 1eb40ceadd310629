import Onboarding

/// A course as learning platforms exchange it: blocks, and in them the units that are taken one by one.
///
/// - Source: cmi5 (AICC CMI-5, Quartz), 13 and 14: the course structure, `cmi5.xml`.
struct CourseStructure: Hashable {
  /// A text in several languages, by their codes such as `en-US`, in the order in which they stand.
  typealias Texts = [Text]

  struct Text: Hashable {
    let language: String
    let text: String
  }

  struct Unit: Hashable {
    var id = ""
    var title: Texts = []
    var about: Texts = []
    /// The share of marks that is needed to pass, 0…1; `nil` where none is.
    var mastery: Double?
    /// What ends the unit: `Passed`, `CompletedAndPassed`, `Completed` …; `nil` where nothing is said.
    var moveOn: String?
  }

  struct Block: Hashable {
    var title: Texts = []
    /// The units that stand in this block itself.
    var units: [Unit] = []
    var depth = 0
  }

  var id = ""
  var title: Texts = []
  /// The units of the course itself first, then its blocks with those within them, in the order in which they begin.
  var blocks: [Block] = []

  init() {}

  /// A structure of more is none: it would be read for minutes, and nobody learns it.
  static let longest = 16 << 20

  /// - Throws: `FileFault.malformed` for what is no course structure; `Trouble` where it cannot be read.
  init(path: String) throws {
    do {
      let source = try ByteSource.opening(path)
      guard source.size <= Self.longest else { throw Trouble.cannotRead(path: path, why: "it is larger than 16 MiB") }
      self = try Self.read(source, path)
    } catch let fault as CSVFault { throw fault.described(path: path) }
  }

  private static func read(_ source: ByteSource, _ path: String) throws -> CourseStructure {
    let reader = CourseReader()
    do throws(MarkupFault) {
      let markup = try Markup(telling: reader)
      let memory = ByteMemory(capacity: 1 << 16)
      var offset = 0
      while true {
        let count: Int
        do throws(CSVFault) { count = try source.read(memory.capacity, at: offset, into: memory.bytes) } catch {
          throw MarkupFault(line: 1, byte: offset, kind: .malformed)
        }
        offset += count
        _ = try markup.feed(UnsafeRawBufferPointer(start: memory.bytes, count: count), isLast: count == 0)
        if count == 0 { break }
      }
    } catch { throw error.described(path) }
    guard reader.isCourse else { throw FileFault.malformed(path: path, line: 1, byte: 0, what: "no cmi5 course structure") }
    return reader.course
  }
}

extension MarkupFault {
  fileprivate func described(_ path: String) -> any Error {
    switch kind {
    case .malformed: FileFault.malformed(path: path, line: line, byte: byte, what: "XML that is not well-formed")
    case .documentType: FileFault.malformed(path: path, line: line, byte: byte, what: "a document type, which no course structure needs,")
    case .missingLibrary(let why): Trouble.cannotRead(path: path, why: why)
    }
  }
}

/// Gathers a course from its XML. Elements of other vocabularies are passed over with all that is in them.
private final class CourseReader: MarkupReader {
  private enum Place { case structure, course, block, unit, title, about, text, other }

  private(set) var course = CourseStructure()
  private(set) var isCourse = false
  var isDone: Bool { false }

  private var places: [Place] = []
  /// The blocks that are open, the innermost last.
  private var open: [Int] = []
  private var unit: CourseStructure.Unit?
  private var language = ""
  private var text: [UInt8] = []

  /// As deep as blocks are told apart; nobody nests courses further.
  private static let deepest = 64

  func begin(_ name: MarkupName, _ attributes: MarkupAttributes) {
    let place = places.count < Self.deepest ? place(of: name) : .other
    places.append(place)
    switch place {
    case .structure: isCourse = true
    case .course: course.id = attributes["id"] ?? ""
    case .block:
      course.blocks.append(CourseStructure.Block(depth: open.count))
      open.append(course.blocks.count - 1)
    case .unit:
      unit = CourseStructure.Unit(
        id: attributes["id"] ?? "", mastery: attributes["masteryScore"].flatMap(Double.init).flatMap { (0...1).contains($0) ? $0 : nil },
        moveOn: attributes["moveOn"])
    case .text: (language, text) = (attributes["lang"] ?? "", [])
    case .title, .about, .other: break
    }
  }

  /// What an element is where it stands.
  private func place(of name: MarkupName) -> Place {
    switch (places.last, name) {
    case (nil, "courseStructure"): .structure
    case (.structure, "course"): .course
    case (.structure, "block"), (.block, "block"): .block
    case (.structure, "au"), (.block, "au"): .unit
    case (.course, "title"), (.block, "title"), (.unit, "title"): .title
    case (.unit, "description"): .about
    case (.title, "langstring"), (.about, "langstring"): .text
    default: .other
    }
  }

  func end(_ name: MarkupName) {
    switch places.popLast() {
    case .block: open.removeLast()
    case .unit: close()
    case .text: keep()
    default: break
    }
  }

  func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    if places.last == .text { text.append(contentsOf: bytes) }
  }

  private func close() {
    guard let unit else { return }
    if let block = open.last {
      course.blocks[block].units.append(unit)
    } else {
      if course.blocks.first?.depth != -1 { course.blocks.insert(CourseStructure.Block(depth: -1), at: 0) }
      course.blocks[0].units.append(unit)
    }
    self.unit = nil
  }

  private func keep() {
    let words = String(decoding: text, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
    guard !words.isEmpty else { return }
    let told = CourseStructure.Text(language: language, text: words)
    let isAbout = places.last == .about
    switch places.dropLast().last {
    case .unit where isAbout: unit?.about.append(told)
    case .unit: unit?.title.append(told)
    case .block: if let block = open.last { course.blocks[block].title.append(told) }
    case .course: course.title.append(told)
    default: break
    }
  }
}
