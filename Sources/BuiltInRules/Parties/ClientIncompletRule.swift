import RuleKit

/// The client is named, with the person in charge, an e-mail address and a telephone.
struct ClientIncompletRule: Rule {
  static let info = RuleInfo(
    "SEG503", "client-incomplet", .erreur, [.order],
    Text(
      fr: "Le client est nommé, avec son responsable, son adresse électronique et son téléphone.",
      en: "The client is named, with the person in charge, an e-mail address and a telephone."))

  private static let seller = "\n\nFournisseur\nAlbane Santé\n31000 Toulouse\nSIRET : 732 829 320 00074\nTél. : 05 36 49 10 10\nCourriel : devis@albane.example"

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier de Roquebrune\n83520 Roquebrune\nResponsable : Mme Ida Salvan, directrice\nTél. : 04 65 71 22 22\nCourriel : dsi@ch-roquebrune.example" + seller),
    .passes("DEVIS MDV-LGC-Va2\n\nClient\nCabinet du Dr Ida Salvan\n83520 Roquebrune\nTél. : 04 65 71 22 22\nCourriel : dr@salvan.example" + seller),
    .fails(.incomplet([.email]), "DEVIS HOP-DPI-Va2\n\n↓Client\nCentre hospitalier de Roquebrune\n83520 Roquebrune\nResponsable : Mme Ida Salvan, directrice\nTél. : 04 65 71 22 22" + seller),
    .fails(.incomplet([.person, .phone]), "DEVIS MS3-DUI-AHI-Va1\n\n↓Client\nAssociation Le Porche\n83520 Roquebrune\nCourriel : siege@le-porche.example" + seller),
    .undecided("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
    .undecided("DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier de Roquebrune\n83520 Roquebrune\nResponsable : Mme Ida Salvan, directrice\nTél. : 04 65 71 22 22\n\nJoindre : accueil@roquebrune.example"),
    .notApplicable("DEVIS HOP-PFI-Va1\n\nClient\nCentre hospitalier de Roquebrune"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let required = try context.dispositif().clients.client
    try piece.requireWhole()
    let client = piece.parties.client
    guard let block = client.block else { throw Undecided(.noBlock) }
    let missing = try client.missing(required)
    guard !missing.isEmpty else { return [] }
    try piece.requireAnnexes()
    return [finding(.incomplet(missing), at: [block], .client, piece, context)]
  }
}

extension Text {
  fileprivate static let noBlock = Text(
    fr: "Aucun bloc de texte ne présente le client : ses coordonnées n'ont pas pu être vérifiées.",
    en: "No block of text presents the client: his particulars could not be checked.")
}

extension Message {
  fileprivate static func incomplet(_ missing: [PartyField]) -> Message {
    Message(
      "incomplet", .erreur,
      Text(fr: "Il manque, pour le client : \(missing.text.fr).", en: "Missing for the client: \(missing.text.en)."),
      suggestion: Text(
        fr: "Complétez les coordonnées du client : son nom, le nom du responsable (pour un cabinet, celui du médecin), une adresse électronique et un téléphone.",
        en: "Complete the client's particulars: his name, that of the person in charge (for a cabinet, the doctor), an e-mail address and a telephone."),
      marks: .place)
  }
}
