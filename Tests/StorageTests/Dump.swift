import Onboarding

/// Everything a store says it holds, in an order that does not depend on the store.
struct Dump: Equatable {
  var curricula: [Curriculum]
  var people: [Person]
  var candidates: [Candidate]
  var dossiers: [Dossier]
  var scorecards: [[ScorecardRating]]
  var deals: [Deal]
  var items: [ItemMark]
  var ramps: [RampSubject]

  init(of store: any Store) throws {
    let directory = try store.directory()
    curricula = directory.catalogue.curricula
    people = directory.allPeople
    candidates = directory.allCandidates
    dossiers = try people.compactMap { try store.dossier(of: $0.id) }
    scorecards = try candidates.map { try store.scorecards(of: $0.id) }
    deals = try store.deals(of: nil)
    items = try directory.catalogue.modules.flatMap { try store.itemMarks(of: $0.id) }
    ramps = try store.rampSubjects()
  }

  var isEmpty: Bool { curricula.isEmpty && people.isEmpty && candidates.isEmpty && deals.isEmpty && ramps.isEmpty }
}

extension TrainingEvidence {
  /// Its rows as texts, sorted: two stores may have them in different orders.
  var rows: [String] {
    let observed = observations.person.indices.map { "\(observations[$0])" }
    let enrolled = enrolments.person.indices.map {
      "\(people[Int(enrolments.person[$0])].id) \(units[Int(enrolments.unit[$0])]) \(enrolments.completedOn[$0])"
    }
    let assessed = assessments.person.indices.map {
      "\(people[Int(assessments.person[$0])].id) \(units[Int(assessments.unit[$0])]) \(assessments.isBefore[$0]) \(assessments.attempt[$0]) "
        + "\(assessments.share[$0]) \(assessments.takenOn[$0])"
    }
    let rated = utilities.person.indices.map {
      "\(people[Int(utilities.person[$0])].id) \(modules[Int(utilities.module[$0])]) \(utilities.rating[$0])"
    }
    let attained = attainments.person.indices.map {
      "\(people[Int(attainments.person[$0])].id) \(milestones[Int(attainments.milestone[$0])]) \(attainments.reachedOn[$0])"
    }
    return (observed + enrolled + assessed + rated + attained).sorted()
  }
}
