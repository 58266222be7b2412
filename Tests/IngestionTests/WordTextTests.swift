import DocumentModel
import Testing

@testable import Ingestion

/// The text of a word comes out the same whatever wrote it.
@Suite struct WordTextTests {
  @Test(arguments: [
    ("e\u{301}tat", "état"), ("C\u{327}a", "Ça"), ("certi\u{FB01}cat", "certificat"), ("a\u{FB03}ché", "affiché"),
    ("\u{FEFF}Total\u{200B}", "Total"), ("\u{F0B7}", "•"), ("\u{F0FE}", "☑"), ("\u{F06F}", "☐"), ("l’État", "l’État"),
    ("1\u{202F}200", "1\u{A0}200"), ("ma\u{AD}chine", "machine"), ("ma\u{AD}", "ma\u{AD}"), ("\u{AD}", ""), ("plain", "plain"),
  ])
  func normalises(_ raw: String, _ text: String) {
    #expect(Array(WordText.normalised(raw).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("qua-", "rante", "qua\u{AD}"), ("sous-", "traitant", "sous-"), ("rendez-", "vous", "rendez-"), ("c'est-à-", "dire", "c'est-à-"),
    ("DPI-", "Va2", "DPI-"), ("2026-", "avril", "2026-"), ("infor\u{2010}", "mations", "infor\u{AD}"), ("fin", "de", "fin"),
  ])
  func hyphenates(_ first: String, _ second: String, _ expected: String) throws {
    let box = Box(left: 0, top: 0, right: 1, bottom: 1)
    let lines = try [first, second].enumerated().map { try #require(Segment(words: [Word($1, box: box)], row: $0)) }
    #expect(Hyphenation.joined(lines).first?.words.first?.text == expected)
  }
}
