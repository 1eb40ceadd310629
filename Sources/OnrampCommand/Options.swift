import ArgumentParser
import Conversation
import Onboarding
import Terminal

/// The options of the process.
struct Options: ParsableArguments {
  @Option(name: .customLong("db"), help: ArgumentHelp("The store.", valueName: "file"), completion: .file())
  var store: String?

  @Option(name: .customLong("lang"), help: "The language of replies: en or es.")
  var language: Language?

  @Option(name: .customLong("as-of"), help: ArgumentHelp("The day that counts as today.", valueName: "yyyy-mm-dd"))
  var asOf: Day?

  @Option(help: "How an answer is printed: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write the answer to a file.", valueName: "file"), completion: .file())
  var output: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("Who speaks, where it is not the account.", valueName: "name"))
  var speaker: String?

  @Flag(name: .customLong("dry-run"), help: "Say what would be done and write nothing.")
  var isRehearsal = false

  @Flag(name: .customLong("yes"), help: "Answer yes to a confirmation.")
  var consents = false

  @Flag(name: .customLong("anonymous"), help: "Put codes in the place of names in answers.")
  var isAnonymous = false

  @Flag(name: .customLong("screen-reader"), help: "Words for pictures, no hints, nothing drawn anew.")
  var isForScreenReader = false

  @Option(help: "Colour: auto, always or never.")
  var color: Colour?
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
  public var defaultValueDescription: String { iso }
}

extension Format: ExpressibleByArgument {}
extension Colour: ExpressibleByArgument {}
