import DocumentModel
import Facts
import TextMatching

/// Reads how the payment is split: « avance de 40 %, solde de 60 % ».
struct InstalmentReader {
  private static let advance = [#"\b(?:avance|acompte)s?\b[^.;%]{0,40}?(\d{1,3}) ?%"#, #"\b(\d{1,3}) ?%[^.;%,]{0,25}\b(?:avance|acompte)"#].map { try? Pattern($0) }
  private static let balance = [#"\bsolde\b[^.;%]{0,40}?(\d{1,3}) ?%"#, #"\b(\d{1,3}) ?%[^.;%,]{0,25}\bsolde\b"#].map { try? Pattern($0) }
  private static let elsewhere = try? Pattern(#"\b(?:hors (?:prestation|segur|perimetre)|autres? (?:prestations?|services?|fournitures?)|materiels?|modules?|options?|penalite|vague 1)\b"#)

  func instalments(_ sentences: [Sentence], nowhere: Region) -> Instalments {
    var advance: Reading<Amount>?, balance: Reading<Amount>?
    for sentence in sentences {
      let text = Fold.text(sentence.text)
      guard text.contains("%"), text.contains("avance") || text.contains("acompte") || text.contains("solde"), !(Self.elsewhere?.matches(text) ?? false) else { continue }
      if advance == nil, let value = Self.percent(Self.advance, text) { advance = .found(value, sentence.region) }
      if balance == nil, let value = Self.percent(Self.balance, text) { balance = .found(value, sentence.region) }
    }
    return Instalments(advance: advance ?? .absent(lookedIn: nowhere), balance: balance ?? .absent(lookedIn: nowhere))
  }

  /// What the first pattern that matches gives.
  private static func percent(_ patterns: [Pattern?], _ text: String) -> Amount? {
    patterns.lazy.compactMap { $0?.first(in: text)?.groups.compactMap { $0 }.first }.first.flatMap { Amount(text.slice($0)) }
  }
}
