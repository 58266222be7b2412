/// The name of an indirect object.
struct ObjectID: Hashable, Comparable {
  let number: Int
  let generation: Int

  init(_ number: Int, _ generation: Int = 0) {
    self.number = number
    self.generation = generation
  }

  /// From "12 0 R"; nil for anything else.
  init?(reference text: some StringProtocol) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2] == "R", let number = Int(words[0]), let generation = Int(words[1]), number > 0, generation >= 0 else { return nil }
    self.init(number, generation)
  }

  static func < (a: ObjectID, b: ObjectID) -> Bool { (a.number, a.generation) < (b.number, b.generation) }
}

/// A value of a PDF file.
indirect enum PDFValue: Hashable {
  case null
  case bool(Bool)
  /// As it is printed.
  case number(String)
  /// Without its slash, odd characters as #xx.
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary(PDFDictionary)
  case reference(ObjectID)

  /// A number to a hundredth.
  static func real(_ value: Double) -> PDFValue { .number(PDFNumber.text(value)) }

  static func int(_ value: Int) -> PDFValue { .number(String(value)) }

  /// A text for people, in UTF-16 where it is not plain ASCII.
  static func text(_ text: String) -> PDFValue {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) { return .string(Array(text.utf8)) }
    return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  static func reals(_ values: [Double]) -> PDFValue { .array(values.map(PDFValue.real)) }

  var dictionary: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }
  var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }
  var reference: ObjectID? { if case .reference(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }
  /// A whole number of a size that page counts and object numbers have.
  var int: Int? { double.flatMap { abs($0) < 1e9 ? Int(exactly: $0.rounded()) : nil } }
}

/// A dictionary that keeps the order of its keys.
struct PDFDictionary: Hashable, ExpressibleByDictionaryLiteral {
  private(set) var members: [Member]

  struct Member: Hashable {
    let key: String
    var value: PDFValue
  }

  init(_ members: [Member] = []) { self.members = members }

  init(dictionaryLiteral elements: (String, PDFValue)...) { members = elements.map { Member(key: $0.0, value: $0.1) } }

  /// Nil where the key is not there; setting nil removes it.
  subscript(_ key: String) -> PDFValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

/// Numbers as PDF writes them.
enum PDFNumber {
  /// To a hundred thousandth: what a slope wants.
  static func fine(_ value: Double) -> String {
    let whole = value.rounded(.down), rest = Int(((value - whole) * 100_000).rounded())
    guard let units = Int(exactly: whole), rest > 0 else { return text(value) }
    if rest == 100_000 { return String(units + 1) }
    if units < 0 { return "-" + fine(-value) }
    let digits = String(rest)
    return "\(units)." + String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// To a hundredth, without needless zeros.
  static func text(_ value: Double) -> String {
    guard let hundredths = Int(exactly: (value * 100).rounded()) else { return "0" }
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
