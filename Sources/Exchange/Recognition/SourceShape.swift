import Onboarding

/// What the export of one program looks like: which of its headers names which of our columns.
///
/// Written as text, one line a column, so that the table of sources reads like a table:
///
///     owner  = Deal owner | Propietario del negocio      the first header that the file has
///     name   = First name + Last name                    two headers joined by a blank
///     outcome = Call outcome or Meeting outcome          of the headers that the file has, the first that says something in the row
///     score  = Grade/#                                   a header that carries the maximum
///     each stage = Date entered *                        every header that begins, or with the star in front ends, so: a record each
///     max    = =1                                        one value for every row
///     marks  = Opportunity Owner | StageName             headers that hardly any other program writes, spelled so (capitals aside)
///     needs  = role | start_date                         our columns of which one at least must be there
///     unless = Company                                   headers that say it is something else
struct SourceShape: Sendable {
  /// The program's name, or `nil` for headers that many write.
  let program: String?
  let kind: ExchangeFile
  /// Our columns, each with the headers it may have there, the most trusted first.
  let columns: [(name: String, headers: [Alias])]
  /// The headers that stand for a record each, by the column they are written into.
  let each: [(column: String, patterns: [Pattern])]
  /// Our columns one of which must be there; empty when the required ones are enough.
  let needs: Set<String>
  private let marks: Set<String>
  private let exclusions: Set<String>

  /// What headers begin or end with; an empty text fits any.
  enum Pattern: Sendable {
    case beginning(String)
    case ending(String)
  }

  /// One way in which a column is written.
  struct Alias: Sendable {
    enum Shape: Sendable { case one, joined, firstOf, withMaximum, constant }
    let shape: Shape
    /// Keys of headers (`SourceShape.key`).
    let keys: [String]
  }

  /// - Parameter table: Lines as described above; a line that begins with `|` or `or` goes on with the one before.
  init(_ program: String?, _ kind: ExchangeFile, _ table: String) {
    self.program = program
    self.kind = kind
    var columns: [(String, [Alias])] = []
    var each: [(String, [Pattern])] = []
    var lists: [String: Set<String>] = [:]
    for line in Self.whole(table) {
      guard let equals = line.firstRange(of: " = ") else { continue }
      let name = Self.trimmed(line[..<equals.lowerBound])
      let values = line[equals.upperBound...].split(separator: "|").map(Self.trimmed)
      if ["marks", "unless", "needs"].contains(name) {
        lists[name, default: []].formUnion(values)
      } else if name.hasPrefix("each ") {
        each.append((String(name.dropFirst(5)), values.map(Self.pattern)))
      } else {
        columns.append((name, values.map(Alias.init)))
      }
    }
    self.columns = columns
    self.each = each
    needs = lists["needs", default: []]
    marks = Set(lists["marks", default: []].map { $0.lowercased() })
    exclusions = Set(lists["unless", default: []].map(Self.key))
  }

  private static func pattern(_ text: String) -> Pattern {
    let rest = Header.folded(text.replacing("*", with: ""))
    return text.hasPrefix("*") ? .ending(rest) : .beginning(rest)
  }

  /// The lines with those that go on with the one before put together.
  private static func whole(_ table: String) -> [String] {
    table.split(separator: "\n").map(trimmed).reduce(into: []) { lines, line in
      guard line.hasPrefix("|") || line.hasPrefix("or "), let last = lines.popLast() else { return lines.append(line) }
      lines.append(last + " " + line)
    }
  }

  static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// A header in the form in which aliases are compared: letters and digits alone, small and without accents.
  /// `Opportunity ID`, `opportunity_id` and `OpportunityId` are one.
  static func key(_ header: String) -> String {
    String(Header.folded(header).filter { $0.isLetter || $0.isNumber })
  }

  /// How many of a header's names only this program writes.
  func marks(in names: [String]) -> Int { marks.intersection(names.map { $0.lowercased() }).count }

  func isExcluded(by keys: [String]) -> Bool { !exclusions.isDisjoint(with: keys) }
}

extension SourceShape.Alias {
  init(_ text: String) {
    func keys(_ parts: [Substring]) -> [String] { parts.map { SourceShape.key(String($0)) } }
    if text.hasPrefix("=") {
      self.init(shape: .constant, keys: [String(text.dropFirst())])
    } else if text.hasSuffix("#") {
      self.init(shape: .withMaximum, keys: [Header.folded(String(text.dropLast()))])
    } else if text.contains(" + ") {
      self.init(shape: .joined, keys: keys(text.split(separator: " + ")))
    } else if text.contains(" or ") {
      self.init(shape: .firstOf, keys: keys(text.split(separator: " or ")))
    } else {
      self.init(shape: .one, keys: [SourceShape.key(text)])
    }
  }
}
