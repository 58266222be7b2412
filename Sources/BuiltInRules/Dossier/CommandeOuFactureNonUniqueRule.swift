import RuleKit

/// The clients of one ASP file stand on one order and on one invoice.
struct CommandeOuFactureNonUniqueRule: DossierRule {
  static let info = RuleInfo(
    "SEG910", "commande-ou-facture-non-unique", .avertissement, [],
    Text(
      fr: "Les clients d'un dossier de l'ASP figurent sur une seule commande et une seule facture.", en: "The clients of one ASP file stand on one order and one invoice."))

  private static func doctor(_ name: String, _ rpps: String) -> String { "Client : Dr \(name)\nRPPS : \(rpps)\nFournisseur : Orphée Santé\nSIRET : 732 829 320 00074\nDossier ASP n° 2026-LGC-1204\n" }

  static let examples: [DossierExample] = [
    .notApplicable(.order("500,00", scheme: "MDV-LGC-Va2", parties: doctor("Faucheux", "10546089342")), .invoice("500,00", scheme: "MDV-LGC-Va2", parties: doctor("Faucheux", "10546089342"))),
    .passes(
      .order("500,00", scheme: "MDV-LGC-Va2", parties: doctor("Faucheux", "10546089342")), .invoice("200,00", scheme: "MDV-LGC-Va2", parties: doctor("Faucheux", "10546089342")),
      .invoice("300,00", scheme: "MDV-LGC-Va2", number: "F-89", parties: doctor("Faucheux", "10546089342"))),
    .fails(
      .factures, .order("500,00", scheme: "MDV-LGC-Va2", parties: "Client : Cabinet du Port\nFournisseur : Orphée Santé\nSIRET : 732 829 320 00074\nDossier ASP n° 2026-LGC-1204\n"),
      .invoice("250,00", scheme: "MDV-LGC-Va2", parties: doctor("Faucheux", "10546089342")), .invoice("250,00", scheme: "MDV-LGC-Va2", number: "F-89", parties: doctor("Prazeau", "10271312208"), mark: "↓")),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    for (message, pieces) in [(Message.commandes, dossier.pieces(.order)), (.factures, dossier.invoices)] {
      for (place, later) in pieces.enumerated() {
        guard let earlier = pieces[..<place].first(where: { later.hasOtherClient($0) && later.sharesFile(with: $0, dossier) }) else { continue }
        return [finding(message, at: [later.place(later.facts.prestations.first?.region ?? later.facts.kind.region), earlier.place(earlier.facts.prestations.first?.region ?? earlier.facts.kind.region)], .unicite, context)]
      }
    }
    return []
  }

  func applies(to dossier: Dossier, in context: DossierContext) -> Bool { dossier.pieces(.order).count > 1 || dossier.invoices.count > 1 }
}

extension Dossier.Piece {
  /// Whether both are of one ASP file: by their numbers, or by the only one that the dossier names.
  fileprivate func sharesFile(with other: Dossier.Piece, _ dossier: Dossier) -> Bool {
    let mine = facts.numbers.dossierASP.value.map(Ties.key), its = other.facts.numbers.dossierASP.value.map(Ties.key)
    if let mine, let its { return mine == its }
    return Set(dossier.pieces.compactMap { $0.facts.numbers.dossierASP.value.map(Ties.key) }).count == 1
  }
}

extension Message {
  private static let fix = Text(
    fr: "Réunissez les clients du dossier sur une seule pièce, ou demandez un dossier à l'ASP pour chacun.",
    en: "Bring the clients of the file together on one piece, or ask the ASP for a file for each.")

  fileprivate static let commandes = Message(
    "commandes", .avertissement, Text(fr: "Les clients d'un même dossier ASP figurent sur plusieurs commandes.", en: "The clients of one ASP file stand on several orders."), suggestion: fix)
  fileprivate static let factures = Message(
    "factures", .avertissement, Text(fr: "Les clients d'un même dossier ASP figurent sur plusieurs factures.", en: "The clients of one ASP file stand on several invoices."), suggestion: fix)
}
