import Onboarding
import Support
import Testing

@testable import Exchange

/// Course structures, and the drafts of curricula that are made of them.
@Suite struct CourseStructures {
  static let course = """
    <?xml version="1.0" encoding="utf-8"?>
    <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" xmlns:kw="http://example.com/keywords">
      <course id="http://example.com/courses/sales"><title><langstring lang="es-ES">Ventas</langstring>
        <langstring lang="en-US">Sales: "the" basics</langstring></title></course>
      <au id="http://example.com/au/welcome"><title><langstring lang="en">Welcome</langstring></title>
        <kw:keyword><title><langstring lang="en">not a title</langstring></title></kw:keyword><url>a.html</url></au>
      <block id="b1"><title><langstring lang="en">Calling &amp; closing</langstring></title>
        <au id="http://example.com/au/calls" masteryScore="0.825" moveOn="CompletedAndPassed">
          <title><langstring lang="en">Cold calls</langstring><langstring lang="es">Llamadas en frío</langstring></title>
          <description><langstring lang="en">Books a meeting
            from a cold list, without a script, and says afterwards what went well and what did not.</langstring></description></au>
        <block id="b2"><title><langstring lang="en">Closing</langstring></title>
          <au id="http://example.com/au/closing"><title><langstring lang="en">Closing</langstring></title></au></block>
        <au id="http://example.com/au/second"><title><langstring lang="en">Cold calls</langstring></title></au>
      </block>
    </courseStructure>
    """

  @Test func blocksAreSectionsAndUnitsModules() throws {
    let desk = try Desk()
    let draft = try CurriculumDraft(courseStructure: try desk.write("cmi5.xml", Self.course).path)
    #expect(draft.title == "Sales: \"the\" basics" && draft.sections == 3 && draft.modules == 4)
    let keys = draft.text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("#") }
    #expect(
      keys.prefix(6) == [
        "curriculum: sales-the-basics", "edition: 1", #"title: "Sales: \"the\" basics""#, #"title-es: "Ventas""#, "role: any", "sections:",
      ])
    #expect(
      keys.filter { $0.hasPrefix("- ") } == [
        "- section: sales-the-basics-2", "- module: welcome", "- section: calling-closing", "- module: cold-calls",
        "- module: cold-calls-2",
        "- section: closing", "- module: closing-2",
      ])
    #expect(keys.contains("assessment: {pass: 82.5, of: 100}") && keys.contains(#"title-es: "Llamadas en frío""#))
    #expect(keys.contains("goal: >-") && draft.text.split(separator: "\n").allSatisfy { $0.count <= 112 })
    #expect(!draft.text.contains("not a title"))
  }

  @Test(arguments: [
    ("<!DOCTYPE courseStructure [<!ENTITY a \"b\">]><courseStructure/>", "a document type, which no course structure needs,"),
    (
      "<?xml version=\"1.0\"?><!DOCTYPE c SYSTEM \"file:///etc/passwd\"><courseStructure/>",
      "a document type, which no course structure needs,"
    ),
    ("<courseStructure><au></courseStructure>", "XML that is not well-formed"),
    ("<courseStructure>&a;</courseStructure>", "XML that is not well-formed"),
    ("<html/>", "no cmi5 course structure"), ("", "XML that is not well-formed"), ("deal,owner\n", "XML that is not well-formed"),
  ]) func whatIsNoCourseIsRefusedWithItsPlace(text: String, what: String) throws {
    let desk = try Desk()
    let path = try desk.write("cmi5.xml", text).path
    let fault = #expect(throws: FileFault.self) { try CurriculumDraft(courseStructure: path) }
    guard case .malformed(path, let line, _, let said)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(said == what && line >= 1)
  }

  @Test func whatIsNotThereIsNotRead() {
    #expect(throws: Trouble.noSuchFile(path: "/nowhere/cmi5.xml")) { try CurriculumDraft(courseStructure: "/nowhere/cmi5.xml") }
  }

  /// Units, and blocks that hold some, counted by hand in the files of the specification.
  @Test(
    .enabled(if: SharedMaterial.has("data/cmi5/complex-cmi5.xml"), "the structures are not here"),
    arguments: [("simple", 1, 1), ("extended", 1, 1), ("complex", 7, 14)]) func structuresOfTheSpecificationAreRead(
      name: String, sections: Int, modules: Int
    ) throws
  {
    let draft = try CurriculumDraft(courseStructure: SharedMaterial.url("data/cmi5/\(name)-cmi5.xml").path)
    #expect(draft.sections == sections && draft.modules == modules && draft.title.contains("Geology"))
  }
}
