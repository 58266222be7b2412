import CSpawn
import DocumentModel
import Ingestion
import OutsidePrograms

/// The XML files attached to a document, as `pdfdetach` saves them.
struct Attachments {
  let source: Source
  let file: ReadableFile
  let limits: Limits

  /// None where the file's bytes can hold no attachment: no process is spent on ordinary files.
  ///
  /// The stream of an attached file is never packed into another one, so that its dictionary stands in the bytes, in an
  /// encrypted file as well.
  func xml() throws(Unreadable) -> [Attachment] {
    guard Self.marks.contains(where: { source.bytes.holds($0) }), let program = Program.pdfdetach.path else { return [] }
    let list = try ChildProcess.run(program, ["-list", file.path], limits: limits)
    var found: [Attachment] = []
    for (number, name) in Self.names(in: String(decoding: list.output, as: UTF8.self)) where name.lowercased().hasSuffix(".xml") {
      guard found.count < Self.most else { break }
      let saved = try ChildProcess.run(program, ["-save", String(number), "-o", "/dev/stdout", file.path], limits: limits)
      if saved.ending == .exited(0), !saved.output.isEmpty { found.append(Attachment(name: name, bytes: saved.output)) }
    }
    return found
  }

  /// What the dictionary of an attached file has: its type, or else the type of what it holds, which PDF/A-3 asks for.
  private static let marks = ["/EmbeddedFile", "/text#2Fxml", "/text#2fxml", "/application#2Fxml", "/application#2fxml"]

  /// The most files that are looked at.
  private static let most = 5

  /// « 1: factur-x.xml » on a line each.
  static func names(in list: String) -> [(number: Int, name: String)] {
    list.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]) else { return nil }
      return (number, String(parts[1].drop { $0 == " " }))
    }
  }
}

extension [UInt8] {
  /// Whether the bytes of an ASCII string stand somewhere in these.
  fileprivate func holds(_ text: String) -> Bool {
    withUnsafeBytes { bytes in
      Array(text.utf8).withUnsafeBytes { wanted in
        guard let start = bytes.baseAddress, let first = wanted.baseAddress else { return false }
        return memmem(start, UInt(bytes.count), first, UInt(wanted.count)) != nil
      }
    }
  }
}
