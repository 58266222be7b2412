import RuleKit

/// No client and no ESMS is ordered for twice under one scheme.
struct FinancementEnDoubleRule: DossierRule {
  static let info = RuleInfo(
    "SEG903", "financement-en-double", .erreur, [],
    Text(
      fr: "Un ESMS ou un client n'est financé qu'une fois par dispositif.", en: "An ESMS or a client is funded once only by each scheme."))

  static let examples: [DossierExample] = [
    .passes(.order("5 000,00")),
    .passes("DEVIS n° D-7\nDate : 01/02/2026\nHOP-DPI-Va2\n" + .parties + "Désignation            Total HT\nPrestation Ségur       5 000,00 €", .order("5 000,00")),
    .passes(.order("5 000,00"), .order("5 200,00", number: "BC-2026-9", more: "Annule et remplace le bon de commande BC-2026-7.\n")),
    DossierExample(.fails("client"), [.order("5 000,00", number: "BC-2026-9", mark: "↓")], others: [[.order("4 800,00", number: "BC-2025-1", parties: "Client : Clinique des Ormes\nFINESS juridique : 350000048\nFournisseur : Autre Éditeur\nSIRET : 552 100 554 00025\n")]]),
    DossierExample(.passes, [.order("5 000,00")], others: [[.order("4 800,00", scheme: "HOP-PFI-Va2", number: "BC-2025-1")]]),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    let mine = dossier.pieces(.order)
    let earlier = context.others.filter { $0.number < dossier.number }.flatMap { $0.pieces(.order) }
    var found: [Finding] = []
    for (place, order) in mine.enumerated() {
      for other in earlier + mine[..<place] where !order.isSame(as: other) && order.hasSchemeOf(other) {
        let twice = order.establishments.compactMap { one in other.establishments.first { $0.value == one.value }.map { (one, $0) } }
        if let (one, first) = twice.first {
          found.append(finding(.esms(twice.map(\.0.value).joined(separator: ", ")), at: [one.region, first.region], .unicite, context))
        } else if order.hasClientOf(other), order.establishments.isEmpty && other.establishments.isEmpty || order.isOfOneSolution(with: other) {
          found.append(finding(.client, at: [order.labelRegion, other.labelRegion], .unicite, context))
        }
      }
    }
    return found
  }

  func applies(to dossier: Dossier, in context: DossierContext) -> Bool { !dossier.pieces(.order).isEmpty }
}

extension Dossier.Piece {
  /// Whether both are one order: one number, or one that takes the other's place.
  fileprivate func isSame(as other: Dossier.Piece) -> Bool {
    if let mine = facts.numbers.piece.value, let its = other.facts.numbers.piece.value, Ties.areSame(Ties.key(mine), Ties.key(its)) { return true }
    return facts.ties.replacement != nil || other.facts.ties.replacement != nil
  }

  fileprivate func hasSchemeOf(_ other: Dossier.Piece) -> Bool {
    guard let mine = facts.dispositifs.first?.value, let its = other.facts.dispositifs.first?.value else { return false }
    return mine == its
  }

  /// Whether both are for the same legal body or the same doctors.
  fileprivate func hasClientOf(_ other: Dossier.Piece) -> Bool { !clientKeys.isDisjoint(with: other.clientKeys) }

  fileprivate func isOfOneSolution(with other: Dossier.Piece) -> Bool {
    facts.dispositifs.first?.value == "MS-DUI-Va2" && !facts.ties.solutionWords.isDisjoint(with: other.facts.ties.solutionWords)
  }

  fileprivate var labelRegion: Region { place(facts.prestations.first?.region ?? facts.kind.region) }
}

extension Message {
  private static let fix = Text(
    fr: "Gardez une seule commande ; la seconde demande serait rejetée, et les éditeurs ont dix jours ouvrés pour répondre.",
    en: "Keep one order only; the second request would be rejected, and the editors have ten working days to answer.")

  fileprivate static func esms(_ numbers: String) -> Message {
    Message("esms", .erreur, Text(fr: "Ces ESMS figurent dans deux commandes du même dispositif : \(numbers).", en: "These ESMS stand in two orders of one scheme: \(numbers)."), suggestion: fix)
  }

  fileprivate static let client = Message(
    "client", .erreur, Text(fr: "Le même client figure dans deux commandes du même dispositif.", en: "One client stands in two orders of one scheme."), suggestion: fix)
}
