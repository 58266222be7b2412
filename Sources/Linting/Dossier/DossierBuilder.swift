import RuleKit

/// Makes dossiers of examined pieces: which piece is in which, what part it plays, and why.
struct DossierBuilder {
  /// A dossier for the rules, with what the report shows of it.
  struct Built {
    let dossier: Dossier
    let name: Text
    let pieces: [DossierPiece]
    /// The places of its pieces among the run's documents.
    let documents: [Int]
  }

  private let examined: [Examined]
  private let areNamed: Bool

  init(_ examined: [Examined], areNamed: Bool) {
    self.examined = examined
    self.areNamed = areNamed
  }

  func dossiers() -> [Built] {
    let read = examined.indices.compactMap { index in examined[index].facts.map { (index, $0) } }
    let suppliers = Set(read.flatMap { PieceKeys.sirens($0.1.parties.supplier.identifiers) })
    let keys = read.map { PieceKeys(examined[$0.0].report.path, $0.1, suppliers: suppliers) }
    let sorter = DossierSorter(keys, areNamed: areNamed)
    let homes = homes(of: examined.indices.filter { examined[$0].facts == nil }, sorter.groups, keys)
    let strays = homes.filter { $0.value == nil }.keys.sorted()
    var built = sorter.groups.enumerated().map { number, group -> Built in
      let unread = homes.filter { $0.value == number }.keys.sorted()
      let parts = PartReader(group.map { keys[$0].facts })
      let pieces = group.enumerated().map { Dossier.Piece(path: keys[$1].path, part: parts.part($0), facts: keys[$1].facts) }
      let listed = zip(pieces, group).map { piece, key in shown(piece, sorter.reasons[key]) }
      let known = pieces.map(\.path)
      let order = listed.enumerated().sorted { ($0.element.part.rank, $0.offset) < ($1.element.part.rank, $1.offset) }.map(\.element)
      return Built(
        dossier: Dossier(number: number, pieces: pieces, unread: (unread + strays).map { examined[$0].report.path }),
        name: DossierName(pieces, number: number).text, pieces: order + unread.map { unreadPiece($0, .beside(known.first ?? "")) },
        documents: (group.map { read[$0].0 } + unread).sorted())
    }
    if !strays.isEmpty {
      built.append(
        Built(
          dossier: Dossier(number: built.count, pieces: [], unread: strays.map { examined[$0].report.path }), name: .strays,
          pieces: strays.map { unreadPiece($0, .stray) }, documents: strays))
    }
    return built
  }

  /// The dossier that each unread piece belongs to: the only one, or the only one of its folder; nil where that is not told.
  private func homes(of unread: [Int], _ groups: [[Int]], _ keys: [PieceKeys]) -> [Int: Int?] {
    var homes: [Int: Int?] = [:]
    for index in unread {
      let path = examined[index].report.path
      let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
      let near = groups.indices.filter { groups[$0].contains { keys[$0].folder == folder } }
      homes[index] = .some(groups.count == 1 ? 0 : near.count == 1 ? near[0] : nil)
    }
    return homes
  }

  private func shown(_ piece: Dossier.Piece, _ tie: Text?) -> DossierPiece {
    let title = piece.facts.kind.region.quote
    let told: Text =
      switch piece.facts.kind {
      case .found: Text(fr: "se présente comme « \(title) »", en: "calls itself “\(title)”")
      default: Text(fr: "rien ne dit ce qu'elle est", en: "nothing tells what it is")
      }
    let why = tie.map { Text(fr: "\(told.fr) ; \($0.fr)", en: "\(told.en); \($0.en)") } ?? Text(fr: "\(told.fr) ; seule de son dossier", en: "\(told.en); alone in its dossier")
    return DossierPiece(path: piece.path, part: piece.part, reason: why)
  }

  private enum Place { case beside(String), stray }

  private func unreadPiece(_ index: Int, _ place: Place) -> DossierPiece {
    let why: Text =
      switch place {
      case .beside: Text(fr: "n'a pas pu être lue ; rangée ici par sa place", en: "could not be read; put here for its place")
      case .stray: Text(fr: "n'a pas pu être lue ; rien ne dit à quel dossier elle appartient", en: "could not be read; nothing tells which dossier it belongs to")
      }
    return DossierPiece(path: examined[index].report.path, part: .unknown, reason: why)
  }
}

extension DossierPiece.Part {
  /// The order in which the pieces of a dossier are shown.
  fileprivate var rank: Int { [.order, .quote, .replacedOrder, .attestation, .commissioning, .pilotReport, .invoice, .unknown].firstIndex(of: self) ?? 0 }
}

extension Text {
  fileprivate static let strays = Text(fr: "Pièces sans dossier", en: "Pieces without a dossier")
}

/// Tells what part each piece of a dossier plays.
private struct PartReader {
  private let pieces: [Facts]

  init(_ pieces: [Facts]) { self.pieces = pieces }

  func part(_ index: Int) -> DossierPiece.Part {
    let piece = pieces[index]
    switch piece.kind.value {
    case .invoice: return .invoice
    case .attestation: return .attestation
    case .commissioning: return .commissioning
    case .pilotReport: return .pilotReport
    case nil: return .unknown
    case .order: break
    }
    let others = pieces.indices.filter { $0 != index && pieces[$0].kind.value == .order }
    if piece.agreement.isUnderStudy { return .quote }
    if others.contains(where: { replaces(pieces[$0], piece) && !replaces(piece, pieces[$0]) }) { return .replacedOrder }
    return .order
  }

  /// Whether one order takes the place of the other: it says so, and names it or is the later one.
  private func replaces(_ newer: Facts, _ older: Facts) -> Bool {
    guard newer.ties.replacement != nil else { return false }
    if let number = older.numbers.piece.value, newer.ties.references.contains(where: { Ties.areSame($0.key, Ties.key(number)) }),
      newer.numbers.piece.value != number
    {
      return true
    }
    guard let late = newer.orderDay?.value, let early = older.orderDay?.value else { return older.ties.replacement == nil }
    return late > early
  }
}

/// What a dossier is called.
private struct DossierName {
  let text: Text

  init(_ pieces: [Dossier.Piece], number: Int) {
    let orders = pieces.filter { $0.part == .order } + pieces.filter { $0.part == .quote }
    let order = orders.lazy.compactMap(\.facts.numbers.piece.value).first ?? pieces.lazy.compactMap { $0.facts.ties.references.first { $0.target == .order }?.number }.first
    let file = pieces.lazy.compactMap(\.facts.numbers.dossierASP.value).first
    let client = (orders + pieces).lazy.compactMap(\.facts.parties.client.name.value).first
    var fr: [String] = [], en: [String] = []
    if let order {
      fr.append("Commande \(order)")
      en.append("Order \(order)")
    }
    if let file {
      fr.append("dossier ASP \(file)")
      en.append("ASP file \(file)")
    }
    if let client {
      fr.append(client)
      en.append(client)
    }
    text = fr.isEmpty ? Text(fr: "Dossier \(number + 1)", en: "Dossier \(number + 1)") : Text(fr: fr.joined(separator: " · "), en: en.joined(separator: " · "))
  }
}
