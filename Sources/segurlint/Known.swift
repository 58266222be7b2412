import ArgumentParser
import Comparing
import Glibc
import Linting

/// `--baseline` and `--write-baseline`: the findings that are known already.
struct Known {
  /// What is known; nil where no file was given.
  private let baseline: Baseline?
  private let file: String?
  private let target: String?

  /// - Parameters:
  ///   - file: the value of `--baseline`.
  ///   - target: that of `--write-baseline`.
  init(_ file: String?, writing target: String?) throws(Failure) {
    self.file = file
    self.target = target
    guard let file else {
      baseline = nil
      return
    }
    guard let bytes = Known.bytes(of: file) else {
      guard file == target else { throw .noBaseline(file) }
      baseline = nil
      return
    }
    do throws(BaselineError) { baseline = try Baseline(parsing: bytes) } catch { throw .badBaseline(file, error) }
  }

  /// The document with what is known set aside.
  func applied(to document: DocumentReport) -> DocumentReport { baseline?.applied(to: document, reason: reason) ?? document }

  /// The dossiers likewise.
  func applied(to dossiers: [DossierReport], documents: [DocumentReport]) -> [DossierReport] {
    guard let baseline else { return dossiers }
    return dossiers.map { baseline.applied(to: $0, documents: documents, reason: reason) }
  }

  /// Writes the new baseline, where one is asked for, and says which entries of the old one are stale.
  ///
  /// - Returns: what is then known: everything in the report, where a baseline was written.
  func finish(_ report: Report, quiet: Bool) throws(Failure) -> Report {
    if let baseline, !quiet, target == nil {
      let stale = baseline.stale(in: report)
      if let first = stale.first { Console.note(.stale(stale.count, first, file ?? "")) }
    }
    guard let target else { return report }
    let new = Baseline(of: report, keeping: baseline)
    try Output.file(target).write(new.bytes)
    if !quiet { Console.note(.written(new.entries.count, target)) }
    let documents = report.documents.map { new.applied(to: $0, reason: "") }
    let dossiers = report.dossiers.map { new.applied(to: $0, documents: documents, reason: "") }
    return Report(documents: documents, dossiers: dossiers, toolVersion: report.toolVersion, rulesVersion: report.rulesVersion)
  }

  private var reason: String { Console.say("déjà connu : \(file ?? "")", "known already: \(file ?? "")") }

  /// A regular file's bytes, a hundred megabytes at most; nil where they cannot be had.
  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 100_000_000 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }
}

extension Failure {
  fileprivate static func noBaseline(_ path: String) -> Failure {
    Failure(
      fr: "la liste des constats connus \(path) ne peut pas être lue : faites-la d'abord avec --write-baseline \(path).",
      en: "the list of known findings \(path) cannot be read: make it first with --write-baseline \(path).")
  }

  fileprivate static func badBaseline(_ path: String, _ error: BaselineError) -> Failure {
    Failure(fr: "\(path) : \(error.text.fr)", en: "\(path): \(error.text.en)")
  }
}

extension Text {
  fileprivate static func stale(_ count: Int, _ first: Baseline.Entry, _ file: String) -> Text {
    Text(
      fr: "\(count) constat(s) connu(s) n'existe(nt) plus (\(first.rule) dans \(first.place)\(count > 1 ? ", …" : "")) ; ajoutez --write-baseline \(file) pour les retirer.",
      en: "\(count) known finding(s) no longer exist(s) (\(first.rule) in \(first.place)\(count > 1 ? ", …" : "")); add --write-baseline \(file) to take them out.")
  }

  fileprivate static func written(_ count: Int, _ file: String) -> Text {
    Text(fr: "\(count) constat(s) connu(s) écrit(s) dans \(file).", en: "\(count) known finding(s) written to \(file).")
  }
}
