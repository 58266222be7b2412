import RuleKit

/// Nothing was signed or issued tomorrow.
struct DateDansLeFuturRule: Rule {
  static let info = RuleInfo(
    "SEG406", "date-dans-le-futur", .avertissement, [],
    Text(fr: "La pièce n'est ni datée ni signée d'après aujourd'hui.", en: "The piece is neither dated nor signed after today."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("BON DE COMMANDE HOP-DPI-Va2\nDate de commande : 12/03/2025\nPrestation Ségur   1 000,00 €", options: today),
    .fails(.futur, "BON DE COMMANDE HOP-DPI-Va2\n↓Date de commande : 12/03/2027\nPrestation Ségur   1 000,00 €", options: today),
  ]

  private static let today: PieceOptions = {
    var options = PieceOptions()
    options.today = Day(year: 2026, month: 11, day: 21)
    return options
  }()

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let today = context.options.today else { return [] }
    var dates = piece.dates.filter { [.commande, .emission, .signature].contains($0.role) && $0.day > today }.map(\.region)
    if case .found(let day, let region) = piece.agreement.date, day > today, !dates.contains(region) { dates.append(region) }
    return dates.isEmpty ? [] : [Finding(.futur, at: dates, requirement: nil)]
  }
}

extension Message {
  fileprivate static let futur = Message(
    "futur", .avertissement,
    Text(fr: "La pièce porte une date d'émission ou de signature postérieure à aujourd'hui.", en: "The piece bears a date of issue or signature after today."),
    suggestion: Text(fr: "Vérifiez et corrigez la date.", en: "Check the date and correct it."))
}
