// swift-tools-version: 6.2
import PackageDescription

/// Held by every target of ours: a warning is a mistake, and a missing `any` is one too.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "onramp",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "onramp", targets: ["OnrampCommand"]),
    .library(name: "OnrampKit", targets: ["Statistics", "Onboarding", "Documents", "Evaluation", "Conversation"]),
    .library(name: "OnrampFiles", targets: ["Curricula", "Exchange", "Storage"]),  // its edge without the terminal; the benchmarks' too
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The middle: values and pure functions. A target may import only what its `dependencies` name.
    .target(name: "Statistics", swiftSettings: house),  // estimators; knows no salesperson
    .target(name: "Onboarding", swiftSettings: house),  // the vocabulary, its rules, and the store port
    .target(name: "Documents", swiftSettings: house),  // a report as a value, and its renderings
    .target(name: "Evaluation", dependencies: ["Statistics", "Onboarding"], swiftSettings: house),  // questions and their answers
    .target(  // what a line means and what to say back
      name: "Conversation", dependencies: ["Onboarding", "Evaluation", "Statistics", "Documents"], swiftSettings: house),

    // The edge: files, database, terminal.
    .target(  // YAML to Curriculum, with the line of every mistake
      name: "Curricula", dependencies: ["Onboarding", .product(name: "Yams", package: "Yams")], swiftSettings: house),
    .target(name: "Exchange", dependencies: ["CUnpack", "Documents", "Onboarding"], swiftSettings: house),  // files of other programs in
    .target(name: "CUnpack"),  // libzip and expat, loaded when the first workbook is read
    .target(  // the ledger on disk
      name: "Storage",
      dependencies: [
        "Onboarding", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .target(name: "Workbooks", dependencies: ["Documents", "CWorkbook"], swiftSettings: house),  // a report as a spreadsheet
    .target(name: "CWorkbook"),  // libxlsxwriter, loaded when the first workbook is made
    .target(name: "Terminal", dependencies: ["CEditline", "CLineShim"], swiftSettings: house),  // a line, with history and Tab
    .systemLibrary(
      name: "CEditline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "CLineShim", dependencies: ["CEditline"]),  // C for libedit's variadic calls and for signals

    .executableTarget(  // the program: arguments, session, exit codes
      name: "OnrampCommand",
      dependencies: [
        "Conversation", "Curricula", "Evaluation", "Exchange", "Onboarding", "Documents", "Storage", "Terminal", "Workbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // The library without the shell, for a reader.
    .executableTarget(
      name: "ramp-curve", dependencies: ["Statistics", "Documents"], path: "Examples/ramp-curve", swiftSettings: house),

    // Tests. `Support` holds what several of them share.
    .target(name: "Support", dependencies: ["Onboarding"], path: "Tests/Support", swiftSettings: house),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "Support"], swiftSettings: house),
    .testTarget(name: "OnboardingTests", dependencies: ["Onboarding", "Support"], swiftSettings: house),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Support"], swiftSettings: house),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "Support"], swiftSettings: house),
    .testTarget(name: "ConversationTests", dependencies: ["Conversation", "Support"], swiftSettings: house),
    .testTarget(name: "CurriculaTests", dependencies: ["Curricula", "Support"], swiftSettings: house),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Support"], swiftSettings: house),
    .testTarget(name: "StorageTests", dependencies: ["Evaluation", "Storage", "Support"], swiftSettings: house),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Support"], swiftSettings: house),
    .testTarget(
      name: "ProgramTests",
      dependencies: ["OnrampCommand", "Conversation", "Curricula", "Exchange", "Storage", "Terminal", "Support"],
      swiftSettings: house),
    .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "Documents"], swiftSettings: house),
    .testTarget(name: "HouseTests", dependencies: ["Conversation", "Support"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
