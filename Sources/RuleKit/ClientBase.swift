import Facts

/// The base of eligible clients that the ANS publishes, as far as rules ask it.
///
/// One value serves any number of documents; copies share what it holds.
public struct ClientBase: Sendable {
  /// One line of the base.
  public struct Entry: Sendable, Hashable {
    /// The scheme that it is eligible for; nil where the base is for one scheme.
    public let dispositif: String?
    public let activiteCombinee: Int?
    public let effectifs: Int?
    /// ESMS of the whole organisme gestionnaire.
    public let esms: Int?

    public init(dispositif: String? = nil, activiteCombinee: Int? = nil, effectifs: Int? = nil, esms: Int? = nil) {
      self.dispositif = dispositif
      self.activiteCombinee = activiteCombinee
      self.effectifs = effectifs
      self.esms = esms
    }
  }

  /// The kinds of number that a client can be looked up by.
  public let kinds: Set<Identifier.Kind>
  private let places: [UInt64: Int32]
  private let entries: [Entry]
  /// The entry of each line of the base.
  private let lines: [Int32]
  /// Further lines of one number.
  private let others: [UInt64: [Int32]]

  /// - Parameters:
  ///   - numbers: each number with its line of the base.
  ///   - lines: the entry of each line.
  public init(kinds: Set<Identifier.Kind>, numbers: [(key: UInt64, line: Int32)], lines: [Int32], entries: [Entry]) {
    var places: [UInt64: Int32] = [:], others: [UInt64: [Int32]] = [:]
    places.reserveCapacity(numbers.count)
    for (key, line) in numbers {
      if let first = places.updateValue(line, forKey: key), first != line {
        places[key] = first
        if others[key]?.last ?? first != line, lines[Int(line)] != lines[Int(first)] { others[key, default: []].append(line) }
      }
    }
    self.kinds = kinds
    self.places = places
    self.others = others
    self.lines = lines
    self.entries = entries
  }

  /// The number as a key; nil for one that is none.
  public static func key(_ kind: Identifier.Kind, _ value: some Sequence<UInt8>) -> UInt64? {
    var key = UInt64(kind == .siret ? 1 : kind == .rpps ? 2 : 3), count = 0
    for byte in value {
      let digit: UInt64
      switch byte {
      case 48...57: digit = UInt64(byte) - 48
      case 65, 97: digit = 10
      case 66, 98: digit = 11
      default: return nil
      }
      key = key &* 12 &+ digit
      count += 1
    }
    return count == kind.length ? key : nil
  }

  /// What the base has of a number, for a scheme; empty where it has nothing.
  public func entries(_ identifier: Identifier, for dispositif: String) -> [Entry] {
    guard let key = Self.key(identifier.kind, identifier.value.utf8), let first = places[key] else { return [] }
    return ([first] + (others[key] ?? [])).map { entries[Int(lines[Int($0)])] }.filter { $0.dispositif.map { $0 == dispositif } ?? true }
  }
}
