import Evaluation
import Onboarding

/// What is said of the items of a test, in one language.
struct ItemWords: Sendable {
  typealias Lines = [String]

  let items: @Sendable (QuizItems, Module, Speech) -> Lines
  let notes: @Sendable (QuizItems, Speech) -> Lines
  let definition: @Sendable (Defined) -> String
  let header: @Sendable (Header) -> String
  let flag: @Sendable (QuizItems.Flag) -> String

  /// The columns that people see.
  enum Header: Hashable, Sendable { case item, asked, facility, discrimination, efficiency, flags }

  /// The columns, by what they mean.
  enum Defined: String, CaseIterable, Sendable {
    case asked = "n, unanswered"
    case facility
    case spread = "sd"
    case discrimination
    case efficiency
    case alpha = "alpha, alpha_low95, alpha_high95"
    case flags
  }

  static let english = ItemWords(
    items: English.items, notes: English.itemNotes, definition: English.itemDefinition, header: English.itemHeader, flag: English.itemFlag)
  static let spanish = ItemWords(
    items: Spanish.items, notes: Spanish.itemNotes, definition: Spanish.itemDefinition, header: Spanish.itemHeader, flag: Spanish.itemFlag)
}

extension QuizItems {
  /// Items with something wrong, the worst first: by the first flag, then by what they tell.
  var flagged: [Item] {
    items.filter { !$0.flags.isEmpty }.sorted { a, b in
      let order = Flag.allCases
      let (one, other) = (order.firstIndex(of: a.flags[0]) ?? 0, order.firstIndex(of: b.flags[0]) ?? 0)
      return one != other ? one < other : (a.analysis?.discrimination ?? 1) < (b.analysis?.discrimination ?? 1)
    }
  }
}
