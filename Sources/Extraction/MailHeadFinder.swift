import DocumentModel
import TextMatching

/// Finds the parties in the head of an e-mail: « De : Société <devis@societe.fr> », « À : Dr Durand <…> ».
struct MailHeadFinder {
  let words: Vocabulary
  let pieces: [Piece]

  /// A block for the sender and one for the one written to; the supplier writes, unless the words say otherwise.
  func blocks() -> [PartyBlock] {
    guard let sender = head("parties", "courrier/de"), let recipient = head("parties", "courrier/a") else { return [] }
    let isFromClient = isClient(sender) && !isClient(recipient)
    return [(sender, isFromClient ? PartyBlock.Side.client : .fournisseur), (recipient, isFromClient ? .fournisseur : .client)].map { head, side in
      PartyBlock(side: side, isAddress: side == .client, heading: nil, pieces: [name(head), head].compactMap { $0 })
    }
  }

  /// The first line of a head, near the top, that holds an address.
  private func head(_ list: String, _ notion: String) -> Piece? {
    pieces.prefix(24).first { $0.isMarked && words.has(list, notion, in: $0.label) && $0.folded.contains("@") }
  }

  private func isClient(_ head: Piece) -> Bool { words.has("parties", "indice/client", in: Fold.text(head.valueText)) }

  /// The words between the label and the address.
  private func name(_ head: Piece) -> Piece? {
    guard let value = head.value, let end = value.first(where: { head.row.tokens[$0].text.contains("@") }), end > value.lowerBound else { return nil }
    return Piece(head.row, head.index, value.lowerBound..<end)
  }
}
