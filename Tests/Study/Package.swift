// swift-tools-version: 6.2
import PackageDescription

// A package of its own: a study of the product, and no part of it.
let package = Package(
  name: "study",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "onramp", path: "../..")],
  targets: [
    .executableTarget(
      name: "study",
      dependencies: [.product(name: "OnrampKit", package: "onramp")],
      path: "Sources",
      swiftSettings: [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")])
  ],
  swiftLanguageModes: [.v6]
)
