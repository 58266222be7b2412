import DocumentModel
import Facts

/// A number standing on a row: money, a percentage, a quantity.
struct Money: Sendable {
  let amount: Amount
  /// The tokens that it is made of.
  let tokens: Range<Int>
  let box: Box
  let hasCurrency: Bool
  let isPercent: Bool
  let decimals: Int
  /// A currency other than the euro, if one is printed.
  let otherCurrency: String?
  /// Whether a placeholder stands in the place of the number.
  var isBlank = false

  /// Whether it reads as a sum of money: a currency or two decimals, and no percent sign.
  var isSum: Bool { !isPercent && (hasCurrency || decimals == 2) }
}

/// Finds the numbers among the tokens of a row.
struct MoneyScanner {
  let tokens: [Token]
  let hasGeometry: Bool

  private var height: Double { (tokens.map(\.box.bottom).max() ?? 0) - (tokens.map(\.box.top).min() ?? 0) }

  /// Every number, from left to right.
  var all: [Money] {
    var found: [Money] = []
    var index = 0
    let blanks = blanks
    while index < tokens.count {
      if let blank = blanks.first(where: { $0.tokens.lowerBound == index }) {
        found.append(blank)
        index = blank.tokens.upperBound
        continue
      }
      guard mayStart(tokens[index]) else {
        index += 1
        continue
      }
      if let money = money(at: index) {
        found.append(money)
        index = money.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Placeholders in the place of sums: before a currency or in a cell of their own after a label.
  private var blanks: [Money] {
    PlaceholderScanner(tokens: tokens).all.compactMap { hit in
      guard hit.shape != .dateHint, !(hit.shape == .leaders && hit.after.isEmpty) else { return nil }
      let end = hit.tokens.upperBound
      let unit = end < tokens.count && near(end - 1, end) && Self.isUnit(tokens[end].folded) ? tokens[end].folded : nil
      guard let box = Box(around: tokens[hit.tokens].map(\.box)), unit != nil || hit.shape == .braces && isApart(hit.tokens) else { return nil }
      return Money(
        amount: .zero, tokens: hit.tokens.lowerBound..<(unit == nil ? end : end + 1), box: box, hasCurrency: unit?.contains("%") != true,
        isPercent: unit?.contains("%") == true, decimals: 2, otherCurrency: nil, isBlank: true)
    }
  }

  /// Whether words fill a segment that is not the first of the row.
  private func isApart(_ range: Range<Int>) -> Bool {
    let breaks = { (index: Int) in tokens[index - 1].line != tokens[index].line || tokens[index - 1].cell != tokens[index].cell }
    return range.lowerBound > 0 && breaks(range.lowerBound) && (range.upperBound == tokens.count || breaks(range.upperBound))
  }

  /// Whether a number can start here: a digit, a sign or a currency.
  private func mayStart(_ token: Token) -> Bool {
    token.folded.utf8.contains { (48...57).contains($0) } || token.folded.utf8.count <= 5 && (token.folded == "-" || token.folded == "+" || Self.currency(token.folded) != nil)
  }

  /// The number that starts at a token, its groups of three and its currency taken along.
  private func money(at start: Int) -> Money? {
    var first = start
    var currency = Self.currency(tokens[start].folded)
    if currency != nil, start + 1 < tokens.count, near(start, start + 1) { first += 1 } else { currency = nil }
    var sign = ""
    let opens = first == 0 || tokens[first - 1].line != tokens[first].line || tokens[first - 1].cell != tokens[first].cell
    if ["-", "+"].contains(tokens[first].folded), opens, first + 1 < tokens.count, near(first, first + 1) {
      sign = tokens[first].folded
      first += 1
    }
    var core = Self.stripped(tokens[first].text)
    guard NumberText.parse(core.number) != nil else { return nil }
    var end = first + 1
    while core.suffix.isEmpty, end < tokens.count, joins(end - 1, end) {
      let next = Self.stripped(tokens[end].text)
      guard NumberText.parse(core.number + " " + next.number) != nil, next.number.prefix(3).allSatisfy(\.isNumber),
        next.number.count >= 3, next.prefix.isEmpty
      else { break }
      core = (core.prefix, core.number + " " + next.number, next.suffix)
      end += 1
    }
    var suffix = core.suffix
    if suffix.isEmpty, end < tokens.count, near(end - 1, end), Self.isUnit(tokens[end].folded) {
      suffix = tokens[end].folded
      end += 1
    }
    guard let (amount, decimals) = NumberText.parse(sign + core.number) else { return nil }
    let negative = core.prefix.contains("(") && suffix.contains(")")
    let mark = (currency ?? "") + core.prefix + suffix
    return Money(
      amount: negative ? -amount : amount, tokens: start..<end, box: tokens[start].box.union(tokens[end - 1].box),
      hasCurrency: mark.contains("€") || mark.contains("eur"), isPercent: mark.contains("%"), decimals: decimals,
      otherCurrency: ["$", "£", "chf", "usd", "gbp"].first { mark.contains($0) })
  }

  /// A word of currency that may stand before a number.
  private static func currency(_ folded: String) -> String? {
    ["€", "eur", "euros", "chf", "usd", "$", "£", "gbp"].contains(folded) ? folded : nil
  }

  private static func isUnit(_ folded: String) -> Bool {
    let bare = folded.trimmed(of: ".,;:)")
    return ["€", "eur", "euro", "euros", "%", "chf", "usd", "$", "£", "gbp", "€ht", "€ttc"].contains(bare)
  }

  /// A printed number without the signs glued to it.
  private static func stripped(_ text: String) -> (prefix: String, number: String, suffix: String) {
    let characters = Array(text.lowercased())
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    guard let first = characters.firstIndex(where: { isDigit($0) || $0 == "-" || $0 == "−" || $0 == "–" || $0 == "+" }),
      let last = characters.lastIndex(where: isDigit)
    else { return (text, "", "") }
    let prefix = String(characters[..<first]), suffix = String(characters[(last + 1)...])
    let marks = "€$£()eurosht%chfttcusdgbp.,;:*[]~≈ "
    guard prefix.allSatisfy({ "€$£(eurchfusdgbp:[~≈* ".contains($0) }), ["", "eur", "chf", "usd", "gbp"].contains(prefix.filter(\.isLetter)), suffix.allSatisfy({ marks.contains($0) }), last >= first
    else { return (text, "", "") }
    return (prefix, String(characters[first...last]), suffix.trimmed(of: ".,;:*"))
  }

  /// Whether two tokens stand as near as a number and its unit.
  private func near(_ a: Int, _ b: Int) -> Bool {
    tokens[a].cell == tokens[b].cell && tokens[b].box.left - tokens[a].box.right <= max(height, 6) * 0.9
  }

  /// Whether the gap between two tokens is that of a space inside a number.
  private func joins(_ a: Int, _ b: Int) -> Bool {
    guard tokens[a].line == tokens[b].line, tokens[a].cell == tokens[b].cell else { return false }
    let gap = tokens[b].box.left - tokens[a].box.right
    let digit = tokens[b].box.width / Double(max(tokens[b].text.count, 1))
    return hasGeometry ? gap <= max(tokens[a].box.height * 0.22, digit * 0.8) : gap <= 6.5
  }
}

extension String {
  /// Without these characters at its ends.
  func trimmed(of characters: String) -> String {
    guard let first = firstIndex(where: { !characters.contains($0) }),
      let last = lastIndex(where: { !characters.contains($0) })
    else { return "" }
    return String(self[first...last])
  }
}
