import DocumentModel

/// How much a finding weighs. It belongs to a rule's message, never to a single finding.
public enum Severity: String, Sendable, Codable, Comparable, CaseIterable {
  case information, avertissement, erreur

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The language of what people read.
public enum Language: String, Sendable, Codable, CaseIterable {
  case fr, en
}

/// A sentence in both languages: a missing translation does not compile.
public struct Text: Hashable, Sendable {
  public let fr: String
  public let en: String

  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  public subscript(_ language: Language) -> String { language == .fr ? fr : en }
}

/// What a rule says when it fails: what is wrong, and what to write instead.
///
/// `key` tells the messages of one rule apart and is part of a finding's fingerprint; it never changes with the language.
public struct Message: Hashable, Sendable {
  public let key: String
  public let severity: Severity
  public let text: Text
  public let suggestion: Text
  public let marks: Mark

  public init(_ key: String, _ severity: Severity, _ text: Text, suggestion: Text, marks: Mark = .words) {
    self.key = key
    self.severity = severity
    self.text = text
    self.suggestion = suggestion
    self.marks = marks
  }

  /// What a finding's locations show to whoever marks them in a copy of the document.
  public enum Mark: Sendable {
    /// The words that are wrong.
    case words
    /// Where something that is missing should stand: nothing is wrong with the words there.
    case place
  }
}

/// The words of a regulatory text that a rule rests on.
public struct Citation: Hashable, Sendable {
  /// The document's name: "AF-HOP-DPI-Va2", "Guide « Comprendre les devis des éditeurs » v1.3", …
  public let document: String
  /// "5.3", "6.2.1", …; empty where the document has no sections.
  public let section: String
  /// The sentence, word for word.
  public let quote: String
  /// False for drafts ("release candidate", "pré-publication").
  public let isFinal: Bool

  public init(document: String, section: String, quote: String, isFinal: Bool) {
    self.document = document
    self.section = section
    self.quote = quote
    self.isFinal = isFinal
  }
}

/// One defect, with its evidence.
public struct Finding: Hashable, Sendable {
  public let message: Message
  /// Where it stands; for an absence, where the missing thing should stand. Never empty.
  public let locations: [Region]
  /// What the text requires, for the document at hand.
  public let requirement: Citation?
  /// What to write instead, where it is certain.
  public let correction: Correction?

  public init(_ message: Message, at locations: [Region], requirement: Citation?, correction: Correction? = nil) {
    self.message = message
    self.locations = locations
    self.requirement = requirement
    self.correction = correction
  }

  /// The same finding with what to write instead.
  public func corrected(by correction: Correction?) -> Finding {
    Finding(message, at: locations, requirement: requirement, correction: correction)
  }
}

/// A rule could not tell.
public struct Undecided: Error, Hashable, Sendable {
  public let reason: Text
  /// The options that would settle it ("--date-ouverture").
  public let needs: [String]
  public let locations: [Region]

  public init(_ reason: Text, needs: [String] = [], at locations: [Region] = []) {
    self.reason = reason
    self.needs = needs
    self.locations = locations
  }
}

/// How one rule ended for one document.
public enum Outcome: Sendable {
  case passed
  case failed([Finding])
  /// What was found all the same, and what could not be told.
  case undecided(Undecided, findings: [Finding])
  case notApplicable
}

/// The name of a rule, as reports show it.
public struct RuleID: Hashable, Sendable {
  /// "SEG201"
  public let id: String
  /// "plafond-depasse"
  public let name: String
  /// The severest message that the rule has.
  public let severity: Severity

  public init(_ id: String, _ name: String, _ severity: Severity) {
    self.id = id
    self.name = name
    self.severity = severity
  }
}
