import DocumentModel
import Facts
import TextMatching

/// Reads what the Prestation is said to deliver, and why a catching-up is sold.
struct PerimeterReader {
  let words: Vocabulary
  let lines: [PricedLine]
  let sentences: [Sentence]

  func perimeter() -> Perimeter {
    let sold = lines.filter { $0.isRattrapage }
    return Perimeter(
      delivered: delivered(), justification: said("justification", sold),
      forbiddenCatchingUp: sold.isEmpty ? nil : forbidden(sold))
  }

  private func delivered() -> [Found<Excluded>] {
    var found: [Found<Excluded>] = []
    for line in lines where isOfPrestation(line) && !line.scope.contains(.explicitlyOutside) {
      for part in [line.label + " " + line.details.joined(separator: " ")] + line.details {
        for excluded in Self.kinds where !found.contains(where: { $0.value == excluded }) && delivers(excluded, Fold.text(part)) {
          found.append(Found(excluded, at: line.region))
        }
      }
    }
    for sentence in sentences {
      let text = Fold.text(sentence.text)
      guard words.has("exclusions", "comprend", in: text) else { continue }
      for excluded in Self.kinds where !found.contains(where: { $0.value == excluded }) && delivers(excluded, text) {
        found.append(Found(excluded, at: sentence.region))
      }
    }
    return found
  }

  /// The Prestation's line, or one that joins something to it (« Prestation Ségur et rattrapage »).
  private func isOfPrestation(_ line: PricedLine) -> Bool {
    line.nature == .prestationSegur && !line.scope.contains(.catchingUp) || Fold.text(line.label).hasPrefix("prestation segur")
  }

  private static let kinds = Excluded.allCases

  private func delivers(_ excluded: Excluded, _ text: String) -> Bool {
    guard words.has("exclusions", excluded.rawValue, in: text) else { return false }
    if excluded == .otherModule { return !words.has("exclusions", "dehors", in: text) && words.has("exclusions", "comprend", in: text + " inclut") }
    return !words.has("exclusions", "dehors", in: text) && (excluded == .catchingUp || !words.has("exclusions", "deja-la", in: text))
  }

  /// Words of the lines that sell a catching-up, or of any sentence.
  private func said(_ notion: String, _ sold: [PricedLine]) -> Found<String>? {
    for line in sold {
      let text = Fold.text(([line.heading ?? "", line.label] + line.details).joined(separator: " "))
      if let match = words.pattern("exclusions", notion)?.first(in: text) { return Found(text.slice(match.range), at: line.region) }
    }
    for sentence in sentences {
      let text = Fold.text(sentence.text)
      if let match = words.pattern("exclusions", notion)?.first(in: text) { return Found(text.slice(match.range), at: sentence.region) }
    }
    return nil
  }

  private func forbidden(_ sold: [PricedLine]) -> Found<String>? {
    for line in sold {
      let text = Fold.text(([line.label] + line.details).joined(separator: " "))
      if let match = words.pattern("exclusions", "rattrapage-interdit")?.first(in: text) { return Found(text.slice(match.range), at: line.region) }
    }
    for sentence in sentences {
      let text = Fold.text(sentence.text)
      guard text.contains("rattrapage") || text.contains("mise a niveau") || text.contains("installee") || text.contains("equipe"),
        !text.contains("prestation segur vague 1"), !text.contains("financement vague 1")
      else { continue }
      if let match = words.pattern("exclusions", "rattrapage-interdit")?.first(in: text) { return Found(text.slice(match.range), at: sentence.region) }
    }
    return nil
  }
}

extension PricedLine {
  /// Whether it sells a catching-up or a prerequisite.
  fileprivate var isRattrapage: Bool { nature == .rattrapage || scope.contains(.catchingUp) }
}
