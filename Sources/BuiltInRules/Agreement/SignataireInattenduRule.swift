import RuleKit

/// The order, the attestation and the report are signed by the client, not by the supplier alone.
struct SignataireInattenduRule: Rule {
  static let info = RuleInfo(
    "SEG605", "signataire-inattendu", .erreur, [.order, .attestation, .commissioning, .pilotReport],
    Text(
      fr: "La pièce est signée par celui qui doit la signer : le client, ou le fournisseur pour une mise en ordre de marche.",
      en: "The piece is signed by the one who must: the client, or the supplier for a commissioning declaration."))

  static let examples: [Example] = [
    .passes("BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nPour le client\nSigné électroniquement par Anne Morel"),
    .fails(
      .fournisseurSeul,
      "BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nPour le client\nNom :\n\nPour le fournisseur\n↓Signé électroniquement par Luc Petit"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let client = try piece.agreement.client.get(), supplier = try piece.agreement.supplier.get()
    if piece.kind.value == .commissioning {
      guard supplier == nil, let client else { return [] }
      return [finding(.clientSeul, at: [client.region], .signature, piece, context)]
    }
    guard client == nil, let supplier else { return [] }
    guard piece.kind.value != .order || piece.agreement.hasClientPart || piece.names(piece.parties.supplier, in: supplier.region) else {
      throw Undecided(
        Text(
          fr: "Une signature est imprimée, mais rien ne dit sûrement si elle est du client ou du fournisseur.",
          en: "A signature is printed, but nothing tells for certain whether it is the client's or the supplier's."),
        at: [supplier.region])
    }
    return [finding(.fournisseurSeul, at: [supplier.region], .signature, piece, context)]
  }
}

extension Facts {
  /// Whether the words of a place hold a party's name or that of its person.
  fileprivate func names(_ party: Party, in place: Region) -> Bool {
    [party.name.value, party.person.value].compactMap { $0 }.contains { Wording($0).isWithin(place.context) }
  }
}

extension Message {
  fileprivate static let fournisseurSeul = Message(
    "fournisseur-seul", .erreur,
    Text(fr: "La pièce n'est signée que par le fournisseur.", en: "The piece is signed by the supplier alone."),
    suggestion: Text(fr: "Faites signer et dater la pièce par le client.", en: "Have the piece signed and dated by the client."))

  fileprivate static let clientSeul = Message(
    "client-seul", .erreur,
    Text(
      fr: "La déclaration de mise en ordre de marche n'est signée que par le client.",
      en: "The commissioning declaration is signed by the client alone."),
    suggestion: Text(fr: "Faites signer la déclaration par le fournisseur.", en: "Have the declaration signed by the supplier."))
}
