// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it looks into our modules (`-enable-testing`) and is no part of the product.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "onramp", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [.product(name: "OnrampKit", package: "onramp"), .product(name: "OnrampFiles", package: "onramp")],
      path: "Sources",
      swiftSettings: [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")])
  ],
  swiftLanguageModes: [.v6]
)
