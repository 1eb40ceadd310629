/// An answer in its machine form: what was asked, of which day, how each figure is defined, and the figures in full precision.
///
/// What it prints as CSV and JSON is a contract; it does not change when a sentence does, nor with the language.
public struct Finding: Hashable, Sendable {
  /// What was asked, such as `ramp`.
  public let name: String
  /// The day the figures are of, as `2026-11-24`.
  public let asOf: String
  /// How each figure is defined: which event, which interval, which policy.
  public let definitions: [Definition]
  /// The names of the columns, such as `median_days`.
  public let columns: [String]
  /// A row has a cell for each column.
  public let rows: [[Cell]]
  /// What a reader must know: small numbers, assumed scales, rows left out and why.
  public let notes: [String]
  /// What else was found out: tables of their own, which JSON alone carries.
  public let supplements: [Supplement]

  /// A table that goes along with a finding, under a name of its own.
  public struct Supplement: Hashable, Sendable {
    /// The member's name in JSON.
    public let name: String
    /// The names of the columns.
    public let columns: [String]
    /// A row has a cell for each column.
    public let rows: [[Cell]]

    /// Creates a table.
    public init(_ name: String, columns: [String], rows: [[Cell]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  /// Creates a finding. Leave `rows` empty where they are streamed into the writer.
  public init(
    _ name: String, asOf: String, definitions: [Definition] = [], columns: [String], rows: [[Cell]] = [], notes: [String] = [],
    supplements: [Supplement] = []
  ) {
    self.name = name
    self.asOf = asOf
    self.definitions = definitions
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.supplements = supplements
  }
}
