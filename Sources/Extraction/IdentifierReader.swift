import DocumentModel
import Facts
import TextMatching

/// A number of a register, with the words that it stands in.
struct LocatedIdentifier {
  let identifier: Identifier
  /// The row's place among all rows, and the number's words in it.
  let row: Int
  let range: Range<Int>
  /// Numbers that one label announces, or that stand in one column, have one list.
  let list: Int

  /// Whether a label names it.
  let isLabelled: Bool
}

/// A label whose number is still to be filled in.
struct UnfilledIdentifier {
  let kinds: [Identifier.Kind]
  let roles: [Identifier.Role]
  let row: Int
  let range: Range<Int>
}

/// Finds the numbers of public registers, by their labels, columns and keys.
struct IdentifierReader {
  let words: Vocabulary
  let rows: [Row]

  private(set) var found: [LocatedIdentifier] = []
  private(set) var unfilled: [UnfilledIdentifier] = []
  private var lists = 0
  private var taken: Set<Place> = []

  /// A word of a row.
  private struct Place: Hashable {
    let row: Int
    let token: Int
  }

  private static let vat = try? Pattern(#"(?<![0-9a-z])fr ?[0-9a-hj-np-z]{2}(?: ?\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)"#)
  private static let iban = try? Pattern(#"(?<![0-9a-z])fr ?\d{2}(?: ?[0-9a-z]{4}){5} ?[0-9a-z]{3}(?![0-9a-z])"#)
  private static let long = try? Pattern(#"(?<![\d.,/-])(?<!\d )(\d{11}|\d{14}|\d{3}[ .]\d{3}[ .]\d{3}[ .]\d{5}|\d{3} \d{3} \d{3} \d{2} \d{3})(?! \d)(?![\d.,/-]\d?)"#)
  private static let beforeRCS = try? Pattern(#"(\d{3} ?\d{3} ?\d{3})(?!\d| \d) (?:au )?r\.?c\.?s\b"#)

  /// An establishment's number, told by its category: « CHRS Perrache (690950746, catégorie 214) ».
  private static let beforeCategory = try? Pattern(#"(?<![\d.,/-])(?<!\d )(\d{9}|2[ab]\d{7}|\d{2} \d{3} \d{3} \d)(?:[ ,;–—-]{1,3}(?:cat\.?|categorie)(?: finess)?(?: ?:? ?\d{3}\b|$)|,$)"#)

  init(_ rows: [Row], _ words: Vocabulary) {
    self.rows = rows
    self.words = words
  }

  /// Reads all rows.
  mutating func read() {
    for index in rows.indices {
      let row = rows[index]
      for segment in row.segments {
        let text = RowText(row, segment)
        readByShape(text, index)
        readLabelled(text, index, segment)
      }
    }
    for index in rows.indices where rows[index].tokens.contains(where: { $0.folded.contains(where: \.isNumber) }) { readUnlabelled(index) }
    found.sort { ($0.row, $0.range.lowerBound) < ($1.row, $1.range.lowerBound) }
  }

  // MARK: By shape

  /// TVA numbers and IBANs are told by their country, a RCS number by the letters after it.
  private mutating func readByShape(_ text: RowText, _ row: Int) {
    guard text.text.utf8.contains(where: { (48...57).contains($0) }) else { return }
    for (kind, pattern) in [(Identifier.Kind.iban, Self.iban), (.tva, Self.vat)] {
      for match in pattern?.all(in: text.text) ?? [] {
        let value = text.text.slice(match.range).filter { $0.isNumber || $0.isLetter }.uppercased()
        add(kind, value, nil, row, text.tokens(match.range), list: newList(), isLabelled: true)
      }
    }
    for match in Self.beforeRCS?.all(in: text.text) ?? [] {
      guard let group = match.groups[0] else { continue }
      add(.siren, text.text.slice(group).filter(\.isNumber), nil, row, text.tokens(group), list: newList(), isLabelled: true)
    }
    for match in Self.beforeCategory?.all(in: text.text) ?? [] {
      let isBroken = text.text.slice(match.range).hasSuffix(",")
      if isBroken, row + 1 >= rows.count || !rows[row + 1].folded().hasPrefix("cat") { continue }
      guard let group = match.groups[0], RegisterLabel.all(in: text.text.slice(0..<group.lowerBound), words).isEmpty else { continue }
      add(.finess, text.text.slice(group).filter { $0 != " " }.uppercased(), .geographique, row, text.tokens(group), list: 0, isLabelled: true)
    }
  }

  /// A long number whose key is right needs no label.
  private mutating func readUnlabelled(_ row: Int) {
    let text = RowText(rows[row])
    for match in Self.long?.all(in: text.text) ?? [] {
      let value = text.text.slice(match.range).filter(\.isNumber)
      let isRPPS = value.utf8.count == 11 && value.hasPrefix("1")
      let kind: Identifier.Kind = value.utf8.count == 14 ? .siret : .rpps
      guard kind == .siret || isRPPS, RegisterKey.fault(kind, value) == nil, !isZeros(value) else { continue }
      add(kind, value, nil, row, text.tokens(match.range), list: newList(), isLabelled: false)
    }
  }

  // MARK: By label

  private mutating func readLabelled(_ text: RowText, _ row: Int, _ segment: Range<Int>) {
    let labels = RegisterLabel.all(in: text.text, words)
    for (order, label) in labels.enumerated() {
      let end = order + 1 < labels.count ? labels[order + 1].range.lowerBound : text.text.utf8.count
      if order + 1 == labels.count, readBroken(label, text, row, segment) || readInline(label, text, row, until: end) { continue }
      if order + 1 < labels.count, readInline(label, text, row, until: end) { continue }
      readElsewhere(label, row, segment, text.tokens(label.range), isLast: order + 1 == labels.count)
    }
  }

  /// A number that begins after its label and ends below, in its column: « SIRET : 319 437 141 / 00017 ». Where rows of other
  /// columns lie in between, the key of the whole must be right.
  private mutating func readBroken(_ label: RegisterLabel, _ text: RowText, _ row: Int, _ segment: Range<Int>) -> Bool {
    guard text.text.last?.isNumber ?? false, let start = valueStart(label, text.text), start < text.text.utf8.count,
      let box = Box(around: rows[row].tokens[segment].map(\.box)), let (below, next) = under(box, row),
      next.count == 1 || !(rows[below].tokens[next.lowerBound + 1].folded.contains { $0.isLetter })
    else { return false }
    let own = text.text.slice(start..<text.text.utf8.count), digits = own.filter(\.isNumber)
    guard own.allSatisfy({ $0.isNumber || " .-".contains($0) }) else { return false }
    let tail = rows[below].tokens[next].map(\.folded).joined(), whole = digits + tail
    guard !tail.isEmpty, tail.allSatisfy(\.isNumber) else { return false }
    for kind in label.kinds where whole.utf8.count == kind.length && digits.utf8.count < kind.length && RegisterKey.fault(kind, digits) != nil {
      guard below == row + 1 || RegisterKey.fault(kind, whole) == nil else { continue }
      add(kind, whole, kind == .finess ? label.roles.first : nil, row, text.tokens(start..<text.text.utf8.count), list: newList(), isLabelled: true)
      taken.formUnion(next.map { Place(row: below, token: $0) })
      return true
    }
    return false
  }

  /// The next words in the column of a box, four rows on at most.
  private func under(_ box: Box, _ row: Int) -> (row: Int, words: Range<Int>)? {
    for index in (row + 1)..<max(row + 1, min(rows.count, row + 5)) where rows[index].page == rows[row].page {
      if let found = rows[index].segments.first(where: { Box(around: rows[index].tokens[$0].map(\.box)).map { $0.horizontalOverlap(box) > 0 } ?? false }) {
        return (index, found)
      }
    }
    return nil
  }

  /// The numbers that follow a label in its own run of words.
  private mutating func readInline(_ label: RegisterLabel, _ text: RowText, _ row: Int, until end: Int) -> Bool {
    let own = text.text.slice(0..<end)
    guard var offset = valueStart(label, own) else { return false }
    guard offset < own.utf8.count else { return false }
    if Placeholder.stands(in: own.slice(offset..<own.utf8.count)) || isZeros(own.slice(offset..<own.utf8.count)) {
      unfilled.append(UnfilledIdentifier(kinds: label.kinds, roles: label.roles, row: row, range: text.tokens(label.range)))
      return true
    }
    let list = newList()
    var count = 0
    while let (kind, value) = best(label.kinds, own, offset, isExact: count > 0 || label.isRCS) {
      let role = kind == .finess ? (label.roles.count > 1 ? (count < label.roles.count ? label.roles[count] : nil) : label.roles.first) : nil
      add(kind, value.value, role, row, text.tokens(value.range), list: list, isLabelled: true)
      count += 1
      let rest = own.slice(value.range.upperBound..<own.utf8.count)
      let skipped = rest.utf8.prefix { !(48...57).contains($0) }.count
      guard skipped > 0, skipped <= 60, rest.utf8.count > skipped else { break }
      offset = value.range.upperBound + skipped
    }
    return count > 0
  }

  /// Where the number of a label begins: right after words that lead to it.
  private func valueStart(_ label: RegisterLabel, _ text: String) -> Int? {
    let notion = label.isRCS ? "liaison-rcs" : "liaison"
    let rest = text.slice(label.range.upperBound..<text.utf8.count)
    guard let lead = words.pattern("registres", notion)?.first(in: rest), lead.range.lowerBound == 0 else { return nil }
    return label.range.upperBound + lead.range.upperBound
  }

  private func isZeros(_ text: String) -> Bool {
    let digits = text.filter(\.isNumber)
    return digits.utf8.count >= 5 && !text.contains(where: \.isLetter) && Set(digits).count == 1
  }

  /// The number at an offset, as the kind that it fits best.
  private func best(_ kinds: [Identifier.Kind], _ text: String, _ offset: Int, isExact: Bool) -> (Identifier.Kind, RegisterValue)? {
    let wanted = kinds.filter { $0 != .tva && $0 != .iban }
    let also = wanted == [.siren] ? [.siren, .siret] : wanted
    for kind in also.sorted(by: { $0.length > $1.length }) {
      if let value = RegisterValue.read(kind, in: text, at: offset, isExact: true) { return (kind, value) }
    }
    if kinds.contains(.rpps), let value = card(text, offset) { return (.rpps, value) }
    guard !isExact, let kind = wanted.first else { return nil }
    return RegisterValue.read(kind, in: text, at: offset, isExact: wanted.count > 1).map { (kind, $0) }
  }

  /// The RPPS of a card: twelve digits, of which the first is an 8.
  private func card(_ text: String, _ offset: Int) -> RegisterValue? {
    let rest = text.slice(offset..<text.utf8.count)
    let run = rest.prefix { $0.isNumber || " .-".contains($0) }
    let digits = run.filter(\.isNumber)
    guard digits.utf8.count == 12, digits.hasPrefix("8") else { return nil }
    let length = String(run).trimmed(of: " .-").utf8.count
    return RegisterValue(value: String(digits.dropFirst()), range: offset..<(offset + length))
  }

  /// The numbers beside a label that stands alone, or below it: a cell, or a whole column.
  private mutating func readElsewhere(_ label: RegisterLabel, _ row: Int, _ segment: Range<Int>, _ tokens: Range<Int>, isLast: Bool) {
    let heading = Stack.around(rows, row, segment)
    if segment.count <= 3, words.has("registres", "categorie", in: heading) { return }
    let roles = label.roles.isEmpty && label.kinds.contains(.finess) ? RegisterLabel.roles(in: heading, words) : label.roles
    let told = RegisterLabel(kinds: label.kinds, roles: roles, isRCS: label.isRCS, range: label.range)
    let segments = rows[row].segments
    if isLast, let place = segments.firstIndex(of: segment), place + 1 < segments.count {
      let beside = RowText(rows[row], segments[place + 1])
      let digits = beside.text.utf8.prefix { !(48...57).contains($0) }.count
      if digits <= 4, take(told, beside, row, isExact: false) {
        for next in segments[(place + 2)...] { _ = take(told, RowText(rows[row], next), row, isExact: true) }
        return
      }
      if Placeholder.stands(in: beside.text), !beside.text.contains(":") {
        unfilled.append(UnfilledIdentifier(kinds: told.kinds, roles: roles, row: row, range: tokens))
        return
      }
    }
    let near = max(tokens.lowerBound - 1, segment.lowerBound)..<min(tokens.upperBound + 1, segment.upperBound)
    if let box = Box(around: rows[row].tokens[near].map(\.box)) { readColumn(told, row, box) }
  }

  /// The numbers of a column under its heading.
  private mutating func readColumn(_ label: RegisterLabel, _ row: Int, _ box: Box) {
    let list = newList()
    var bottom = box.bottom, empty = 0, page = rows[row].page
    for index in (row + 1)..<max(rows.count, row + 1) where rows[index].zone == .body {
      let below = rows[index]
      guard below.page == page && below.top - bottom < max(40, box.height * 4) || below.page == page + 1, empty <= 4 else { break }
      if below.page > page { (page, bottom) = (below.page, below.top) }
      let under = numbers(label, index, box)
      for (kind, value, text) in under {
        add(kind, value.value, kind == .finess ? label.roles.first : nil, index, text.tokens(value.range), list: list, isLabelled: true)
      }
      if under.isEmpty { empty += 1 } else { (bottom, empty) = (below.bottom, 0) }
      let isHeading = below.segments.contains { segment in
        let isUnder = Box(around: below.tokens[segment].map(\.box)).map { $0.horizontalOverlap(box) > 0 } ?? false
        return isUnder && under.isEmpty && !RegisterLabel.all(in: below.folded(segment), words).isEmpty
      }
      if isHeading { break }
    }
  }

  /// The numbers of a row that stand under a heading.
  private func numbers(_ label: RegisterLabel, _ row: Int, _ box: Box) -> [(Identifier.Kind, RegisterValue, RowText)] {
    rows[row].segments.flatMap { segment -> [(Identifier.Kind, RegisterValue, RowText)] in
      let text = RowText(rows[row], segment)
      var found: [(Identifier.Kind, RegisterValue, RowText)] = []
      for token in segment {
        let offset = text.start(of: token)
        guard offset >= (found.last?.1.range.upperBound ?? 0), rows[row].tokens[token].folded.first?.isNumber ?? false, !taken.contains(Place(row: row, token: token)),
          token == segment.lowerBound || !(rows[row].tokens[token - 1].folded.last?.isNumber ?? false),
          let (kind, value) = best(label.kinds, text.text, offset, isExact: true),
          let place = Box(around: rows[row].tokens[text.tokens(value.range)].map(\.box)), place.horizontalOverlap(box) > -20
        else { continue }
        found.append((kind, value, text))
      }
      return found
    }
  }

  /// Takes the number that the words beside a label begin with.
  private mutating func take(_ label: RegisterLabel, _ text: RowText, _ row: Int, isExact: Bool) -> Bool {
    let start = text.text.utf8.prefix { !(48...57).contains($0) }.count
    guard start < text.text.utf8.count, start <= 4,
      let (kind, value) = best(label.kinds, text.text, start, isExact: isExact)
    else { return false }
    add(kind, value.value, kind == .finess ? label.roles.first : nil, row, text.tokens(value.range), list: newList(), isLabelled: true)
    return true
  }

  private mutating func newList() -> Int {
    lists += 1
    return lists
  }

  private mutating func add(_ kind: Identifier.Kind, _ value: String, _ role: Identifier.Role?, _ row: Int, _ range: Range<Int>, list: Int, isLabelled: Bool) {
    let places = range.map { Place(row: row, token: $0) }
    guard places.allSatisfy({ !taken.contains($0) }) else { return }
    taken.formUnion(places)
    let identifier = Identifier(kind, value, role: role, fault: RegisterKey.fault(kind, value), at: rows[row].region(range))
    found.append(LocatedIdentifier(identifier: identifier, row: row, range: range, list: list, isLabelled: isLabelled))
  }
}
