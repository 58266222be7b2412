import Linting

/// What is expected of a sample, reasoned from the texts and never copied from the program.
struct Expectation: Decodable, Sendable {
  static let suffix = "attendu.json"

  /// As they would be given to `segurlint check`.
  let options: [String]
  /// "BDC", "FAC", …; nil where it cannot be told.
  let kind: String?
  let dispositifs: [String]
  let verdict: Verdict
  /// Every rule with a finding that is an error or a warning.
  let rules: [String]
  /// Why, in French.
  let note: String

  /// The options as the library takes them.
  func pieceOptions() throws -> PieceOptions {
    var result = PieceOptions()
    for index in stride(from: 0, to: options.count, by: 2) {
      guard index + 1 < options.count else { throw UnknownOption(text: options[index]) }
      try result.set(options[index], to: options[index + 1])
    }
    return result
  }
}

/// An option that a sample gives and that this test does not know, or cannot read.
struct UnknownOption: Error {
  let text: String
}

extension PieceOptions {
  fileprivate mutating func set(_ option: String, to value: String) throws {
    switch option {
    case "--type": kind = PieceKind(rawValue: value)
    case "--dispositif": dispositif = value
    case "--prestation": prestation = PrestationType(rawValue: value)
    case "--reference": referenced = value == "oui"
    case "--client": client = ClientType(rawValue: value)
    case "--date-dossier": dossierDate = Day(iso: value)
    case "--date-ouverture": openingDate = Day(iso: value)
    case "--aujourd-hui": today = Day(iso: value)
    case "--esms": esms = Int(value)
    case "--esms-og": esmsOG = Int(value)
    case "--activite-combinee": activiteCombinee = Int(value)
    case "--effectifs": effectifs = Int(value)
    case "--medecins": medecins = Int(value)
    default: throw UnknownOption(text: "\(option) \(value)")
    }
  }
}
