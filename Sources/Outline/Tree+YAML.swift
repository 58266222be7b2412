import Yams

extension Tree {
  /// Reads YAML. Every scalar stays the text that it was written as: "8.5" is never a binary number.
  package init(yaml: String) throws(TreeError) {
    do {
      guard let node = try Yams.compose(yaml: yaml) else { throw TreeError.malformed("empty document", line: 1) }
      try self.init(node, near: 1)
    } catch let error as TreeError {
      throw error
    } catch {
      throw TreeError(error)
    }
  }

  /// Turns a node of Yams into its own kind; a node without a mark takes the line of the one around it.
  private init(_ node: Yams.Node, near outer: Int) throws(TreeError) {
    let line = node.mark?.line ?? outer
    switch node {
    case .scalar(let scalar):
      self.init(.scalar(scalar.string), line: line)
    case .sequence(let sequence):
      var items: [Tree] = []
      for item in sequence { items.append(try Tree(item, near: line)) }
      self.init(.sequence(items), line: line)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        guard case .scalar(let name) = key else {
          throw TreeError.malformed("a key must be a plain text", line: key.mark?.line ?? line)
        }
        let keyLine = key.mark?.line ?? line
        entries.append(Entry(key: name.string, line: keyLine, value: try Tree(value, near: keyLine)))
      }
      self.init(.mapping(entries), line: line)
    case .alias:
      throw TreeError.malformed("an alias without its anchor", line: line)
    }
  }
}

extension TreeError {
  /// What Yams found, reduced to a sentence and a line.
  fileprivate init(_ error: any Error) {
    switch error {
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      self = .duplicateKey(keys.first ?? "", line: context.mark.line)
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      self = .malformed(problem, line: mark.line)
    default:
      self = .malformed("\(error)", line: 1)
    }
  }
}
