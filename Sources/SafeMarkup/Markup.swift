/// An XML part as a flat tree: nodes in document order, each with the index where its subtree ends.
///
/// It is filled once by `MarkupParser` and never changed.
package final class Markup<Name: MarkupName>: Sendable {
  @usableFromInline let tables: MarkupTables
  /// The names by their numbers.
  @usableFromInline let names: [Name]

  /// A tree from its tables.
  package init(_ tables: MarkupTables) {
    self.tables = tables
    names = Array(Name.allCases)
  }

  /// The root element; nil for an empty tree.
  package var root: Element<Name>? { tables.nodes.isEmpty ? nil : Element(markup: self, index: 0) }
}

/// What a tree is made of.
package struct MarkupTables: Sendable {
  /// One element or piece of character data.
  @usableFromInline struct Node: Sendable {
    /// The number of its name.
    @usableFromInline let name: UInt16
    /// The line that it begins on, from 1; the last one that can be counted where there are more.
    @usableFromInline let line: UInt16
    /// The index after the last node below this one.
    @usableFromInline var end: Int32
    /// Where its attributes start, or the bytes of its characters.
    @usableFromInline let start: Int32
    /// How many attributes or bytes it has.
    @usableFromInline var count: Int32

    /// One node.
    init(name: UInt16, line: UInt16, end: Int32, start: Int32, count: Int32) {
      self.name = name
      self.line = line
      self.end = end
      self.start = start
      self.count = count
    }
  }

  /// One attribute of a known name.
  @usableFromInline struct Attribute: Sendable {
    @usableFromInline let name: UInt16
    /// Where the bytes of its value start, and how many there are.
    @usableFromInline let start: Int32
    @usableFromInline let count: Int32
  }

  @usableFromInline let nodes: [Node]
  @usableFromInline let attributes: [Attribute]
  /// The UTF-8 of all values and characters.
  @usableFromInline let bytes: [UInt8]

  /// The tables of a whole part.
  init(nodes: [Node], attributes: [Attribute], bytes: [UInt8]) {
    self.nodes = nodes
    self.attributes = attributes
    self.bytes = bytes
  }

  /// A stretch of the bytes as a string.
  @usableFromInline func string(_ start: Int32, _ count: Int32) -> String {
    String(decoding: bytes[Int(start)..<Int(start + count)], as: UTF8.self)
  }
}
