/// Tells the format of a document from its bytes.
public func sniff(_ bytes: [UInt8]) -> Sniffed {
  if bytes.isEmpty { return .empty }
  let head = bytes.prefix(4096)
  for (signature, offset, format) in signatures where head.dropFirst(offset).starts(with: signature) {
    return format
  }
  if head.starts(with: "PK\u{3}\u{4}".utf8) || head.starts(with: "PK\u{5}\u{6}".utf8) { return .zip(archive(bytes)) }
  if isHEIC(head) { return .image(.heic) }
  if head.prefix(1024).contains(sequence: "%PDF-") { return .pdf }
  return markup(head) ?? (isText(bytes) ? .text : .binary)
}

/// Signatures at a fixed place.
private let signatures: [(signature: [UInt8], offset: Int, format: Sniffed)] = [
  (Array("%PDF-".utf8), 0, .pdf),
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, .ole2),
  ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, .image(.png)),
  ([0xFF, 0xD8, 0xFF], 0, .image(.jpeg)),
  ([0x49, 0x49, 0x2A, 0x00], 0, .image(.tiff)),
  ([0x4D, 0x4D, 0x00, 0x2A], 0, .image(.tiff)),
  (Array("GIF87a".utf8), 0, .image(.gif)),
  (Array("GIF89a".utf8), 0, .image(.gif)),
  (Array("WEBP".utf8), 8, .image(.webp)),
  (Array("{\\rtf".utf8), 0, .rtf),
  ([0x1F, 0x8B], 0, .known("archive gzip")),
  (Array("BZh".utf8), 0, .known("archive bzip2")),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, .known("archive xz")),
  ([0x28, 0xB5, 0x2F, 0xFD], 0, .known("archive zstd")),
  ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, .known("archive 7z")),
  (Array("Rar!\u{1A}\u{7}".utf8), 0, .known("archive RAR")),
  (Array("ustar".utf8), 257, .known("archive tar")),
  (Array("%!PS".utf8), 0, .known("PostScript")),
  ([0x7F, 0x45, 0x4C, 0x46], 0, .known("programme")),
]

/// HEIC and its kin: an ISO base media file whose brand is one of theirs.
private func isHEIC(_ head: ArraySlice<UInt8>) -> Bool {
  guard head.dropFirst(4).starts(with: "ftyp".utf8) else { return false }
  let brand = String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)
  return ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"].contains(brand)
}

/// What a ZIP holds: the names stand in its local headers and, uncompressed, in the directory at its end.
private func archive(_ bytes: [UInt8]) -> Sniffed.Archive {
  let directory = bytes.suffix(128 << 10)
  let head = bytes.prefix(4096)
  func holds(_ name: String) -> Bool { directory.contains(sequence: name) || head.contains(sequence: name) }
  if head.contains(sequence: "mimetypeapplication/vnd.oasis.opendocument") { return .openDocument }
  if holds("word/document") { return .word }
  if holds("xl/workbook") { return .excel }
  if holds("ppt/presentation") { return .powerpoint }
  return holds("word/") ? .word : .other
}

/// HTML and XML, in any encoding whose letters read as ASCII once the NUL bytes of UTF-16 are dropped.
private func markup(_ head: ArraySlice<UInt8>) -> Sniffed? {
  let letters = String(decoding: head.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
  let text = letters.drop { $0.isWhitespace }
  guard text.hasPrefix("<") else { return nil }
  if text.hasPrefix("<!doctype html") || text.prefix(1024).contains("<html") { return .html }
  guard text.hasPrefix("<?xml") || text.prefix(1024).contains("xmlns") else { return nil }
  let word = ["<pkg:package", "progid=\"word.document\"", "<w:worddocument", "<w:document"]
  return word.contains { text.contains($0) } ? .wordXML : .xml
}

/// Whether the bytes can be text: marked as Unicode, or free of NUL and nearly free of control characters.
private func isText(_ bytes: [UInt8]) -> Bool {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
  var controls = 0
  let sample = bytes.prefix(64 << 10)
  for byte in sample where byte < 0x20 {
    if byte == 0 { return false }
    if !(0x09...0x0D).contains(byte) && byte != 0x1B { controls += 1 }
  }
  return controls * 100 <= sample.count
}

extension Collection<UInt8> {
  /// Whether the bytes of an ASCII string stand somewhere in these.
  package func contains(sequence: String) -> Bool {
    let wanted = Array(sequence.utf8)
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
