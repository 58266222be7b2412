import RuleKit

/// The piece is the one that the scheme wants as proof: the client's VA, or the supplier's MOM.
struct PieceJustificativeInadapteeRule: Rule {
  static let info = RuleInfo(
    "SEG805", "piece-justificative-inadaptee", .erreur, Facts.attestationKinds,
    Text(
      fr: "La pièce justificative est celle que le dispositif demande : VA du client, ou MOM du fournisseur.",
      en: "The proof is the piece that the scheme asks for: the client's VA, or the supplier's MOM."))

  static let examples: [Example] = [
    .passes("DÉCLARATION DE MISE EN ORDRE DE MARCHE\nMDV-LGC-Va2\nEnvoi au DMP : direct, par la solution"),
    .passes("ATTESTATION DE VÉRIFICATION D'APTITUDE\nMDV-LGC-Va2\nEnvoi des documents : par un logiciel tiers"),
    .passes("ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2"),
    .fails(.inadaptee(.attestation, .autre), "↓DÉCLARATION DE MISE EN ORDRE DE MARCHE\nHOP-DPI-Va2"),
    .fails(.inadaptee(.attestation, .autre), "DÉCLARATION DE MISE EN ORDRE DE MARCHE\nMDV-LGC-Va2\n↓Envoi des documents : par un logiciel tiers"),
    .fails(.inadaptee(.commissioning, .direct), "ATTESTATION DE VÉRIFICATION D'APTITUDE\nMDV-LGC-Va2\n↓Envoi au DMP : direct, par la solution"),
    .undecided("DÉCLARATION DE MISE EN ORDRE DE MARCHE\nMDV-LGC-Va2"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    guard let proof = dispositif.attestation.proof, let kind = piece.kind.value else { return [] }
    if proof.direct == proof.other {
      guard kind != proof.direct else { return [] }
      return [Finding(Message.inadaptee(proof.direct, .toujours), at: [piece.kind.region], requirement: proof.citation)]
    }
    guard let direct = try piece.attestation.sendsDirectly.get() else {
      throw Undecided(
        Text(
          fr: "Rien ne dit si les documents partent au DMP directement ou par un logiciel tiers : la pièce à fournir en dépend.",
          en: "Nothing tells whether documents reach the DMP directly or through third-party software: the piece to give depends on it."),
        at: [piece.kind.region])
    }
    let wanted = direct.value ? proof.direct : proof.other
    guard kind != wanted else { return [] }
    return [Finding(Message.inadaptee(wanted, direct.value ? .direct : .autre), at: [direct.region, piece.kind.region], requirement: proof.citation)]
  }

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first.map { $0.attestation.proof != nil } ?? true }
}

/// Why a piece is wanted.
private enum Reason { case toujours, direct, autre }

extension Message {
  fileprivate static func inadaptee(_ wanted: PieceKind, _ reason: Reason) -> Message {
    let fr = wanted == .attestation ? "une attestation de vérification d'aptitude (VA) signée par le client" : "une déclaration de mise en ordre de marche (MOM) signée par le fournisseur"
    let en = wanted == .attestation ? "a VA signed by the client" : "a MOM signed by the supplier"
    let why: Text =
      switch reason {
      case .toujours: Text(fr: "Ce dispositif demande \(fr).", en: "This scheme asks for \(en).")
      case .direct: Text(fr: "Les documents partent directement au DMP : il faut \(fr).", en: "Documents reach the DMP directly: \(en) is due.")
      case .autre: Text(fr: "Les documents passent par un logiciel tiers : il faut \(fr).", en: "Documents go through third-party software: \(en) is due.")
      }
    return Message("inadaptee", .erreur, why, suggestion: Text(fr: "Remplacez cette pièce par \(fr).", en: "Replace this piece by \(en)."))
  }
}
