import Findings
import Foundation
import Linting
import Testing

/// The page of a dossier: its pieces, what they show together, one letter.
@Suite struct DossierTests {
  private static let order = "BON DE COMMANDE n° BC-2026-7\nDate : 02/03/2026\nHOP-DPI-Va2\nClient : Clinique des Ormes\nDésignation  Total HT\nPrestation Ségur  5 000,00 €\nTotal HT  5 000,00 €\nTotal TTC  6 000,00 €\n"
  private static let invoice = "FACTURE n° F-88\nDate : 10/06/2026\nCommande n° BC-2026-7\nHOP-DPI-Va2\nClient : Clinique des Ormes\nDésignation  Total HT\nPrestation Ségur  5 900,00 €\nTotal HT  5 900,00 €\nTotal TTC  7 080,00 €\n"

  private static func dossier() async -> Checked {
    await Checked([Source(path: "lot/commande.txt", file: nil, bytes: Array(order.utf8)), Source(path: "lot/facture.txt", file: nil, bytes: Array(invoice.utf8))], areOneDossier: true)
  }

  @Test func piecesPartsAndOneLetter() async throws {
    let checked = await Self.dossier()
    StructureTests.expectSound(checked.page)
    #expect(checked.report.dossiers.count == 1)
    let pieces = try #require(checked.page["x1-pieces"])
    #expect(pieces.text.contains("commande.txt") && pieces.text.contains("facture.txt"))
    #expect(checked.page.all("article", "document").count == 2)
    #expect(checked.page.all("div", "paper").count == 1)
    let letter = try #require(checked.page.all("div", "paper").first)
    let count = checked.report.dossiers[0].findings.count + checked.report.documents.map(\.findings.count).reduce(0, +)
    #expect(checked.page.inside(letter).filter { $0.name == "li" }.count == count)
  }

  @Test func whatThePiecesShowTogetherStandsSideBySide() async throws {
    let checked = await Self.dossier()
    for (index, reported) in checked.report.dossiers[0].reported.enumerated() {
      let item = try #require(checked.page["x1-c\(index + 1)"])
      let inside = checked.page.inside(item)
      #expect(inside.filter { $0.attributes["class"] == "quoted" }.count == min(12, reported.finding.locations.count))
      for place in reported.finding.locations {
        let name = String(place.path?.split(separator: "/").last ?? "")
        #expect(item.text.contains("\(name), page \(place.page), ligne \(place.line)"))
      }
      let back = checked.page.all("a", "disc").filter { $0.attributes["href"] == "#x1-c\(index + 1)" && $0.attributes["id"] != nil }
      #expect(Set(back.compactMap { $0.attributes["id"]?.prefix(2) }).count == Set(reported.finding.locations.map(\.path)).count)
    }
  }
}
