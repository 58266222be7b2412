import TextMatching

/// What the label of a sum says that the sum is.
enum TotalLabel: Equatable {
  enum Tax: Equatable { case ht, vat, ttc, unknown }

  /// A total of the piece.
  case total(Tax)
  /// A sum over some lines: a subtotal, or a total with a qualifier of its own.
  case subtotal(Tax)
  case netToPay
  /// What is left to the client.
  case remainder
  /// What the State is said to pay.
  case funded
  case discount
  /// Advance, balance, due amounts: of no weight for the lines.
  case payment
  /// "À reporter" and its like.
  case carried

  /// Whether a number without currency or decimals after the label is a sum all the same.
  var countsBareNumbers: Bool {
    switch self {
    case .total, .subtotal, .netToPay: true
    default: false
    }
  }

  /// The label of a sum below the lines: there « Prestation Ségur HT (État) » is a total of its own.
  static func below(_ text: String, _ words: Vocabulary) -> TotalLabel? {
    if let label = TotalLabel(text, words) { return label }
    let bare = bare(Vocabulary.label(text))
    return words.has("totaux", "fin-de-total", in: bare) ? .subtotal(tax(of: bare, words)) : nil
  }

  /// Nil for a label that is not a total's.
  init?(_ text: String, _ words: Vocabulary) {
    let label = Self.bare(Vocabulary.label(text))
    guard !label.isEmpty, label.utf8.count <= 120 else { return nil }
    if words.has("totaux", "report", in: label) { self = .carried; return }
    if words.has("totaux", "reste", in: label) { self = .remainder; return }
    let tax = Self.tax(of: label, words)
    let plain = words.has("totaux", "mots", in: label)
    if words.has("totaux", "sous-total", in: label) { self = .subtotal(tax); return }
    let isTotal = words.has("totaux", "total", in: label)
    if words.has("totaux", "finance", in: label), !(isTotal && label.hasPrefix("total ")) { self = .funded; return }
    if words.has("totaux", "net-a-payer", in: label), !(plain && isTotal && label.hasPrefix("total")) { self = .netToPay; return }
    if words.has("totaux", "remise", in: label) { self = .discount; return }
    if words.has("totaux", "acompte", in: label), !isTotal {
      if label.hasPrefix("prestation segur") { return nil }
      self = .payment
      return
    }
    if isTotal, plain { self = .total(tax); return }
    if label.hasPrefix("total") || label.hasPrefix("montant total") || label.hasPrefix("montant") && tax != .unknown { self = .subtotal(tax); return }
    return nil
  }

  /// Without the numbers and percentages in it.
  private static func bare(_ label: String) -> String {
    let kept = label.split(separator: " ").filter { word in
      !word.contains { $0.isNumber } || word.contains { $0.isLetter }
    }
    return kept.joined(separator: " ").replacing("()", with: "").trimmed(of: " .:;=*-_(|")
  }

  private static func tax(of label: String, _ words: Vocabulary) -> Tax {
    if words.has("totaux", "ttc", in: label) { return .ttc }
    if words.has("totaux", "ht", in: label) { return .ht }
    return words.has("totaux", "tva", in: label) ? .vat : .unknown
  }
}
