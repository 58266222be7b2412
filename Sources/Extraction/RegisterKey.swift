import Facts

/// The keys that the registers give their numbers.
enum RegisterKey {
  /// What is wrong with a number; nil where nothing is.
  static func fault(_ kind: Identifier.Kind, _ value: String) -> Identifier.Fault? {
    let length = value.utf8.count
    guard length == kind.length || kind == .iban && !value.hasPrefix("FR") else { return .length(length) }
    return isRight(kind, value) ? nil : .key
  }

  private static func isRight(_ kind: Identifier.Kind, _ value: String) -> Bool {
    switch kind {
    case .siren, .rpps: luhn(value)
    case .siret: luhn(value) && luhn(String(value.prefix(9))) || value.hasPrefix("356000000") && sum(value) % 5 == 0
    case .finess: value.contains(where: \.isLetter) || luhn(value)
    case .adeli: true
    case .tva: vat(value)
    case .iban: iban(value)
    }
  }

  private static func vat(_ value: String) -> Bool {
    let siren = String(value.suffix(9))
    guard let number = Int(siren), luhn(siren) else { return false }
    guard let key = Int(value.dropFirst(2).prefix(2)) else { return true }
    return key == (12 + 3 * (number % 97)) % 97
  }

  /// ISO 13616: the country and key last, letters as numbers, the whole 1 modulo 97.
  private static func iban(_ value: String) -> Bool {
    let turned = value.dropFirst(4) + value.prefix(4)
    var rest = 0
    for character in turned {
      guard let digit = Int(String(character), radix: 36) else { return false }
      rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97
    }
    return rest == 1
  }

  private static func sum(_ digits: String) -> Int { digits.compactMap(\.wholeNumberValue).reduce(0, +) }

  /// The Luhn key of a run of digits.
  static func luhn(_ digits: String) -> Bool {
    var total = 0
    for (index, character) in digits.reversed().enumerated() {
      guard let digit = character.wholeNumberValue else { return false }
      let doubled = index % 2 == 1 ? digit * 2 : digit
      total += doubled > 9 ? doubled - 9 : doubled
    }
    return !digits.isEmpty && total % 10 == 0
  }
}
