import RuleKit

/// A digital signature verifies, and nothing was added after the last one.
///
/// An unknown issuer is no defect: the level eIDAS simple is enough.
struct SignatureElectroniqueInvalideRule: Rule {
  static let info = RuleInfo(
    "SEG604", "signature-electronique-invalide", .erreur, [.order, .attestation, .commissioning, .pilotReport],
    Text(
      fr: "La signature numérique du fichier est valide et couvre le document entier.", en: "The file's digital signature is valid and covers the whole document."))

  static let examples: [Example] = [.passes("BON DE COMMANDE HOP-DPI-Va2\nPrestation Ségur   1 000,00 €")]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let signatures = piece.agreement.digital
    if let broken = signatures.first(where: { !$0.isIntact }) {
      return [finding(.invalide(broken.signer), at: [piece.agreement.block], .signature, piece, context)]
    }
    guard let last = signatures.last, !last.coversAll else { return [] }
    return [finding(.modifie(last.signer), at: [piece.agreement.block], .signature, piece, context)]
  }
}

extension Message {
  fileprivate static func invalide(_ signer: String) -> Message {
    Message(
      "invalide", .erreur,
      Text(
        fr: "La signature numérique de « \(signer) » n'est pas valide : le document a été modifié après elle.",
        en: "The digital signature of “\(signer)” is not valid: the document was changed after it."),
      suggestion: again)
  }

  fileprivate static func modifie(_ signer: String) -> Message {
    Message(
      "modifie", .erreur,
      Text(
        fr: "Quelque chose a été ajouté au document après la signature numérique de « \(signer) ».",
        en: "Something was added to the document after the digital signature of “\(signer)”."),
      suggestion: again)
  }

  private static let again = Text(
    fr: "Faites signer de nouveau le document, et ne le modifiez plus ensuite.", en: "Have the document signed again, and do not change it afterwards.")
}
