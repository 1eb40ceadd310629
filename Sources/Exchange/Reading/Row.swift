/// One record of a CSV text, as a view of its fields.
///
/// A row is good until the reader is asked for the next one; what must outlive it is copied out.
package struct Row {
  private let start: UnsafePointer<UInt8>
  private let bounds: UnsafePointer<FieldBounds>
  /// The number of fields the row has.
  package let count: Int
  /// The number of fields the first row has, and every row ought to.
  package let expected: Int
  /// The line on which the row begins, counted from 1.
  package let line: Int
  /// Where the row begins, in bytes from the start of the text.
  package let byte: Int

  @inline(__always)
  init(start: UnsafePointer<UInt8>, bounds: UnsafePointer<FieldBounds>, count: Int, expected: Int, line: Int, byte: Int) {
    self.start = start
    self.bounds = bounds
    self.count = count
    self.expected = expected
    self.line = line
    self.byte = byte
  }

  /// The field in a column, counted from 0; an empty one where the row has ended already.
  @inline(__always)
  package subscript(column: Int) -> Field {
    guard column < count else { return Field(start: start, count: 0) }
    let bound = bounds[column]
    return Field(start: start + Int(bound.start), count: Int(bound.end &- bound.start))
  }

  /// How the row departs from the shape of the first one, or `nil` when it does not.
  package var raggedness: Raggedness? {
    if count == expected { return nil }
    return count < expected ? .missing(expected - count) : .extra(count - expected)
  }

  /// Whether the row is longer than the first one by blank fields only.
  package var hasBlankTail: Bool { count > expected && (expected..<count).allSatisfy { self[$0].trimmed.isEmpty } }

  /// Whether every field is empty or blank, as in the trailing rows of a spreadsheet.
  package var isBlank: Bool { (0..<count).allSatisfy { self[$0].trimmed.isEmpty } }

  /// Where a field of this row begins.
  ///
  /// - Complexity: linear in the bytes of the row before it.
  package func place(of column: Int) -> Place {
    guard column < count else { return Place(line: line, byte: byte, column: column + 1) }
    let offset = Int(bounds[column].start)
    var lines = LineCount()
    lines.take(start, count: offset)
    return Place(line: line + lines.lines, byte: byte + offset, column: column + 1)
  }

  /// Fields that a row lacks, or has beyond those of the first row.
  package enum Raggedness: Hashable, Sendable {
    case missing(Int)
    case extra(Int)
  }

  /// A place in a text: line and column counted from 1, bytes from 0.
  ///
  /// The byte of a quoted field is the one after the quote.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let byte: Int
    package let column: Int
  }
}
