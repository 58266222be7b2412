import RuleKit

/// The header and the Prestation's only line name one scheme.
struct DispositifsContradictoiresRule: Rule {
  static let info = RuleInfo(
    "SEG006", "dispositifs-contradictoires", .avertissement, [],
    Text(
      fr: "L'en-tête et la ligne de la Prestation nomment le même dispositif.", en: "The header and the Prestation's line name the same scheme."))

  static let examples: [Example] = [
    .passes("DEVIS\nDispositif : AF-HOP-DPI-Va2\nPrestation Ségur HOP-DPI-Va2   1 000,00 €"),
    .passes("DEVIS\nDispositif : AF-HOP-DPI-Va2\nHistorique : MDV-LGC-Va1 en 2022\nPrestation Ségur HOP-DPI-Va2   1 000,00 €"),
    .fails(
      .contraires("", ""),
      "DEVIS\n\nDispositif : AF-MDV-LGC-Va2\n\nDésignation                       Montant HT\n↓Prestation Ségur HOP-DPI-Va2      1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let header = piece.schemeDoubts.header, let line = piece.schemeDoubts.line else { return [] }
    return [Finding(.contraires(header.value, line.value), at: [line.region, header.region], requirement: nil)]
  }
}

extension Message {
  fileprivate static func contraires(_ header: String, _ line: String) -> Message {
    Message(
      "contraires", .avertissement,
      Text(
        fr: "L'en-tête nomme \(header), la ligne de la Prestation \(line).", en: "The header names \(header), the Prestation's line \(line)."),
      suggestion: Text(
        fr: "Nommez partout le même dispositif, celui de la Solution logicielle commandée.", en: "Name the same scheme everywhere, that of the software ordered."))
  }
}
