import BuiltInRules
public import Findings
public import RuleKit

extension Linter {
  /// Checks documents one by one, then the pieces of each dossier together.
  ///
  /// - Parameters:
  ///   - rules: those that look at several pieces.
  ///   - ready: is called for each document in the order of the inputs.
  public func dossiers(
    _ inputs: Inputs, rules: [any DossierRule] = BuiltInRules.dossier, jobs: Int, ready: (DocumentReport) -> Void = { _ in }
  ) async -> (documents: [DocumentReport], dossiers: [DossierReport]) {
    let examined = await Batch.map(inputs.documents, jobs: jobs, ready: { ready($0.report) }, examined)
    return (examined.map(\.report), dossiers(examined, areNamed: inputs.areNamed, rules: rules))
  }

  /// The same for bytes that are at hand, each one named by the user.
  public func dossiers(_ sources: [Source], rules: [any DossierRule] = BuiltInRules.dossier) async -> (documents: [DocumentReport], dossiers: [DossierReport]) {
    var examined: [Examined] = []
    for source in sources { examined.append(await self.examined(source)) }
    return (examined.map(\.report), dossiers(examined, areNamed: true, rules: rules))
  }

  private func dossiers(_ examined: [Examined], areNamed: Bool, rules: [any DossierRule]) -> [DossierReport] {
    let built = DossierBuilder(examined, areNamed: areNamed).dossiers()
    let all = built.map(\.dossier)
    return built.map { one in
      let others = all.filter { $0.number != one.dossier.number }
      let context = DossierContext(scheme: context(of: one.dossier), others: others)
      let documents = one.documents.map { examined[$0].report }
      let judged = one.dossier.pieces.isEmpty ? [] : rules.map { $0.outcome(for: one.dossier, in: context).without(documents) }
      let path = one.pieces.first?.path ?? ""
      let (outcomes, suppressed) = settings?.applied(to: judged, path: path, today: options.today) ?? (judged, [])
      return DossierReport(name: one.name, pieces: one.pieces, outcomes: outcomes, suppressed: suppressed, documents: documents)
    }
  }

  /// The scheme of the order, else of the first piece that names one.
  private func context(of dossier: Dossier) -> Context {
    let told = (dossier.orders + dossier.pieces).lazy.map { $0.facts.dispositifs.map(\.value) }.first { !$0.isEmpty }
    let codes = options.dispositif.map { [$0] } ?? told ?? []
    return Context(dispositifs: codes.compactMap(tables.dispositif), options: options, general: tables.general)
  }
}

extension RuleOutcome {
  /// Without what a rule of the same name says of one of the pieces alone: one fact, one finding.
  fileprivate func without(_ documents: [DocumentReport]) -> RuleOutcome {
    let said = Set(documents.filter { $0.findings.contains { $0.rule.id == rule.id } }.map(\.path))
    guard !said.isEmpty, !findings.isEmpty else { return self }
    let kept = findings.filter { finding in !finding.locations.contains { $0.path.map(said.contains) ?? false } }
    switch outcome {
    case .undecided(let why, _): return RuleOutcome(rule, .undecided(why, findings: kept))
    default: return RuleOutcome(rule, kept.isEmpty ? .passed : .failed(kept))
    }
  }
}

extension DossierRule {
  /// How the rule ends for one dossier. This is where a thrown `Undecided` becomes an outcome.
  fileprivate func outcome(for dossier: Dossier, in context: DossierContext) -> RuleOutcome {
    let id = Self.info.id
    if let dispositif = context.scheme.dispositifs.first, !dispositif.has(id.id) { return RuleOutcome(id, .notApplicable) }
    guard applies(to: dossier, in: context) else { return RuleOutcome(id, .notApplicable) }
    do throws(Undecided) {
      let findings = try check(dossier, in: context).filter { finding in !finding.locations.contains { dossier.isBlank(at: $0) } }
      if Self.isFragile, let first = findings.first(where: { dossier.isRecognised($0) }) {
        return RuleOutcome(id, .undecided(.misread(first), findings: findings.filter { !dossier.isRecognised($0) }))
      }
      return RuleOutcome(id, findings.isEmpty ? .passed : .failed(findings))
    } catch {
      return RuleOutcome(id, .undecided(error, findings: []))
    }
  }
}

extension Dossier {
  /// Whether a placeholder stands at a place.
  fileprivate func isBlank(at place: Region) -> Bool { pieces.contains { $0.path == place.path && $0.facts.isBlank(at: place) } }

  /// Whether a finding rests on the text of a scan.
  fileprivate func isRecognised(_ finding: Finding) -> Bool {
    finding.locations.contains { place in pieces.contains { $0.path == place.path && $0.facts.recognition != nil } }
  }
}
