import DocumentModel

/// Something that a Prestation cannot fund. The raw value names it in the tables and in `lexique/exclusions.yaml`.
public enum Excluded: String, Sendable, CaseIterable {
  case mailboxes = "messagerie"
  case server = "serveur"
  case infrastructure
  case databaseMigration = "migration-sgbd"
  case replacement = "changement-de-solution"
  case otherModule = "module-hors-perimetre"
  case medicines = "base-medicaments"
  case catchingUp = "rattrapage"
}

/// What the piece says of the perimeter of its Prestation.
public struct Perimeter: Sendable {
  /// What the Prestation's line, its details or a sentence about it delivers of what it cannot fund.
  public let delivered: [Found<Excluded>]
  /// The words that justify a catching-up, wherever they stand.
  public let justification: Found<String>?
  /// The words that make a priced catching-up a forbidden one.
  public let forbiddenCatchingUp: Found<String>?

  public init(delivered: [Found<Excluded>], justification: Found<String>?, forbiddenCatchingUp: Found<String>?) {
    self.delivered = delivered
    self.justification = justification
    self.forbiddenCatchingUp = forbiddenCatchingUp
  }

  public static let nothing = Perimeter(delivered: [], justification: nil, forbiddenCatchingUp: nil)
}
