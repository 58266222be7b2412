import Findings
import Foundation
import Linting
import Testing

/// What a person finds on the page, and in which order.
@Suite struct ContentTests {
  @Test func verdictThenWhatToDoThenFindingsDoubtsLetterDetails() async throws {
    let checked = await Checked([try Shelf.source("Samples/guide-mauvais-devis.pdf")], draws: false)
    let ids = checked.page.all("section").compactMap { $0.attributes["id"] }
    #expect(ids == ["d1-faire", "d1-constats", "d1-doutes", "d1-lettre", "d1-faits", "d1-fiche"])
    let verdict = try #require(checked.page.all("p", "verdict").first)
    #expect(verdict.text.contains("Non conforme Ce document ne peut pas être signé tel quel\u{A0}: 3 erreurs à corriger."))
    #expect(try #require(checked.page["d1-faire"]).text.contains("Faites corriger 3 erreurs avant de signer"))
  }

  @Test func aFindingSaysWhatWhereWhatToWriteAndWhy() async throws {
    let checked = await Checked("DEVIS HOP-DPI-Va2\nDésignation  Total HT\nPrestation Ségur  8 000,00 €\nMaintenance annuelle du DPI  500,00 €\n")
    let item = try #require(checked.page.all("li", "finding").first { $0.text.contains("SEG301") })
    let inside = checked.page.inside(item)
    #expect(inside.first { $0.name == "h3" }?.text.contains("Erreur") ?? false)
    #expect(inside.first { $0.name == "mark" }?.text.contains("Maintenance annuelle du DPI") ?? false)
    #expect(item.text.contains("page 1, ligne 4"))
    #expect(item.text.contains("Ce qu'il faut écrire"))
    #expect(item.text.contains("Pourquoi"))
    #expect(checked.page.all("mark").contains { element in checked.page.all("div", "sheet").contains { checked.page.inside($0).contains { $0.index == element.index } } })
  }

  @Test func theLetterQuotesEachPoint() async throws {
    let text = "DEVIS n° D-12 du 02/03/2026\nHOP-DPI-Va2\nDésignation  Total HT\nPrestation Ségur  8 000,00 €\nMaintenance annuelle du DPI  500,00 €\nTotal TTC :  10 200,00 €\n"
    let checked = await Checked(text)
    let letter = try #require(checked.page.all("div", "paper").first)
    #expect(letter.text.hasPrefix("Objet\u{A0}: votre devis n° D-12 du 02/03/2026, points à corriger (Ségur du numérique, HOP-DPI-Va2)"))
    #expect(letter.text.contains("« Maintenance annuelle du DPI 500,00\u{A0}€ »".replacingOccurrences(of: "« ", with: "«\u{A0}").replacingOccurrences(of: " »", with: "\u{A0}»")))
    let points = checked.page.inside(letter).filter { $0.name == "li" }
    #expect(points.count == checked.report.documents[0].findings.count)
    #expect(points.allSatisfy { $0.text.contains("Correction proposée") || !$0.text.isEmpty })
    #expect(letter.text.contains("Bien cordialement,"))
  }

  @Test func theOptionThatWouldSettleADoubtIsNamedInPlainWords() async throws {
    let checked = await Checked("DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nDésignation  Montant HT\nPrestation Ségur  6 920,00 €\n")
    let doubt = try #require(checked.page.all("li", "doubt").first { $0.text.contains("SEG201") })
    #expect(doubt.text.contains("l'Activité combinée de l'établissement --activite-combinee"))
    #expect(try #require(checked.page["d1-plafond"]).text.contains("ne peut pas être calculé"))
  }

  @Test func theCeilingIsComputedStepByStep() async throws {
    var options = PieceOptions()
    options.activiteCombinee = 15_000
    let checked = await Checked("DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nDésignation  Montant HT\nPrestation Ségur  9 950,00 €\n", options: options)
    let part = try #require(checked.page["d1-plafond"])
    let steps = checked.page.inside(part).filter { $0.name == "li" }
    #expect(steps.count == 2)
    #expect(part.text.contains("Plafond\u{A0}: 9\u{202F}477,15\u{A0}€ HT, soit 11\u{202F}372,58\u{A0}€ TTC à 20\u{A0}%."))
    #expect(part.text.contains("9\u{202F}950,00\u{A0}€ HT"))
  }

  @Test func whatWasSetAsideIsShownAndDoesNotCount() async throws {
    let settings = try Shelf.settings("suppressions:\n  - {regle: SEG301, raison: déjà corrigé, auteur: A. Morel}\n")
    let text = "DEVIS HOP-DPI-Va2\nDésignation  Total HT\nPrestation Ségur  8 000,00 €\nMaintenance annuelle du DPI  500,00 €\n"
    let checked = await Checked(text, settings: settings)
    let part = try #require(checked.page["d1-ecartes"])
    #expect(part.text.contains("Motif\u{A0}: déjà corrigé, par A. Morel."))
    #expect(part.text.contains("SEG301 maintenance-facturee"))
    let findings = checked.report.documents[0].findings
    #expect(!findings.contains { $0.rule.id == "SEG301" })
    let letter = try #require(checked.page["d1-lettre"])
    #expect(checked.page.inside(letter).filter { $0.name == "li" }.count == findings.count)
  }

  @Test func aCompliantDocumentAsksForNothing() async throws {
    let checked = await Checked([try Shelf.source("Samples/hop-dpi-va2-conforme.pdf")])
    #expect(checked.page.all("header", "conforme").count == 1)
    #expect(checked.page["d1-lettre"] == nil)
  }

  @Test func anUnreadDocumentSaysWhatToDo() async throws {
    let checked = await Checked([try Shelf.source("Samples/devis-protege.pdf")])
    #expect(checked.page.all("p", "verdict").first?.text.contains("Ce document n'a pas pu être lu") ?? false)
    #expect(try #require(checked.page["d1-faire"]).text.contains("demandez-en une copie sans mot de passe"))
    #expect(checked.page["d1-lettre"] == nil)
  }

  @Test func severityIsToldInWordsInBothLanguages() async throws {
    let checked = await Checked("DEVIS HOP-DPI-Va2\nPrestation Ségur  8 000,00 €\nTotal TTC :  0,00 €\n", language: .en)
    #expect(checked.page.all("span", "severity").contains { $0.text == "Error" })
    #expect(checked.page.text.contains("Letter to the vendor, ready to copy"))
    #expect(!checked.page.text.contains("Ce qu'il faut"))
  }
}
