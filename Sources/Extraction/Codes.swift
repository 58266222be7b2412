import DocumentModel
import Facts
import TextMatching

/// Finds the codes of the dispositifs, however they are written.
struct Codes: Sendable {
  private let codes: [String]
  private let pattern: Pattern?

  init(_ codes: [String]) {
    self.codes = codes.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    let alternatives = self.codes.map { code in
      "(" + Fold.text(code).split(separator: "-").map { $0.hasPrefix("va") ? "va ?\($0.dropFirst(2))" : String($0) }.joined(separator: "[ _-]{0,3}") + ")"
    }
    pattern = try? Pattern("(?<![a-z0-9])(?:\(alternatives.joined(separator: "|")))(?![a-z0-9])")
  }

  /// The codes in a folded text, each with where it stands.
  func all(in folded: String) -> [(code: String, range: Range<Int>)] {
    guard let pattern, folded.utf8.contains(0x76) else { return [] }
    return pattern.all(in: folded).compactMap { match in
      match.groups.firstIndex { $0 != nil }.map { (codes[$0], match.range) }
    }
  }

  private static let shape = try? Pattern(#"(?<![a-z0-9])(?:(?:af|dsr|rem|sons)[ _-])?([a-z]{2,4}\d?(?:[_-][a-z]{2,5}){1,2}[ _-]va ?\d)(?![a-z0-9])"#)

  /// What looks like a code in a folded text and is none that is known, with the known one within two letters of it.
  func unknown(in folded: String) -> [(text: String, nearest: String?, range: Range<Int>)] {
    guard folded.utf8.contains(0x76) else { return [] }
    let known = all(in: folded).map(\.range)
    return (Self.shape?.all(in: folded) ?? []).compactMap { match in
      guard let group = match.groups[0], !known.contains(where: { $0.overlaps(match.range) }) else { return nil }
      let text = folded.slice(group).filter { $0 != " " && $0 != "_" && $0 != "-" }
      let near = codes.map { (code: $0, distance: Nearest.distance(text, Fold.text($0).filter { $0 != "-" })) }.min { $0.distance < $1.distance }
      return (folded.slice(group), near.flatMap { $0.distance <= 2 ? $0.code : nil }, match.range)
    }
  }

  /// What the software of a code is: "DPI" of "HOP-DPI-Va2".
  static func family(of code: String) -> String {
    let parts = code.split(separator: "-")
    return parts.count > 1 ? (parts[1] == "DB" ? "DRIMBOX" : String(parts[1])) : code
  }

  /// 1 or 2.
  static func wave(of code: String) -> Int { code.lowercased().contains("va2") ? 2 : 1 }
}
