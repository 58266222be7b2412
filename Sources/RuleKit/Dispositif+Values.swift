/// What a scheme's table holds for a rule, as people read it.
extension Dispositif {
  /// The values that the rule reads; none for a rule that reads no value.
  public func values(of rule: String, _ language: Language) -> [String] {
    let required = requirements.filter { $0.rule == rule }.map { "\($0.piece.rawValue) : \($0.element.named[language])" }
    return required + own(of: rule, language)
  }

  private func own(of rule: String, _ language: Language) -> [String] {
    switch rule {
    case "SEG101", "SEG102": lineNames.filter(\.isRequired).map { "« \($0.name) »" }
    case "SEG103", "SEG104": mentions.prefix(1).map { "« \($0) »" }
    case "SEG105", "SEG106": clause.map { ["« \($0) »"] } ?? []
    case "SEG201", "SEG210": [bareme.map { $0.named[language] } ?? Text(fr: "barème inconnu", en: "barème unknown")[language]]
    case "SEG205": [requiredAmounts.map(\.rawValue).joined(separator: ", ")].filter { !$0.isEmpty }
    case "SEG211": shares.map { ["\($0.value.advance) % / \($0.value.balance) %"] } ?? []
    case "SEG301", "SEG311":
      Array(Set(maintenanceYears.map(\.value))).sorted().map { Text(fr: "\($0) ans", en: "\($0) years")[language] }
    case "SEG302": [components.map(\.kind.rawValue).joined(separator: ", ")]
    case "SEG303": [exclusions.map(\.rawValue).joined(separator: ", ")]
    case "SEG312": portabilityDays.map { [Text(fr: "\($0.value) jours", en: "\($0.value) days")[language]] } ?? []
    case "SEG402": calendar.orders.map { $0.limit.named[language] }
    case "SEG405": calendar.balance.map { $0.limit.named[language] }
    default: []
    }
  }
}

extension Bareme {
  fileprivate var named: Text {
    switch self {
    case .affine: Text(fr: "selon l'Activité combinée", en: "by Activité combinée")
    case .perUnit(.order, _): Text(fr: "par ESMS, selon leur nombre dans la commande", en: "by ESMS, after their number on the order")
    case .perUnit(.organisation, _): Text(fr: "par ESMS, selon leur nombre dans l'organisme gestionnaire", en: "by ESMS, after their number in the organisme")
    case .lumpOrHeads: Text(fr: "par médecin (cabinet), ou part fixe et effectif (structure)", en: "by doctor (cabinet), or fixed and by head (structure)")
    }
  }
}

extension Deadline.Limit {
  fileprivate var named: Text {
    switch self {
    case .day(let day, let hour):
      Text(fr: "jusqu'au \(day.french)\(hour.map { " à \($0)" } ?? "")", en: "until \(day.iso)\(hour.map { " at \($0)" } ?? "")")
    case .monthsAfterOpening(let months): Text(fr: "\(months) mois après l'arrêté", en: "\(months) months after the arrêté")
    }
  }
}
