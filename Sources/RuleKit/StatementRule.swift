/// A rule that forbids what a clause says: the meaning, and what is said of it.
public protocol StatementRule: Rule {
  /// The graver first: the first that the piece says is the finding.
  static var forbidden: [(Statement.Meaning, Message)] { get }
  static var topic: Topic { get }
}

extension StatementRule {
  public func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    for (meaning, message) in Self.forbidden {
      if let statement = piece.statements.first(where: { $0.meaning == meaning }) {
        return [finding(message, at: [statement.region], Self.topic, piece, context)]
      }
    }
    return []
  }
}
