import DocumentModel

/// Something that a piece must bear: a field with its value, or a mention. The raw value names it in the tables, and
/// its notion in the lexicon.
public enum Element: String, Sendable, CaseIterable {
  case solution, version
  case affaire = "reference-af"
}

/// What was read of each element that a piece may have to bear.
public struct Elements: Sendable {
  private let readings: [Element: Reading<String>]
  private let nowhere: Region

  public init(_ readings: [Element: Reading<String>], nowhere: Region) {
    self.readings = readings
    self.nowhere = nowhere
  }

  public subscript(_ element: Element) -> Reading<String> { readings[element] ?? .absent(lookedIn: nowhere) }
}
