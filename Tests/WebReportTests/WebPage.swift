import Foundation
import FoundationXML

/// A report as a reader of XML sees it: its elements in their order, each with its text.
final class WebPage: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Its place among the elements, and that of the one that holds it.
    let index: Int
    let parent: Int?
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var problem: String?
  private var open: [Int] = []

  init(_ html: String) {
    super.init()
    let body = html.hasPrefix("<!doctype html>\n") ? String(html.dropFirst("<!doctype html>\n".count)) : "<no-doctype>"
    let parser = XMLParser(data: Data(body.utf8))
    parser.delegate = self
    if !parser.parse() { problem = problem ?? "\(String(describing: parser.parserError)), line \(parser.lineNumber)" }
  }

  func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
    elements.append(Element(name: name, attributes: attributes, index: elements.count, parent: open.last))
    open.append(elements.count - 1)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { open.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters string: String) { for index in open { elements[index].text += string } }

  subscript(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

  func all(_ name: String, _ kind: String? = nil) -> [Element] {
    elements.filter { element in
      let kinds = element.attributes["class"]?.split(separator: " ").map(String.init) ?? []
      return element.name == name && (kind.map(kinds.contains) ?? true)
    }
  }

  /// The elements inside another.
  func inside(_ outer: Element) -> [Element] {
    var held: Set<Int> = [outer.index]
    return elements.filter { element in
      guard let parent = element.parent, held.contains(parent) else { return false }
      held.insert(element.index)
      return true
    }
  }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }
  var text: String { elements.first { $0.name == "body" }?.text ?? "" }
}
