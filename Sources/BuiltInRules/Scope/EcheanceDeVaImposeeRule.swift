import RuleKit

/// No clause sets when the client signs that the work is done.
struct EcheanceDeVaImposeeRule: StatementRule {
  static let info = RuleInfo(
    "SEG310", "echeance-de-va-imposee", .information, [.order],
    Text(
      fr: "Aucune clause n'impose une date au client pour rendre la VA ou la MOM signée.",
      en: "No clause sets the client a date to return the signed VA or MOM."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa VA est signée après la mise en service."),
    .fails(.echeance, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La VA signée devra être retournée au plus tard le 30 juin 2026."),
    .fails(.echeance, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Le client dispose de quinze jours pour signer la VA."),
    .fails(.echeance, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓À défaut de réserves sous huit jours, la vérification d'aptitude est réputée prononcée."),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [(.attestationDeadline, .echeance)]
  static let topic = Topic.risque
}

extension Message {
  fileprivate static let echeance = Message(
    "echeance", .information,
    Text(
      fr: "Une clause impose une date ou un délai pour rendre l'attestation signée.",
      en: "A clause sets a date or a delay to return the signed attestation."),
    suggestion: Text(
      fr: "L'attestation se signe quand la Prestation est réalisée : retirez le délai.",
      en: "The attestation is signed when the Prestation is done: remove the delay."))
}
