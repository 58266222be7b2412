import Findings

/// What the pieces of a dossier show only together, with a letter of its own.
struct Crossing {
  let finding: ReportedFinding
  /// "A", "B", …, "AA"
  let label: String
  let id: String

  static func all(of dossier: DossierReport, number: Int) -> [Crossing] {
    dossier.reported.enumerated().map { Crossing(finding: $1, label: letters($0), id: "x\(number)-c\($0 + 1)") }
  }

  private static func letters(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }
}
