extension Field {
  /// Whether a field for text says nothing: it is empty or blank, or what databases and spreadsheets write for nothing
  /// (`\N`, `NULL`, `#N/A`). A word that could be a name, such as `NA` or `Null`, is text.
  package var isAbsent: Bool {
    let text = trimmed
    guard text.count > 0 else { return true }
    guard text.start[0] == 0x5C || text.start[0] == 0x4E || text.start[0] == 0x23 else { return false }
    return text.reads("\\N") || text.reads("NULL") || text.reads("#N/A")
  }

  /// Whether a field for a number or a date says that there is none: what `isAbsent` says, a dash, or
  /// `NA`, `N/A`, `null`, `none`, `nil`, `nan`, `(null)`, however they are capitalised.
  ///
  /// An error such as `#DIV/0!` is not missing: nobody knows what it stands for.
  @inline(__always)
  package var isMissing: Bool {
    guard count > 0 else { return true }
    return start[0].isDigit ? false : saysMissing
  }

  private var saysMissing: Bool {
    let text = trimmed
    switch text.count {
    case 0: return true
    case 1: return text.start[0] == 0x2D
    case 2: return text.reads("\\N") || text.readsFolded("na")
    case 3: return isDash(text) || text.readsFolded("n/a") || text.readsFolded("nan") || text.readsFolded("nil")
    case 4: return text.readsFolded("null") || text.readsFolded("none") || text.readsFolded("#n/a")
    case 6: return text.readsFolded("(null)")
    default: return false
    }
  }

  /// U+2012 to U+2015.
  private func isDash(_ text: Field) -> Bool {
    text.start[0] == 0xE2 && text.start[1] == 0x80 && (0x92...0x95).contains(text.start[2])
  }
}
