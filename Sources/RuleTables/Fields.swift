import FoundationEssentials
import RuleKit

/// A mapping with known keys: each case of `Key` may stand there once, and nothing else.
struct Fields<Key: RawRepresentable<String> & CaseIterable & Equatable> {
  private let datum: Datum
  /// In a list: there are few, and hashing them costs more than looking through.
  private let values: [(Key, Datum)]

  init(_ datum: Datum, _ keys: Key.Type = Key.self) throws(RuleTableError) {
    self.datum = datum
    values = try datum.table(by: keys)
  }

  /// What stands under a key, if it is there.
  subscript(_ key: Key) -> Datum? { values.first { $0.0 == key }?.1 }

  /// What stands under a key that must be there.
  func required(_ key: Key) throws(RuleTableError) -> Datum {
    guard let value = self[key] else { throw datum.error(.missing(key.rawValue)) }
    return value
  }

  /// The text under a key that must be there.
  func text(_ key: Key) throws(RuleTableError) -> String { try required(key).text() }

  /// The number under a key that must be there.
  func integer(_ key: Key) throws(RuleTableError) -> Int { try required(key).integer() }

  /// The number under a key that must be there.
  func decimal(_ key: Key) throws(RuleTableError) -> Decimal { try required(key).decimal() }

  /// The items under a key; none where it is not there.
  func items(_ key: Key) throws(RuleTableError) -> [Datum] { try self[key]?.items() ?? [] }

  /// The flag under a key; false where it is not there.
  func flag(_ key: Key) throws(RuleTableError) -> Bool { try self[key]?.flag() ?? false }

  /// The text under a key, if it is there.
  func optionalText(_ key: Key) throws(RuleTableError) -> String? { try self[key]?.text() }
}
