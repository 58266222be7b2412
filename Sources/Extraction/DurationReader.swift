import DocumentModel
import Facts
import TextMatching

/// Reads how long maintenance, rights of use and support last, and how long a delivery of the data takes.
struct DurationReader {
  let words: Vocabulary

  private static let number = #"(\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|dix-huit|vingt|vingt-quatre|trente|trente-six|soixante|quatre-vingt-dix|cent(?: vingt| quatre-vingts?)?)(?: ?\(\d+\))? (ans?|annees?|mois|jours?|semaines?)"#
  private static let maintenance = try? Pattern(
    #"\b(?:maintenance|maintien en conditions?|droits? d'(?:usage|utilisation)|licences?|portabilite)\b[^.]{0,90}?\b"# + number + #"\b"#)
  private static let support = try? Pattern(#"\b(?:support|assistance)\b[^.]{0,60}?\b"# + number + #"\b[^.]{0,60}?\b(?:solde|paiement|mise en service|installation|livraison)"#)
  private static let portability = try? Pattern(
    #"(?:\b(?:portabilite|restitution|export\w*|extraction|remise|mise a disposition|recuper\w+|fourni(?:e|es|s|t|r|ture|ra)?|remet\w*|restitu\w+)\b[^.]{0,70}?\b(?:donnees|historique|dossiers|base)|\b(?:donnees|historique|dossiers?|base)\b[^.]{0,50}?\b(?:restituee?s?|exportee?s?|extraites?))\b[^.]{0,80}?\b"# + number + #"\b"#)
  private static let price = try? Pattern(
    #"\bportabilite\b[^.]{0,30}?\d ?(?:€|eur)|(?:\b(?:portabilite|restitution|export\w*|extraction|remise|recuper\w+)\b[^.]{0,70}?\b(?:donnees|historique|dossiers?|base)|\b(?:donnees|historique|dossiers?|base)\b[^.]{0,50}?\b(?:restituee?s?|exportee?s?|extraites?))\b[^.]{0,120}?(?:\bfactur\w+|\bpayant\w*|\bsur devis\b|\b(?:objet|lieu) (?:d'|a )une? (?:devis|facturation|facture)\b|\d ?(?:€|eur)|\btarif)|(?:\bfactur\w+|\bpayant\w*|\d ?(?:€|eur)|\bforfait\b)[^.]{0,60}\b(?:pour|au titre de) (?:la |l'|toute )?(?:portabilite|restitution|export\w*|extraction)\b[^.]{0,30}\b(?:donnees|historique|dossiers?|base)\b"#)
  private static let free = try? Pattern(#"\bsans (?:frais|facturation|surcout|supplement)|\bgratuit\w*|\baucun (?:frais|cout)|\bne (?:sera|seront|peut|peuvent) (?:pas |etre )?factur|\bnon factur|\bsans etre factur|\breversib|\bformats? (?:specifique|particulier|different)|\badaptation|\breprise\b"#)
  private static let ceiling = try? Pattern(#"\bduree restante\b|\bpreavis\b|\bresili\w+|\bdenonc\w+|\bgarantie\b|\bpenalite|\bdelai de paiement|\bsous (?:\S+ ){0,2}jours\b|\bretard\b|\bobsol|\bfin de (?:vie|maintenance)|\brenouvel|\breconduc|\breconduit|\bre-?engag|\bprolong"#)
  private static let billed = try? Pattern(#"\b(?:au-?dela|ensuite|puis|a l'issue|apres|par la suite|a compter de la|passe ce delai|a l'expiration)\b[^.]{0,100}\b(?:factur\w+|payant\w*|due?s?|tarif|devis|€|eur|souscri\w+)|\bfactur\w+[^.]{0,60}\b(?:a compter de|des|a partir de) la? ?\S* ?annee"#)
  private static let elsewhere = try? Pattern(#"\b(?:autres? (?:logiciels?|modules?|produits?)|hebergement|telephonie|materiels?|serveurs?|hors (?:segur|perimetre|prestation))\b"#)

  /// Whether a text may tell a duration at all.
  static func concerns(_ text: String) -> Bool {
    ["maintenance", "maintien", "droit", "licence", "portabilite", "support", "assistance", "donnees", "historique"].contains { text.contains($0) }
  }

  /// « La première année » is a year, « les deux premières années » are two.
  private static let first = try? Pattern(#"\b(?:la premiere annee|le premier an|les (deux|trois|quatre) premieres annees)\b"#)

  /// The number and title of an article: « 4. Support et maintenance – ».
  private static let title = try? Pattern(#"^(?:(?:article )?\d{1,2}[.)]? *)?(?:[-] )?[a-z][a-z' ]{2,45}? ?(?: - |: |\. )(?=[a-z])"#)

  func statements(_ said: String, at region: Region) -> [Statement] {
    let body = Self.title?.first(in: said).map { said.slice($0.range.upperBound..<said.utf8.count) } ?? said
    var text = Self.concerns(body) ? body : said
    if let match = Self.first?.first(in: text) {
      let count = match.groups[0].map { text.slice($0) } ?? "un"
      text = text.slice(0..<match.range.lowerBound) + "\(count) ans" + text.slice(match.range.upperBound..<text.utf8.count)
    }
    guard !(Self.elsewhere?.matches(text) ?? false) else { return [] }
    var found: [Statement] = []
    let days = Self.days(Self.portability?.first(in: text), in: text)
    if days == nil, let months = Self.months(Self.maintenance?.first(in: text), in: text), !(Self.ceiling?.matches(text) ?? false) {
      let billed = Self.billed?.matches(text) ?? false
      found.append(Statement(billed ? .maintenanceMonthsThenBilled : .maintenanceMonths, amount: Amount(months), at: region))
    }
    if let months = Self.months(Self.support?.first(in: text), in: text) { found.append(Statement(.supportMonths, amount: Amount(months), at: region)) }
    let isFree = Self.free?.matches(text) ?? false
    if let days { found.append(Statement(.portabilityDays, amount: Amount(days), at: region)) }
    if !isFree, Self.price?.matches(text) ?? false { found.append(Statement(.portabilityPriced, at: region)) }
    return found
  }

  /// A duration of months or years, in months.
  private static func months(_ match: Match?, in text: String) -> Int? {
    guard let (count, unit) = read(match, in: text) else { return nil }
    return unit.hasPrefix("an") ? count * 12 : unit == "mois" ? count : nil
  }

  /// A duration of days, weeks or months, in days.
  private static func days(_ match: Match?, in text: String) -> Int? {
    guard let (count, unit) = read(match, in: text) else { return nil }
    return unit.hasPrefix("jour") ? count : unit.hasPrefix("sem") ? count * 7 : unit == "mois" ? count * 30 : nil
  }

  private static func read(_ match: Match?, in text: String) -> (Int, String)? {
    guard let match, let number = match.groups[0].map({ text.slice($0) }), let unit = match.groups[1].map({ text.slice($0) }),
      let count = Int(number) ?? names[number]
    else { return nil }
    return (count, unit)
  }

  private static let names = [
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "douze": 12,
    "quinze": 15, "dix-huit": 18, "vingt": 20, "vingt-quatre": 24, "trente": 30, "trente-six": 36, "soixante": 60, "quatre-vingt-dix": 90, "cent": 100, "cent vingt": 120, "cent quatre-vingt": 180, "cent quatre-vingts": 180,
  ]
}
