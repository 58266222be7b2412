import Facts
import Ingestion
import RuleTables
import Testing

@testable import Extraction

/// What is read of attestations: criteria by their meaning, and how each is marked.
@Suite struct AttestationTests {
  private func facts(of text: String) async throws -> Facts {
    let source = Source(path: "va.txt", file: nil, bytes: Array(text.utf8))
    let document = try await TextReader().read(source, limits: .standard)
    return Extractor(lexicon: RuleTables.builtIn.lexicon, codes: RuleTables.builtIn.codes).facts(of: document, kind: nil)
  }

  /// The states of a criterion in an attestation that holds one point.
  private func states(_ name: String, _ text: String) async throws -> [AttestedCriterion.State] {
    try await facts(of: "ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2\n\n" + text).attestation.criteria.filter { $0.name == name }.map(\.state)
  }

  @Test(
    arguments: [
      ("☑ Consultation de Mon espace santé", .attested), ("☒ Consultation de Mon espace santé", .attested), ("✓ Consultation de Mon espace santé", .attested),
      ("☐ Consultation de Mon espace santé", .unticked), ("[x] Consultation de Mon espace santé", .attested), ("[ ] Consultation de Mon espace santé", .unticked),
      ("Consultation de Mon espace santé : ☒ Oui ☐ Non", .attested), ("Consultation de Mon espace santé : ☐ Oui ☒ Non", .refused),
      ("Consultation de Mon espace santé : Oui ☒ Non ☐", .attested), ("Consultation de Mon espace santé : Oui ☐ Non ☒", .refused),
      ("Consultation de Mon espace santé ........ OUI", .attested), ("Consultation de Mon espace santé ........ NON (prévue en mai)", .refused),
      ("Consultation de Mon espace santé      N/A", .notApplicable), ("☒ Consultation de Mon espace santé – sans objet", .notApplicable),
      ("☒ Consultation de Mon espace santé, avec réserves", .withReserve), ("Consultation de Mon espace santé      partiellement", .partly),
      ("Point                               Oui     Non\nConsultation de Mon espace santé            X", .refused),
      ("Point                               Oui     Non\nConsultation de Mon espace santé     X", .attested),
      ("J'atteste que la consultation de Mon espace santé est possible.", .attested),
      ("✓ Intégration des documents MSSanté\n✗ Consultation de Mon espace santé", .refused),
      ("☒ Intégration des documents MSSanté.\n\nConsultation de Mon espace santé", .unreadable),
    ] as [(String, AttestedCriterion.State)])
  func aCriterionIsMarkedInManyWays(text: String, state: AttestedCriterion.State) async throws {
    #expect(try await states("consultation-mes", text) == [state])
  }

  @Test(
    arguments: [
      ("documents-de-sortie", "☒ Production des lettres de liaison et ordonnances de sortie avec l'INS"), ("transmission-pfi", "☒ Envoi de ces documents à la PFI"),
      ("flux-pam", "☒ Réception des identités par le flux IHE PAM"), ("integration-mssante", "☒ Récupérer et classer les documents arrivés par messagerie sécurisée"),
      ("authentification-psc", "☒ Connexion des professionnels par e-CPS"), ("annuaire-mssante", "☒ Recherche d'un correspondant dans l'annuaire santé"),
      ("mssante-citoyenne", "☒ Message à l'usager par la MSS citoyenne"), ("envoi-mes", "☒ Alimentation de Mon espace santé"),
      ("documents-cda", "☒ Documents au format CDA R2 N1 et N3"), ("statut-ins", "☒ Statut de l'INS et qualification de l'identité"), ("tableau-de-bord", "☒ Tableau de bord TBB.1"),
    ])
  func aCriterionIsToldByItsMeaning(name: String, text: String) async throws {
    #expect(try await states(name, text) == [.attested])
  }

