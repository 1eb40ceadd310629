/// How a whole divides into parts as time passes, such as productive, ramping and left.
public struct StackedShares: Hashable, Sendable {
  /// One part: its share at each of the chart's points. The shares of all parts at a point sum to at most 1.
  public struct Layer: Hashable, Sendable {
    /// What the part is, such as `Productive`.
    public let name: String
    /// 0…1 at each of the points; what is missing at the end is not drawn.
    public let shares: [Double]

    /// Creates a part of the whole.
    public init(_ name: String, shares: [Double]) {
      self.name = name
      self.shares = shares
    }
  }

  /// What the picture shows, written above it.
  public let title: String
  /// What the points are, such as `Day` or `Month`.
  public let axis: String
  /// The points, as they are written below the picture: days, months, quarters.
  public let points: [String]
  /// From the bottom up.
  public let layers: [Layer]

  /// Creates the picture; layers are given from the bottom up.
  public init(_ title: String, axis: String, points: [String], layers: [Layer]) {
    self.title = title
    self.axis = axis
    self.points = points
    self.layers = layers
  }
}

extension StackedShares {
  /// The share of a layer at a point; `nil` where the layer has none.
  func share(_ layer: Int, at point: Int) -> Double? {
    let shares = layers[layer].shares
    guard shares.indices.contains(point), shares[point].isFinite else { return nil }
    return min(1, max(0, shares[point]))
  }

  /// The heights at which the layers end at a point, from the bottom up.
  func tops(at point: Int) -> [Double] {
    var top = 0.0
    return layers.indices.map { layer in
      top = min(1, top + (share(layer, at: point) ?? 0))
      return top
    }
  }

  func told(_ language: Language) -> String {
    let figure = Figure(language)
    guard points.count > 1, !layers.isEmpty else { return language.words.noFigures }
    return layers.map { $0.name + " " + Sparkline.trend($0.shares.map(figure.share), $0.shares, language) }.joined(separator: "; ") + "."
  }

  var grid: Grid {
    let columns = [Column("point", header: axis)] + layers.map { Column($0.name, .share) }
    let rows = points.indices.map { point in
      [Cell.text(points[point])] + layers.indices.map { Cell(share: share($0, at: point)) }
    }
    return Grid(columns, rows: rows)
  }
}
