// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing a benchmark needs is ever a dependency of the product.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "onramp", path: "../..")],
  targets: [
    .target(name: "CTerminal", path: "CTerminal"),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CTerminal", .product(name: "OnrampKit", package: "onramp"), .product(name: "OnrampFiles", package: "onramp"),
      ],
      path: "Sources",
      swiftSettings: [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]),
  ],
  swiftLanguageModes: [.v6]
)
