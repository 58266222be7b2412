import RuleKit

/// What one piece is compared by with the others: its numbers, its parties, its scheme and its establishments.
struct PieceKeys {
  /// Whether two pieces have one client, or one supplier.
  enum Kinship { case same, different, unknown }

  let path: String
  let facts: Facts
  /// The numbers of orders and quotes that it bears or names, as printed.
  let numbers: [String]
  let files: Set<String>
  private let clientIDs: Set<String>
  private let supplierIDs: Set<String>
  let establishments: Set<String>
  let schemes: Set<String>

  /// - Parameter suppliers: the SIREN of every piece's supplier: a client's they never are.
  init(_ path: String, _ facts: Facts, suppliers: Set<String>) {
    self.path = path
    self.facts = facts
    var numbers = facts.ties.references.filter { $0.target != .invoice }.map(\.number)
    if let own = facts.numbers.piece.value, facts.kind.value != .invoice || numbers.isEmpty { numbers.insert(own, at: 0) }
    self.numbers = numbers
    files = Set([facts.numbers.dossierASP.value].compactMap { $0 }.map(Ties.key).filter { $0.count >= 4 })
    supplierIDs = Self.sirens(facts.parties.supplier.identifiers)
    let listed = Set(facts.establishments.listed.map(\.finess.value))
    establishments = listed
    let own = facts.identifiers.filter { $0.kind == .rpps || $0.kind == .finess && !listed.contains($0.value) }.map { "\($0.kind.rawValue) \($0.value)" }
    clientIDs = Self.sirens(facts.parties.client.identifiers).subtracting(suppliers).union(own)
    schemes = Set(facts.dispositifs.map(\.value))
  }

  var isOrder: Bool { facts.kind.value == .order }
  var isPilot: Bool { facts.kind.value == .pilotReport }
  /// Whether it says at all what it belongs to.
  var isTelling: Bool { !numbers.isEmpty || !files.isEmpty || !clientIDs.isEmpty || !facts.ties.clientWords.isEmpty || !establishments.isEmpty }
  var folder: Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }

  func client(_ other: PieceKeys) -> Kinship {
    Self.kinship(clientIDs, other.clientIDs, facts.ties.clientWords, other.facts.ties.clientWords)
  }

  func supplier(_ other: PieceKeys) -> Kinship {
    Self.kinship(supplierIDs, other.supplierIDs, facts.ties.supplierWords, other.facts.ties.supplierWords)
  }

  /// The number that both give, as this one prints it.
  func sharedNumber(_ other: PieceKeys) -> String? {
    numbers.first { mine in other.numbers.contains { Ties.areSame(Ties.key(mine), Ties.key($0)) } }
  }

  /// Whether both name orders, and none in common.
  func hasOtherNumber(_ other: PieceKeys) -> Bool { !numbers.isEmpty && !other.numbers.isEmpty && sharedNumber(other) == nil }
  func hasOtherFile(_ other: PieceKeys) -> Bool { !files.isEmpty && !other.files.isEmpty && files.isDisjoint(with: other.files) }
  func hasOtherScheme(_ other: PieceKeys) -> Bool { !schemes.isEmpty && !other.schemes.isEmpty && schemes.isDisjoint(with: other.schemes) }
  func hasOtherEstablishments(_ other: PieceKeys) -> Bool {
    !establishments.isEmpty && !other.establishments.isEmpty && establishments.isDisjoint(with: other.establishments)
  }

  /// By the registers' numbers, else by the names.
  private static func kinship(_ a: Set<String>, _ b: Set<String>, _ words: Set<String>, _ others: Set<String>) -> Kinship {
    if !a.isDisjoint(with: b) { return .same }
    let contradict = !kinds(a).isDisjoint(with: kinds(b))
    guard !words.isEmpty, !others.isEmpty else { return contradict ? .different : .unknown }
    if words.isSubset(of: others) || others.isSubset(of: words) { return contradict ? .unknown : .same }
    return contradict || words.isDisjoint(with: others) ? .different : .unknown
  }

  private static func kinds(_ ids: Set<String>) -> Set<Substring> { Set(ids.map { $0.prefix { $0 != " " } }) }

  static func sirens(_ identifiers: [Identifier]) -> Set<String> {
    Set(
      identifiers.compactMap { number in
        switch number.kind {
        case .siren: "siren \(number.value)"
        case .siret: "siren \(number.value.prefix(9))"
        case .tva where number.value.hasPrefix("FR"): "siren \(number.value.suffix(9))"
        default: nil
        }
      })
  }
}
