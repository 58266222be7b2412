import RuleKit

/// A code of the right shape is one that exists.
struct DispositifInconnuRule: Rule {
  static let info = RuleInfo(
    "SEG005", "dispositif-inconnu", .avertissement, [],
    Text(fr: "Les codes de dispositif de la pièce existent.", en: "The piece's scheme codes exist."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nDétail sur www.exemple.fr/af-hop-dpj-va2.pdf\nNos références : CHD-LGC-Va1"),
    .fails(.proche("", ""), "DEVIS\n\n↓Dispositif : AF-H0P-DPI-Va2\n\nPrestation Ségur   1 000,00 €"),
    .fails(.proche("", ""), "DEVIS\n\n↓Dispositif : HOP-DPJ-Va2\n\nPrestation Ségur   1 000,00 €"),
    .fails(.autre(""), "DEVIS\n\n↓Dispositif : SAG-LGM-Va2\n\nPrestation Ségur   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    var told: Set<String> = []
    return piece.schemeDoubts.unknown.filter { told.insert($0.text).inserted }.map { code in
      Finding(code.nearest.map { .proche(code.text.uppercased(), $0) } ?? .autre(code.text.uppercased()), at: [code.region], requirement: nil)
    }
  }
}

extension Message {
  fileprivate static func proche(_ code: String, _ nearest: String) -> Message {
    Message(
      "proche", .avertissement,
      Text(
        fr: "Le code « \(code) » n'existe pas ; « \(nearest) » est sans doute voulu.", en: "The code “\(code)” does not exist; “\(nearest)” is probably meant."),
      suggestion: Text(fr: "Écrivez « \(nearest) ».", en: "Write “\(nearest)”."))
  }

  fileprivate static func autre(_ code: String) -> Message {
    Message(
      "autre", .information,
      Text(
        fr: "Le dispositif « \(code) » n'est pas de ceux que SegurLint connaît : ses propres règles n'ont pas été vérifiées.",
        en: "The scheme “\(code)” is none that SegurLint knows: its own rules were not checked."),
      suggestion: Text(
        fr: "Vérifiez le code ; ou donnez ses règles avec --regles.", en: "Check the code; or give its rules with --regles."))
  }
}
