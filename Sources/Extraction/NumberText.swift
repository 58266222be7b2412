import Facts

/// Reads numbers the way the French print them: "1 234,56", "1.234,56", "1'234.56", "8 560", "8,5".
enum NumberText {
  /// The number that a text is, and how many decimals it shows; nil where it is none.
  static func parse(_ text: some StringProtocol) -> (amount: Amount, decimals: Int)? {
    var digits = ""
    var separators: [(at: Int, character: Character)] = []
    var negative = false
    for (index, character) in text.enumerated() {
      switch character {
      case "0"..."9": digits.append(character)
      case "-", "−", "–", "+":
        guard index == 0 else { return nil }
        negative = character != "+"
      case ",", ".", "'", "’", " ", "\u{A0}", "\u{202F}", "\u{2009}":
        if digits.isEmpty {
          if character == " " || character == "\u{A0}" || character == "\u{202F}" { continue }
          return nil
        }
        separators.append((digits.count, character))
      default: return nil
      }
    }
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    guard let decimals = decimals(of: digits.count, separators) else { return nil }
    let whole = String(digits.dropLast(decimals))
    let plain = (negative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (decimals > 0 ? "." + digits.suffix(decimals) : "")
    return Amount(plain).map { ($0, decimals) }
  }

  /// How many of the digits are decimals; nil where the separators make no number.
  private static func decimals(of count: Int, _ separators: [(at: Int, character: Character)]) -> Int? {
    guard let last = separators.last else { return 0 }
    let after = count - last.at
    let earlier = separators.dropLast()
    let repeated = earlier.contains { $0.character == last.character }
    let isDecimalMark = last.character == "," || last.character == "." && after != 3
    if isDecimalMark, !repeated {
      return (1...6).contains(after) && isGrouped(earlier, upTo: last.at) ? after : nil
    }
    return isGrouped(separators[...], upTo: count) ? 0 : nil
  }

  /// Whether the separators cut the digits in threes.
  private static func isGrouped(_ separators: ArraySlice<(at: Int, character: Character)>, upTo end: Int) -> Bool {
    var previous = end
    for separator in separators.reversed() {
      guard previous - separator.at == 3 else { return false }
      previous = separator.at
    }
    return separators.isEmpty || (1...3).contains(previous)
  }
}
