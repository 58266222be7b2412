import DocumentModel
import Facts
import TextMatching

/// Reads the client's past: wave 1 funding, a version that he paid himself, a grant, the threshold that he declares.
struct HistoryReader {
  let words: Vocabulary
  let fields: [Field]
  let sentences: [Sentence]

  func history(nowhere: Region) -> Reading<History> {
    var place: Region?
    var funded: Bool?
    var paid = false, grant = false
    for (text, region) in texts() {
      let negated = has("nie", text)
      if has("subvention", text), has("beneficie", text), !negated { grant = true }
      guard has("sujet", text) else { continue }
      if has("coche-oui", text), !has("coche-non", text) {
        (funded, place) = (true, place ?? region)
      } else if has("coche-non", text), !has("coche-oui", text) {
        (funded, place) = (funded ?? false, place ?? region)
      } else if has("beneficie", text) || negated || has("a-ses-frais", text) {
        place = place ?? region
        if has("a-ses-frais", text), !negated { paid = true } else if funded == nil || funded == false { funded = has("beneficie", text) && !negated }
      }
    }
    guard let place else { return grant ? .found(History(funded: nil, paidHimself: false, hadGrant: true), nowhere) : .absent(lookedIn: nowhere) }
    return .found(History(funded: funded, paidHimself: paid, hadGrant: grant), place)
  }

  /// The declaration that the DMP threshold is met.
  func threshold() -> Found<String>? {
    for (text, region) in texts() where has("seuil", text) && has("honneur", text) && !text.contains("n'a pas") { return Found(text, at: region) }
    return nil
  }

  /// The fields about the past with their values, then the sentences.
  private func texts() -> [(String, Region)] {
    fields.filter { words.has("champs", "antecedent", in: $0.label) && $0.value != nil && (!has("beneficie", $0.label) || has("reponse", Fold.text($0.valueText))) }
      .map { ($0.label + " : " + Fold.text($0.valueText), $0.region) }
      + sentences.filter { !$0.text.hasSuffix("?") }.map { (Fold.text($0.text), $0.region) }
  }

  private func has(_ notion: String, _ text: String) -> Bool { words.has("antecedent", notion, in: text) }
}