  @Test func anAttestationNamesItsOrderAndIsNone() async throws {
    let text = "Attestation de VA - HOP-DPI-Va2 - Mise à jour vague 2\nBon de commande n° 2025/0087 - devis D-114\n\n☒ Consultation de Mon espace santé"
    #expect(try await facts(of: text).kind.value == .attestation)
  }

  @Test func proseIsPartedIntoWhatItAttests() async throws {
    let text = """
      DÉCLARATION DE MISE EN ORDRE DE MARCHE MDV-LGC-Va2

      Nous déclarons que la version 12.1 du logiciel est installée chez le praticien depuis le 10/03/2026, qu'il a consulté au moins une
      fois le DMP d'un patient depuis le logiciel et que 14 documents de santé avec INS qualifiée ont été envoyés au DMP.
      """
    let attestation = try await facts(of: text).attestation
    for name in ["deploiement", "consultation-dmp", "envoi-documents"] { #expect(attestation.criteria.contains { $0.name == name && $0.state == .attested }, "\(name)") }
    #expect(attestation.counts.map(\.value) == [Tally("documents", 14)])
  }

  @Test func theOrdersEstablishmentsAreToldFromThoseAttested() async throws {
    let text = "ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS3-DUI-AHI-Va1\nLa commande porte sur 2 ESMS : 215911439 et 213697915.\n\nESMS : CHRS Herriot (FINESS 215911439)      Oui"
    let attestation = try await facts(of: text).attestation
    #expect(attestation.ordered.count?.value == 2)
    #expect(attestation.establishments.map(\.finess.value) == ["215911439"])
  }

  @Test func theSupplierSignsUnderHisOwnHeading() async throws {
    let text = "DÉCLARATION DE MISE EN ORDRE DE MARCHE\nMDV-LGC-Va2\n\n☑ Consultation du DMP\n\nLe Fournisseur\nNom : Karim Belhadj\nSignature :\nSigné électroniquement par Karim Belhadj le 20/04/2026"
    let agreement = try await facts(of: text).agreement
    #expect(agreement.supplier.value != nil && agreement.client.value == nil)
  }

  /// A row that answers « Oui » for one establishment and « Non » for another is no heading of columns.
  @Test func oneColumnPerEstablishmentIsReadRowByRow() async throws {
    let text = """
      Point                               CHRS Herriot 215911439     Maison relais 213697915
      Déploiement de la solution          Oui                        Oui
      Tableau de bord TBB.1               Oui                        Non
      """
    #expect(try await states("tableau-de-bord", text).contains(.refused))
    #expect(try await states("deploiement", text).allSatisfy { $0 == .attested })
  }

  @Test func whatIsReceivedByMessagesIsNotSentToPatients() async throws {
    #expect(try await states("mssante-citoyenne", "☒ Intégration au dossier du patient des documents reçus par MSSanté") == [])
  }

  @Test(arguments: ["Signé le 12/05/2026 par Paul Simon", "Signé électroniquement par Paul Simon le 12/05/2026"])
  func aSentenceSigns(line: String) async throws {
    let text = "ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2\n\n☒ Consultation de Mon espace santé\n\nPour le client, le directeur : Paul Simon\n\(line)"
    #expect(try await facts(of: text).agreement.client.value != nil)
  }

  @Test(arguments: ["bon de commande BR-2026-8841", "commande AHI-24-118", "devis D2026114"])
  func anOrdersNumberNeedsNoSign(line: String) async throws {
    let number = String(line.split(separator: " ").last ?? "")
    #expect(try await facts(of: "ATTESTATION DE VA - HOP-DPI-Va2\nRéférence au \(line) du 3 mars 2026").ties.references.contains { $0.number == number })
  }

  @Test func aDateAfterAnOrderIsNoNumber() async throws {
    #expect(try await facts(of: "ATTESTATION DE VA - HOP-DPI-Va2\nRéférence à la commande 12-05-2026").ties.references.isEmpty)
  }
}
