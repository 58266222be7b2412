/// How the values of an invoice are printed in French.
enum Wording {
  /// What a code of UNTDID 1001 calls the piece.
  static func title(ofType code: String?) -> String {
    switch code {
    case "381", "261", "396", "502", "503": "Avoir"
    case "384": "Facture rectificative"
    case "386": "Facture d'acompte"
    case "389": "Autofacture"
    default: "Facture"
    }
  }

  /// "2026-01-31" as "31/01/2026".
  static func day(_ iso: String) -> String { iso.split(separator: "-").reversed().joined(separator: "/") }

  /// "1234.50" as "1 234,5", with no-break spaces.
  static func number(_ text: String) -> String { grouped(text, least: 0) }

  /// "1234.5" as "1 234,50 €".
  static func money(_ text: String, _ currency: String?) -> String {
    grouped(text, least: 2) + " " + (currency == nil || currency == "EUR" ? "€" : currency ?? "")
  }

  /// A price, and for how many units it is where that is not one.
  static func price(_ text: String, per basis: String?, _ currency: String?) -> String {
    let price = money(text, currency)
    guard let basis, number(basis) != "1" else { return price }
    return "\(price) / \(number(basis))"
  }

  /// Thousands apart, a comma, and no more decimals than it takes.
  private static func grouped(_ text: String, least: Int) -> String {
    let negative = text.hasPrefix("-")
    let parts = (negative ? text.dropFirst() : text[...]).split(separator: ".")
    var fraction = Substring(parts.count > 1 ? parts[1] : "")
    while fraction.count > least, fraction.hasSuffix("0") { fraction.removeLast() }
    let decimals = fraction + String(repeating: "0", count: max(0, least - fraction.count))
    var whole = ""
    for (index, digit) in (parts.first ?? "0").enumerated() {
      if index > 0, ((parts.first?.count ?? 0) - index) % 3 == 0 { whole.append("\u{A0}") }
      whole.append(digit)
    }
    return (negative ? "-" : "") + whole + (decimals.isEmpty ? "" : "," + decimals)
  }
}
