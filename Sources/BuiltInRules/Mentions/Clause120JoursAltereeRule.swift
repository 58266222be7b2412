import RuleKit

/// The clause has all its elements: referencing by the ANS, complete file with its proofs, 120 days, the ANS's site, obtaining.
struct Clause120JoursAltereeRule: Rule {
  static let info = RuleInfo(
    "SEG106", "clause-120-jours-alteree", .erreur, [.order],
    Text(
      fr: "La clause de référencement a tous ses éléments : ANS, dossier complet avec les preuves, 120 jours, site de l'ANS, obtention.",
      en: "The referencing clause has all its elements: ANS, complete file with proofs, 120 days, the ANS's site, obtaining."))

  private static let whole = "Commande conditionnée à l'obtention du référencement ANS.\nElle est conditionnée au dépôt d'un dossier de référencement\ncomplet avec l'ensemble des preuves attendues, sous 120 jours\nsur le site de l'ANS et à l'obtention subséquente du\nréférencement."

  static let examples: [Example] = [
    .passes(
      "DEVIS HOP-DPI-Va2\nLa présente commande est conclue sous la condition de l'obtention du référencement par l'ANS : le Fournisseur dépose le dossier complet, accompagné de l'ensemble des preuves, sur le site de l'ANS dans les 120 jours qui suivent la signature, et obtient ultérieurement le référencement."),
    .passes("DEVIS HOP-DPI-Va2\n" + whole),
    .fails(
      .autreDelai("90 jours", []),
      "DEVIS HOP-DPI-Va2\n↓" + whole.split(separator: "120").joined(separator: "90")),
    .fails(
      .incomplete([]), "DEVIS HOP-DPI-Va2\n↓La commande est conditionnée à l'obtention du référencement\nde la solution par l'ANS."),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let clause = try piece.clause.get(), context.isReferenced(piece) != true else { return [] }
    let missing = Clause.Element.allCases.filter { !clause.value.elements.contains($0) }
    guard !missing.isEmpty else { return [] }
    if missing.contains(.delay), let other = clause.value.otherDelay {
      let delay = missing.count == 1 ? Correction.replacing(other, with: "120 jours", in: clause.region) : nil
      return [
        finding(.autreDelai(other, missing.filter { $0 != .delay }), at: [clause.region], .clause120, piece, context)
          .corrected(by: delay ?? Self.whole(clause.region))
      ]
    }
    return [finding(.incomplete(missing), at: [clause.region], .clause120, piece, context).corrected(by: Self.whole(clause.region))]
  }
}

extension Rule {
  /// The whole clause in the place of what stands there.
  fileprivate static func whole(_ region: Region) -> Correction { .replacing(region, with: Clause.exactWords) }
}

extension Clause.Element {
  /// What is missing, as it stands in a list.
  fileprivate var named: Text {
    switch self {
    case .referencing: Text(fr: "le référencement par l'ANS", en: "the referencing by the ANS")
    case .completeFile: Text(fr: "le dossier complet", en: "the complete file")
    case .proofs: Text(fr: "l'ensemble des preuves attendues", en: "all the expected proofs")
    case .delay: Text(fr: "le délai de 120 jours", en: "the delay of 120 days")
    case .site: Text(fr: "le dépôt sur le site de l'ANS", en: "the lodging on the ANS's site")
    case .obtaining: Text(fr: "l'obtention subséquente du référencement", en: "the subsequent obtaining of the referencing")
    }
  }
}

extension Message {
  fileprivate static func autreDelai(_ delay: String, _ missing: [Clause.Element]) -> Message {
    let also = missing.isEmpty ? "" : " Il manque aussi : \(missing.map(\.named.fr).joined(separator: ", "))."
    let alsoInEnglish = missing.isEmpty ? "" : " Missing too: \(missing.map(\.named.en).joined(separator: ", "))."
    return Message(
      "autre-delai", .erreur,
      Text(
        fr: "La clause de référencement donne un délai de « \(delay) » au lieu de 120 jours.\(also)",
        en: "The referencing clause gives a delay of “\(delay)” instead of 120 days.\(alsoInEnglish)"),
      suggestion: wording)
  }

  fileprivate static func incomplete(_ missing: [Clause.Element]) -> Message {
    Message(
      "clause-incomplete", .erreur,
      Text(
        fr: "La clause de référencement est incomplète ; il manque : \(missing.map(\.named.fr).joined(separator: ", ")).",
        en: "The referencing clause is incomplete; missing: \(missing.map(\.named.en).joined(separator: ", "))."),
      suggestion: wording)
  }

  private static let wording = Text(
    fr: "Reprenez la clause mot pour mot : « \(Clause.exactWords) »",
    en: "Use the clause word for word: “\(Clause.exactWords)”")
}
