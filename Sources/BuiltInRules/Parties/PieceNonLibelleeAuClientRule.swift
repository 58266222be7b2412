import RuleKit

/// The piece is made out to the client: the State pays in his place, and buys nothing.
struct PieceNonLibelleeAuClientRule: Rule {
  static let info = RuleInfo(
    "SEG514", "piece-non-libellee-au-client", .erreur, [.order, .invoice],
    Text(fr: "La pièce est libellée au nom du client.", en: "The piece is made out to the client."))

  static let examples: [Example] = [
    .passes("FACTURE HOP-DPI-Va2\n\nFacturé à\nCentre hospitalier de Roquebrune\n4 place du Marché\n83520 Roquebrune\n\nMontant pris en charge par l'Etat, payé par l'Agence de services et de paiement"),
    .passes("DEVIS MS-DUI-Va2\n\nClient : Association Le Porche\nPayeur : Agence de services et de paiement"),
    .fails(.autre("", .state), "FACTURE MS-DUI-Va2\n\nFacturé à\n↓Agence de services et de paiement\n2 rue du Maupas\n87040 Limoges"),
    .fails(.autre("", .state), "DEVIS MS-DUI-Va2\n\nClient : ↓Agence du numérique en santé"),
    .fails(.autre("", .supplier), "DEVIS MS-DUI-Va2\n\nFournisseur\nAlbane Santé\n31000 Toulouse\n\nClient\n↓Albane Santé\n31000 Toulouse"),
    .undecided("FACTURE HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    _ = try context.dispositif()
    guard !piece.parties.addressees.isEmpty else {
      throw Undecided(
        Text(fr: "Rien ne dit à qui la pièce est adressée.", en: "Nothing tells whom the piece is made out to."))
    }
    guard let other = piece.parties.addressees.first(where: { $0.nature != .client }) else { return [] }
    return [finding(.autre(other.name, other.nature), at: [other.region], .libelle, piece, context)]
  }
}

extension Message {
  fileprivate static func autre(_ name: String, _ nature: Addressee.Nature) -> Message {
    let who = nature == .state ? Text(fr: "un service de l'État", en: "a service of the State") : Text(fr: "le fournisseur lui-même", en: "the supplier himself")
    return Message(
      nature == .state ? "etat" : "fournisseur", .erreur,
      Text(
        fr: "La pièce est libellée au nom de « \(name) », \(who.fr), et non du client.",
        en: "The piece is made out to “\(name)”, \(who.en), and not to the client."),
      suggestion: Text(
        fr: "Libellez la pièce au nom du client (l'établissement, la structure ou le médecin qui commande) ; la mention de prise en charge suffit à dire qui paie.",
        en: "Make the piece out to the client (the establishment, structure or doctor who orders); the mention of the State's payment tells who pays."))
  }
}
