import RuleKit

/// The client's signature is dated.
struct DateDeSignatureAbsenteRule: Rule {
  static let info = RuleInfo(
    "SEG603", "date-de-signature-absente", .avertissement, [.order, .attestation, .commissioning, .pilotReport],
    Text(fr: "La signature du client est datée.", en: "The client's signature is dated."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nPour le client\nFait à Lyon, le 12/03/2025\nSigné électroniquement par Anne Morel"),
    .fails(.absente, "BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Pour le client\nSigné électroniquement par Anne Morel"),
    .undecided("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nPour le client\nSignature :"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard try piece.agreement.date.get() == nil, piece.impossibleDates.isEmpty else { return [] }
    if piece.isBlank("date", "fait", "le ") { return [] }
    try piece.requireAccepted(in: context)
    try piece.requireWhole()
    return [finding(.absente, at: [piece.agreement.block], .signature, piece, context)]
  }
}

extension Message {
  fileprivate static let absente = Message(
    "absente", .avertissement,
    Text(fr: "La signature du client n'est pas datée.", en: "The client's signature is not dated."),
    suggestion: Text(fr: "Ajoutez la date du jour de la signature.", en: "Add the day of the signature."), marks: .place)
}
