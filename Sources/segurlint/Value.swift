import Linting
import TextMatching

/// The text given to one option, and the ways to understand it.
struct Value {
  /// "--esms"
  let option: String
  let text: String

  /// Nil where the option was not given.
  init?(_ option: String, _ text: String?) {
    guard let text else { return nil }
    self.option = option
    self.text = text
  }

  /// One of the words of an enumeration; case does not matter.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(_ type: Choice.Type) throws(Failure) -> Choice {
    let known = Choice.allCases.map(\.rawValue)
    if let found = Choice.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) { return found }
    let list = known.joined(separator: ", ")
    throw invalid(
      Text(fr: "une de ces valeurs : \(list)", en: "one of these values: \(list)"),
      nearest: Nearest.word(to: text, among: known))
  }

  /// "oui" or "non".
  func yesOrNo() throws(Failure) -> Bool {
    switch text.lowercased() {
    case "oui": true
    case "non": false
    default: throw invalid(Text(fr: "« oui » ou « non »", en: "\"oui\" (yes) or \"non\" (no)"))
    }
  }

  /// A day in ISO 8601.
  func day() throws(Failure) -> Day {
    guard let day = Day(iso: text) else {
      throw invalid(
        Text(
          fr: "une date qui existe, écrite AAAA-MM-JJ (par exemple 2026-03-02)",
          en: "a day that exists, written YYYY-MM-DD (2026-03-02 for instance)"))
    }
    return day
  }

  /// A whole number, 1 at least.
  func count() throws(Failure) -> Int {
    let digits = text.filter { !" \u{A0}\u{202F}".contains($0) }
    guard let number = Int(digits), number > 0 else {
      throw invalid(Text(fr: "un nombre entier d'au moins 1", en: "a whole number, 1 at least"))
    }
    return number
  }

  /// One of the three rates.
  func vatRate() throws(Failure) -> Amount {
    let rate = Amount(String(text.map { $0 == "," ? "." : $0 }))
    guard let rate, ["20", "8.5", "0"].contains(rate.bare) else {
      throw invalid(Text(fr: "20, 8.5 ou 0", en: "20, 8.5 or 0"))
    }
    return rate
  }

  private func invalid(_ expected: Text, nearest: String? = nil) -> Failure {
    let hint = nearest.map { Text(fr: " ; peut-être « \($0) »", en: "; perhaps \"\($0)\"") } ?? Text(fr: "", en: "")
    return Failure(
      fr: "l'option \(option) attend \(expected.fr), et non « \(text) »\(hint.fr).",
      en: "the option \(option) expects \(expected.en), not \"\(text)\"\(hint.en).")
  }
}
