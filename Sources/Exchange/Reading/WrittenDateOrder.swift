/// The order in which a written date gives its day, month and year.
///
/// The raw values are those of the sentence `import … dates d/m/y`.
package enum WrittenDateOrder: String, Hashable, Sendable, CaseIterable {
  case yearFirst = "y-m-d"
  case dayFirst = "d/m/y"
  case monthFirst = "m/d/y"
}
