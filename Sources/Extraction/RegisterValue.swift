import Facts
import TextMatching

/// A number of a register as it is printed: with spaces, dots or hyphens, of the right length or nearly so.
struct RegisterValue {
  /// Without what separates its digits, upper case.
  let value: String
  /// Where it stands in the text that it was read from, in UTF-8.
  let range: Range<Int>

  /// Reads the number that begins at an offset; nil where none does.
  ///
  /// - Parameter isExact: whether a number of another length is none.
  static func read(_ kind: Identifier.Kind, in text: String, at offset: Int, isExact: Bool) -> RegisterValue? {
    let bytes = Array(text.utf8)
    var start = offset
    while start < bytes.count, !isAlphanumeric(bytes[start]) { start += 1 }
    var digits: [UInt8] = []
    var index = start, end = start
    var hasSlash = false
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) || allowsLetter(kind, byte, at: digits.count) {
        digits.append(byte)
        end = index + 1
        if digits.count == kind.length, !isDigit(index + 1 < bytes.count ? bytes[index + 1] : 0x20) { break }
      } else if isSeparator(bytes, index) {
        hasSlash = hasSlash || byte == 0x2F
      } else {
        break
      }
      index += 1
    }
    if end < bytes.count, isLetter(bytes[end]) { return nil }
    let count = digits.count
    guard count > 0, digits.contains(where: isDigit) else { return nil }
    let found = RegisterValue(value: String(decoding: digits, as: UTF8.self).uppercased(), range: start..<end)
    if count == kind.length { return found.isFiller ? nil : found }
    guard !isExact, !hasSlash, near(kind).contains(count), !found.isFiller, !isPhoneOrDate(text.slice(start..<end), count) else { return nil }
    return found
  }

  /// Digits that stand for a number to come: all the same.
  private var isFiller: Bool { Set(value.filter(\.isNumber)).count <= 1 && value.utf8.count > 4 }

  /// The wrong lengths that are taken for a slip, and not for another thing.
  private static func near(_ kind: Identifier.Kind) -> ClosedRange<Int> {
    switch kind {
    case .siren: 7...11
    case .siret: 9...16
    case .finess: 7...11
    case .rpps: 9...13
    case .adeli: 8...10
    case .tva: 11...15
    case .iban: 20...30
    }
  }

  private static func isPhoneOrDate(_ text: String, _ digits: Int) -> Bool {
    let parts = text.split { " .-".contains($0) }
    if digits == 10, text.hasPrefix("0"), parts.count == 5 { return true }
    return digits == 8 && parts.count == 3 && (parts[2].count == 4 || parts[0].count == 4)
  }

  /// Letters stand in Corsica's FINESS, in a TVA number and in an IBAN.
  private static func allowsLetter(_ kind: Identifier.Kind, _ byte: UInt8, at place: Int) -> Bool {
    switch kind {
    case .finess: place == 1 && (byte == 0x61 || byte == 0x62)
    case .tva: place < 4 && isLetter(byte)
    case .iban: isLetter(byte)
    default: false
    }
  }

  /// A space, dot, hyphen or bracket with digits on both sides of it.
  private static func isSeparator(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard " .-/()'".utf8.contains(bytes[index]) else { return false }
    let next = bytes[(index + 1)...].prefix(3).first { !" .-/()'".utf8.contains($0) }
    return next.map(isDigit) ?? false || bytes[index] == 0x20 && (next.map(isLetter) ?? false)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
