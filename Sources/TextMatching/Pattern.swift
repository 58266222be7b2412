import CPCRE2

/// A compiled PCRE2 pattern, for folded text. Safe to share between threads.
public final class Pattern: @unchecked Sendable {
  // PCRE2 documents a compiled pattern as read-only and thread-safe; match data are made for each call.
  private let code: OpaquePointer
  private let groups: Int

  /// - Throws: `PatternError` where the pattern is not one, with the place of the fault.
  public init(_ pattern: String) throws(PatternError) {
    var error: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    let compiled = bytes.withUnsafeBufferPointer { buffer in
      pcre2_compile_8(buffer.baseAddress, bytes.count, UInt32(PCRE2_UTF) | UInt32(PCRE2_NO_UTF_CHECK), &error, &offset, nil)
    }
    guard let compiled else { throw PatternError(pattern: pattern, code: error, offset: offset) }
    code = compiled
    var count: UInt32 = 0
    pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    groups = Int(count) + 1
  }

  /// One pattern for several alternatives.
  public convenience init(anyOf patterns: [String]) throws(PatternError) {
    try self.init(patterns.isEmpty ? "(?!)" : patterns.map { "(?:\($0))" }.joined(separator: "|"))
  }

  deinit { pcre2_code_free_8(code) }

  /// Whether it matches anywhere.
  public func matches(_ text: String) -> Bool { first(in: text) != nil }

  /// The first match; ranges are of UTF-8 offsets.
  public func first(in text: String, from start: Int = 0) -> Match? {
    var text = text
    return text.withUTF8 { match($0, from: start) }
  }

  /// Every match, from left to right, none overlapping.
  public func all(in text: String) -> [Match] {
    var text = text
    return text.withUTF8 { buffer in
      var found: [Match] = []
      var start = 0
      while start <= buffer.count, let hit = match(buffer, from: start) {
        found.append(hit)
        start = hit.range.upperBound > hit.range.lowerBound ? hit.range.upperBound : hit.range.upperBound + 1
      }
      return found
    }
  }

  private func match(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
    guard let data = pcre2_match_data_create_8(UInt32(groups), nil), let context = pcre2_match_context_create_8(nil) else {
      return nil
    }
    defer {
      pcre2_match_data_free_8(data)
      pcre2_match_context_free_8(context)
    }
    pcre2_set_match_limit_8(context, 200_000)
    let empty: [UInt8] = [0]
    let count = empty.withUnsafeBufferPointer { fallback in
      pcre2_match_8(
        code, buffer.baseAddress ?? fallback.baseAddress, buffer.count, start, UInt32(PCRE2_NO_UTF_CHECK), data, context)
    }
    guard count > 0, let vector = pcre2_get_ovector_pointer_8(data) else { return nil }
    let ranges = (0..<groups).map { index -> Range<Int>? in
      guard index < Int(count), vector[2 * index] >= 0, vector[2 * index] <= vector[2 * index + 1] else { return nil }
      return vector[2 * index]..<vector[2 * index + 1]
    }
    guard let whole = ranges.first ?? nil else { return nil }
    return Match(range: whole, groups: Array(ranges.dropFirst()))
  }
}

/// Where a pattern matched, as UTF-8 offsets.
public struct Match: Sendable, Hashable {
  public let range: Range<Int>
  /// The captured groups; nil for one that took no part.
  public let groups: [Range<Int>?]
}

/// A pattern that cannot be compiled.
public struct PatternError: Error, Hashable, Sendable {
  public let pattern: String
  public let code: Int32
  public let offset: Int
}

extension String {
  /// The text between two UTF-8 offsets.
  public func slice(_ range: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
