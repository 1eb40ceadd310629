import Documents
import Onboarding

/// What a learning record says: who did what with which activity.
///
/// Read of it is what onboarding records; of the rest only the form is looked at.
/// - Source: Experience API, version 1.0.3 part two and IEEE 9274.1.1 (2.0).
struct Statement {
  let id: String?
  /// The names the learner goes by, the most trusted first: an address, an account's name, a name.
  let learner: [String]
  /// The last part of the verb's identifier, such as `passed`.
  let verb: String
  /// What the activity is called: the last part of its identifier, then its names; empty for an object that is no activity.
  let activity: [String]
  /// The statement that this one takes back.
  let voids: String?
  let timestamp: String?
  let score: Score?
  let completion: Bool?

  /// Marks and the most there are.
  struct Score: Hashable {
    let marks: Double
    let max: Double
  }

  init(_ json: JSON) throws(RowFault) {
    guard json.members != nil else { throw .blank(column: "actor") }
    id = json["id"]?.text
    learner = try Self.learner(json["actor"])
    let verb = try Self.text(json["verb"], "verb", "id")
    self.verb = Self.lastPart(of: verb)
    guard let object = json["object"], object.members != nil else { throw .blank(column: "object") }
    let type = object["objectType"]?.text ?? "Activity"
    activity = type == "Activity" ? try Self.names(of: object) : []
    let reference = type == "StatementRef" ? try Self.text(object, "object", "id") : nil
    voids = self.verb == "voided" ? reference : nil
    timestamp = json["timestamp"]?.text ?? json["stored"]?.text
    score = try Self.score(json["result"]?["score"])
    completion = json["result"]?["completion"]?.bool
    try Self.check(context: json["context"])
  }
}

extension Statement {
  private static func text(_ json: JSON?, _ owner: String, _ key: String) throws(RowFault) -> String {
    guard let json, json.members != nil else { throw .blank(column: owner) }
    guard let value = json[key] else { throw .blank(column: "\(owner).\(key)") }
    guard let text = value.text, !text.isEmpty else { throw .unreadable(column: "\(owner).\(key)", text: "\(value)", expected: "text") }
    return text
  }

  private static func learner(_ actor: JSON?) throws(RowFault) -> [String] {
    guard let actor, actor.members != nil else { throw .blank(column: "actor") }
    var names: [String] = []
    if let address = actor["mbox"]?.text { names.append(address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address) }
    if let account = actor["account"] {
      _ = try text(account, "actor.account", "homePage")
      names.append(try text(account, "actor.account", "name"))
    }
    let isKnown = !names.isEmpty || actor["mbox_sha1sum"] != nil || actor["openid"] != nil || actor["objectType"]?.text == "Group"
    guard isKnown else { throw .blank(column: "actor.mbox") }
    if let name = actor["name"]?.text { names.append(name) }
    return names
  }

  /// - Throws: `RowFault` for names that are no texts by language, as the specification has them.
  private static func names(of activity: JSON) throws(RowFault) -> [String] {
    let id = try text(activity, "object", "id")
    guard let definition = activity["definition"] else { return [lastPart(of: id)] }
    let names = try texts(definition["name"], "object.definition.name")
    _ = try texts(definition["description"], "object.definition.description")
    if let type = definition["interactionType"] {
      guard let text = type.text, interactions.contains(text) else {
        throw .unreadable(
          column: "object.definition.interactionType", text: "\(type)", expected: interactions.sorted().joined(separator: ", "))
      }
    }
    return [lastPart(of: id)] + names
  }

  private static let interactions: Set<String> = [
    "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other",
  ]

  private static func texts(_ map: JSON?, _ column: String) throws(RowFault) -> [String] {
    guard let map else { return [] }
    guard let members = map.members, members.allSatisfy({ $0.value.text != nil && isLanguage($0.key) }) else {
      throw .unreadable(column: column, text: "\(map)", expected: "text by language")
    }
    return members.compactMap(\.value.text)
  }

  /// Whether a text has the form of a language tag: parts of up to eight letters and digits joined by hyphens.
  private static func isLanguage(_ text: String) -> Bool {
    !text.isEmpty
      && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
        (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }

  /// Marks of how many, where both are said; else `scaled`, which runs from −1 to 1, as a share where it is not negative.
  private static func score(_ score: JSON?) throws(RowFault) -> Score? {
    guard let score else { return nil }
    if let raw = score["raw"]?.number, let most = score["max"]?.number, most > 0 { return Score(marks: raw, max: most) }
    guard let scaled = score["scaled"]?.number else { return nil }
    guard (0...1).contains(scaled) else {
      throw .unreadable(column: "result.score.scaled", text: "\(scaled)", expected: "number from 0 to 1")
    }
    return Score(marks: scaled, max: 1)
  }

  private static func check(context: JSON?) throws(RowFault) {
    guard let activities = context?["contextActivities"] else { return }
    let kinds: Set<String> = ["parent", "grouping", "category", "other"]
    guard let members = activities.members, let wrong = members.first(where: { !kinds.contains($0.key) }) else { return }
    throw .unreadable(column: "context.contextActivities", text: wrong.key, expected: kinds.sorted().joined(separator: ", "))
  }

  /// What stands behind the last `/`, `#` or `:` of an identifier.
  private static func lastPart(of identifier: String) -> String {
    String(identifier.split { $0 == "/" || $0 == "#" || $0 == ":" }.last ?? Substring(identifier))
  }
}
