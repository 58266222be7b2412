import RuleKit

/// The line bears the very name that the text gives it; codes, numbers and descriptions around it are free.
struct LibellePrestationNonConformeRule: Rule {
  static let info = RuleInfo(
    "SEG102", "libelle-prestation-non-conforme", .erreur, [.order, .invoice],
    Text(
      fr: "La ligne de la Prestation porte le nom exact que le texte lui donne.",
      en: "The Prestation's line bears the exact name that the text gives it."))

  static let wantsGivenWords = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation                 Montant HT\nPrestations « Ségur » - DPI   1 000,00 €"),
    .passes("DEVIS MS-DUI-Va2\nDésignation                 Montant HT\nPrestation Ségur Vague 2    1 000,00 €"),
    .fails(.autre("Pack Ségur", "Prestation Ségur"), "DEVIS HOP-DPI-Va2\nDésignation                 Montant HT\n↓Pack Ségur                 1 000,00 €"),
    .fails(.autre("Pack Ségur", "Prestation Ségur"), "DEVIS HOP-DPI-Va2\nDésignation                 Montant HT\n↓Pack Ségur                 {{montant}}"),
    .fails(.autre("Prestation Ségur", "Prestation Ségur Vague 2"), "DEVIS MS-DUI-Va2\nDésignation                 Montant HT\n↓Prestation Ségur           1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let lines = piece.prestations
    guard !lines.isEmpty else { return [] }
    let names = try context.dispositif().lineNames
    let required = names.filter(\.isRequired)
    var told: Set<String> = []
    return lines.compactMap { line in
      if required.contains(where: { Self.bears(line, $0.name) && Self.isOfWave($0.name, line.label) }) || !told.insert(line.label).inserted { return nil }
      let wanted = Self.wanted(required, context.options.prestation ?? piece.prestation.value)
      if names.contains(where: { !$0.isRequired && Self.bears(line, $0.name) }) {
        return Finding(.voisin(line.label, wanted), at: [line.labelRegion], requirement: context.citation(.ligne), correction: Self.correction(line, wanted))
      }
      return finding(.autre(line.label, wanted), at: [line.labelRegion], .ligne, piece, context).corrected(by: Self.correction(line, wanted))
    }
  }

  /// The exact name in the place of the label, with the codes that the label has.
  private static func correction(_ line: PricedLine, _ wanted: String) -> Correction {
    let codes = line.dsrs.map(\.value).filter { line.label.contains($0) && !wanted.contains($0) }
    return .replacing(line.labelRegion, with: ([wanted] + codes).joined(separator: " "))
  }

  /// Whether a line bears a name: all its words, in order; in the details where the label does not speak of the Ségur.
  private static func bears(_ line: PricedLine, _ name: String) -> Bool {
    if contains(line.label, name) { return true }
    guard let first = line.details.first, !Wording.isNamed("segur", in: line.label) else { return false }
    return contains(line.label + " " + first, name)
  }

  /// A label that speaks of the first wave cannot bear the name of the second alone.
  private static func isOfWave(_ name: String, _ label: String) -> Bool {
    !Wording("vague 1").isWithin(label) || Wording("vague 1").isWithin(name) || !Wording("vague").isWithin(name)
  }

  private static func contains(_ text: String, _ name: String) -> Bool {
    Wording(name).isWithin(text)
  }

  private static func wanted(_ names: [Dispositif.LineName], _ type: PrestationType?) -> String {
    (names.first { $0.prestation == type && type != nil } ?? names.first)?.name ?? "Prestation Ségur"
  }
}

extension Message {
  fileprivate static func autre(_ label: String, _ wanted: String) -> Message {
    Message(
      "autre-nom", .avertissement,
      Text(
        fr: "La ligne s'appelle « \(label) » au lieu de « \(wanted) ».",
        en: "The line is called “\(label)” instead of “\(wanted)”."),
      suggestion: suggestion(wanted))
  }

  fileprivate static func voisin(_ label: String, _ wanted: String) -> Message {
    Message(
      "nom-voisin", .avertissement,
      Text(
        fr: "La ligne s'appelle « \(label) », une autre écriture du texte ; le nom exigé sur le bon est « \(wanted) ».",
        en: "The line is called “\(label)”, another spelling of the text; the name required on the order is “\(wanted)”."),
      suggestion: suggestion(wanted))
  }

  private static func suggestion(_ wanted: String) -> Text {
    Text(
      fr: "Renommez la ligne « \(wanted) » ; le code du dispositif ou une description peuvent suivre.",
      en: "Rename the line “\(wanted)”; the scheme's code or a description may follow.")
  }
}
