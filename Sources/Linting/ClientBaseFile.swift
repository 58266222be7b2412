public import Findings
import Ingestion
public import RuleKit
import Facts

/// Why a base of eligible clients cannot be used: where, and what to do.
public struct ClientBaseError: Error, Hashable, Sendable {
  public let file: String
  /// From 1; nil where the file as a whole is meant.
  public let line: Int?
  public let problem: Text

  /// The sentence with its place: "base.csv, ligne 12 : …".
  public var text: Text {
    Text(
      fr: "\(file)\(line.map { ", ligne \($0)" } ?? "") : \(problem.fr)",
      en: "\(file)\(line.map { ", line \($0)" } ?? ""): \(problem.en)")
  }
}

extension ClientBase {
  /// The base in a CSV file.
  ///
  /// The first line names the columns, in any order; those that are not known are passed over:
  /// `finess` (geographic or PMSI), `finess_juridique`, `finess_pmsi`, `siret`, `rpps` (one of them at least), `nom`, `dispositif`,
  /// `activite_combinee`, `effectifs`, `esms` (of the whole organisme gestionnaire). Separated by `;`, `,` or tabs, quoted or
  /// not, in UTF-8 or Windows-1252.
  public init(file path: String) throws(ClientBaseError) {
    let bytes: [UInt8]
    do throws(Unreadable) {
      let file = try OpenFile(path)
      defer { file.close() }
      bytes = try file.bytes(limit: 256 << 20)
    } catch {
      let cause = if case .inaccessible(let detail) = error { SystemError.text(named: detail) } else { Text(fr: "le fichier est trop gros", en: "the file is too large") }
      throw ClientBaseError(
        file: path, line: nil, problem: Text(fr: "impossible de lire la base (\(cause.fr)).", en: "cannot read the base (\(cause.en))."))
    }
    try self.init(bytes: bytes, named: path)
  }

  /// The base in the bytes of a CSV file.
  public init(bytes: [UInt8], named name: String) throws(ClientBaseError) {
    var reader = ClientBaseReader(name: name)
    self = try reader.base(bytes)
  }
}
