import Facts
import Testing

@testable import Extraction

/// Numbers as the French print them.
@Suite struct NumberTests {
  @Test(arguments: [
    ("1 234,56", "1234.56"), ("1\u{202F}234,56", "1234.56"), ("1.234,56", "1234.56"), ("1'234.56", "1234.56"), ("8 560", "8560"),
    ("8,5", "8.5"), ("591.25", "591.25"), ("1.419,00", "1419"), ("12.345", "12345"), ("-10 452,96", "-10452.96"), ("0,00", "0"),
  ])
  func reads(_ printed: String, _ value: String) { #expect(NumberText.parse(printed)?.amount.bare == value) }

  @Test(arguments: ["20/10/2025", "04 65 71 05 05", "V1.0", "1 23 456", "12,34,56", ""])
  func refuses(_ printed: String) { #expect(NumberText.parse(printed) == nil) }
}
