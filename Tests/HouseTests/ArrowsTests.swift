import Foundation
import Testing

/// The sources of the project.
enum Sources {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func swiftFiles(below folder: String) -> [URL] {
    let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }

  static func lines(of file: URL) throws -> [Substring] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
  }
}

@Suite struct Arrows {
  /// What each module may import of ours and of others'. The system's own libraries are not listed.
  static let allowed: [String: Set<String>] = [
    "Statistics": [],
    "Onboarding": [],
    "Documents": [],
    "Evaluation": ["Statistics", "Onboarding"],
    "Conversation": ["Onboarding", "Evaluation", "Statistics", "Documents"],
    "Curricula": ["Onboarding", "Yams"],
    "Exchange": ["CUnpack", "Documents", "Onboarding"],
    "Storage": ["Onboarding", "GRDB", "GRDBSQLite", "Foundation", "Dispatch"],
    "Terminal": ["CEditline", "CLineShim"],
    "Workbooks": ["Documents", "CWorkbook"],
    "OnrampCommand": [
      "Conversation", "Curricula", "Evaluation", "Exchange", "Onboarding", "Documents", "Storage", "Terminal", "Workbooks",
      "ArgumentParser",
    ],
  ]
  static let system: Set<String> = ["Glibc", "Darwin", "Musl"]

  @Test(arguments: allowed.keys.sorted()) func pointOneWay(module: String) throws {
    let allowed = try #require(Self.allowed[module]).union(Self.system)
    let files = Sources.swiftFiles(below: "Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      let imported = try Sources.lines(of: file).compactMap(Self.importedModule)
      #expect(Set(imported).isSubset(of: allowed), "\(file.lastPathComponent) imports \(imported)")
    }
  }

  /// The module that a line imports, or `nil` when it imports none.
  static func importedModule(_ line: Substring) -> String? {
    let words = line.split(separator: " ").filter { !$0.hasPrefix("@") && $0 != "public" && $0 != "package" && $0 != "internal" }
    guard words.first == "import", let last = words.last else { return nil }
    return last.split(separator: ".").first.map(String.init)
  }
}

@Suite struct PublicDeclarations {
  static let modules = ["Statistics", "Onboarding", "Documents", "Evaluation", "Conversation"]
  static let kinds = ["struct", "enum", "class", "protocol", "func", "actor"]

  /// Top-level types that the library offers say what they mean.
  @Test(arguments: modules) func sayWhatTheyMean(module: String) throws {
    for file in Sources.swiftFiles(below: "Sources/\(module)") {
      let lines = try Sources.lines(of: file)
      for (number, line) in lines.enumerated() where Self.needsMeaning(line) {
        let above = lines[..<number].last { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("@") }
        let isSaid = above.map { $0.trimmingCharacters(in: .whitespaces).hasPrefix("///") } ?? false
        #expect(isSaid, "\(file.lastPathComponent):\(number + 1): \(line)")
      }
    }
  }

  static func needsMeaning(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard line.hasPrefix("public"), words.first == "public" else { return false }
    return words.dropFirst().prefix(3).contains { kinds.contains(String($0)) }
  }
}

@Suite struct Paths {
  static let texts = ["Sources", "Tests", "curricula", "Examples"].flatMap { Sources.swiftFiles(below: $0) }

  @Test func nothingNamesTheMachineItWasWrittenOn() throws {
    for file in Self.texts where file.lastPathComponent != "ArrowsTests.swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let places = ["/home/", "/Users/", Sources.root.path + "/"]
      #expect(!places.contains { text.contains($0) }, "\(file.lastPathComponent)")
    }
  }
}
