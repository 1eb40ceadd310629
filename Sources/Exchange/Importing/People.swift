import Onboarding

/// Finds the people whom the rows of files name, and adds those nobody knows where that is asked for.
struct PeopleFinder {
  private var known: [String: Person.ID] = [:]
  private var unknown: [String: RowFault] = [:]
  private let addsPeople: Bool
  /// The role of people who are added: the only one there is, or none.
  private(set) var added: [Person] = []

  init(addsPeople: Bool) { self.addsPeople = addsPeople }

  /// The person called `text`, remembered so that a name is looked up once a file.
  ///
  /// - Throws: `RowFault` naming `column` when the text fits nobody or several people.
  mutating func person(_ text: String, column: String, in directory: Directory) throws(RowFault) -> Person.ID {
    if let person = known[text] { return person }
    if let fault = unknown[text] { throw fault }
    do throws(RowFault) {
      let person = try found(text, column: column, in: directory).get()
      known[text] = person
      return person
    } catch {
      unknown[text] = error
      throw error
    }
  }

  private static func near(_ text: String, in directory: Directory) -> [String] {
    guard let names = directory.fullNames else { return NearMiss.of(text, among: directory.allPeople.lazy.map(\.name)) }
    return NearMiss.of(text, among: (0..<names.count).lazy.map { names[$0] })
  }

  private mutating func found(_ text: String, column: String, in directory: Directory) -> Result<Person.ID, RowFault> {
    let fits = directory.people(called: text)
    if fits.count == 1 { return .success(fits[0].id) }
    if fits.count > 1 {
      return .failure(.ambiguousPerson(column: column, text: text, fits: fits.map { "\($0.name) (\($0.id))" }))
    }
    if directory.isForgotten(text) { return .failure(.unknownPerson(column: column, text: text, near: [])) }
    guard addsPeople, !RowSieve.isTotal(text) else {
      return .failure(.unknownPerson(column: column, text: text, near: Self.near(text, in: directory)))
    }
    let person = Person(Person.ID(text), name: text, kind: .tenured)
    added.append(person)
    return .success(person.id)
  }
}
