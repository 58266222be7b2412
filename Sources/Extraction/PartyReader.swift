import DocumentModel
import Facts

/// Reads the blocks of the two parties.
struct PartyReader {
  let words: Vocabulary

  func parties(_ rows: [Row], _ fields: [Field], nowhere: Region) -> Parties {
    Parties(supplier: Party(name: .absent(lookedIn: nowhere)), client: Party(name: .absent(lookedIn: nowhere)))
  }
}
