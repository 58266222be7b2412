public import Findings

/// Two versions side by side: what was corrected, what remains, what is new.
public struct Comparison: Sendable {
  /// One document in both versions.
  public struct Pair: Sendable {
    public let old: Version.Item
    public let new: Version.Item
    public let corrected: [Version.Point]
    /// As the new version has them.
    public let remaining: [Version.Point]
    public let added: [Version.Point]
    /// Old findings of which the new version could not tell: they are not called corrected.
    public let unverified: [Version.Point]
  }

  public let pairs: [Pair]
  /// Documents of one version only.
  public let onlyOld: [Version.Item]
  public let onlyNew: [Version.Item]

  public init(_ old: Version, _ new: Version) {
    if let a = old.items.first, let b = new.items.first, old.items.count == 1, new.items.count == 1 {
      (pairs, onlyOld, onlyNew) = ([Pair(a, b)], [], [])
      return
    }
    var pairs: [Pair] = [], alone: [Version.Item] = [], rest = new.items
    for item in old.items {
      let place = rest.firstIndex { $0.path == item.path } ?? Self.only(rest.indices.filter { Self.name(rest[$0].path) == Self.name(item.path) })
      guard let place else {
        alone.append(item)
        continue
      }
      pairs.append(Pair(item, rest.remove(at: place)))
    }
    (self.pairs, onlyOld, onlyNew) = (pairs, alone, rest)
  }

  /// The gravest finding that the new version adds; nil for none.
  public var worst: Severity? { (pairs.flatMap(\.added) + onlyNew.flatMap(\.points)).map(\.severity).max() }

  /// Whether a document of the new version could not be judged.
  public var isUndecidable: Bool { (pairs.map(\.new) + onlyNew).contains { $0.verdict == .indecidable } }

  private static func only(_ places: [Int]) -> Int? { places.count == 1 ? places[0] : nil }
  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? Substring(path) }
}

extension Comparison.Pair {
  /// By fingerprint; then, of one rule, by the message without its numbers: what is wrong in the same way with another amount remains.
  fileprivate init(_ old: Version.Item, _ new: Version.Item) {
    var left = old.points, right = new.points, same: [Version.Point] = []
    for key in [{ (point: Version.Point) in point.rule + point.fingerprint }, { $0.rule + $0.message.filter { !$0.isNumber } }] {
      for point in left {
        guard let place = right.firstIndex(where: { key($0) == key(point) }), let own = left.firstIndex(of: point) else { continue }
        same.append(right.remove(at: place))
        left.remove(at: own)
      }
    }
    let order = new.points
    self.old = old
    self.new = new
    remaining = order.filter(same.contains)
    added = right
    corrected = new.isUnread ? [] : left.filter { !new.undecided.contains($0.rule) }
    unverified = new.isUnread ? left : left.filter { new.undecided.contains($0.rule) }
  }
}
