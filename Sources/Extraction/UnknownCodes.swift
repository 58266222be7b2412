import TextMatching

/// Finds what has the shape of a dispositif's code and is not one.
struct UnknownCodes: Sendable {
  private let known: [(code: String, letters: String, parts: [String])]

  init(_ codes: [String]) {
    known = codes.sorted().map { code in
      let parts = Fold.text(code).split(separator: "-").map(String.init)
      return (code, parts.joined(), parts)
    }
  }

  /// A code that is none.
  struct Hit: Sendable {
    let range: Range<Int>
    /// The known codes that it is near to; none for a code of its own.
    let nearest: [String]
  }

  private static let shape = try? Pattern(
    #"(?<![a-z0-9/@._-])(?:(?:af|dsr|rem|sons)[ _-]){0,2}(?!(?:af|dsr|rem|sons)[ _-])([a-z][a-z0-9]{1,5}[_-][a-z0-9]{2,8}(?:[ _-][a-z]{2,5})??[ _-]{1,2}v ?[a-z0-9]{1,3}(?:[_-][a-z]{2,4})?)(?![a-z0-9@]|[._-][a-z0-9])"#)
  /// A code whose every letter is right where it should be, whatever it stands for.
  private static let strict = try? Pattern(#"^[a-z]{2,5}\d?[_-][a-z]{2,8}(?:[ _-][a-z]{2,5})?[ _-]{1,2}va ?\d(?:[_-][a-z]{2,4})?$"#)

  /// In a folded text, without what known codes take up.
  func all(in folded: String, besides taken: [Range<Int>]) -> [Hit] {
    guard folded.utf8.contains(0x76) else { return [] }
    return (Self.shape?.all(in: folded) ?? []).compactMap { match in
      guard let range = match.groups[0], !taken.contains(where: { $0.overlaps(range) }) else { return nil }
      let text = folded.slice(range), nearest = nearest(to: text)
      guard !nearest.isEmpty || Self.strict?.matches(text) ?? false else { return nil }
      return Hit(range: range, nearest: nearest)
    }
  }

  /// The codes that it cuts short, or else the closest within two letters.
  private func nearest(to text: String) -> [String] {
    let parts = text.split { " _-".contains($0) }.map(String.init), letters = parts.joined()
    let longer = known.filter { $0.parts.count > parts.count && Self.isPart(parts, of: $0.parts) }.map(\.code)
    if !longer.isEmpty { return longer }
    let close = known.map { (code: $0.code, distance: Nearest.distance(letters, $0.letters)) }.filter { $0.distance <= 2 }
    guard let least = close.map(\.distance).min() else { return [] }
    return close.filter { $0.distance == least }.map(\.code)
  }

  /// Whether all parts stand among others, in order.
  private static func isPart(_ parts: [String], of others: [String]) -> Bool {
    var rest = others[...]
    return parts.allSatisfy { part in
      guard let place = rest.firstIndex(of: part) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}
