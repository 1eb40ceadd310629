// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing a benchmark needs is ever a dependency of the product.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "onramp", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "CTerminal", path: "CTerminal"),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CTerminal", .product(name: "OnrampKit", package: "onramp"), .product(name: "OnrampFiles", package: "onramp"),
      ],
      path: "Sources",
      swiftSettings: [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]),
    // What a start is measured against.
    .executableTarget(
      name: "floor",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "GRDB", package: "GRDB.swift")],
      path: "Floor", swiftSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "sqlite-floor", dependencies: [.product(name: "GRDBSQLite", package: "GRDB.swift")], path: "SQLiteFloor",
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
