import DocumentModel

/// A format told from the first bytes of a file: what the walk takes in, and how an unread document is named.
struct Signature: Sendable {
  /// As people call it.
  let name: String
  /// The format of a report, where it is one that is read.
  let format: Document.Format?
  private let matches: @Sendable (ArraySlice<UInt8>) -> Bool

  /// Nil where the bytes are of no known kind.
  init?(of bytes: [UInt8]) {
    let head = bytes.prefix(1024)
    guard let known = Self.known.first(where: { $0.matches(head) }) else { return nil }
    self = known
  }

  private init(
    _ name: String, _ format: Document.Format? = nil, _ matches: @escaping @Sendable (ArraySlice<UInt8>) -> Bool
  ) {
    self.name = name
    self.format = format
    self.matches = matches
  }

  private init(_ name: String, startingWith magic: [UInt8]) {
    self.init(name) { $0.starts(with: magic) }
  }

  /// A ZIP is taken for Word where it begins as Word writes it.
  private static let known: [Signature] = [
    Signature("PDF", .pdf) { $0.contains("%PDF-") },
    Signature("Word", .docx) {
      $0.starts(with: Array("PK\u{3}\u{4}".utf8)) && ($0.contains("[Content_Types].xml") || $0.contains("word/"))
    },
    Signature("ZIP", startingWith: Array("PK\u{3}\u{4}".utf8)),
    Signature("Word 97 (.doc)", startingWith: [0xD0, 0xCF, 0x11, 0xE0]),
    Signature("RTF", startingWith: Array("{\\rtf".utf8)),
    Signature("image PNG", startingWith: [0x89] + Array("PNG".utf8)),
    Signature("image JPEG", startingWith: [0xFF, 0xD8, 0xFF]),
    Signature("image GIF", startingWith: Array("GIF8".utf8)),
    Signature("image TIFF", startingWith: [0x49, 0x49, 0x2A, 0]),
    Signature("image TIFF", startingWith: [0x4D, 0x4D, 0, 0x2A]),
    Signature("image WebP") { $0.starts(with: Array("RIFF".utf8)) && $0.contains("WEBP") },
    Signature("image HEIC") { $0.contains("ftyphei") },
    Signature("archive GZIP", startingWith: [0x1F, 0x8B]),
  ]
}

extension ArraySlice<UInt8> {
  /// Whether these ASCII characters stand in it.
  fileprivate func contains(_ text: String) -> Bool {
    let needle = Array(text.utf8)
    guard count >= needle.count else { return false }
    return (startIndex...(endIndex - needle.count)).contains { self[$0..<($0 + needle.count)].elementsEqual(needle) }
  }
}
