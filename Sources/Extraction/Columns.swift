import DocumentModel

/// The columns of an order table, read from its heading.
struct Columns: Sendable {
  enum Role: Sendable, Equatable {
    case designation, reference, quantity, unit, unitPrice, totalHT, vatRate, vat, vatUnknown, totalTTC, discount, ignored

    /// Whether a number in the column counts for the line.
    var isNumeric: Bool {
      switch self {
      case .designation, .reference, .unit, .ignored: false
      default: true
      }
    }

    /// Whether it holds sums of money.
    var isMoney: Bool {
      switch self {
      case .unitPrice, .totalHT, .vat, .totalTTC: true
      default: false
      }
    }
  }

  struct Column: Sendable {
    var role: Role
    let title: String
    /// The heading's own box.
    let box: Box
  }

  var columns: [Column]
  /// The heading's rows, as indices into the rows that it was read from.
  let rows: Range<Int>
  /// Whether the heading names numbers only: what they are of stands above it.
  let isBare: Bool

  /// Reads a heading that starts at a row; nil where none does.
  static func read(_ rows: [Row], at start: Int, _ words: Vocabulary) -> Columns? {
    guard isHeading(rows[start], words) else { return nil }
    var end = start + 1
    while end < rows.count, end < start + 4, rows[end].page == rows[start].page, continues(rows[end], after: rows[end - 1], words) {
      end += 1
    }
    var begin = start
    while begin > 0, begin > start - 2, precedes(rows[begin - 1], before: rows[begin], words) { begin -= 1 }
    let cells = clusters(rows[begin..<end])
    var columns = cells.map { cell in
      let title = Vocabulary.label(cell.text)
      return Column(role: role(of: title, words), title: title, box: cell.box)
    }
    let isBare = columns.allSatisfy { $0.role.isNumeric || $0.role == .unit }
    settle(&columns)
    let money = columns.filter { $0.role.isMoney || $0.role == .vatUnknown }.count
    guard money >= 1, columns.count >= 2, money >= 2 || columns.contains(where: { $0.role == .designation || $0.role == .quantity })
    else { return nil }
    return Columns(columns: columns, rows: start..<end, isBare: isBare)
  }

  /// Words one of which every heading with money in it has.
  private static let names: Set<String> = [
    "ht", "h.t", "ttc", "t.t.c", "tva", "t.v.a", "montant", "montants", "total", "totaux", "prix", "pu", "p.u", "px", "mt", "mnt", "tarif", "tarifs",
    "cout", "net", "nette", "hors", "valeur", "somme", "taxes", "unitaire",
  ]

  /// A row of heading words only, money among them, with no number on it.
  private static func isHeading(_ row: Row, _ words: Vocabulary) -> Bool {
    guard row.tokens.count >= 2, row.tokens.count <= 40, row.tokens.contains(where: { names.contains($0.folded.trimmed(of: ".,:()")) }), !row.money.contains(where: { $0.isSum }) else { return false }
    let known = row.tokens.filter { isWord($0, words) }.count
    let labels = row.segments.map { Vocabulary.label(row.text($0)) }
    let roles = labels.compactMap { words.notion("colonnes", in: $0) }
    return Double(known) >= 0.7 * Double(row.tokens.count) && Set(roles).count >= 2 || Set(roles).count >= 3 && roles.count >= labels.count - 1 && labels.count <= 9
  }

  private static func isWord(_ token: Token, _ words: Vocabulary) -> Bool {
    let label = Vocabulary.label(token.text)
    return label.isEmpty || label.allSatisfy { !$0.isLetter && !$0.isNumber } || words.has("colonnes", "mots", in: label)
  }

  /// A second row of a wrapped heading: nothing but heading words, close below.
  private static func continues(_ row: Row, after previous: Row, _ words: Vocabulary) -> Bool {
    guard row.money.isEmpty, !row.tokens.isEmpty, row.top - previous.bottom < max(8, previous.height * 1.2) else { return false }
    let known = row.tokens.filter { isWord($0, words) }.count
    return known == row.tokens.count || row.segments.count >= 3 && Double(known) >= 0.6 * Double(row.tokens.count)
  }

