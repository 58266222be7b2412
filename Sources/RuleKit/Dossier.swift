/// The pieces of one financing, as rules see them.
public struct Dossier: Sendable {
  /// One piece, and the part that it plays.
  public struct Piece: Sendable {
    public let path: String
    public let part: DossierPiece.Part
    public let facts: Facts

    public init(path: String, part: DossierPiece.Part, facts: Facts) {
      self.path = path
      self.part = part
      self.facts = facts
    }

    /// A place in this piece, with its path.
    public func place(_ region: Region) -> Region { region.inDocument(path) }
  }

  /// Its place in the run, from 0.
  public let number: Int
  public let pieces: [Piece]
  /// Pieces that could not be read and may belong here: what seems to be missing may stand in them.
  public let unread: [String]

  public init(number: Int = 0, pieces: [Piece], unread: [String] = []) {
    self.number = number
    self.pieces = pieces
    self.unread = unread
  }

  public func pieces(_ part: DossierPiece.Part) -> [Piece] { pieces.filter { $0.part == part } }

  /// The orders; without one, the quotes that stand for them.
  public var orders: [Piece] {
    let orders = pieces(.order)
    return orders.isEmpty ? pieces(.quote) : orders
  }
  public var invoices: [Piece] { pieces(.invoice) }
  /// What attests the Prestation: VA and MOM.
  public var attestations: [Piece] { pieces.filter { $0.part == .attestation || $0.part == .commissioning } }
  public var pilotReports: [Piece] { pieces(.pilotReport) }

  /// Throws where something is missing that may stand in a piece that could not be read.
  public func requireWhole() throws(Undecided) {
    guard !unread.isEmpty || pieces.contains(where: \.facts.isPartial) else { return }
    throw Undecided(
      Text(
        fr: "Une pièce n'a pas pu être lue, ou pas en entier : ce qui semble manquer s'y trouve peut-être.",
        en: "A piece could not be read, or not whole: what seems to be missing may stand there."))
  }
}

/// What a rule of dossiers may know besides the dossier.
public struct DossierContext: Sendable {
  /// The scheme, and what the user said.
  public let scheme: Context
  /// The other dossiers of the run.
  public let others: [Dossier]

  public init(scheme: Context, others: [Dossier] = []) {
    self.scheme = scheme
    self.others = others
  }
}
