/// What a data file says, whatever it was written in: texts, lists and keys, each with its line.
package struct Tree: Sendable, Hashable {
  /// The three things that data can be.
  package indirect enum Content: Sendable, Hashable {
    case scalar(String)
    case sequence([Tree])
    case mapping([Entry])
  }

  /// A key with what stands under it.
  package struct Entry: Sendable, Hashable {
    /// The key, as written.
    package let key: String
    /// The key's line, from 1.
    package let line: Int
    /// What it stands for.
    package let value: Tree

    /// - Parameter line: the key's own line, which may precede its value's.
    package init(key: String, line: Int, value: Tree) {
      self.key = key
      self.line = line
      self.value = value
    }
  }

  /// What stands here.
  package let content: Content
  /// Its line in the file, from 1.
  package let line: Int

  /// - Parameter line: from 1.
  package init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }
}

/// Why a data file is not a tree.
package enum TreeError: Error, Hashable {
  /// One mapping holds a key twice.
  case duplicateKey(String, line: Int)
  /// The notation is broken; the problem is in the parser's own words.
  case malformed(String, line: Int)
}
