import Exchange
import Testing

@Suite struct HeaderTests {
  @Test(arguments: [
    "start_date", "Start Date", "START-DATE", " start  date ", "Stárt_Daté", "start\u{A0}date", "sta\u{301}rt - date", "\u{FEFF}start_date",
  ])
  func spellingsFoldAlike(_ name: String) {
    #expect(Header.folded(name) == "start_date")
  }

  @Test func lettersOfOtherLanguagesFold() {
    #expect(Header.folded("Größe (Łódź) ÆØÅ Çağ") == "grosse_(lodz)_aeoa_cag")
    #expect(Header.folded("ИМЯ") == "имя")
  }

  @Test func columnsAreFoundInAnyOrderAndSpelling() {
    let header = Header(["Person", " E-mail ", "Año"])
    #expect(header.column("e mail") == 1)
    #expect(header.column("ano") == 2)
    #expect(header.column("role") == nil)
    #expect(header.column("_") == nil)
    #expect(header.names == ["Person", " E-mail ", "Año"])
  }

  @Test func sharedNamesAreNoticed() throws {
    let duplicates = Header(["a", "", "B", "A ", "", "b", "c"]).duplicates
    #expect(duplicates.map(\.name) == ["a", "B"])
    #expect(duplicates.map(\.columns) == [[0, 3], [2, 5]])
  }

  @Test func headerIsTheFirstRow() throws {
    var reader = try CSVReader(bytes: Array("\n  Deal ,\"Owner, if any\"\n1,2\n".utf8))
    let header = try #require(try reader.header())
    #expect(header.names == ["Deal", "Owner, if any"])
    #expect(header.column("owner, if any") == 1)
  }
}
