import RuleKit

/// Sorts pieces into dossiers: by the numbers that they name, then by client, supplier and scheme.
struct DossierSorter {
  private let pieces: [PieceKeys]
  /// The dossier that each piece is in, by the place of one of its pieces.
  private var root: [Int]
  /// Why each piece is where it is.
  private(set) var reasons: [Int: Text] = [:]

  /// - Parameter areNamed: whether the user named each piece: those that agree are then one dossier.
  init(_ pieces: [PieceKeys], areNamed: Bool) {
    self.pieces = pieces
    root = Array(pieces.indices)
    joinByNumbers()
    joinOrders()
    joinPilots()
    joinByClient()
    if areNamed { joinNamed() }
  }

  /// The pieces of each dossier, in the order of their first one.
  var groups: [[Int]] {
    let byRoot = Dictionary(grouping: pieces.indices) { root[$0] }
    return byRoot.values.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  // MARK: What joins

  private mutating func joinByNumbers() {
    for a in pieces.indices {
      for b in pieces.indices where b > a && !(pieces[a].isPilot || pieces[b].isPilot) {
        if let file = pieces[a].files.intersection(pieces[b].files).first {
          join(a, b, .file(pieces[b].facts.numbers.dossierASP.value ?? file))
        } else if let number = pieces[a].sharedNumber(pieces[b]), pieces[a].supplier(pieces[b]) != .different,
          pieces[a].client(pieces[b]) != .different || pieces[a].supplier(pieces[b]) == .same
        {
          join(a, b, .number(number))
        }
      }
    }
  }

  /// A quote and its order, an order and the one that it replaces.
  private mutating func joinOrders() {
    for a in pieces.indices where pieces[a].isOrder {
      for b in pieces.indices where b > a && pieces[b].isOrder && root[a] != root[b] {
        guard agree(a, b), !pieces[a].hasOtherEstablishments(pieces[b]) else { continue }
        if pieces[a].facts.agreement.isUnderStudy || pieces[b].facts.agreement.isUnderStudy {
          join(a, b, .quote)
        } else if pieces[a].facts.ties.replacement != nil || pieces[b].facts.ties.replacement != nil {
          join(a, b, .replacement)
        }
      }
    }
  }

  /// The reports of the pilot installations of one software are one dossier, whoever the clients are.
  private mutating func joinPilots() {
    for a in pieces.indices where pieces[a].isPilot {
      for b in pieces.indices where b > a && pieces[b].isPilot && pieces[a].supplier(pieces[b]) == .same && !pieces[a].hasOtherScheme(pieces[b]) {
        join(a, b, .pilots)
      }
    }
  }

  /// Pieces that name no order go to the one dossier that they fit best.
  private mutating func joinByClient() {
    for a in pieces.indices where !pieces[a].isOrder && !pieces[a].isPilot && !hasOrder(a) {
      let scores = pieces.indices.filter { root[$0] != root[a] && hasOrder($0) }.compactMap { b in
        fits(a, b).map { (score: $0, root: root[b], piece: b) }
      }
      guard let best = scores.map(\.score).max() else { continue }
      let chosen = scores.filter { $0.score == best }
      if Set(chosen.map(\.root)).count == 1, let one = chosen.first { join(a, one.piece, .client) }
    }
    for a in pieces.indices {
      for b in pieces.indices where b > a && root[a] != root[b] && !hasOrder(a) && !hasOrder(b) && fits(a, b) != nil { join(a, b, .client) }
    }
  }

  /// What the user put side by side is one dossier, unless clients and orders clearly differ.
  private mutating func joinNamed() {
    for a in pieces.indices {
      for b in pieces.indices where b > a && root[a] != root[b] && pieces[a].isTelling && pieces[b].isTelling && !areApart(root[a], root[b]) { join(a, b, .named) }
    }
    for a in pieces.indices where !pieces[a].isTelling {
      let others = Set(pieces.indices.filter { pieces[$0].isTelling }.map { root[$0] })
      if others.count == 1, let other = others.first { join(a, other, .named) }
    }
  }

  // MARK: What fits

  private func hasOrder(_ piece: Int) -> Bool { pieces.indices.contains { root[$0] == root[piece] && pieces[$0].isOrder } }

  private func agree(_ a: Int, _ b: Int) -> Bool {
    pieces[a].client(pieces[b]) == .same && pieces[a].supplier(pieces[b]) != .different && !pieces[a].hasOtherScheme(pieces[b])
  }

  /// How well two pieces go together; nil where something speaks against it.
  private func fits(_ a: Int, _ b: Int) -> Int? {
    let one = pieces[a], other = pieces[b]
    guard agree(a, b), !one.hasOtherNumber(other), !one.hasOtherFile(other), !other.isPilot, !one.hasOtherEstablishments(other) else { return nil }
    var score = 4
    if one.supplier(other) == .same { score += 2 }
    if !one.schemes.isDisjoint(with: other.schemes) { score += 1 }
    if !one.establishments.isDisjoint(with: other.establishments) { score += 3 }
    if one.folder == other.folder { score += 1 }
    if let total = one.facts.totals.ht.value, total == other.facts.totals.ht.value { score += 1 }
    return score
  }

  /// Whether two dossiers are clearly of different clients and orders.
  private func areApart(_ a: Int, _ b: Int) -> Bool {
    let left = pieces.indices.filter { root[$0] == a }, right = pieces.indices.filter { root[$0] == b }
    var client = PieceKeys.Kinship.unknown, isOtherOrder = true, hasNumbers = false
    for one in left {
      for other in right {
        let x = pieces[one], y = pieces[other]
        if !x.establishments.isDisjoint(with: y.establishments) { return false }
        switch x.client(y) {
        case .same: client = .same
        case .different where client == .unknown: client = .different
        default: break
        }
        if x.sharedNumber(y) != nil { isOtherOrder = false }
        if x.hasOtherNumber(y) { hasNumbers = true }
      }
    }
    if client == .same {
      return hasNumbers && isOtherOrder && left.contains { one in right.contains { pieces[one].hasOtherScheme(pieces[$0]) } }
    }
    return client == .different && isOtherOrder
  }

  private mutating func join(_ a: Int, _ b: Int, _ why: Tie) {
    for (one, other) in [(a, b), (b, a)] where reasons[one] == nil { reasons[one] = why.text(pieces[other].path) }
    let (kept, gone) = (min(root[a], root[b]), max(root[a], root[b]))
    guard kept != gone else { return }
    for index in root.indices where root[index] == gone { root[index] = kept }
  }
}

/// Why two pieces are of one dossier.
private enum Tie {
  case file(String), number(String), quote, replacement, pilots, client, named

  func text(_ path: String) -> Text {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return switch self {
    case .file(let number): Text(fr: "même dossier ASP \(number) que \(name)", en: "same ASP file \(number) as \(name)")
    case .number(let number): Text(fr: "même commande \(number) que \(name)", en: "same order \(number) as \(name)")
    case .quote: Text(fr: "devis et commande d'un même client (\(name))", en: "quote and order of one client (\(name))")
    case .replacement: Text(fr: "commande qui en remplace une autre (\(name))", en: "an order that replaces another (\(name))")
    case .pilots: Text(fr: "installation pilote de la même solution que \(name)", en: "pilot installation of the same software as \(name)")
    case .client: Text(fr: "même client et même fournisseur que \(name)", en: "same client and supplier as \(name)")
    case .named: Text(fr: "donnée avec \(name), et rien ne les sépare", en: "given with \(name), and nothing tells them apart")
    }
  }
}
