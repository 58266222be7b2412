import BuiltInRules
import Extraction
public import Findings
public import Ingestion
import IngestionInvoice
public import RuleKit
public import RuleTables

/// The pipeline: from the bytes of a document to its report.
///
/// One value serves any number of documents, on any thread.
public struct Linter: Sendable {
  let readers: [any DocumentReader]
  let limits: Limits
  /// Made while the first document is being read: outside programs leave the time for it.
  let extractor: Task<Extractor, Never>
  private(set) var rules: [any Rule]
  let tables: RuleTables
  private(set) var options: PieceOptions
  let settings: Settings?
  /// Is shown each document that could be read, with all that came of it, before its report is handed on.
  private let witness: (@Sendable (Examination) async -> Void)?

  /// - Parameters:
  ///   - rules: the rules to run; SEG001 always runs.
  ///   - tables: the rule data.
  ///   - options: what the user said about the documents.
  ///   - settings: severities of the user's own, and what he set aside.
  ///   - readers: the first one that recognises a document reads it.
  ///   - limits: what may be spent on one document.
  ///   - witness: is shown each document that could be read, with all that came of it, before its report is handed on.
  public init(
    rules: [any Rule] = BuiltInRules.all, tables: RuleTables = .builtIn, options: PieceOptions = PieceOptions(),
    settings: Settings? = nil, readers: [any DocumentReader] = Linter.standardReaders, limits: Limits = .standard,
    witness: (@Sendable (Examination) async -> Void)? = nil
  ) {
    self.witness = witness
    self.settings = settings
    self.readers = readers
    self.limits = limits
    self.rules = rules
    self.tables = tables
    self.options = options
    extractor = Task.detached { Extractor(lexicon: tables.lexicon, codes: tables.codes, lineNames: tables.lineNames) }
  }

  /// The same pipeline with other rules and options; the lexicon is not compiled anew.
  public func with(rules: [any Rule], options: PieceOptions) -> Linter {
    var copy = self
    copy.rules = rules
    copy.options = options
    return copy
  }

  /// What became of one document: what could not be read is said in it, never thrown.
  public func report(on input: Input) async -> DocumentReport { await examined(input).report }

  /// The same for bytes that are at hand.
  public func report(on source: Source) async -> DocumentReport { await examined(source).report }

  /// What became of one document, and what was read in it.
  func examined(_ input: Input) async -> Examined {
    let source: Source
    do throws(Unreadable) {
      source = try input.source(limits: limits)
    } catch {
      return Examined(report: unread(input.path, nil, error), facts: nil)
    }
    return await examined(source)
  }

  /// The same for bytes that are at hand.
  func examined(_ source: Source) async -> Examined {
    do throws(Unreadable) {
      let examination = try await examination(of: source)
      await witness?(examination)
      return Examined(report: examination.report, facts: examination.facts)
    } catch {
      return Examined(report: unread(source.path, source, error), facts: nil)
    }
  }

  /// One document with all that came of it; throws where it could not be read.
  public func examination(of input: Input) async throws(Unreadable) -> Examination { try await examination(of: input.source(limits: limits)) }

  /// The same for bytes that are at hand.
  public func examination(of source: Source) async throws(Unreadable) -> Examination {
    let reader = try reader(for: source)
    let document = try await read(source, with: reader)
    let facts = await facts(of: document, source, reader)
    let context = context(of: facts)
    return Examination(source: source, document: document, facts: facts, report: judged(document, facts, of: source, in: context), context: context)
  }

  /// One document as it was read, and what was read in it.
  public func facts(in input: Input) async throws(Unreadable) -> (Document, Facts) {
    let source = try input.source(limits: limits)
    let reader = try reader(for: source)
    let document = try await read(source, with: reader)
    return (document, await facts(of: document, source, reader))
  }

  /// The document, with the e-invoices that are attached to it.
  private func read(_ source: Source, with reader: any DocumentReader) async throws(Unreadable) -> Document {
    let document = try await reader.read(source, limits: limits)
    return document.attachments.isEmpty ? document : InvoiceReader.withAttachedInvoices(document, limits: limits)
  }

  private func reader(for source: Source) throws(Unreadable) -> any DocumentReader {
    guard !source.bytes.isEmpty else { throw .empty }
    guard let reader = readers.first(where: { $0.recognises(source) }) else {
      throw .unsupported(name: sniff(source.bytes).name)
    }
    return reader
  }

  /// The facts; where the client's place for a signature holds no words of one, the reader is asked for what is drawn there,
  /// and the facts are read once more.
  private func facts(of document: Document, _ source: Source, _ reader: any DocumentReader) async -> Facts {
    let extractor = await extractor.value
    let facts = extractor.facts(of: document, kind: options.kind)
    guard let place = facts.agreement.emptyPlace, reader.isDrawn(place, on: document, of: source, limits: limits) else { return facts }
    return extractor.facts(of: document.with(place), kind: options.kind)
  }

  /// The scheme that the user named, or else those that the piece is about.
  private func codes(of facts: Facts) -> [String] { options.dispositif.map { [$0] } ?? facts.dispositifs.map(\.value) }

  private func context(of facts: Facts) -> Context {
    Context(dispositifs: codes(of: facts).compactMap(tables.dispositif), options: options, general: tables.general)
  }

  private func judged(_ document: Document, _ facts: Facts, of source: Source, in context: Context) -> DocumentReport {
    let judged = rules.map { $0.outcome(for: facts, in: context).shown(on: document) }
    let (outcomes, suppressed) = settings?.applied(to: judged, path: source.path, today: options.today) ?? (judged, [])
    return DocumentReport(
      path: source.path, sha256: SHA256.hex(source.bytes), format: document.format, pages: document.pages.count,
      ocr: document.recognition != nil, notes: document.notes, kind: facts.kind.value?.rawValue, dispositifs: codes(of: facts),
      prestation: (options.prestation ?? facts.prestation.value)?.rawValue,
      outcomes: [RuleOutcome(UnreadableDocument.info.id, .passed)] + outcomes, suppressed: suppressed)
  }

  private func unread(_ path: String, _ source: Source?, _ reason: Unreadable) -> DocumentReport {
    DocumentReport(
      path: path, sha256: source.map { SHA256.hex($0.bytes) },
      format: source.flatMap { sniff($0.bytes).format }, pages: 0, ocr: false, notes: [],
      kind: options.kind?.rawValue, dispositifs: options.dispositif.map { [$0] } ?? [],
      prestation: options.prestation?.rawValue,
      outcomes: [RuleOutcome(UnreadableDocument.info.id, UnreadableDocument.outcome(for: reason))])
  }
}

/// One document's report, with its facts where it could be read.
struct Examined: Sendable {
  let report: DocumentReport
  let facts: Facts?
}
