import Foundation
import Onboarding
import Testing

@testable import Curricula

/// The curricula that come with the program.
let shipped: [CurriculumFile] = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "curricula")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { CurriculumFile(name: name, text: $0) }
  }
}()

@Suite struct ShippedCurricula {
  @Test func thereAreThreeAtLeast() { #expect(shipped.count >= 3) }

  @Test func theyLoadTogether() throws {
    #expect(try CurriculumFile.curricula(of: shipped, beside: Catalogue()).count == shipped.count)
  }

  @Test(arguments: shipped.map(\.name)) func eachIsWhatAManagerWouldStartFrom(name: String) throws {
    let file = try #require(shipped.first { $0.name == name })
    let curriculum = try file.curriculum()
    #expect((12...20).contains(curriculum.modules.count))
    #expect(curriculum.productive != nil)
    #expect(!curriculum.milestones.isEmpty)
    #expect(curriculum.scorecard.allSatisfy { !$0.scale.isEmpty } && !curriculum.scorecard.isEmpty)
    let titles = curriculum.modules.map(\.title) + curriculum.metrics.map(\.title) + curriculum.milestones.map(\.title)
    #expect(titles.allSatisfy { $0.spanish != nil })
  }
}
