import SafeMarkup

/// The names of elements and attributes that the reader knows.
enum Name: String, MarkupName {
  case other = ""
  /// A piece of character data.
  case characters = "#text"

  case document = "w:document", body = "w:body", paragraph = "w:p", run = "w:r", text = "w:t", mathText = "m:t"
  case header = "w:hdr", footer = "w:ftr"
  case paragraphProperties = "w:pPr", runProperties = "w:rPr", sectionProperties = "w:sectPr"
  case tab = "w:tab", tabs = "w:tabs", lineBreak = "w:br", carriageReturn = "w:cr"
  case noBreakHyphen = "w:noBreakHyphen", softHyphen = "w:softHyphen", symbol = "w:sym", fonts = "w:rFonts"
  case positionedTab = "w:ptab", renderedPageBreak = "w:lastRenderedPageBreak", pageBreakBefore = "w:pageBreakBefore"
  case vanish = "w:vanish", paragraphStyle = "w:pStyle", runStyle = "w:rStyle"

  case table = "w:tbl", tableGrid = "w:tblGrid", gridColumn = "w:gridCol", tableRow = "w:tr", tableCell = "w:tc"
  case tableProperties = "w:tblPr", rowProperties = "w:trPr", cellProperties = "w:tcPr", cellWidth = "w:tcW"
  case gridSpan = "w:gridSpan", gridBefore = "w:gridBefore", verticalMerge = "w:vMerge", horizontalMerge = "w:hMerge"

  case inserted = "w:ins", deleted = "w:del", movedFrom = "w:moveFrom", movedTo = "w:moveTo"
  case deletedText = "w:delText", cellInserted = "w:cellIns", cellDeleted = "w:cellDel", cellMerged = "w:cellMerge"
  case runChange = "w:rPrChange", paragraphChange = "w:pPrChange", sectionChange = "w:sectPrChange"
  case tableChange = "w:tblPrChange", rowChange = "w:trPrChange", cellChange = "w:tcPrChange"
  case gridChange = "w:tblGridChange", exceptionChange = "w:tblPrExChange", numberingChange = "w:numberingChange"

  case contentControl = "w:sdt", controlProperties = "w:sdtPr", controlContent = "w:sdtContent"
  case checkbox = "w14:checkbox", checked = "w14:checked", checkedValue = "w14:val"
  case fieldCharacter = "w:fldChar", instruction = "w:instrText", deletedInstruction = "w:delInstrText"
  case formData = "w:ffData", legacyCheckbox = "w:checkBox", legacyChecked = "w:checked", initial = "w:default"
  case dropDown = "w:ddList", dropDownResult = "w:result", dropDownEntry = "w:listEntry"

  case textBox = "w:txbxContent", drawing = "w:drawing", picture = "w:pict", object = "w:object"
  case alternate = "mc:AlternateContent", choice = "mc:Choice", fallback = "mc:Fallback", requires = "Requires"
  case embeddedDocument = "w:altChunk", subdocument = "w:subDoc"
  case footnoteReference = "w:footnoteReference", endnoteReference = "w:endnoteReference"
  case footnote = "w:footnote", endnote = "w:endnote"

  case headerReference = "w:headerReference", footerReference = "w:footerReference", titlePage = "w:titlePg"
  case evenAndOdd = "w:evenAndOddHeaders", pageSize = "w:pgSz", pageMargins = "w:pgMar", defaultTab = "w:defaultTabStop"
  case style = "w:style", basedOn = "w:basedOn", documentDefaults = "w:docDefaults", runDefaults = "w:rPrDefault"

  case abstractNumbering = "w:abstractNum", abstractNumberingID = "w:abstractNumId"
  case numberingInstance = "w:num", numberingID = "w:numId", numberingProperties = "w:numPr"
  case level = "w:lvl", levelIndex = "w:ilvl", levelText = "w:lvlText", numberFormat = "w:numFmt", start = "w:start"
  case levelOverride = "w:lvlOverride", startOverride = "w:startOverride"

  case package = "pkg:package", part = "pkg:part", xmlData = "pkg:xmlData", partName = "pkg:name"
  case relationship = "rel:Relationship", relationID = "Id", relationType = "Type", target = "Target"
  case targetMode = "TargetMode"

  case value = "w:val", type = "w:type", identifier = "w:id", width = "w:w", position = "w:pos"
  case left = "w:left", right = "w:right", styleID = "w:styleId", code = "w:char", font = "w:font"
  case asciiFont = "w:ascii", highFont = "w:hAnsi", fieldType = "w:fldCharType"
  case reference = "r:id", space = "xml:space"

  /// Whether the element's character data is text of the document.
  var holdsText: Bool { self == .text || self == .mathText }

  /// The usual prefix of each namespace, transitional and strict.
  static let prefixes = [
    "": "",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
    "http://schemas.microsoft.com/office/2006/xmlPackage": "pkg:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
  ]

  /// The names as the parser keeps them.
  static let numbered = NameTable(Name.self)
}
