import DocumentModel
import Facts
import TextMatching

/// Finds the numbers of public registers, by their labels and their keys.
struct IdentifierReader {
  private static let pattern = try? Pattern(
    #"\b(siret|siren|rcs(?: [a-z'-]+){1,3}|rpps|adeli|finess|iban|tva)\b([^0-9a-z]|\b(?:n°|no|numero|intracommunautaire|intracom|intra|pmsi|juridique|geographique|ej|et|eg)\b)*((?:fr ?)?[0-9a-z]{2}[0-9ab][0-9 .]{5,34}[0-9])"#
  )
  private static let long = try? Pattern(#"(?<![\d.,/-])(\d{11}|\d{14}|\d{3} \d{3} \d{3} \d{5}|\d{3} \d{3} \d{3} \d{2} \d{3})(?![\d.,/-])"#)

  static func all(in rows: [Row]) -> [Identifier] {
    var found: [Identifier] = []
    var seen: Set<String> = []
    func add(_ kind: Identifier.Kind, _ value: String, _ row: Row) {
      guard seen.insert("\(kind.rawValue) \(value) \(row.page) \(row.number)").inserted else { return }
      found.append(Identifier(kind, value, isValid: isValid(kind, value), at: row.region()))
    }
    for row in rows {
      let text = row.folded()
      guard text.utf8.contains(where: { (48...57).contains($0) }) else { continue }
      for match in pattern?.all(in: text) ?? [] {
        guard let name = match.groups[0].map({ text.slice($0) }), let raw = match.groups[2].map({ text.slice($0) }) else { continue }
        let value = raw.filter { $0.isNumber || $0.isLetter }
        switch name.prefix(4) {
        case "sire": add(name == "siret" ? .siret : .siren, String(value.filter(\.isNumber).prefix(name == "siret" ? 14 : 9)), row)
        case "rcs ": add(.siren, String(value.filter(\.isNumber).prefix(9)), row)
        case "rpps": add(.rpps, String(value.filter(\.isNumber).prefix(11)), row)
        case "adel": add(.adeli, String(value.prefix(9)), row)
        case "fine": add(.finess, String(value.prefix(9)), row)
        case "tva": if value.hasPrefix("fr") { add(.tva, String(value.uppercased().prefix(13)), row) }
        default: break
        }
      }
      for match in long?.all(in: text) ?? [] {
        let value = text.slice(match.range).filter(\.isNumber)
        if value.count == 11, luhn(value), value.hasPrefix("1") { add(.rpps, value, row) }
        if value.count == 14, luhn(value), !found.contains(where: { $0.kind == .siret && $0.value == value }) { add(.siret, value, row) }
      }
    }
    return found
  }

  static func isValid(_ kind: Identifier.Kind, _ value: String) -> Bool {
    switch kind {
    case .siren: value.count == 9 && luhn(value)
    case .siret: value.count == 14 && (luhn(value) && luhn(String(value.prefix(9))) || value.hasPrefix("356000000") && sum(value) % 5 == 0)
    case .rpps: value.count == 11 && luhn(value)
    case .finess: value.count == 9 && (value.contains(where: \.isLetter) || luhn(value))
    case .tva: vat(value)
    case .adeli: value.count == 9
    case .iban: false
    }
  }

  private static func vat(_ value: String) -> Bool {
    let siren = String(value.suffix(9))
    guard value.count == 13, let number = Int(siren), luhn(siren) else { return false }
    guard let key = Int(value.dropFirst(2).prefix(2)) else { return true }
    return key == (12 + 3 * (number % 97)) % 97
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
