import Facts
import Testing

@testable import RuleKit

/// Required wordings, compared word by word.
@Suite struct WordingTests {
  private static let mention = Wording("Montant de la Prestation Ségur pris en charge par l'Etat au titre du Ségur de la santé")

  private func words(_ text: String) -> [SentenceWord] {
    text.split(separator: " ").map { SentenceWord(text: String($0), folded: Wording(String($0)).required.first ?? "", page: 1, line: 1, box: nil) }
  }

  @Test func aPluralAndAnAmountAreNoOtherWording() throws {
    let match = try #require(
      Self.mention.best(in: words("Reçu. Montants de la Prestation Ségur, 1 200 €, pris en charge par l'État au titre du Ségur de la Santé")))
    #expect(match.missing.isEmpty && match.added.count >= 2)
  }

  @Test func anotherPayerIsMissed() throws {
    let match = try #require(Self.mention.best(in: words("Montant de la Prestation Ségur pris en charge par l'ARS au titre du Ségur de la santé")))
    #expect(match.missing == ["etat"])
  }

  @Test(arguments: [("Prestations « Ségur » - DPI", true), ("Prestation HOP-DPI-Va2 Ségur", true), ("Pack Ségur", false), ("Ségur Prestation", false)])
  func aNameStandsInALabel(_ label: String, _ stands: Bool) { #expect(Wording("Prestation Ségur").isWithin(label) == stands) }
}
