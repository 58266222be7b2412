import Facts
import Findings
import FoundationEssentials
import Outline

/// A piece of a data file, read strictly: it is what the program expects, or an error that tells where it is not.
struct Datum {
  private let tree: Tree
  /// The file that it stands in.
  let file: String

  init(_ tree: Tree, in file: String) {
    self.tree = tree
    self.file = file
  }

  /// Its line.
  var line: Int { tree.line }

  /// An error at this place.
  func error(_ problem: Text) -> RuleTableError { RuleTableError(file, line, problem) }

  /// A text; never empty.
  func text() throws(RuleTableError) -> String {
    guard case .scalar(let text) = tree.content, !text.isEmpty else { throw error(.expected("un texte", "a text")) }
    return text
  }

  /// A whole number.
  func integer() throws(RuleTableError) -> Int {
    guard case .scalar(let text) = tree.content, let number = Int(text) else {
      throw error(.expected("un nombre entier", "a whole number"))
    }
    return number
  }

  /// An exact number, written "1234.56".
  func decimal() throws(RuleTableError) -> Decimal {
    guard case .scalar(let text) = tree.content, let number = Amount(text) else {
      throw error(.expected("un nombre décimal écrit avec un point", "a decimal number written with a point"))
    }
    return number.value
  }

  /// `true` or `false`.
  func flag() throws(RuleTableError) -> Bool {
    guard case .scalar(let text) = tree.content, let flag = Bool(text) else {
      throw error(.expected("true ou false", "true or false"))
    }
    return flag
  }

  /// A day, written "2026-03-02".
  func day() throws(RuleTableError) -> Day {
    guard case .scalar(let text) = tree.content, let day = Day(iso: text) else {
      throw error(.expected("une date qui existe, écrite AAAA-MM-JJ", "a date that exists, written YYYY-MM-DD"))
    }
    return day
  }

  /// One of the names of a type.
  func choice<Value: RawRepresentable<String> & CaseIterable>(of type: Value.Type) throws(RuleTableError) -> Value {
    let text = try text()
    guard let value = Value(rawValue: text) else {
      throw error(.unknownValue(text, among: type.allCases.map(\.rawValue)))
    }
    return value
  }

  /// The items of a list.
  func items() throws(RuleTableError) -> [Datum] {
    guard case .sequence(let items) = tree.content else { throw error(.expected("une liste", "a list")) }
    return items.map { Datum($0, in: file) }
  }

  /// The keys of a mapping whose keys are free, in order, each with what stands under it. No key stands twice: a tree with
  /// such a mapping is not read at all.
  func pairs() throws(RuleTableError) -> [(key: String, line: Int, value: Datum)] {
    guard case .mapping(let entries) = tree.content else {
      throw error(.expected("des clés et leurs valeurs", "keys and their values"))
    }
    return entries.map { ($0.key, $0.line, Datum($0.value, in: file)) }
  }

  /// A mapping whose keys are the names of a type.
  func table<Key: RawRepresentable<String> & CaseIterable>(by type: Key.Type) throws(RuleTableError) -> [(Key, Datum)] {
    var result: [(Key, Datum)] = []
    for (name, line, value) in try pairs() {
      guard let key = Key(rawValue: name) else {
        throw RuleTableError(file, line, .unknown(name, among: type.allCases.map(\.rawValue)))
      }
      result.append((key, value))
    }
    return result
  }
}
