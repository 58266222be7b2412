import DocumentModel
import Facts

/// Reads the elements that a piece may have to bear.
struct ElementReader {
  let words: Vocabulary

  func elements(_ rows: [Row], _ fields: [Field], _ sentences: [Sentence], nowhere: Region) -> Elements {
    Elements([:], nowhere: nowhere)
  }
}
