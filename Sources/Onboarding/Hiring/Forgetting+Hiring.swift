extension Forgetting {
  /// A record of recruiting as it reads from now on: stages and answers stay, remarks and reasons about the person go.
  func scrubbed(_ record: HiringRecord) -> HiringRecord? {
    let isOwn = record.key.candidate.map(isCandidate) ?? false
    switch record {
    case .opening(var it):
      it.manager = it.manager.map(standIn)
      return .opening(it)
    case .application(var it):
      it.candidate = newCandidate(it.candidate)
      return .application(it)
    case .stage(var it):
      it.candidate = newCandidate(it.candidate)
      it.reason = isOwn ? nil : words(it.reason)
      return .stage(it)
    case .scorecard(var it):
      it.candidate = newCandidate(it.candidate)
      it.interviewer = standIn(it.interviewer)
      return .scorecard(it)
    case .amendment(var it):
      it.candidate = newCandidate(it.candidate)
      it.interviewer = standIn(it.interviewer)
      return .amendment(it)
    case .duty(var it):
      it.candidate = newCandidate(it.candidate)
      it.interviewer = standIn(it.interviewer)
      return .duty(it)
    case .lift(var it):
      it.candidate = newCandidate(it.candidate)
      it.by = standIn(it.by)
      it.reason = isOwn ? nil : words(it.reason)
      return .lift(it)
    case .remark(var it):
      guard !isOwn else { return nil }
      it.text = words(it.text) ?? ""
      return .remark(it)
    }
  }
}

extension HiringRecord {
  /// The interviewer or manager it names.
  var named: String? {
    switch self {
    case .opening(let it): it.manager
    case .scorecard(let it): it.interviewer
    case .amendment(let it): it.interviewer
    case .duty(let it): it.interviewer
    case .lift(let it): it.by
    case .application, .stage, .remark: nil
    }
  }
}
