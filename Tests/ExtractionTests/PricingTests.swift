import Facts
import Ingestion
import RuleTables
import Testing

@testable import Extraction

/// What is read of prices besides lines and totals, and where the client is.
@Suite struct PricingTests {
  private func facts(of text: String) async throws -> Facts {
    let source = Source(path: "devis.txt", file: nil, bytes: Array(text.utf8))
    let document = try await TextReader().read(source, limits: .standard)
    return Extractor(lexicon: RuleTables.builtIn.lexicon, codes: RuleTables.builtIn.codes).facts(of: document, kind: nil)
  }

  @Test(
    arguments: [
      ("Fournisseur\nÉditeur SAS\n97400 Saint-Denis\n\nClient\nClinique du Lac\n2 quai Nord\n63300 Thiers", "63300"),
      ("Fournisseur                  Client\nÉditeur SAS                  Clinique du Lac\n97400 Saint-Denis            63300 Thiers", "63300"),
      ("Fournisseur : Éditeur, 97400 Saint-Denis\nClient : Clinique du Lac, 2 quai Nord, 63300 Thiers", "63300"),
      ("Éditeur SAS                  Clinique du Lac\n97400 Saint-Denis            63300 Thiers", "63300"),
      ("Client : Clinique du Lac\nCode postal : 63300\nVille : Thiers", "63300"),
      ("Éditeur SAS\n97400 Saint-Denis", nil),
      ("Client : Clinique du Lac\nFournisseur : Éditeur, 97400 Saint-Denis", nil),
      ("Adressé à :\nAgence de services et de paiement\n87000 Limoges", nil),
      ("Service client : 12 rue Neuve, 97400 Saint-Denis", nil),
      ("Client : Clinique du Lac\nActivité combinée : 15000 jours\nBP 40012", nil),
    ] as [(String, String?)])
  func theClientsPostalCodeIsNeverTheSuppliers(text: String, code: String?) async throws {
    #expect(try await facts(of: text).clientPostalCode.value == code)
  }

  @Test func addressesThatDisagreeAreNotRead() async throws {
    let text = "Adresse de facturation\nClinique du Lac\n63300 Thiers\n\nAdresse de livraison\nClinique du Lac\n97200 Fort-de-France"
    #expect(try await facts(of: text).clientPostalCode.isUnreadable)
  }

  @Test(
    arguments: [
      ("avance de 40 %, solde de 60 %", "40", "60"), ("30 % d'avance et 70 % de solde", "30", "70"),
      ("l'ASP verse 40 % (TVA 20 % comprise) à titre d'avance puis 60 % à titre de solde", "40", "60"),
      ("avance/solde : 40/60", "40", "60"), ("le solde de 70 % est versé par l'ASP", nil, "70"),
      ("escompte de 2 % pour paiement d'avance", nil, nil), ("options : acompte de 30 %, solde de 70 %", nil, nil),
      ("acompte de 30 % à la commande", nil, nil), ("avance de 30 % perçue au titre de la vague 1", nil, nil),
    ] as [(String, String?, String?)])
  func shares(text: String, advance: String?, balance: String?) async throws {
    let instalments = try await facts(of: "Versement : " + text + ".").instalments
    #expect(instalments.advance.value == advance.flatMap { Amount($0) }.map(Instalment.share))
    #expect(instalments.balance.value == balance.flatMap { Amount($0) }.map(Instalment.share))
  }

  @Test(
    arguments: [
      ("Régime de TVA : fournisseur non assujetti", true), ("TVA non applicable, art. 293 B du CGI", true),
      ("Exonération de TVA, article 261 du CGI", true), ("Assujetti à la TVA : non", true),
      ("Régime de TVA : ☐ non assujetti ☒ assujetti", false),
      ("Dans le cas où le fournisseur ne serait pas assujetti à la TVA, seul le HT est versé.", false),
      ("La formation est exonérée de TVA (art. 261 du CGI)", false), ("Fournisseur assujetti à la TVA", false),
    ])
  func exemption(text: String, isExempt: Bool) async throws {
    #expect((try await facts(of: text).pricing.exemption.value != nil) == isExempt)
  }

  @Test(
    arguments: [
      ("Tranche B", "B"), ("Tranche : C", "C"), ("Tranche d'activité : D", "D"), ("la tranche à laquelle il appartient", nil),
      ("par tranche de 10 postes", nil), ("la tranche d'âge des patients", nil),
    ] as [(String, String?)])
  func tranche(text: String, letter: String?) async throws {
    #expect(try await facts(of: text).pricing.tranche.value == letter)
  }
}
