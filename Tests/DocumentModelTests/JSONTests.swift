import Testing

@testable import DocumentModel

/// JSON is deterministic and escaped right.
@Suite struct JSONTests {
  @Test func keepsTheOrderOfMembers() {
    let value: JSON = ["b": 1, "a": [true, .null, "x"], "c": .object([])]
    #expect(value.compact == #"{"b":1,"a":[true,null,"x"],"c":{}}"#)
    #expect(value.pretty == "{\n  \"b\": 1,\n  \"a\": [true, null, \"x\"],\n  \"c\": {}\n}\n")
  }

  @Test func escapesWhatMustBe() {
    let text = "\"\\\n\r\t\u{8}\u{0}\u{1F}\u{7F}\u{2028}é\u{A0}€😀"
    #expect(JSON.string(text).compact == #""\"\\\n\r\t\u0008\u0000\u001f\u007f\u2028é"# + "\u{A0}€😀\"")
  }

  /// A line end of two characters is one `Character`.
  @Test func escapesALineEndOfTwoCharacters() {
    #expect(JSON.string("a\r\nb").compact == #""a\r\nb""#)
  }

  @Test func rounds() {
    #expect(JSON.rounded(72, places: 1).compact == "72.0")
    #expect(JSON.rounded(310.46, places: 1).compact == "310.5")
    #expect(JSON.rounded(-0.04, places: 1).compact == "0.0")
    #expect(JSON.rounded(-1.25, places: 2).compact == "-1.25")
    #expect(JSON.rounded(0.05, places: 2).compact == "0.05")
    #expect(JSON.rounded(.nan, places: 1).compact == "null")
    #expect(JSON.rounded(.infinity, places: 1).compact == "null")
  }
}
