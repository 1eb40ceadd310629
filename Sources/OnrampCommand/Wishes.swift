import Conversation
import Onboarding
import Terminal

/// What a command line asks for, once it is read.
struct Wishes: Equatable {
  var store: String?
  var language: Language?
  var asOf: Day?
  var format = Format.text
  var output: String?
  var isRehearsal = false
  var consents = false
  var isAnonymous = false
  var isForScreenReader = false
  var color: Colour?
  var speaker: String?
  var sentence: [String] = []
}

extension Wishes {
  /// Reads the plain command lines, which are nearly all: options of ours, each at most once, and words.
  ///
  /// The argument parser looks its types up while the program starts, which takes a third of what a sentence takes. `nil` where a line has
  /// anything else in it, for the parser to read, to refuse or to explain; a law holds what is read here against what the parser reads.
  init?(plain arguments: [String]) {
    var seen: Set<Substring> = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.utf8.first == UInt8(ascii: "-") else {
        guard !argument.isEmpty else { return nil }
        sentence.append(argument)
        continue
      }
      guard let (name, joined) = Self.option(argument), seen.insert(name).inserted else { return nil }
      if joined == nil, take(flag: name) { continue }
      guard let value = joined ?? rest.popFirst(), !value.isEmpty, value.utf8.first != UInt8(ascii: "-"), take(name, value) else {
        return nil
      }
    }
  }

  /// The name of an option, and the value that an equals sign joins to it.
  private static func option(_ argument: String) -> (name: Substring, joined: String?)? {
    if argument == "-o" { return ("output", nil) }
    guard argument.hasPrefix("--"), argument.utf8.count > 2 else { return nil }
    let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (parts[0], parts.count > 1 ? String(parts[1]) : nil)
  }

  private mutating func take(flag name: Substring) -> Bool {
    switch name {
    case "dry-run": isRehearsal = true
    case "yes": consents = true
    case "anonymous": isAnonymous = true
    case "screen-reader": isForScreenReader = true
    default: return false
    }
    return true
  }

  private mutating func take(_ name: Substring, _ value: String) -> Bool {
    switch name {
    case "db": store = value
    case "output": output = value
    case "as": speaker = value
    case "lang":
      language = Language(argument: value)
      return language != nil
    case "as-of":
      asOf = Day(argument: value)
      return asOf != nil
    case "color":
      color = Colour(rawValue: value)
      return color != nil
    case "format":
      guard let read = Format(rawValue: value) else { return false }
      format = read
    default: return false
    }
    return true
  }
}
