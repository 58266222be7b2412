import DocumentModel
import Facts

/// Finds the placeholders that nobody filled in.
struct BlankReader {
  let words: Vocabulary

  func blanks(_ rows: [Row], _ fields: [Field]) -> [Blank] { [] }
}
