import Documents
import Onboarding

extension Slot where Value == Subject {
  /// Anybody about whom records are kept: people first, then candidates who are no person yet.
  static var subject: Slot {
    let (person, candidate) = (Slot<Person>.person.blank, Slot<Candidate>.candidate.blank)
    return Slot(
      .subject,
      offers: { scene in person.offers(scene).adding(candidate.offers(scene)) },
      members: { subject in
        switch subject {
        case .person(let id): [JSON.Member("person", .text(id.text))]
        case .candidate(let id): [JSON.Member("candidate", .text(id.text))]
        }
      },
      told: { subject, scene in
        switch subject {
        case .person(let id): scene.directory.person(id)?.offer(in: scene.language) ?? Offer(id.text)
        case .candidate(let id): scene.directory.candidate(id)?.offer(in: scene.language) ?? Offer(id.text)
        }
      },
      scan: { place in SubjectScan(people: person.scan(place), candidates: candidate.scan(place)).matches })
  }
}

/// Puts together what fits a person and what fits a candidate, by the words it takes up.
private struct SubjectScan {
  let people: [Match<any Sendable>]
  let candidates: [Match<any Sendable>]

  var matches: [Match<Subject>] {
    let counts = Set((people + candidates).map(\.count)).sorted()
    return counts.compactMap { count in found(count).map { Match(count, as: $0) } }
  }

  private func found(_ count: Int) -> Found<Subject>? {
    let (these, those) = (people.filter { $0.count == count }, candidates.filter { $0.count == count })
    let settled = Self.subjects(these.flatMap(\.settled), those.flatMap(\.settled))
    if !settled.isEmpty { return .one(of: settled) }
    let near = Self.subjects(these.flatMap(\.near), those.flatMap(\.near))
    if !near.isEmpty { return .near(near) }
    return (these + those).lazy.compactMap { match in
      if case .unknown(let text) = match.found { Found<Subject>.unknown(text) } else { nil }
    }.first
  }

  /// A candidate who became one of the people is that person.
  private static func subjects(_ people: [any Sendable], _ candidates: [any Sendable]) -> [Subject] {
    let people = people.compactMap { $0 as? Person }
    let hired = Set(people.map(\.id))
    let others = candidates.compactMap { $0 as? Candidate }.filter { $0.person.map { !hired.contains($0) } ?? true }
    return people.map { .person($0.id) } + others.map { .candidate($0.id) }
  }
}

extension Match where Value == any Sendable {
  /// What the words are a name of.
  fileprivate var settled: [any Sendable] {
    switch found {
    case .value(let value): [value]
    case .several(let choices): choices.all
    default: []
    }
  }

  /// What the words are nearly a name of.
  fileprivate var near: [any Sendable] { if case .near(let values) = found { values } else { [] } }
}
