import Onboarding
import Yams

/// The values of a mapping by their keys.
struct Fields {
  fileprivate var values: [String: Node]
  let node: Node
  /// What the mapping describes, to say what lacks a key.
  let name: String

  subscript(key: String) -> Node? { values[key] }
}

// How single values are read. Each reports what is wrong with it and then reads as `nil`.
extension CurriculumReader {
  mutating func fields(of node: Node, called name: String, keys: [String]) -> Fields? {
    guard let mapping = node.mapping else {
      note(.wrongShape(expected: "a \(name) with keys such as “\(keys[0]):”"), on: node)
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard let text = key.scalar?.string else {
        note(.wrongShape(expected: "a key"), on: key)
        continue
      }
      guard keys.contains(text) else {
        note(.unknownKey(text, known: keys), on: key, suggestion: NearMiss.of(text, among: keys, limit: 1).first)
        continue
      }
      values[text] = value
    }
    return Fields(values: values, node: node, name: name)
  }

  mutating func required(_ fields: Fields, _ key: String, of name: String? = nil) -> Node? {
    if let node = fields[key] { return node }
    note(.missingKey(key, of: name ?? fields.name), at: Place(fields.node.mark))
    return nil
  }

  mutating func elements<Element>(_ node: Node?, _ read: (inout CurriculumReader, Node) -> Element?) -> [Element] {
    guard let node else { return [] }
    guard let sequence = node.sequence else {
      // A key with nothing after it is an empty list.
      if node.scalar?.string != "" { note(.wrongShape(expected: "a list"), on: node) }
      return []
    }
    return sequence.compactMap { read(&self, $0) }
  }

  mutating func scalar(_ node: Node) -> String? {
    if let text = node.scalar?.string { return text }
    note(.wrongShape(expected: "one value"), on: node)
    return nil
  }

  mutating func text(_ fields: Fields, _ key: String) -> String? {
    guard let node = required(fields, key), let text = scalar(node) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      note(.missingKey(key, of: fields.name), on: node)
      return nil
    }
    return text
  }

  mutating func title(_ fields: Fields, _ key: String) -> Title? {
    let spanish = fields["\(key)-es"].flatMap { scalar($0) }
    return text(fields, key).map { Title($0, spanish: spanish) }
  }

  mutating func identifier<Of>(_ fields: Fields, _ key: String) -> Identifier<Of>? {
    required(fields, key).flatMap { identifier($0) }
  }

  mutating func identifier<Of>(_ node: Node) -> Identifier<Of>? {
    guard let text = scalar(node) else { return nil }
    let id = Identifier<Of>(folding: text)
    guard !id.text.isEmpty, id.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }) else {
      note(.notAnIdentifier(text), on: node)
      return nil
    }
    return id
  }

  mutating func number(_ node: Node, in range: ClosedRange<Double>? = nil) -> Double? {
    guard let text = scalar(node) else { return nil }
    guard let number = Double(text), number.isFinite else {
      note(.notANumber(text), on: node)
      return nil
    }
    if let range, !range.contains(number) {
      note(.notInRange(text, low: Self.shown(range.lowerBound), high: Self.shown(range.upperBound)), on: node)
      return nil
    }
    return number
  }

  private static func shown(_ bound: Double) -> String {
    bound == bound.rounded() ? String(Int(bound)) : String(bound)
  }

  mutating func integer(_ fields: Fields, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = fields[key], let text = scalar(node) else { return nil }
    guard let number = Int(text) else {
      note(.notANumber(text), on: node)
      return nil
    }
    guard range.contains(number) else {
      note(.notInRange(text, low: String(range.lowerBound), high: String(range.upperBound)), on: node)
      return nil
    }
    return number
  }

  mutating func yesOrNo(_ node: Node) -> Bool? {
    guard let text = scalar(node) else { return nil }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      note(.notOneOf(text, allowed: ["true", "false"]), on: node)
      return nil
    }
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ fields: Fields, _ key: String, _: Choice.Type) -> Choice? {
    guard let node = required(fields, key), let text = scalar(node) else { return nil }
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    note(.notOneOf(text, allowed: allowed), on: node, suggestion: NearMiss.of(text, among: allowed, limit: 1).first)
    return nil
  }
}
