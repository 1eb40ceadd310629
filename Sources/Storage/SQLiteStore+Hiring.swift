import Onboarding

extension SQLiteStore {
  public func hiring(of candidate: Candidate.ID?) throws -> HiringFile {
    try reading { desk in
      guard try desk.has(.hiring) else { return HiringFile() }
      if let candidate { return try HiringFile(desk.hiring(about: candidate.text.composed, orOf: "")) }
      let all = try desk.facts(on: .hiring, by: desk.statement(Shelf.hiring.select))
      return HiringFile(all.compactMap { if case .hiring(let it) = $0 { it } else { nil } })
    }
  }

  /// - Complexity: reads the edits of every sentence.
  public func entries(rating candidates: Set<Candidate.ID>, notBy interviewer: String) throws -> Set<Int> {
    try entriesSaid { $0.rates(candidates, notBy: interviewer) }
  }

  /// - Complexity: reads the edits of every sentence.
  public func entries(about candidates: Set<Candidate.ID>) throws -> Set<Int> {
    candidates.isEmpty ? [] : try entriesSaid { $0.isAbout(candidates) }
  }

  private func entriesSaid(_ tells: (Edit) -> Bool) throws -> Set<Int> {
    try reading { desk in
      let log = ChangeLog(desk: desk)
      var said: [Int] = []
      let find = try desk.statement("SELECT number FROM entries JOIN payloads ON entry = number WHERE kind = 'said'")
      try find.forEachRow { said.append(Int(find.int(0))) }
      var found: Set<Int> = []
      for number in said {
        try log.forEachPiece(of: number, backwards: false) { piece in
          if case .edit(let edit) = piece, tells(edit) { found.insert(number) }
        }
      }
      return found
    }
  }
}
