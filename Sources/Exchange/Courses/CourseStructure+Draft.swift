import Onboarding

extension CurriculumDraft {
  /// A draft of the course structure in a file.
  ///
  /// What a course structure does not know is left to be filled in, and says so: whose curriculum it is, which metrics a module moves, and when it
  /// is due.
  /// - Throws: `FileFault` or `Trouble`.
  public init(courseStructure path: String) throws {
    let course = try CourseStructure(path: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(course, of: name)
  }

  init(_ course: CourseStructure, of file: String) {
    let sections = course.blocks.filter { !$0.units.isEmpty }
    var writer = DraftWriter(course, file)
    for section in sections { writer.add(section) }
    self.init(
      title: course.title.english ?? file, text: writer.lines.joined(separator: "\n"), sections: sections.count,
      modules: sections.reduce(0) { $0 + $1.units.count })
  }
}

extension [CourseStructure.Text] {
  /// The text in a language, whatever the country.
  fileprivate func text(in code: String) -> String? {
    first { $0.language.lowercased().split(separator: "-").first.map(String.init) == code }?.text
  }

  /// The English text, else the first.
  fileprivate var english: String? { text(in: "en") ?? first?.text }
  /// The Spanish text, where it stands beside another.
  fileprivate var spanish: String? { text(in: "es").flatMap { $0 == english ? nil : $0 } }
}

/// Writes a curriculum file line by line.
private struct DraftWriter {
  private(set) var lines: [String]
  private let course: CourseStructure
  private var names: Set<String> = []

  /// Longer texts are broken into lines, so that a terminal leaves them as they are.
  private static let width = 76

  init(_ course: CourseStructure, _ file: String) {
    self.course = course
    lines = [
      "# A draft made of the course structure \(file.filter { !$0.isNewline }).",
      "# To be completed: the role, metrics and what each module moves, due days, and when a hire counts as productive.", "",
    ]
    lines.append("curriculum: \(name(course.title.english, else: "course"))")
    lines.append("edition: 1")
    add(course.title, indent: "", else: "Course")
    lines.append("role: any")
    lines.append("sections:")
  }

  mutating func add(_ block: CourseStructure.Block) {
    let title = block.title.isEmpty ? course.title : block.title
    lines.append("  - section: \(name(title.english, else: "section"))")
    add(title, indent: "    ", else: "Section")
    lines.append("    modules:")
    for unit in block.units { add(unit) }
  }

  private mutating func add(_ unit: CourseStructure.Unit) {
    lines.append("      - module: \(name(unit.title.english, else: "module"))")
    add(unit.title, indent: "        ", else: "Module")
    if let about = unit.about.english { add("goal", about, indent: "        ") }
    if let about = unit.about.spanish { add("goal-es", about, indent: "        ") }
    if let mastery = unit.mastery {
      let pass = (mastery * 100 * 1e6).rounded() / 1e6
      lines.append("        assessment: {pass: \(pass == pass.rounded() ? "\(Int(pass))" : "\(pass)"), of: 100}")
    }
    if let moveOn = unit.moveOn?.filter({ $0.isLetter }), !moveOn.isEmpty { lines.append("        # It ends there when it is: \(moveOn).") }
    if !unit.id.isEmpty { lines.append("        # Learning records name it \(unit.id.filter { !$0.isNewline }).") }
  }

  private mutating func add(_ title: [CourseStructure.Text], indent: String, else usual: String) {
    add("title", title.english ?? usual, indent: indent)
    if let spanish = title.spanish { add("title-es", spanish, indent: indent) }
  }

  /// A key with a text, quoted on one line where it fits, folded otherwise.
  private mutating func add(_ key: String, _ text: String, indent: String) {
    let quoted = "\(indent)\(key): \"\(Self.escaped(text))\""
    let isPlain = !text.unicodeScalars.contains { $0.value < 0x20 || $0.properties.generalCategory == .control }
    guard quoted.count > Self.width, isPlain else { return lines.append(quoted) }
    lines.append("\(indent)\(key): >-")
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent.count + 3 + line.count + word.count > Self.width {
        lines.append("\(indent)  \(line)")
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    lines.append("\(indent)  \(line)")
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      default: scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : String(scalar)
      }
    }.joined()
  }

  /// A name of lower-case words joined by hyphens, which nothing else in the file has.
  private mutating func name(_ title: String?, else usual: String) -> String {
    let words = (title ?? "").folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(8)
    let stem = words.isEmpty ? usual : words.joined(separator: "-")
    let name = names.contains(stem) ? (2...).lazy.map { "\(stem)-\($0)" }.first { !names.contains($0) } ?? stem : stem
    names.insert(name)
    return name
  }
}
