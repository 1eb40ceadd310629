import Foundation

/// Conversations written down in Markdown: every block fenced as ```` ```onramp ```` is one, played from a fresh store.
///
/// A line that begins with `@ ` names the day that counts as today from there on. A line that begins with `> ` was typed; the lines up to the next one are what came back. `…` alone on a line stands for any lines. The word
/// behind `onramp` is the language replies come in; English where there is none.
public struct Transcript: Sendable {
  /// One line typed and what came back.
  public struct Turn: Sendable {
    public let typed: String
    /// 1-based, in the file.
    public let line: Int
    /// The day that counts as today, as ISO; `nil` for the one that pages are played on.
    public let day: String?
    public internal(set) var reply: [String]
  }

  /// One block: a conversation from its beginning.
  public struct Talk: Sendable {
    /// `en` or `es`.
    public let language: String
    public internal(set) var turns: [Turn]
    /// The lines of the file between the fences.
    let body: Range<Int>
  }

  public private(set) var talks: [Talk] = []
  private let lines: [String]

  /// - Parameter fence: The word behind the opening fence; blocks with another one are no conversations here.
  public init(markdown: String, fence: String = "onramp") {
    lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var start: Int?
    for (number, line) in lines.enumerated() {
      if start == nil, line == "```\(fence)" || line.hasPrefix("```\(fence) ") {
        start = number
      } else if let opened = start, line == "```" {
        talks.append(Self.talk(lines, opened, number))
        start = nil
      }
    }
  }

  private static func talk(_ lines: [String], _ opened: Int, _ closed: Int) -> Talk {
    var turns: [Turn] = []
    var day: String?
    for number in opened + 1..<closed {
      if lines[number].hasPrefix("@ ") {
        day = String(lines[number].dropFirst(2))
      } else if lines[number] == ">" || lines[number].hasPrefix("> ") {
        turns.append(Turn(typed: String(lines[number].dropFirst(2)), line: number + 1, day: day, reply: []))
      } else if !turns.isEmpty {
        turns[turns.count - 1].reply.append(lines[number])
      }
    }
    for place in turns.indices {
      while turns[place].reply.last == "" { turns[place].reply.removeLast() }
    }
    let language = lines[opened].split(separator: " ").dropFirst().first.map(String.init) ?? "en"
    return Talk(language: language, turns: turns, body: opened + 1..<closed)
  }

  /// Whether what came back is what is written, `…` standing for any lines.
  public static func agrees(_ reply: [String], with written: [String]) -> Bool {
    guard let first = written.first else { return reply.isEmpty }
    guard first == "…" else { return reply.first == first && agrees(Array(reply.dropFirst()), with: Array(written.dropFirst())) }
    return (0...reply.count).contains { agrees(Array(reply.dropFirst($0)), with: Array(written.dropFirst())) }
  }

  /// The file with what really came back, block by block; a reply that is written with `…` and agrees stays as it is.
  public func recorded(_ replies: [[[String]]]) -> String {
    var text = lines
    for (talk, answers) in zip(talks, replies).reversed() {
      var body: [String] = []
      var day: String?
      for (turn, answer) in zip(talk.turns, answers) {
        if !body.isEmpty { body.append("") }
        if let next = turn.day, next != day { body += ["@ \(next)", ""] }
        day = turn.day
        body.append("> " + turn.typed)
        body += Self.agrees(answer, with: turn.reply) ? turn.reply : answer
      }
      text.replaceSubrange(talk.body, with: body)
    }
    return text.joined(separator: "\n")
  }
}

/// The folders of the checkout that tests read and, with `RECORD=1`, write.
public enum Checkout {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  public static func url(_ path: String) -> URL { root.appending(path: path) }

  /// The Markdown files of a folder, by name.
  public static func pages(of folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }

  public static func text(of path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }
}
