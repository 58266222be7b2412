import Archives
import Ingestion

/// A ZIP of pieces, unpacked in memory: nothing of it is written to disk under its own name.
struct PieceArchive {
  /// Its documents by their names, folders included; one that could not be unpacked says why when it is read.
  let documents: [Input]
  /// Its files of other formats.
  let leftOut: [String]

  /// What all pieces of one archive may unpack to.
  private static let limits: Limits = {
    var limits = Limits.standard
    limits.part = limits.bytes
    limits.unpacked = 512 << 20
    return limits
  }()

  /// Nil where the path is no ZIP, or is a document that is packed as one.
  init?(_ path: String) {
    guard let file = try? OpenFile(path) else { return nil }
    defer { file.close() }
    guard let head = try? file.head(4), head.starts(with: "PK".utf8), let whole = try? OpenFile(path) else { return nil }
    defer { whole.close() }
    do throws(Unreadable) {
      let bytes = try whole.bytes(limit: 256 << 20)
      let content = try ZipArchive.open(bytes, limits: Self.limits, isPackage: false) { archive throws(Unreadable) in
        archive.isPackage ? nil : Self.content(of: archive, named: path)
      }
      guard let content else { return nil }
      (documents, leftOut) = content
    } catch {
      // A damaged or hostile archive is one document that cannot be read.
      (documents, leftOut) = ([.refused(path: path, error)], [])
    }
  }

  private static func content(of archive: ZipArchive, named path: String) -> (documents: [Input], leftOut: [String]) {
    var documents: [Input] = [], leftOut: [String] = []
    let entries = archive.entries.filter { !$0.name.hasSuffix("/") && !isHidden($0.name) }
    for entry in entries.sorted(by: { ($0.name, $0.place) < ($1.name, $1.place) }) {
      let name = "\(path)/\(entry.name)"
      do throws(Unreadable) {
        let bytes = try archive.bytes(at: entry.place, named: entry.name)
        if Inputs.isDocumentName(entry.name) || sniff(bytes).isDocument { documents.append(.member(path: name, bytes: bytes)) } else { leftOut.append(name) }
      } catch {
        if Inputs.isDocumentName(entry.name) { documents.append(.refused(path: name, error)) } else { leftOut.append(name) }
      }
    }
    return (documents, leftOut)
  }

  /// What systems leave in an archive beside the files.
  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." && $0 != "." || $0 == "__MACOSX" }
  }
}

extension ZipArchive {
  /// Whether it is a document of an office program.
  fileprivate var isPackage: Bool { has("[Content_Types].xml") || has("mimetype") || has("word/document.xml") }
}
