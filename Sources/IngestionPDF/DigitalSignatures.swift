import DocumentModel
import Ingestion
import OutsidePrograms

/// The digital signatures of a file, as `pdfsig` verifies them. Its exit code says nothing: its words do.
struct DigitalSignatures {
  let source: Source
  let file: ReadableFile
  let limits: Limits

  /// None where the file's bytes hold no signature: no process is spent on ordinary files.
  func all() throws(Unreadable) -> [DigitalSignature] {
    guard source.bytes.contains(sequence: "/ByteRange"), let program = Program.pdfsig.path else { return [] }
    let result = try ChildProcess.run(program, ["-nocert", file.path], limits: limits)
    var found = Self.parsed(String(decoding: result.output, as: UTF8.self))
    guard let last = found.last, !last.coversAll, endsWithValidationData else { return found }
    found[found.count - 1] = DigitalSignature(signer: last.signer, day: last.day, isIntact: last.isIntact, coversAll: true)
    return found
  }

  /// Whether what was added after the last signature is data that help to validate it (PAdES LT), or a time stamp.
  private var endsWithValidationData: Bool {
    let tail = source.bytes.suffix(200_000)
    return Array(tail).contains(sequence: "/DSS") || Array(tail).contains(sequence: "/DocTimeStamp")
  }

  /// Reads what `pdfsig` prints: a block « Signature #n: » each, of lines « - label: value ».
  static func parsed(_ text: String) -> [DigitalSignature] {
    var found: [DigitalSignature] = []
    var signer = "", validation = "", day: String?, covers = false, isOpen = false
    func close() {
      guard isOpen else { return }
      found.append(DigitalSignature(signer: signer, day: day, isIntact: validation.contains("is Valid"), coversAll: covers))
      (signer, validation, day, covers) = ("", "", nil, false)
    }
    for line in text.split(separator: "\n").map({ $0.drop { $0 == " " || $0 == "-" } }) {
      if line.hasPrefix("Signature #") {
        close()
        isOpen = true
      } else if line.hasPrefix("Signer Certificate Common Name:") {
        signer = value(line)
      } else if line.hasPrefix("Signing Time:") {
        day = isoDay(value(line))
      } else if line.hasPrefix("Signature Validation:") {
        validation = value(line)
      } else if line.hasPrefix("Total document signed") {
        covers = true
      }
    }
    close()
    return found
  }

  private static func value(_ line: Substring) -> String {
    line.split(separator: ":", maxSplits: 1).dropFirst().first.map { String($0.drop { $0 == " " }) } ?? ""
  }

  /// "Nov 24 2026 10:12:00" as "2026-11-24".
  private static func isoDay(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard parts.count >= 3, let month = months.firstIndex(of: String(parts[0])), let day = Int(parts[1]), let year = Int(parts[2]) else { return nil }
    return "\(year)-\(month < 9 ? "0" : "")\(month + 1)-\(day < 10 ? "0" : "")\(day)"
  }
}