  /// A first row of a wrapped heading, set so tight above it that it shares its cells: « Prix / unitaire », « TOTAL HT / (EUR) ».
  private static func precedes(_ row: Row, before next: Row, _ words: Vocabulary) -> Bool {
    guard row.hasGeometry, row.page == next.page, row.money.isEmpty, (1...12).contains(row.tokens.count), next.top - row.bottom < next.height * 0.2 else { return false }
    return row.tokens.allSatisfy { isWord($0, words) }
  }

  /// Heading words gathered into columns: those that stand under one another, or near on one row.
  private static func clusters(_ rows: ArraySlice<Row>) -> [(text: String, box: Box)] {
    var clusters: [(text: String, box: Box)] = []
    for row in rows {
      for segment in row.segments.flatMap({ split(row, $0) }) {
        guard let box = Box(around: row.tokens[segment].map(\.box)) else { continue }
        let text = row.text(segment)
        if let index = clusters.firstIndex(where: { overlaps($0.box, box) && row.number != rows.first?.number }) {
          clusters[index] = (clusters[index].text + " " + text, clusters[index].box.union(box))
        } else {
          clusters.append((text, box))
        }
      }
    }
    return clusters.sorted { $0.box.left < $1.box.left }
  }

  private static func overlaps(_ a: Box, _ b: Box) -> Bool {
    a.horizontalOverlap(b) > 0.3 * min(a.width, b.width)
  }

  /// A run of heading words cut where one heading ends and the next begins.
  private static func split(_ row: Row, _ segment: Range<Int>) -> [Range<Int>] {
    let enders: Set<String> = ["ht", "ttc", "tva", "qte", "quantite", "unitaire", "%", "pu", "rem", "remise", "designation", "description", "libelle"]
    let starters: Set<String> = ["pu", "prix", "montant", "mt", "total", "taux", "tva", "qte", "quantite", "remise", "ttc", "mnt"]
    var parts: [Range<Int>] = []
    var start = segment.lowerBound
    for index in segment.dropFirst() {
      let before = Vocabulary.label(row.tokens[index - 1].text), here = Vocabulary.label(row.tokens[index].text)
      let gap = row.tokens[index].box.left - row.tokens[index - 1].box.right
      let wide = row.hasGeometry && gap > max(row.tokens[index].box.height * 0.4, Typewriter.space((row.tokens[index - 1].text, row.tokens[index - 1].box), (row.tokens[index].text, row.tokens[index].box)))
      if wide || enders.contains(before) && starters.contains(here) {
        parts.append(start..<index)
        start = index
      }
    }
    parts.append(start..<segment.upperBound)
    return parts
  }

  private static func role(of title: String, _ words: Vocabulary) -> Role {
    switch words.notion("colonnes", in: title) {
    case "prix-unitaire-ttc": .ignored
    case "total-ttc": .totalTTC
    case "prix-unitaire": .unitPrice
    case "taux-tva": .vatRate
    case "montant-tva": .vat
    case "tva": .vatUnknown
    case "remise": .discount
    case "quantite": .quantity
    case "total-ht": .totalHT
    case "unite": .unit
    case "reference": .reference
    case "designation": .designation
    default: .ignored
    }
  }

  /// Two columns of HT are a unit price and a total; a table without a designation has it first.
  private static func settle(_ columns: inout [Column]) {
    let ht = columns.indices.filter { columns[$0].role == .totalHT }
    if ht.count >= 2, !columns.contains(where: { $0.role == .unitPrice }) {
      let isPrice = ht.first { columns[$0].title.hasPrefix("prix") || columns[$0].title.hasPrefix("tarif") || columns[$0].title.hasPrefix("px") }
      columns[isPrice ?? ht[0]].role = .unitPrice
    }
    let rest = columns.indices.filter { columns[$0].role == .totalHT }
    for index in rest.dropLast() where rest.count > 1 { columns[index].role = .ignored }
    if !columns.contains(where: { $0.role == .designation }),
      let first = columns.indices.first(where: { columns[$0].role == .reference || columns[$0].role == .ignored })
    {
      columns[first].role = .designation
    }
    let designations = columns.indices.filter { columns[$0].role == .designation }
    for index in designations.dropFirst() { columns[index].role = .ignored }
  }
}
