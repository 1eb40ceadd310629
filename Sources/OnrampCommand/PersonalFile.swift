import Conversation
import Onboarding
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A person's own settings: a file of lines `name = value`, which only they can read.
struct PersonalFile {
  let path: String

  /// More than this is no file of settings.
  private static let byteLimit = 1 << 16

  /// What the file chooses; what it says that this version does not know is left out.
  var choices: [Preferences.Name: String] {
    var choices: [Preferences.Name: String] = [:]
    for line in lines {
      guard let (name, value) = Self.parts(of: line), let known = Preferences.Name(rawValue: name) else { continue }
      guard known.values?.contains(value) ?? !value.isEmpty else { continue }
      choices[known] = value
    }
    return choices
  }

  /// Writes a choice into the file and leaves its other lines as they are.
  ///
  /// - Throws: `Trouble`.
  func keep(_ name: Preferences.Name, _ value: String) throws {
    let others = lines.filter { Self.parts(of: $0)?.name != name.rawValue }
    let text = (others + ["\(name.rawValue) = \(value)"]).map { $0 + "\n" }.joined()
    // A link to a file kept elsewhere stays a link.
    let target = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    try SafeFile.makeFolder(of: path)
    try SafeFile.write(target ?? path) { write in
      var text = text
      try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
    }
  }

  private var lines: [String] {
    guard let text = try? SafeFile.text(of: path, limit: Self.byteLimit) else { return [] }
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func parts(of line: String) -> (name: String, value: String)? {
    guard !line.hasPrefix("#"), let equals = line.firstIndex(of: "=") else { return nil }
    let trim = { (text: Substring) in String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
    return (trim(line[..<equals]), trim(line[line.index(after: equals)...]))
  }
}

extension Preferences {
  /// What holds: an option, else a variable made for it, else the person's own file, else a variable that is for every program.
  init(_ wishes: Wishes, _ personal: [Name: String], variable: (String) -> String? = Environment.value) {
    self.init()
    for (name, value) in personal { self[name] = Choice(value, .personal) }
    let filled = { (name: String) in variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    for (name, value, origin) in Self.forEveryProgram(filled) where personal[name] == nil { self[name] = Choice(value, .variable(origin)) }
    for (name, value, origin) in Self.ownVariables(filled) { self[name] = Choice(value, .variable(origin)) }
    if let language = wishes.language { self[.language] = Choice(language.rawValue, .option("--lang")) }
    if wishes.isForScreenReader { self[.accessible] = Choice("on", .option("--screen-reader")) }
    if let colour = wishes.color { self[.colour] = Choice(colour.rawValue, .option("--color")) }
  }

  private static func forEveryProgram(_ filled: (String) -> String?) -> [(Name, String, String)] {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].first { filled($0) != nil }
    let language = Here.language.flatMap { language in locale.map { (Name.language, language.rawValue, $0) } }
    return [language, filled("PAGER").map { (.pager, $0, "PAGER") }].compactMap(\.self)
  }

  private static func ownVariables(_ filled: (String) -> String?) -> [(Name, String, String)] {
    let accessible = filled("ACCESSIBLE").map { (Name.accessible, ["0", "no", "off"].contains($0) ? "off" : "on", "ACCESSIBLE") }
    let pager = filled("ONRAMP_PAGER").map { (Name.pager, $0, "ONRAMP_PAGER") }
    return [accessible, pager, colour(filled)].compactMap(\.self)
  }

  /// - Source: no-color.org and bixense.com/clicolors; see `Colour`.
  private static func colour(_ filled: (String) -> String?) -> (Name, String, String)? {
    if filled("NO_COLOR") != nil { return (.colour, "never", "NO_COLOR") }
    if let forced = filled("CLICOLOR_FORCE"), forced != "0" { return (.colour, "always", "CLICOLOR_FORCE") }
    if filled("CLICOLOR") == "0" { return (.colour, "never", "CLICOLOR") }
    return Screen.isDumb ? (.colour, "never", "TERM") : nil
  }
}
