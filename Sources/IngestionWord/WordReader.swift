import Archives
import DocumentModel
import Ingestion

/// Reads Word documents: `.docx`, flat packages and bare `document.xml`.
public struct WordReader: DocumentReader {
  /// A reader.
  public init() {}

  public func recognises(_ source: Source) -> Bool { Signature(source.bytes) != nil }

  public func read(_ source: Source, limits: Limits) async throws(Unreadable) -> Document {
    guard !source.bytes.isEmpty else { throw .empty }
    guard source.bytes.count <= limits.bytes else { throw .beyondLimits(what: "taille") }
    switch Signature(source.bytes) {
    case .zip:
      return try ZipArchive.open(source.bytes, limits: limits) { archive throws(Unreadable) in
        try Assembly(.archive(archive, limits), limits).document(.docx)
      }
    case .xml:
      guard let root = try Element.root(of: source.bytes, part: "document", limits: limits) else { throw .empty }
      return try Assembly(Package(xml: root), limits).document(.xml)
    case .encryptedPackage: throw .encrypted
    case nil: throw .unsupported(name: "inconnu")
    }
  }
}
