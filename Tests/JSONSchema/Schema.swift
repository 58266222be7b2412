import Foundation

/// As much of JSON Schema as the schemas of `Rules/schema/` (2020-12) and that of SARIF (draft 4) use; any other keyword is a
/// complaint of its own.
package struct Schema {
  private let root: Value

  package init(file: URL) throws { root = try JSONDecoder().decode(Value.self, from: Data(contentsOf: file)) }

  /// What is wrong with the text, each with its path; empty for a valid one.
  /// - Parameter part: a name of `$defs`, or nil for the whole.
  package func complaints(about text: String, as part: String? = nil) throws -> [String] {
    let value = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    return check(value, part.map { .object(["$ref": .string("#/$defs/\($0)")]) } ?? root, "$")
  }

  /// What is wrong with a value.
  package func complaints(about value: Value) -> [String] { check(value, root, "$") }

  private func check(_ value: Value, _ schema: Value, _ path: String) -> [String] {
    schema.members.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "$schema", "$id", "id", "$defs", "definitions", "title", "description", "default", "format": []
      case "anyOf": rule.items.contains { check(value, $0, path).isEmpty } ? [] : ["\(path): none of anyOf"]
      case "oneOf": rule.items.count { check(value, $0, path).isEmpty } == 1 ? [] : ["\(path): not one of oneOf"]
      case "$ref": check(value, referred(rule), path)
      case "additionalProperties" where !rule.members.isEmpty:
        value.members.filter { schema["properties"].members[$0.key] == nil }.flatMap { check($0.value, rule, "\(path).\($0.key)") }
      case "additionalProperties" where rule == .bool(true) || rule == .object([:]): []
      case "propertyNames": value.members.keys.flatMap { check(.string($0), rule, "\(path), key \($0)") }
      case "additionalProperties":
        value.members.keys.filter { schema["properties"].members[$0] == nil }.map {
          "\(path).\($0) is not in the schema"
        }
      case "properties":
        value.members.flatMap { name, member in rule.members[name].map { check(member, $0, "\(path).\(name)") } ?? [] }
      case "items": value.items.enumerated().flatMap { check($0.element, rule, "\(path)[\($0.offset)]") }
      default: allows(value, keyword, rule) ? [] : ["\(path): \(keyword) \(rule) against \(value)"]
      }
    }
  }

  private func allows(_ value: Value, _ keyword: String, _ rule: Value) -> Bool {
    switch (keyword, value, rule) {
    case ("type", _, .array(let types)): types.contains { value.isOf(type: $0) }
    case ("type", _, _): value.isOf(type: rule)
    case ("const", _, _): value == rule
    case ("enum", _, _): rule.items.contains(value)
    case ("required", .object(let members), _): rule.items.allSatisfy { members[$0.text] != nil }
    case ("pattern", .string(let text), _): text.range(of: rule.text, options: .regularExpression) != nil
    case ("minLength", .string(let text), .number(let count)): Double(text.count) >= count
    case ("minItems", .array(let items), .number(let count)): Double(items.count) >= count
    case ("maxItems", .array(let items), .number(let count)): Double(items.count) <= count
    case ("minimum", .number(let number), .number(let least)): number >= least
    case ("maximum", .number(let number), .number(let most)): number <= most
    case ("uniqueItems", .array(let items), .bool(true)): Set(items).count == items.count
    case ("uniqueItems", _, _), ("maximum", _, _): true
    case ("required", _, _), ("pattern", _, _), ("minLength", _, _), ("minItems", _, _), ("maxItems", _, _),
      ("minimum", _, _):
      true
    default: false
    }
  }

  private func referred(_ reference: Value) -> Value {
    let parts = reference.text.split(separator: "/").dropFirst()
    return parts.reduce(root) { $0[String($1)] }
  }

  /// A JSON value of any kind.
  package enum Value: Hashable, Decodable {
    case null, bool(Bool), number(Double), string(String), array([Value]), object([String: Value])

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let bool = try? container.decode(Bool.self) {
        self = .bool(bool)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .string(text)
      } else if let items = try? container.decode([Value].self) {
        self = .array(items)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    var members: [String: Value] { if case .object(let members) = self { members } else { [:] } }
    var items: [Value] { if case .array(let items) = self { items } else { [] } }
    var text: String { if case .string(let text) = self { text } else { "" } }
    subscript(name: String) -> Value { members[name] ?? .null }

    func isOf(type: Value) -> Bool {
      switch (self, type.text) {
      case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
        (.object, "object"):
        true
      case (.number(let number), "integer"): number == number.rounded()
      default: false
      }
    }
  }
}
