import RuleKit

/// The rate of TVA is one that can apply, and the one of the client's territory.
struct TauxDeTvaInattenduRule: Rule {
  static let info = RuleInfo(
    "SEG207", "taux-de-tva-inattendu", .avertissement, [.order, .invoice],
    Text(
      fr: "Le taux de TVA de la Prestation est celui du territoire du client.",
      en: "The Prestation's VAT rate is that of the client's territory."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nClient : Centre hospitalier, 37000 Tours\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 200,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nClient : Centre hospitalier, 97410 Saint-Pierre\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   8,5 %   1 085,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   0 %   1 000,00 €\nTVA non applicable, art. 293 B du CGI"),
    .fails(.inconnu(0), "DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\n↓Prestation Ségur    1 000,00 €   5,5 %   1 055,00 €"),
    .fails(.territoire(0, 0, ""), "DEVIS HOP-DPI-Va2\nFournisseur : Éditeur, 97410 Saint-Pierre\nClient : Centre hospitalier, 37000 Tours\nDésignation         HT           TVA     TTC\n↓Prestation Ségur    1 000,00 €   8,5 %   1 085,00 €"),
    .fails(.territoire(0, 0, ""), "DEVIS HOP-DPI-Va2\nClient : Clinique des Îles, 97133 Gustavia\nDésignation         HT           TVA     TTC\n↓Prestation Ségur    1 000,00 €   8,5 %   1 085,00 €"),
    .undecided("DEVIS HOP-DPI-Va2\nFournisseur : Éditeur, 37000 Tours\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   8,5 %   1 085,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let vat = context.general.vat
    let rates = try Self.rates(piece)
    if let wrong = rates.first(where: { !vat.expected.contains($0.value) }) {
      return [finding(.inconnu(wrong.value), at: [wrong.region], .tauxTVA, piece, context)]
    }
    let isExempt = piece.pricing.exemption.value != nil
    let due = rates.filter { !($0.value.isZero && isExempt) }
    guard !due.isEmpty else { return [] }
    let code = piece.clientPostalCode.value
    guard let expected = context.options.vatRate ?? code.map(vat.rate) else {
      throw Undecided(.unknownPlace, needs: ["--tva"], at: due.map(\.region))
    }
    guard let wrong = due.first(where: { $0.value != expected }) else { return [] }
    let place = context.options.vatRate == nil ? piece.clientPostalCode.region : nil
    return [finding(.territoire(wrong.value, expected, code ?? ""), at: [wrong.region] + [place].compactMap { $0 }, .tauxTVA, piece, context)]
  }

  /// The Prestation's rates; where the lines print none, the piece's one rate.
  private static func rates(_ piece: Facts) throws(Undecided) -> [Found<Amount>] {
    var own: [Found<Amount>] = []
    for line in piece.prestations {
      if let rate = try line.vatRate.get(), !own.contains(where: { $0.value == rate.value }) { own.append(rate) }
    }
    if !own.isEmpty || piece.prestations.isEmpty { return own }
    let printed = piece.pricing.vatRates
    guard printed.count <= 1 else { throw Undecided(.several, needs: ["--tva"], at: printed.map(\.region)) }
    return printed
  }
}

extension Text {
  fileprivate static let unknownPlace = Text(
    fr: "L'adresse du client n'a pas été lue avec certitude : le taux de TVA de son territoire n'est pas connu.",
    en: "The client's address was not read for certain: the VAT rate of its territory is not known.")

  fileprivate static let several = Text(
    fr: "Plusieurs taux de TVA sont imprimés, sans que l'on sache lequel est celui de la Prestation.",
    en: "Several VAT rates are printed, and none is told to be the Prestation's.")
}

extension Message {
  fileprivate static func inconnu(_ rate: Amount) -> Message {
    Message(
      "taux-inconnu", .avertissement,
      Text(
        fr: "Le taux de TVA de \(rate.french) % n'est pas un de ceux qui s'appliquent à la Prestation : 20 %, 8,5 % (Guadeloupe, Martinique, La Réunion) ou 0 %.",
        en: "The VAT rate of \(rate.bare)% is none of those that apply to the Prestation: 20%, 8.5% (Guadeloupe, Martinique, La Réunion) or 0%."),
      suggestion: right)
  }

  fileprivate static func territoire(_ rate: Amount, _ expected: Amount, _ code: String) -> Message {
    let place = code.isEmpty ? Text(fr: "indiqué pour ce client", en: "given for this client") : Text(fr: "d'un client situé en \(code)", en: "of a client at \(code)")
    return Message(
      "taux-du-territoire", .avertissement,
      Text(
        fr: "La Prestation porte une TVA de \(rate.french) %, mais le taux \(place.fr) est de \(expected.french) %.",
        en: "The Prestation bears a VAT of \(rate.bare)%, but the rate \(place.en) is \(expected.bare)%."),
      suggestion: right)
  }

  private static let right = Text(
    fr: "Appliquez le taux du lieu du client (20 % en métropole, 8,5 % en Guadeloupe, Martinique et à La Réunion, 0 % en Guyane et à Mayotte), ou écrivez pourquoi aucune TVA n'est due.",
    en: "Apply the rate of the client's place (20% in metropolitan France, 8.5% in Guadeloupe, Martinique and La Réunion, 0% in Guyane and Mayotte), or say why no VAT is due.")
}
