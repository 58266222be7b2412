import Linting

/// The ceiling that was asked for, or why there is none, as text and as JSON.
struct CeilingAnswer {
  let dispositif: Dispositif
  let options: PieceOptions
  /// Nil where no published barème or tranche gives one.
  let ceiling: Ceiling?
  /// Why the ceiling could not be computed.
  private let gap: CeilingGap?

  init(_ dispositif: Dispositif, _ options: PieceOptions) {
    self.dispositif = dispositif
    self.options = options
    do throws(CeilingGap) {
      ceiling = try dispositif.bareme.map { bareme throws(CeilingGap) in
        try Ceiling.compute(bareme, type: options.prestation, drivers: options.drivers)
      }
      gap = nil
    } catch {
      (ceiling, gap) = (nil, error)
    }
  }

  /// The question itself is wrong: something is lacking, or two counts exclude each other.
  var failure: Failure? {
    let lacking = dispositif.bareme?.lacking(type: options.prestation, drivers: options.drivers) ?? []
    if !lacking.isEmpty { return .lacking(lacking, for: dispositif.code) }
    if case .contradictory = gap { return gap.map { Failure(fr: $0.reason.fr, en: $0.reason.en) } }
    return nil
  }

  /// Why there is no ceiling, where the question was well put.
  private var reason: Text {
    gap?.reason
      ?? Text(
        fr: "Le barème de \(dispositif.code) n'est pas connu de SegurLint : aucun texte lu ne le publie, et il n'est pas deviné.",
        en: "SegurLint does not know the barème of \(dispositif.code): no text that was read publishes it, and it is not guessed.")
  }

  // MARK: Text

  func text(_ language: Language) -> String {
    let title = Text(fr: "Plafond de la Prestation Ségur : ", en: "Ceiling of the Prestation Ségur: ")[language]
    let type = options.prestation.flatMap { dispositif.types[$0] }.map { ", « \($0) »" } ?? ""
    let head = "\(title)\(dispositif.code) (\(dispositif.name))\(type)\n\n"
    guard let ceiling else { return head + "  \(reason[language])\n" }
    let steps = ceiling.steps + [rounding(ceiling)]
    let body = steps.enumerated().map { "  \($0.offset + 1). \($0.element[language])\n" }.joined()
    return head + body + "\n" + amounts(ceiling).map { "  \($0[language])\n" }.joined() + source.map { "\n\($0[language])\n" }.joined()
  }

  private func rounding(_ ceiling: Ceiling) -> Text {
    ceiling.unrounded == ceiling.ht
      ? Text(fr: "Aucun arrondi : le montant tombe juste au centime.", en: "No rounding: the amount is exact to the cent.")
      : Text(fr: "Arrondi au centime : \(ceiling.ht.euros).", en: "Rounded to the cent: \(ceiling.ht.euros).")
  }

  /// The amount before tax, and with tax at the rate asked for, or at both.
  private func amounts(_ ceiling: Ceiling) -> [Text] {
    let rates = options.vatRate.map { [$0] } ?? ["20", "8.5"].compactMap { Amount($0) }
    let tranche = ceiling.tranche.map { Text(fr: " (tranche \($0))", en: " (tranche \($0))") } ?? Text(fr: "", en: "")
    let ht = ceiling.ht.euros
    return [Text(fr: "Plafond HT : \(ht)\(tranche.fr)", en: "Ceiling before tax: \(ht)\(tranche.en)")]
      + rates.map { rate in
        let ttc = ceiling.ttc(rate: rate).euros
        return Text(fr: "TTC, TVA \(rate.french) % du HT arrondi : \(ttc)", en: "With VAT at \(rate.bare)% of the rounded amount: \(ttc)")
      }
  }

  /// Where the barème stands, and whether that text is final.
  private var source: [Text] {
    guard let citation = dispositif.citations[.bareme] else { return [] }
    let text = dispositif.sources.first { $0.document == citation.document }
    let version = text.map(\.version).flatMap { $0.isEmpty ? nil : ", \($0)" } ?? ""
    let isFinal = citation.isFinal
    return [
      Text(
        fr: "Source : \(citation.document)\(version), section \(citation.section)\(isFinal ? "" : " (source non définitive)") : « \(citation.quote) »",
        en: "Source: \(citation.document)\(version), section \(citation.section)\(isFinal ? "" : " (source not final)"): « \(citation.quote) »")
    ]
  }

  // MARK: JSON

  /// By the public interface; with `reason` where there is no ceiling.
  var json: String {
    let rate = options.vatRate
    var fields: [(key: String, value: JSON)] = [
      ("dispositif", .string(dispositif.code)), ("prestation", JSON(options.prestation?.rawValue)), ("drivers", drivers),
      ("tranche", JSON(ceiling?.tranche)), ("ht", JSON(ceiling?.ht.plain)), ("vat_rate", JSON(rate?.bare)),
      ("ttc", JSON(rate.flatMap { rate in ceiling?.ttc(rate: rate).plain })),
      ("steps", .array((ceiling.map { $0.steps + [rounding($0)] } ?? []).map { .string($0[Console.language]) })),
    ]
    if ceiling == nil { fields.append(("reason", .string(reason[Console.language]))) }
    return JSON.object(fields).pretty
  }

  private var drivers: JSON {
    [
      "esms": JSON(options.esms), "esms_og": JSON(options.esmsOG), "activite_combinee": JSON(options.activiteCombinee),
      "effectifs": JSON(options.effectifs), "client": JSON(options.client?.rawValue), "medecins": JSON(options.medecins),
    ]
  }
}

extension PieceOptions {
  /// What the user said that a ceiling is computed from.
  fileprivate var drivers: CeilingDrivers {
    CeilingDrivers(
      esms: esms, esmsOG: esmsOG, activiteCombinee: activiteCombinee, effectifs: effectifs, client: client, medecins: medecins)
  }
}

extension Failure {
  /// No scheme was named.
  static func noDispositif(_ codes: [String]) -> Failure {
    let list = codes.joined(separator: ", ")
    return Failure(
      fr: "« plafond » a besoin du dispositif : donnez-le avec --dispositif (\(list)).",
      en: "\"plafond\" needs the scheme: give it with --dispositif (\(list)).")
  }

  /// Facts without which there is no ceiling, each with its option.
  fileprivate static func lacking(_ drivers: [CeilingGap.Driver], for code: String) -> Failure {
    let french = drivers.map { "\($0.name.fr) (\($0.rawValue))" }.joined(separator: " ; ")
    let english = drivers.map { "\($0.name.en) (\($0.rawValue))" }.joined(separator: "; ")
    return Failure(
      fr: "le plafond de \(code) ne peut pas être calculé ; il manque : \(french).",
      en: "the ceiling of \(code) cannot be computed; it lacks: \(english).")
  }
}
