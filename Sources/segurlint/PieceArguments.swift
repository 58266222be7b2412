import ArgumentParser
import Linting

/// The options that describe the document, where it does not tell.
struct PieceArguments: ParsableArguments {
  @Option(
    help: .init(
      fr: "Type de pièce : BDC, FAC, VA, MOM ou PV.", en: "Kind of piece: BDC, FAC, VA, MOM or PV.", value: "TYPE"))
  var type: String?
  @OptionGroup var bareme: BaremeArguments
  @Option(
    help: .init(
      fr: "La solution est-elle référencée par l'ANS : oui ou non.",
      en: "Is the solution referenced by the ANS: oui or non.", value: "oui|non"))
  var reference: String?
  @Option(
    help: .init(
      fr: "Date de dépôt du dossier complet (AAAA-MM-JJ).", en: "When the complete file was lodged (YYYY-MM-DD).",
      value: "DATE"))
  var dateDossier: String?
  @Option(
    help: .init(
      fr: "Date de publication de l'arrêté (AAAA-MM-JJ).", en: "When the arrêté was published (YYYY-MM-DD).",
      value: "DATE"))
  var dateOuverture: String?
  @Option(
    help: .init(
      fr: "Le jour tenu pour aujourd'hui (AAAA-MM-JJ).", en: "The day taken as today (YYYY-MM-DD).", value: "DATE"))
  var aujourdHui: String?
  @Flag(
    help: .init(
      fr: "Le document est un modèle : ses champs à remplir valent des valeurs.",
      en: "The document is a template: its placeholders stand for values."))
  var modele = false
  /// The rule data: the program's own, or those of `--regles`.
  func tables() throws -> RuleTables { try bareme.tables() }

  /// What the user said, each value understood.
  func options(_ tables: RuleTables) throws -> PieceOptions {
    var options = try bareme.options(tables)
    options.kind = try Value("--type", type)?.choice(PieceKind.self)
    options.referenced = try Value("--reference", reference)?.yesOrNo()
    options.dossierDate = try Value("--date-dossier", dateDossier)?.day()
    options.openingDate = try Value("--date-ouverture", dateOuverture)?.day()
    options.today = try Value("--aujourd-hui", aujourdHui)?.day() ?? Console.today
    options.isTemplate = modele
    return options
  }
}
