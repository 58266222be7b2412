import Findings
import Testing

/// A fingerprint names a finding whatever happens elsewhere in the document.
@Suite struct FingerprintTests {
  private static let message = Message(
    "trop-cher", .erreur, Text(fr: "Trop cher.", en: "Too dear."), suggestion: Text(fr: "", en: ""))

  private static func finding(_ quote: String, line: Int = 3) -> Finding {
    Finding(message, at: [Region(page: 1, line: line, box: nil, quote: quote)], requirement: nil)
  }

  private static func fingerprints(_ findings: [Finding], rule: String = "SEG201") -> [String] {
    let outcome = RuleOutcome(RuleID(rule, "plafond-depasse", .erreur), .failed(findings))
    return DocumentReport(
      path: "a.txt", sha256: nil, format: .text, pages: 1, ocr: false, notes: [], kind: "BDC", dispositifs: [],
      prestation: nil, outcomes: [outcome]
    ).reported.map(\.fingerprint)
  }

  @Test func isSixteenHexadecimalDigits() {
    let name = Self.fingerprints([Self.finding("Total 12 €")]).first ?? ""
    #expect(name.count == 16)
    #expect(name.filter(\.isHexDigit) == name)
  }

  @Test func outlivesAnotherPlaceAndAnotherWrapping() {
    let before = Self.fingerprints([Self.finding("Prestation Ségur 12 000,00 €")])
    #expect(Self.fingerprints([Self.finding("Prestation Ségur\n12\u{202F}000,00 €", line: 40)]) == before)
    #expect(Self.fingerprints([Self.finding("PRESTATION SÉGUR : 12 000,00 €")]) == before)
  }

  @Test func tellsWordsRulesAndRanksApart() {
    let one = Self.fingerprints([Self.finding("Total 12 €")])
    #expect(Self.fingerprints([Self.finding("Total 13 €")]) != one)
    #expect(Self.fingerprints([Self.finding("Total 12 €")], rule: "SEG203") != one)
    let twice = Self.fingerprints([Self.finding("Total 12 €"), Self.finding("Total 12 €", line: 9)])
    #expect(twice.first == one.first)
    #expect(Set(twice).count == 2)
  }

  @Test func isTheOneThatBaselinesHold() {
    #expect(Self.fingerprints([Self.finding("Total 12 €")]) == ["6d84a78aabe2046f"])
  }
}
