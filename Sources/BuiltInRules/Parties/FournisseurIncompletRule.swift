import RuleKit

/// The supplier is named with his SIRET, and can be reached.
struct FournisseurIncompletRule: Rule {
  static let info = RuleInfo(
    "SEG502", "fournisseur-incomplet", .erreur, [.order, .invoice],
    Text(
      fr: "Le fournisseur est nommé, avec son SIRET, son téléphone et son adresse électronique.",
      en: "The supplier is named, with his SIRET, telephone and e-mail address."))

  private static let buyer = "\n\nClient\nCentre hospitalier de Roquebrune\n4 place du Marché\n83520 Roquebrune\nTél. : 04 65 71 22 22\nCourriel : dsi@ch-roquebrune.example"

  static let examples: [Example] = [
    .passes(
      "De : Albane Santé <devis@albane.example>\nÀ : Clinique Saint-Roch <direction@saintroch.example>\nObjet : devis HOP-PFI-Va1\n\nPrestation Ségur   1 000,00 €\n\nAlbane Santé, 31000 Toulouse, SIRET : 732 829 320 00074, tél. 05 36 49 10 10"),
    .passes("DEVIS HOP-DPI-Va2\n\nFournisseur\nAlbane Santé\n12 rue du Lavoir\n31000 Toulouse\nSIRET : 732 829 320 00074\nTél. : 05 36 49 10 10\nCourriel : devis@albane.example" + buyer),
    .passes("DEVIS HOP-PFI-Va1\n\nFournisseur\nAlbane Santé\n31000 Toulouse\nSIRET : 732 829 320 00074\nTél. : 05 36 49 10 10" + buyer),
    .fails(.incomplet([.siret]), "DEVIS HOP-DPI-Va2\n\n↓Fournisseur\nAlbane Santé\n12 rue du Lavoir\n31000 Toulouse\nTél. : 05 36 49 10 10\nCourriel : devis@albane.example" + buyer),
    .fails(.incomplet([.email]), "DEVIS HOP-DPI-Va2\n\n↓Fournisseur\nAlbane Santé\n31000 Toulouse\nSIRET : 732 829 320 00074\nTél. : 05 36 49 10 10" + buyer),
    .undecided("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let required = try context.dispositif().clients.supplier
    try piece.requireWhole()
    let supplier = piece.parties.supplier
    guard let block = supplier.block else { throw Undecided(.noBlock) }
    let unfilled = piece.parties.unfilled.contains { $0.kinds.contains(.siret) && !$0.kinds.contains(.finess) }
    let missing = try supplier.missing(required.filter { $0 != .siret || !unfilled })
    return missing.isEmpty ? [] : [finding(.incomplet(missing), at: [block], .fournisseur, piece, context)]
  }
}

extension Text {
  fileprivate static let noBlock = Text(
    fr: "Aucun bloc de texte ne présente le fournisseur : ses coordonnées sont peut-être dans une image.",
    en: "No block of text presents the supplier: his particulars may be in an image.")
}

extension Message {
  fileprivate static func incomplet(_ missing: [PartyField]) -> Message {
    Message(
      "incomplet", .erreur,
      Text(fr: "Il manque, pour le fournisseur : \(missing.text.fr).", en: "Missing for the supplier: \(missing.text.en)."),
      suggestion: Text(
        fr: "Complétez les coordonnées du fournisseur : nom de la société, numéro SIRET, téléphone et adresse électronique.",
        en: "Complete the supplier's particulars: name of the company, SIRET number, telephone and e-mail address."), marks: .place)
  }
}
