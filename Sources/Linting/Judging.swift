import RuleKit

extension Rule {
  /// How the rule ends for one piece. This is where a thrown `Undecided` becomes an outcome.
  func outcome(for piece: Facts, in context: Context) -> RuleOutcome {
    let info = Self.info
    if let dispositif = context.dispositifs.first, !dispositif.has(info.id.id) { return RuleOutcome(info.id, .notApplicable) }
    if !info.pieces.isEmpty {
      guard let kind = piece.kind.value else { return RuleOutcome(info.id, .undecided(.unknownKind, findings: [])) }
      guard info.pieces.contains(kind) else { return RuleOutcome(info.id, .notApplicable) }
    }
    if let dispositif = context.dispositifs.first, !dispositif.has(info.id.id, piece: piece.kind.value) {
      return RuleOutcome(info.id, .notApplicable)
    }
    guard applies(to: piece, in: context) else { return RuleOutcome(info.id, .notApplicable) }
    do throws(Undecided) {
      let findings = try check(piece, in: context).filter { finding in
        info.id.id == "SEG007" || !piece.isStoodFor(finding, given: Self.wantsGivenWords)
      }
      if Self.isFragile, piece.recognition != nil, let first = findings.first {
        return RuleOutcome(info.id, .undecided(.misread(first), findings: []))
      }
      return RuleOutcome(info.id, findings.isEmpty ? .passed : .failed(findings))
    } catch {
      return RuleOutcome(info.id, .undecided(error, findings: []))
    }
  }
}

extension Undecided {
  /// What was found may be a slip of the text recognition.
  static func misread(_ finding: Finding) -> Undecided {
    Undecided(
      Text(
        fr: "Le document est numérisé et ce point tient à un nombre ou à un mot qui a pu être mal lu. À vérifier sur l'original : \(finding.message.text.fr)",
        en: "The document is a scan, and this rests on a number or a word that may be misread. To be checked on the original: \(finding.message.text.en)"),
      at: finding.locations)
  }

  /// A rule for some kinds of piece met a piece of unknown kind.
  fileprivate static let unknownKind = Undecided(
    Text(fr: "Le type de pièce n'a pas pu être déterminé.", en: "The kind of piece could not be told."),
    needs: ["--type"])
}
