/// One report of a run: its `--format`, and the `-o` that stands with it.
struct Delivery: Equatable {
  /// Nil for the usual one.
  let format: String?
  /// Nil for standard output.
  private(set) var output: String?

  /// The reports that the words of a command line ask for.
  ///
  /// An `-o` belongs to the `--format` before it, or to the next one where that has its own already.
  static func all(in words: [String]) throws(Failure) -> [Delivery] {
    var deliveries: [Delivery] = []
    var ahead: String?
    for (option, value) in options(in: words) {
      if option == "--format" {
        deliveries.append(Delivery(format: value, output: ahead))
        ahead = nil
      } else if let last = deliveries.indices.last, deliveries[last].output == nil {
        deliveries[last].output = value
      } else if ahead == nil {
        ahead = value
      } else {
        throw .outputWithoutFormat(value)
      }
    }
    if deliveries.isEmpty { return [Delivery(format: nil, output: ahead)] }
    if let ahead { throw .outputWithoutFormat(ahead) }
    guard deliveries.count(where: { $0.output == nil || $0.output == "-" }) <= 1 else { throw .twoToStandardOutput }
    return deliveries
  }

  /// The two options in the order of the words, each with its value.
  private static func options(in words: [String]) -> [(String, String)] {
    let words = Array(words.prefix { $0 != "--" })
    return words.indices.compactMap { index in
      for name in ["--format", "--output", "-o"] {
        let long = name == "-o" ? "--output" : name
        if words[index] == name, index + 1 < words.count { return (long, words[index + 1]) }
        if words[index].hasPrefix(name + "=") { return (long, String(words[index].dropFirst(name.count + 1))) }
      }
      return nil
    }
  }
}
