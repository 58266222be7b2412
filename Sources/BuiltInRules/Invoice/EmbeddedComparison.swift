import RuleKit

/// An e-invoice attached to a PDF beside what was read on the pages.
struct EmbeddedComparison {
  let invoice: EmbeddedInvoice
  let piece: Facts

  /// Every value that the data give and that pages can show.
  var all: [ComparedValue] {
    head + sums + party(invoice.seller, piece.parties.supplier, Text(fr: "vendeur", en: "seller"))
      + party(invoice.buyer, piece.parties.client, Text(fr: "acheteur", en: "buyer")) + lines
  }

  private var head: [ComparedValue] {
    let number = invoice.number.map {
      ComparedValue(Text(fr: "le numéro", en: "the number"), $0, shown: $0.value, with: piece.numbers.piece) { Self.bare($0) == Self.bare($1) }
    }
    let day = invoice.issued.map {
      ComparedValue(Text(fr: "la date d'émission", en: "the date of issue"), $0, shown: $0.value.french, with: issued($0.value))
    }
    return [number, day].compactMap { $0 }
  }

  /// The printed day; unreadable where the same digits are the day of the data with the month first.
  private func issued(_ day: Day) -> Reading<Day> {
    let printed = piece.billing.issued
    guard let own = printed.value, own != day, own.year == day.year, own.month == day.day, own.day == day.month else { return printed }
    return .unreadable(printed.region)
  }

  /// A credit note may be printed with or without signs.
  private var sums: [ComparedValue] {
    let totals = piece.totals
    let all = [
      (Text(fr: "le total HT", en: "the total before tax"), invoice.ht, totals.ht), (Text(fr: "la TVA", en: "the VAT"), invoice.vat, totals.vat),
      (Text(fr: "le total TTC", en: "the total with tax"), invoice.ttc, totals.ttc),
    ]
    return all.compactMap { name, value, reading in value.map { compared(name, $0, with: reading) } }
  }

  private func compared(_ name: Text, _ value: EmbeddedValue<Amount>, with reading: Reading<Amount>) -> ComparedValue {
    ComparedValue(name, value, shown: value.value.euros, with: reading) { $0.magnitude == $1.magnitude }
  }

  private func party(_ embedded: EmbeddedParty, _ printed: Party, _ role: Text) -> [ComparedValue] {
    Identifier.Kind.allCases.compactMap { kind in
      guard let value = embedded.identifiers[kind] else { return nil }
      let name = Text(fr: "le \(Self.name(kind)) du \(role.fr)", en: "the \(role.en)'s \(Self.name(kind))")
      let own = printed.identifiers.filter { Self.siren($0.kind, $0.value) != nil }
      let siren = Self.siren(kind, Self.bare(value.value))
      let same = own.first { Self.siren($0.kind, $0.value) == siren }
      guard let closest = same ?? own.first(where: { $0.kind == kind }) ?? own.first else {
        return ComparedValue(name, value, shown: value.value, with: .absent(lookedIn: value.region))
      }
      let isOther = same != nil && closest.kind == kind && Self.bare(closest.value) != Self.bare(value.value)
      return ComparedValue(name, value, shown: value.value, with: isOther ? .unreadable(closest.region) : .found(closest.value, closest.region)) { _, _ in same != nil }
    }
  }

  /// A line is compared with the printed one of the same designation.
  private var lines: [ComparedValue] {
    invoice.lines.compactMap { line in
      guard let total = line.total, !line.label.isEmpty else { return nil }
      let label = Self.bare(line.label)
      let own = piece.lines.filter { Self.bare($0.label) == label }
      let reading = own.count == 1 ? own.first?.totalHT : nil
      return compared(Text(fr: "la ligne « \(line.label) »", en: "the line “\(line.label)”"), total, with: reading ?? .absent(lookedIn: total.region))
    }
  }

  /// The business that a number stands for.
  private static func siren(_ kind: Identifier.Kind, _ value: String) -> String? {
    switch kind {
    case .siren: value
    case .siret: String(value.prefix(9))
    case .tva: String(value.suffix(9))
    default: nil
    }
  }

  private static func name(_ kind: Identifier.Kind) -> String { kind == .tva ? "n° de TVA" : kind.rawValue.uppercased() }

  /// Letters and digits alone, in one case.
  private static func bare(_ text: String) -> String { text.uppercased().filter { $0.isLetter || $0.isNumber } }
}
