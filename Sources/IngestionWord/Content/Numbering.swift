/// The automatic numbers of paragraphs: "Article 1.", "a)", "2.1".
///
/// Boxes to tick that stand as bullets are told too; mere bullets are not.
struct Numbering {
  /// One level of a list.
  private struct Level {
    let start: Int
    let format: String
    /// The label, with "%1" for the number of the first level.
    let text: String
  }

  /// A list that paragraphs name: the definition that it shares, and the levels that it starts anew.
  private struct List {
    let definition: String
    let restarts: [Int: Int]
  }

  private var definitions: [String: [Int: Level]] = [:]
  private var lists: [String: List] = [:]
  /// The numbers reached, for each definition and level.
  private var reached: [String: [Int?]] = [:]
  private var begun: Set<String> = []

  /// How many levels a list has.
  private static let levels = 9
  /// The longest label, and the greatest number.
  private static let longest = 60
  private static let greatest = 1_000_000

  /// The lists of `numbering.xml`; none when there is no such part.
  init(_ root: Element?) {
    for element in root.map({ Array($0.children) }) ?? [] {
      if element.name == .abstractNumbering, let id = element.attribute(.abstractNumberingID) {
        definitions[id] = Self.indexed(element, .level) { Self.level($0) }
      } else if element.name == .numberingInstance, let id = element.attribute(.numberingID),
        let definition = element.child(.abstractNumberingID)?.attribute(.value)
      {
        lists[id] = List(
          definition: definition,
          restarts: Self.indexed(element, .levelOverride) { Self.number($0.child(.startOverride)) })
      }
    }
  }

  /// The label of the next paragraph of a list; nil when there is none to tell.
  mutating func label(list id: String, level: Int) -> String? {
    guard (0..<Self.levels).contains(level), let list = lists[id], let levels = definitions[list.definition],
      let own = levels[level]
    else { return nil }
    var numbers = reached[list.definition] ?? Array(repeating: nil, count: Self.levels)
    if begun.insert(id).inserted {
      for (level, start) in list.restarts where numbers.indices.contains(level) { numbers[level] = start - 1 }
    }
    numbers[level] = min((numbers[level] ?? own.start - 1) + 1, Self.greatest)
    numbers.replaceSubrange((level + 1)..., with: repeatElement(nil, count: Self.levels - level - 1))
    reached[list.definition] = numbers
    guard own.format != "bullet" else { return ["☐", "☑", "☒", "✓", "✗"].contains(own.text) ? own.text : nil }
    var label = own.text
    for index in 0...level where label.contains("%\(index + 1)") {
      let number = numbers[index] ?? levels[index]?.start ?? 1
      let parts = label.split(separator: "%\(index + 1)", omittingEmptySubsequences: false)
      label = parts.joined(separator: Numeral.text(number, levels[index]?.format ?? "decimal"))
    }
    return label.isEmpty ? nil : label
  }

  /// What the children of a name say, by their level.
  private static func indexed<Value>(
    _ parent: Element, _ name: Name, _ read: (Element) -> Value?
  ) -> [Int: Value] {
    var values: [Int: Value] = [:]
    for child in parent.children where child.name == name {
      guard let index = child.number(.levelIndex), (0..<levels).contains(index) else { continue }
      values[index] = read(child)
    }
    return values
  }

  /// One `w:lvl`.
  private static func level(_ element: Element) -> Level {
    let text = element.child(.levelText)?.attribute(.value) ?? ""
    let font = element.child(.runProperties)?.child(.fonts)?.attribute(.asciiFont)
    let format = element.child(.numberFormat)?.attribute(.value) ?? "decimal"
    return Level(
      start: number(element.child(.start)) ?? 0, format: format,
      text: String((format == "bullet" ? Symbols.text(text, font: font) : text).prefix(longest)))
  }

  /// The value of an element that is a number, kept within bounds.
  private static func number(_ element: Element?) -> Int? {
    element?.number(.value).map { min(max($0, 0), greatest) }
  }
}

/// Numbers as lists write them.
private enum Numeral {
  /// A number in one of Word's formats; formats that are not known come as digits.
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "none": ""
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "lowerLetter": letters(number) ?? "\(number)"
    case "upperLetter": letters(number)?.uppercased() ?? "\(number)"
    case "lowerRoman": roman(number)?.lowercased() ?? "\(number)"
    case "upperRoman": roman(number) ?? "\(number)"
    default: "\(number)"
    }
  }

  /// a to z, then aa to zz, as Word counts.
  private static func letters(_ number: Int) -> String? {
    guard (1...260).contains(number), let letter = Unicode.Scalar(0x61 + UInt32((number - 1) % 26)) else { return nil }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  /// I to MMMCMXCIX.
  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var rest = number
    return steps.reduce(into: "") { text, step in
      while rest >= step.value {
        text += step.sign
        rest -= step.value
      }
    }
  }

  private static let steps: [(value: Int, sign: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
