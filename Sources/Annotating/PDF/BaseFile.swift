import OutsidePrograms

/// What a revision is appended to: the original, or the original written anew where nothing can be appended to it.
struct BaseFile {
  let bytes: [UInt8]
  let file: PDFFile
  let pages: PageTree
  let references: CrossReferences
  let signing: Signing
  /// Whether the original is encrypted; `bytes` are not.
  let isEncrypted: Bool
  /// Whether the original had to be mended.
  let isMended: Bool

  /// - Parameter source: the original, where qpdf can read it.
  init(_ original: [UInt8], _ source: ReadableFile, _ qpdf: QPDF) throws(CannotAnnotate) {
    let read = try qpdf.objects(of: source)
    if let read, !read.isMended, !read.file.isEncrypted, let pages = PageTree(read.file), let references = CrossReferences(original) {
      (bytes, file, self.pages, self.references) = (original, read.file, pages, references)
      (signing, isEncrypted, isMended) = (Signing(read.file), false, false)
      return
    }
    let isEncrypted = read?.file.isEncrypted ?? false
    if read.map({ Signing($0.file) != .none }) ?? original.holds("/ByteRange") { throw isEncrypted ? .signedAndEncrypted : .signedAndDamaged }
    guard let rewritten = try qpdf.rewritten(source), let references = CrossReferences(rewritten) else { throw .unreadable }
    let copy = try ReadableFile.holding(rewritten)
    defer { copy.remove() }
    guard let file = try qpdf.objects(of: copy)?.file, let pages = PageTree(file) else { throw .unreadable }
    (bytes, self.file, self.pages, self.references) = (rewritten, file, pages, references)
    (signing, self.isEncrypted, isMended) = (.none, isEncrypted, !isEncrypted || read?.isMended ?? true)
  }
}

extension [UInt8] {
  fileprivate func holds(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return indices.contains { self[$0] == word[0] && self[$0...].starts(with: word) }
  }
}

extension CannotAnnotate {
  fileprivate static let signedAndEncrypted = CannotAnnotate(
    fr: "le document est à la fois signé et chiffré : l'annoter ferait perdre la signature. Demandez-en une copie sans protection.",
    en: "the document is both signed and encrypted: annotating it would lose the signature. Ask for a copy without protection.")

  fileprivate static let signedAndDamaged = CannotAnnotate(
    fr: "le document est signé et abîmé : l'annoter exigerait de le réparer, et la signature serait perdue. Demandez à l'expéditeur de vous le renvoyer.",
    en: "the document is signed and damaged: annotating it would need mending it, and the signature would be lost. Ask the sender for it again.")
}
