import Archives
import Ingestion

extension ZipArchive {
  /// What the archive is when it is no Word document, in French.
  func foreignName() throws(Unreadable) -> String {
    if has("xl/workbook.xml") || has("xl/workbook.bin") { return "classeur Excel" }
    if has("ppt/presentation.xml") { return "présentation PowerPoint" }
    if has("visio/document.xml") { return "dessin Visio" }
    if has("mimetype"), let type = try bytes(of: "mimetype") {
      let type = String(decoding: type.prefix(200), as: UTF8.self)
      if type.contains("opendocument.spreadsheet") { return "classeur OpenDocument" }
      if type.contains("opendocument.presentation") { return "présentation OpenDocument" }
      if type.contains("opendocument") { return "document OpenDocument" }
      if type.contains("epub") { return "livre EPUB" }
    }
    if has("AndroidManifest.xml") { return "application Android" }
    if has("META-INF/MANIFEST.MF") { return "archive Java" }
    if has("index/document.iwa") || hasFolder("index/") && has("metadata/properties.plist") { return "document iWork" }
    return "ZIP"
  }
}
