/// The order in which a written date gives its day, month and year.
package enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case yearFirst = "y-m-d"
  case dayFirst = "d/m/y"
  case monthFirst = "m/d/y"
}
