import Documents
import Evaluation
import Onboarding

/// What is on record about a candidate, ratings apart.
struct CandidateProfile {
  let candidate: Candidate
  /// What is about them, and all openings.
  let file: HiringFile
  let debrief: Debrief
  /// Others who may be the same.
  let others: [Candidate]
  /// The ledger's names, for openings.
  let directory: Directory

  /// The stages with their days; the application itself where only its day is known.
  var stages: [StageEntry] {
    guard let applied = candidate.appliedOn, !file.stages.contains(where: { $0.stage == .applied }) else { return file.stages }
    return [StageEntry(candidate.id, entered: .applied, on: applied)] + file.stages
  }
}

extension Teller {
  func profile(_ it: CandidateProfile) -> Answer {
    let stages = it.stages.map { entry -> [Cell] in
      [.text("stage"), Cell(entry.on), .text(entry.stage.rawValue), Cell(entry.reason)]
    }
    let openings = it.file.applications.map { one -> [Cell] in
      [.text("opening"), Cell(one.on), .text(one.opening.text), .missing]
    }
    let duties = it.debrief.duties.map { duty -> [Cell] in
      let state = it.debrief.missing.contains(duty) ? "not submitted" : "submitted"
      return [.text("interviewer"), Cell(duty.on), .text(duty.interviewer), .text(state)]
    }
    let lifts = it.file.lifts.map { lift -> [Cell] in [.text("ratings opened"), Cell(lift.on), .text(lift.by), Cell(lift.reason)] }
    let remarks = it.file.remarks.map { remark -> [Cell] in
      [.text(remark.kind.rawValue), Cell(remark.on), .text(remark.text), .missing]
    }
    let finding = Finding(
      "profile", asOf: asOf, columns: ["kind", "on", "what", "remark"], rows: stages + openings + duties + lifts + remarks,
      notes: interviews.duplicateNotes(it.others, speech))
    let list = interviews.profileLines(it, speech)
    return answer(
      finding, [.lines(interviews.profile(it, speech))] + (list.isEmpty ? [] : [.list(list)]),
      next: ["\(interviews.debriefOf) \(it.candidate.name)", "\(interviews.candidatesFor) \(it.candidate.role)"])
  }

  func duplicates(_ it: Duplicates) -> Answer {
    let rows = it.groups.enumerated().flatMap { place, group in
      group.candidates.map { candidate -> [Cell] in
        [
          .integer(place + 1), .text(group.reason.rawValue), .text(candidate.id.text), .text(candidate.name), Cell(candidate.email),
          .text(candidate.role), .text(candidate.stage.rawValue), Cell(candidate.appliedOn),
        ]
      }
    }
    let finding = Finding(
      "duplicates", asOf: asOf, columns: ["group", "shared", "candidate", "name", "email", "role", "stage", "applied_on"], rows: rows)
    let list = it.groups.prefix(20).map { interviews.group($0, speech) }
    return answer(finding, [.lines(interviews.duplicates(it))] + (list.isEmpty ? [] : [.list(Array(list))]))
  }
}
