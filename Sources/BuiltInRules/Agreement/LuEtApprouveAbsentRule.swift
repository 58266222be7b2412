import RuleKit

/// The order bears the mention « lu et approuvé ».
struct LuEtApprouveAbsentRule: Rule {
  static let info = RuleInfo(
    "SEG602", "lu-et-approuve-absent", .avertissement, [.order],
    Text(fr: "La signature est accompagnée de la mention « lu et approuvé ».", en: "The signature comes with the words “lu et approuvé”."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes(
      "BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nBon pour accord (lu et approuvé) le 7 octobre 2025 — signé électroniquement par Mme Sonia Ferrand"),
    .passes("BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nPour le client\nLu et approuvé\nSigné électroniquement par Anne Morel"),
    .fails(.absent, "BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Pour le client\nSigné électroniquement par Anne Morel"),
    .undecided("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nPour le client\nSignature :"),
    .notApplicable("BON DE COMMANDE MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    _ = try context.dispositif()
    guard piece.agreement.approval == nil else { return [] }
    try piece.requireAccepted(in: context)
    try piece.requireWhole()
    return [finding(.absent, at: [piece.agreement.block], .signature, piece, context)]
  }
}

extension Message {
  fileprivate static let absent = Message(
    "absent", .avertissement,
    Text(fr: "La mention « lu et approuvé » n'accompagne pas la signature.", en: "The words “lu et approuvé” do not come with the signature."),
    suggestion: Text(
      fr: "Ajoutez « Lu et approuvé » au-dessus de la signature du client.", en: "Add “Lu et approuvé” above the client's signature."), marks: .place)
}
