import DocumentModel
public import RuleKit

/// The ceiling of one scheme for the counts that the user gave, step by step.
public struct CeilingStatement: Sendable {
  private let dispositif: Dispositif
  private let type: PrestationType?
  private let drivers: CeilingDrivers
  private let rate: Amount
  private let ceiling: Ceiling

  /// - Parameter options: the counts, the type, the rate (20 % where none is given).
  public init(_ dispositif: Dispositif, _ options: PieceOptions) throws(CeilingUnknown) {
    let drivers = CeilingDrivers(
      esms: options.esms, esmsOG: options.esmsOG, activiteCombinee: options.activiteCombinee, effectifs: options.effectifs,
      client: options.client, medecins: options.medecins)
    guard let bareme = dispositif.bareme else { throw .unpublished(dispositif.code) }
    let lacking = bareme.lacking(type: options.prestation, drivers: drivers)
    guard lacking.isEmpty else { throw .lacking(lacking) }
    do throws(CeilingGap) {
      ceiling = try Ceiling.compute(bareme, type: options.prestation, drivers: drivers)
    } catch { throw .gap(error) }
    self.dispositif = dispositif
    self.drivers = drivers
    type = options.prestation
    rate = options.vatRate ?? 20
  }

  /// By the public interface.
  public var json: String {
    let counts = drivers.named.map { name, value in
      (key: name, value: value.map { Int($0).map(JSON.int) ?? .string($0) } ?? .null)
    }
    let object: JSON = [
      "dispositif": .string(dispositif.code), "prestation": JSON(type?.rawValue), "drivers": .object(counts), "tranche": JSON(ceiling.tranche),
      "ht": .string(ceiling.ht.plain), "vat_rate": .string(rate.bare), "ttc": .string(ceiling.ttc(rate: rate).plain),
      "steps": .array(ceiling.steps.map { .string($0.fr) }),
    ]
    return object.pretty
  }

  /// For people.
  public func text(_ language: Language) -> String {
    let ttc = ceiling.ttc(rate: rate)
    var lines = [
      Text(fr: "Plafond de la Prestation Ségur \(dispositif.code)", en: "Ceiling of the Prestation Ségur \(dispositif.code)")[language]
        + (type.flatMap { dispositif.types[$0] }.map { ", « \($0) »" } ?? ""), "",
    ]
    lines += ceiling.steps.enumerated().map { "  \($0 + 1). \($1[language])" }
    lines += [
      "", "  HT : \(ceiling.ht.euros)",
      Text(
        fr: "  TTC à \(rate.french) % : \(ttc.euros) (le HT est arrondi au centime, puis le TTC)",
        en: "  TTC at \(rate.bare) %: \(ttc.euros) (HT is rounded to the cent, then TTC)")[language], "",
    ]
    if let source = dispositif.citations[.bareme] {
      let draft = source.isFinal ? "" : Text(fr: " (source non définitive)", en: " (draft source)")[language]
      lines.append("  Source : \(source.document), section \(source.section)\(draft) : « \(source.quote) »")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Why a ceiling cannot be told.
public enum CeilingUnknown: Error, Sendable {
  /// No text that was read gives the barème.
  case unpublished(String)
  case lacking([CeilingGap.Driver])
  case gap(CeilingGap)

  public var text: Text {
    switch self {
    case .unpublished(let code):
      Text(
        fr: "le barème de \(code) n'est publié dans aucun des textes lus : son plafond est inconnu.",
        en: "the barème of \(code) is published in none of the texts that were read: its ceiling is unknown.")
    case .lacking(let drivers):
      Text(
        fr: "il manque \(drivers.map { "\($0.name.fr) (\($0.rawValue))" }.joined(separator: " et ")).",
        en: "missing: \(drivers.map { "\($0.name.en) (\($0.rawValue))" }.joined(separator: " and ")).")
    case .gap(let gap): gap.reason
    }
  }
}
