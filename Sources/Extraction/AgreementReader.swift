import DocumentModel
import Facts

/// Finds the signature block and what stands in it.
struct AgreementReader {
  let words: Vocabulary

  func agreement(_ rows: [Row], _ fields: [Field], nowhere: Region) -> Agreement {
    Agreement(block: nowhere)
  }
}
