import DocumentModel
public import Findings

/// A comparison as people read it, and as JSON.
public struct ComparisonPrint: Sendable {
  private let comparison: Comparison
  private let language: Language

  public init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  private func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }

  // MARK: Text

  public var text: String {
    var lines: [String] = []
    for pair in comparison.pairs {
      lines.append(pair.old.path == pair.new.path ? pair.new.path : "\(pair.old.path) → \(pair.new.path)")
      add(say("Corrigé", "Corrected"), pair.corrected, to: &lines)
      add(say("Reste à corriger", "Remaining"), pair.remaining, to: &lines)
      add(say("Nouveau", "New"), pair.added, to: &lines)
      add(say("Ne peut plus être vérifié, et n'est donc pas tenu pour corrigé", "Can no longer be checked, and is not called corrected"), pair.unverified, to: &lines)
      let (before, after) = (pair.old.verdict.named[language], pair.new.verdict.named[language])
      lines += ["", "  " + (before == after ? say("Verdict : \(after), comme avant.", "Verdict: \(after), as before.") : say("Verdict : \(before) → \(after).", "Verdict: \(before) → \(after).")), ""]
    }
    for item in comparison.onlyOld { lines += [say("\(item.path) : n'est plus dans la nouvelle version.", "\(item.path): is no longer in the new version."), ""] }
    for item in comparison.onlyNew {
      lines.append(say("\(item.path) : n'était pas dans l'ancienne version.", "\(item.path): was not in the old version."))
      add(say("Nouveau", "New"), item.points, to: &lines)
      lines.append("")
    }
    lines.append(closing)
    return lines.map { $0.filter { !$0.isControl } }.joined(separator: "\n") + "\n"
  }

  private func add(_ title: String, _ points: [Version.Point], to lines: inout [String]) {
    guard !points.isEmpty else { return }
    lines += ["", "  \(title) (\(points.count))"]
    for point in points {
      let place = point.place.map { say(", page \($0.page), ligne \($0.line)", ", page \($0.page), line \($0.line)") } ?? ""
      lines += ["    \(point.severity.named[language].uppercased()) \(point.rule) \(point.name)\(place)", "      \(point.message)"]
    }
  }

  private var closing: String {
    let corrected = count(\.corrected), remaining = count(\.remaining), unverified = count(\.unverified)
    let added = count(\.added) + comparison.onlyNew.map(\.points.count).reduce(0, +)
    let rest = unverified == 0 ? "" : say(", \(unverified) qu'on ne peut plus vérifier", ", \(unverified) that can no longer be checked")
    return say(
      "En tout : \(corrected) corrigé\(corrected > 1 ? "s" : ""), \(remaining) qui reste\(remaining > 1 ? "nt" : ""), \(added) nouveau\(added > 1 ? "x" : "")\(rest).",
      "In all: \(corrected) corrected, \(remaining) remaining, \(added) new\(rest).")
  }

  private func count(_ points: KeyPath<Comparison.Pair, [Version.Point]>) -> Int { comparison.pairs.map { $0[keyPath: points].count }.reduce(0, +) }

  // MARK: JSON

  /// `{"schema": 1, "documents": [{"old", "new", "verdict": {"old", "new"}, "corrected": […], "remaining": […], "new_findings": […], "unverified": […]}], "only_old": […], "only_new": […]}`
  public var json: String {
    let documents = comparison.pairs.map { pair -> JSON in
      [
        "old": .string(pair.old.path), "new": .string(pair.new.path),
        "verdict": ["old": .string(pair.old.verdict.rawValue), "new": .string(pair.new.verdict.rawValue)],
        "corrected": points(pair.corrected), "remaining": points(pair.remaining), "new_findings": points(pair.added), "unverified": points(pair.unverified),
      ]
    }
    let whole: JSON = [
      "schema": 1, "documents": .array(documents), "only_old": .array(comparison.onlyOld.map { .string($0.path) }),
      "only_new": .array(comparison.onlyNew.map { ["path": .string($0.path), "new_findings": points($0.points)] }),
    ]
    return whole.pretty
  }

  private func points(_ points: [Version.Point]) -> JSON {
    .array(
      points.map { point in
        var members: [(key: String, value: JSON)] = [
          ("rule", .string(point.rule)), ("name", .string(point.name)), ("severity", .string(point.severity.rawValue)), ("message", .string(point.message)),
          ("fingerprint", .string(point.fingerprint)),
        ]
        if let place = point.place { members += [("page", .int(place.page)), ("line", .int(place.line))] }
        return .object(members)
      })
  }
}

extension Character {
  /// Whether it would move a terminal's cursor.
  fileprivate var isControl: Bool { unicodeScalars.allSatisfy { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) } }
}
