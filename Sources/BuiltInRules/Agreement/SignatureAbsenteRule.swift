import RuleKit

/// The client signed: by hand, by a drawing, or electronically.
struct SignatureAbsenteRule: Rule {
  static let info = RuleInfo(
    "SEG601", "signature-absente", .erreur, [.order, .attestation, .commissioning, .pilotReport],
    Text(fr: "La pièce porte la signature du client.", en: "The piece bears the client's signature."))

  static let isFragile = true

  static let examples: [Example] = [
    .undecided("Objet : votre devis ORD-31, mise à jour Ségur vague 2 (HOP-DPI-Va2) de votre logiciel de l'hôpital\n\nPrestation Ségur   1 000,00 €"),
    .passes("BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nPour le client\nSigné électroniquement par Anne Morel le 12/03/2025"),
    .fails(.absente, "BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Pour le client\nNom :\nSignature :"),
    .fails(.absente, "BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Pour le client\nSignature précédée de la mention « lu et approuvé » :"),
    .undecided("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nPour le client\nSignature :"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard try piece.agreement.client.get() == nil else { return [] }
    if piece.agreement.supplier.value != nil { return [] }
    try piece.requireAccepted(in: context)
    try piece.requireWhole()
    return [finding(piece.agreement.mayBePictured ? .image : .absente, at: [piece.agreement.block], .signature, piece, context)]
  }
}

extension Message {
  fileprivate static let image = Message(
    "image", .avertissement,
    Text(
      fr: "Aucune signature du client n'a été lue ; une image du document en est peut-être une.",
      en: "No signature of the client was read; a picture of the document may be one."),
    suggestion: Text(
      fr: "Vérifiez que le document est signé par le responsable, à la main ou électroniquement.",
      en: "Check that the person in charge signed the document, by hand or electronically."), marks: .place)

  fileprivate static let absente = Message(
    "absente", .erreur,
    Text(
      fr: "Aucune signature du client n'a été trouvée, ni manuscrite ni électronique.",
      en: "No signature of the client was found, neither handwritten nor electronic."),
    suggestion: Text(
      fr: "Faites signer le document par le responsable, à la main ou électroniquement (niveau eIDAS simple au moins).",
      en: "Have the document signed by the person in charge, by hand or electronically (eIDAS simple at least)."), marks: .place)
}
