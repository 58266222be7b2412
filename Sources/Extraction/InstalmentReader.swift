import DocumentModel
import Facts

/// Reads how the payment is split.
struct InstalmentReader {
  let words: Vocabulary

  func instalments(_ rows: [Row], _ sentences: [Sentence], nowhere: Region) -> Instalments {
    Instalments(advance: .absent(lookedIn: nowhere), balance: .absent(lookedIn: nowhere))
  }
}
