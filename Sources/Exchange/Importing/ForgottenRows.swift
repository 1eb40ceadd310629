import Onboarding

// Files that are older than a forgetting still name the person: their rows are passed over and counted, and nobody comes back unasked.
extension Directory {
  /// Whether the text is the identifier, the address or the name of somebody who was forgotten, and of nobody who is known.
  func isForgotten(_ text: String) -> Bool { codeOfForgotten(text) != nil }

  /// The code that stands for somebody who was forgotten.
  fileprivate func codeOfForgotten(_ text: String) -> String? {
    guard !forgotten.isEmpty, let code = forgotten.code(ofHandle: text) ?? forgotten.code(ofName: text) else { return nil }
    return isNobody(text) ? code : nil
  }

  fileprivate func isNobody(_ text: String) -> Bool { people(called: text).isEmpty && candidates(called: text).isEmpty }

  /// The record with the code in place of a manager or an interviewer who was forgotten.
  func withoutForgottenNames(_ fact: Fact) -> Fact {
    guard !forgotten.isEmpty else { return fact }
    func masked(_ name: String?) -> String? { name.map { codeOfForgotten($0) ?? $0 } }
    switch fact {
    case .person(var it):
      it.manager = masked(it.manager)
      return .person(it)
    case .assignment(var it):
      it.manager = masked(it.manager)
      return .assignment(it)
    case .scorecard(var it):
      it.interviewer = masked(it.interviewer) ?? it.interviewer
      return .scorecard(it)
    default: return fact
    }
  }
}

extension FileReader {
  /// Whether a row is about somebody who was forgotten. Names count only where no address tells namesakes apart.
  func isAboutForgotten(_ row: RowReader) -> Bool {
    let marks = directory.forgotten
    guard !marks.isEmpty else { return false }
    let handles = ["person", "candidate", "owner", "email"].compactMap(row.text)
    if handles.contains(where: { marks.code(ofHandle: $0) != nil && directory.isNobody($0) }) { return true }
    guard row.text("email") == nil else { return false }
    return ["person", "candidate", "owner", "name"].compactMap(row.text).contains {
      marks.code(ofName: $0) != nil && directory.isNobody($0)
    }
  }
}

extension RowFault {
  /// Whether a row does not read because it is about somebody who was forgotten.
  func isOfForgotten(in directory: Directory) -> Bool {
    if case .unknownPerson(_, let text, _) = self { directory.isForgotten(text) } else { false }
  }
}
