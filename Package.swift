// swift-tools-version: 6.2
import PackageDescription

// The arrows of the house: a target may import what stands in its list, and nothing else.
// bytes ─Ingestion▶ Document ─Extraction▶ Facts ─rules▶ Outcomes ─Linting▶ Report ─Reporting▶ bytes

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "SegurLint",
  products: [.executable(name: "segurlint", targets: ["segurlint"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CSpawn"),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),

    .target(name: "DocumentModel", swiftSettings: settings),
    .target(name: "TextMatching", dependencies: ["CPCRE2"], swiftSettings: settings),
    .target(name: "Ingestion", dependencies: ["DocumentModel"], swiftSettings: settings),
    .target(name: "OutsidePrograms", dependencies: ["CSpawn"], swiftSettings: settings),
    .target(name: "IngestionPDF", dependencies: ["DocumentModel", "Ingestion", "OutsidePrograms", "CSpawn"], swiftSettings: settings),
    .target(name: "Archives", dependencies: ["Ingestion", "CLibZip"], swiftSettings: settings),
    .target(name: "SafeMarkup", dependencies: ["Ingestion", "CLibXML2"], swiftSettings: settings),
    .target(
      name: "IngestionWord", dependencies: ["DocumentModel", "Ingestion", "Archives", "SafeMarkup"],
      swiftSettings: settings),
    .target(name: "IngestionInvoice", dependencies: ["DocumentModel", "Ingestion", "SafeMarkup"], swiftSettings: settings),
    .target(name: "Facts", dependencies: ["DocumentModel"], swiftSettings: settings),
    .target(
      name: "Extraction", dependencies: ["DocumentModel", "Facts", "TextMatching"],
      swiftSettings: settings),
    .target(name: "Findings", dependencies: ["DocumentModel"], swiftSettings: settings),
    .target(
      name: "RuleKit", dependencies: ["DocumentModel", "Facts", "Findings", "TextMatching"], swiftSettings: settings),
    .target(
      name: "Outline", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: settings),
    .target(
      name: "RuleTables", dependencies: ["RuleKit", "Facts", "TextMatching", "Outline", "RuleData"], swiftSettings: settings),
    .target(
      name: "RuleData", path: "Rules", exclude: ["dispositifs", "general.yaml", "lexique", "schema"], swiftSettings: settings,
      plugins: ["EmbedRules"]),
    .target(
      name: "BuiltInRules", dependencies: ["DocumentModel", "Facts", "Findings", "RuleKit"], swiftSettings: settings, plugins: ["RegisterRules"]),
    .target(
      name: "Linting",
      dependencies: [
        "DocumentModel", "Ingestion", "Archives", "IngestionPDF", "IngestionWord", "IngestionInvoice", "Facts", "Extraction", "RuleTables",
        "BuiltInRules",
        "TextMatching",
      ],
      swiftSettings: settings),
    .target(name: "Reporting", dependencies: ["DocumentModel", "Findings"], swiftSettings: settings),
    .target(name: "Comparing", dependencies: ["DocumentModel", "Findings"], swiftSettings: settings),
    .target(name: "Marking", dependencies: ["DocumentModel", "Findings"], swiftSettings: settings),
    .target(
      name: "Annotating", dependencies: ["DocumentModel", "Findings", "Marking", "OutsidePrograms", "Ingestion", "Archives"], swiftSettings: settings),
    .target(
      name: "WebReport", dependencies: ["DocumentModel", "Facts", "Findings", "Marking", "OutsidePrograms", "Reporting"],
      swiftSettings: settings),
    .executableTarget(
      name: "segurlint",
      dependencies: [
        "Facts", "Findings", "RuleKit", "RuleTables", "TextMatching", "Linting", "Reporting", "Comparing", "Annotating", "WebReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Build time only: Rules/ and the list of rules, turned into Swift.
    .executableTarget(name: "housekeeper", dependencies: ["Outline"], swiftSettings: settings),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["housekeeper"]),
    .plugin(name: "RegisterRules", capability: .buildTool(), dependencies: ["housekeeper"]),

    .target(name: "JSONSchema", path: "Tests/JSONSchema", swiftSettings: settings),
    .testTarget(name: "IngestionTests", dependencies: ["DocumentModel", "Ingestion"], swiftSettings: settings),
    .testTarget(name: "IngestionPDFTests", dependencies: ["DocumentModel", "Ingestion", "IngestionPDF", "OutsidePrograms"], swiftSettings: settings),
    .testTarget(name: "IngestionWordTests", dependencies: ["IngestionWord"], swiftSettings: settings),
    .testTarget(name: "IngestionInvoiceTests", dependencies: ["IngestionInvoice"], swiftSettings: settings),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Facts", "Ingestion", "RuleTables", "TextMatching"], swiftSettings: settings),
    .testTarget(name: "RuleKitTests", dependencies: ["RuleKit"], swiftSettings: settings),
    .testTarget(
      name: "RuleTablesTests", dependencies: ["RuleTables", "Outline", "TextMatching", "JSONSchema", .product(name: "Yams", package: "Yams")], swiftSettings: settings),
    .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel"], swiftSettings: settings),
    .testTarget(name: "FactsTests", dependencies: ["Facts"], swiftSettings: settings),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"], swiftSettings: settings),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Findings", "JSONSchema"], exclude: ["Golden"], swiftSettings: settings),
    .testTarget(name: "ComparingTests", dependencies: ["Comparing", "Findings", "Facts", "Ingestion", "Linting", "Reporting"], swiftSettings: settings),
    .testTarget(
      name: "AnnotatingTests",
      dependencies: ["Annotating", "Archives", "DocumentModel", "Facts", "Findings", "Ingestion", "IngestionPDF", "Linting", "OutsidePrograms", "RuleKit"],
      swiftSettings: settings),
    .testTarget(
      name: "WebReportTests", dependencies: ["WebReport", "DocumentModel", "Facts", "Findings", "Ingestion", "Linting", "RuleKit"], swiftSettings: settings),
    .testTarget(name: "LintingTests", dependencies: ["Linting"], swiftSettings: settings),
    .testTarget(name: "BuiltInRulesTests", dependencies: ["BuiltInRules", "Linting"], swiftSettings: settings),
    .testTarget(name: "SamplesTests", dependencies: ["Linting", "BuiltInRules", "Reporting"], swiftSettings: settings),
    .testTarget(name: "ScenarioTests", dependencies: ["segurlint", "Findings", "Facts", "RuleKit", "RuleTables", "Linting", "TextMatching"], exclude: ["Fixtures"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
