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
  /// Each line of the base.
  private let entries: [Entry]
  /// The numbers by open addressing, zero where a place is free, and the first line of each.
  private let keys: [UInt64]
  private let first: [Int32]
  /// Further lines of one number, where they say something else.
  private let others: [UInt64: [Int32]]

  /// - Parameters:
  ///   - numbers: each number, as `key` gives it, with its line among the entries.
  ///   - entries: the lines of the base.
  public init(kinds: Set<Identifier.Kind>, numbers: [(key: UInt64, line: Int32)], entries: [Entry]) {
    var capacity = 16
    while capacity < numbers.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity), first = [Int32](repeating: 0, count: capacity), others: [UInt64: [Int32]] = [:]
    for (key, line) in numbers {
      var place = Self.place(of: key, in: capacity)
      while keys[place] != 0, keys[place] != key { place = (place + 1) & (capacity - 1) }
      if keys[place] == 0 {
        (keys[place], first[place]) = (key, line)
      } else if entries[Int(first[place])] != entries[Int(line)] {
        others[key, default: []].append(line)
      }
    }
    self.kinds = kinds
    self.entries = entries
    self.keys = keys
    self.first = first
    self.others = others
  }

  private static func place(of key: UInt64, in capacity: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (capacity - 1)
  }

  /// The number as a key, never zero; nil for one that is none.
  public static func key(_ kind: Identifier.Kind, _ value: String) -> UInt64? {
    var value = value
    return value.withUTF8 { key(kind, $0) }
  }

  /// The same for its bytes.
  public static func key(_ kind: Identifier.Kind, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard bytes.count == kind.length else { return nil }
    var key = UInt64(kind == .siret ? 1 : kind == .rpps ? 2 : 3)
    for byte in bytes {
      switch byte {
      case 48...57: key = key &* 12 &+ UInt64(byte - 48)
      case 65, 97: key = key &* 12 &+ 10
      case 66, 98: key = key &* 12 &+ 11
      default: return nil
      }
    }
    return key
  }

  /// What the base has of a number, for a scheme; empty where it has nothing.
  public func entries(_ identifier: Identifier, for dispositif: String) -> [Entry] {
    guard let key = Self.key(identifier.kind, identifier.value) else { return [] }
    var place = Self.place(of: key, in: keys.count)
    while keys[place] != key {
      if keys[place] == 0 { return [] }
      place = (place + 1) & (keys.count - 1)
    }
    return ([first[place]] + (others[key] ?? [])).map { entries[Int($0)] }.filter { $0.dispositif.map { $0 == dispositif } ?? true }
  }
}
