import DocumentModel

/// What reading a value ended in. "Not there" and "could not be read" never merge.
public enum Reading<Value: Sendable>: Sendable {
  case found(Value, Region)
  /// It is not there; the region is where it was looked for.
  case absent(lookedIn: Region)
  /// Something stands there that could not be read.
  case unreadable(Region)

  /// The value, where it was found.
  public var value: Value? {
    if case .found(let value, _) = self { value } else { nil }
  }

  public var region: Region {
    switch self {
    case .found(_, let region), .absent(let region), .unreadable(let region): region
    }
  }

  public var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  public var isUnreadable: Bool {
    if case .unreadable = self { true } else { false }
  }

  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .found(let value, let region): .found(transform(value), region)
    case .absent(let region): .absent(lookedIn: region)
    case .unreadable(let region): .unreadable(region)
    }
  }
}

/// A value that was found, with its place.
public struct Found<Value: Sendable>: Sendable {
  public let value: Value
  public let region: Region

  public init(_ value: Value, at region: Region) {
    self.value = value
    self.region = region
  }
}

extension Reading: Equatable where Value: Equatable {}
extension Found: Equatable where Value: Equatable {}
