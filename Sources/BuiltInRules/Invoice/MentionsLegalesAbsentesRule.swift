import RuleKit

/// The invoice bears what the law wants on every invoice.
///
/// A mention counts wherever it stands, in small print or at the foot of the page, and where another implies it: the number of the
/// RCS is a SIREN. The escompte alone is worth knowing only: where none is offered, whether to say so is disputed.
struct MentionsLegalesAbsentesRule: Rule {
  static let info = RuleInfo(
    "SEG706", "mentions-legales-absentes", .avertissement, [.invoice],
    Text(
      fr: "La facture porte les mentions que la loi exige : numéro, date, parties, TVA, règlement, pénalités, indemnité.",
      en: "The invoice bears the mentions that the law demands: number, date, parties, TVA, payment, penalties, indemnity."))

  private static let seller = "FACTURE n° F-2026-118 du 07/04/2026\n\nFournisseur\nAlbane Santé\n12 rue du Lavoir\n31000 Toulouse\n"
  private static let numbers = "SIRET : 732 829 320 00074\nTVA : FR44732829320\n"
  private static let client = "\nFacturé à\nCentre hospitalier de Roquebrune\n4 place du Marché\n83520 Roquebrune\n\nPrestation achevée le 24/03/2026\n"
  private static let line = "Prestation Ségur MS-DUI-Va2   1 000,00 €\n\n"
  private static let terms = "Paiement à 30 jours. Pas d'escompte pour paiement anticipé.\n"
  private static let late = "Pénalités de retard : taux BCE majoré de 10 points ; indemnité forfaitaire pour frais de recouvrement : 40 €.\n"

  static let examples: [Example] = [
    .passes(seller + numbers + client + line + terms + late),
    .passes(seller + "TVA : FR44732829320\n" + client + line + terms + late + "Albane Santé – SAS au capital de 10 000 € – RCS Toulouse 732 829 320"),
    .passes(seller + "SIRET : 732 829 320 00074\n" + client + line + "TVA non applicable, art. 293 B du CGI\n" + terms + late),
    .fails(.absentes([], isMinor: false), seller + numbers + client + "↓" + line + terms),
    .fails(.absentes([], isMinor: false), seller.replacing("n° F-2026-118 du", with: "du") + numbers + client + "↓" + line + terms + late),
    .fails(.absentes([], isMinor: false), seller + "TVA : FR44732829320\n" + client + "↓" + line + terms + late),
    .fails(.absentes([], isMinor: true), seller + numbers + client + "↓" + line + "Paiement à 30 jours.\n" + late),
    .undecided("FACTURE n° F-2026-118 du 07/04/2026\nPrestation achevée le 24/03/2026\n" + line + terms + late + numbers),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let wanted = context.general.legalMentions.filter { !isSaid($0, piece, context) }
    let missing = wanted.filter { piece.billing.mentions[$0.mention].isAbsent }
    guard !missing.isEmpty else {
      guard let doubt = wanted.first(where: { piece.billing.mentions[$0.mention].isUnreadable }) else { return [] }
      throw Undecided(
        Text(
          fr: "Rien ne dit avec certitude si la facture porte \(doubt.mention.named.fr).",
          en: "Whether the invoice bears \(doubt.mention.named.en) could not be told."),
        at: [piece.billing.mentions[doubt.mention].region])
    }
    try piece.requireWhole()
    let isMinor = missing.allSatisfy { $0.mention == .discount }
    return [Finding(.absentes(missing, isMinor: isMinor), at: [piece.end], requirement: missing.first?.citation)]
  }

  /// Whether the mention is not due, or its absence is another rule's finding.
  private func isSaid(_ required: RequiredMention, _ piece: Facts, _ context: Context) -> Bool {
    if required.mention == .sellerVAT, piece.pricing.exemption.value != nil { return true }
    guard let other = required.unless, let dispositif = context.dispositifs.first else { return false }
    return dispositif.has(other, piece: .invoice)
  }
}

extension Message {
  fileprivate static func absentes(_ missing: [RequiredMention], isMinor: Bool) -> Message {
    let fr = missing.map(\.named.fr).joined(separator: " ; "), en = missing.map(\.named.en).joined(separator: "; ")
    return Message(
      isMinor ? "escompte" : "absentes", isMinor ? .information : .avertissement,
      Text(fr: "Il manque sur la facture : \(fr).", en: "Missing on the invoice: \(en)."),
      suggestion: Text(fr: "Ajoutez à la facture : \(fr).", en: "Add to the invoice: \(en)."), marks: .place)
  }
}
