import RuleKit

/// The rate of TVA is one that exists, and the one of the client's département.
struct TauxDeTvaInattenduRule: Rule {
  static let info = RuleInfo(
    "SEG207", "taux-de-tva-inattendu", .avertissement, [.order, .invoice],
    Text(
      fr: "Le taux de TVA est celui du département du client : 20 %, 8,5 % ou 0.", en: "The TVA rate is that of the client's département: 20 %, 8.5 % or 0."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 200,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   8,5 %   1 085,00 €"),
    .fails(.inconnu(10), "DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\n↓Prestation Ségur    1 000,00 €   10 %   1 100,00 €"),
    .fails(
      .autre(20, "97410", 0),
      "DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier du Piton\n4 rue des Flamboyants\n97410 Saint-Pierre\n\nDésignation         HT           TVA     TTC\n↓Prestation Ségur    1 000,00 €   20 %   1 200,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let own = piece.prestations.compactMap { line in line.vatRate.value.map { Found($0, at: line.vatRate.region) } }
    guard let printed = own.first ?? (piece.prestations.isEmpty ? nil : piece.vatTerms.rates.first) else { return [] }
    guard Self.known.contains(printed.value) else { return [finding(.inconnu(printed.value), at: [printed.region], .tva, piece, context)] }
    if let told = context.options.vatRate {
      return told == printed.value ? [] : [finding(.autre(printed.value, "--tva", told), at: [printed.region], .tva, piece, context)]
    }
    guard piece.vatTerms.exemption == nil, let code = piece.parties.client.postalCode.value, let expected = Self.rate(code), expected != printed.value else { return [] }
    return [finding(.autre(printed.value, code, expected), at: [printed.region, piece.parties.client.postalCode.region], .tva, piece, context)]
  }

  private static let reduced = Amount("8.5") ?? 0
  private static let known: [Amount] = [20, reduced, 0]

  /// What the client's postal code makes the rate (facts.md, services to a liable client).
  private static func rate(_ code: String) -> Amount? {
    let digits = code.filter(\.isNumber)
    guard digits.count == 5 else { return nil }
    if ["97133", "97150"].contains(digits) || digits.hasPrefix("975") || digits.hasPrefix("98") { return 0 }
    if ["973", "976"].contains(where: digits.hasPrefix) { return 0 }
    return ["971", "972", "974"].contains(where: digits.hasPrefix) ? reduced : 20
  }
}

extension Message {
  fileprivate static func inconnu(_ rate: Amount) -> Message {
    Message(
      "inconnu", .avertissement,
      Text(fr: "Un taux de TVA de \(rate.french) % n'est pas attendu ici.", en: "A TVA rate of \(rate.bare) % is not expected here."),
      suggestion: Text(
        fr: "Appliquez 20 % (métropole), 8,5 % (Guadeloupe, Martinique, La Réunion) ou 0 (Guyane, Mayotte).",
        en: "Apply 20 % (metropolitan France), 8.5 % (Guadeloupe, Martinique, La Réunion) or 0 (Guyane, Mayotte)."))
  }

  fileprivate static func autre(_ rate: Amount, _ place: String, _ expected: Amount) -> Message {
    Message(
      "departement", .avertissement,
      Text(
        fr: "Le taux de TVA est de \(rate.french) %, alors que le client (\(place)) relève de \(expected.french) %.",
        en: "The TVA rate is \(rate.bare) %, where the client (\(place)) comes under \(expected.bare) %."),
      suggestion: Text(fr: "Appliquez le taux de \(expected.french) %.", en: "Apply \(expected.bare) %."))
  }
}
