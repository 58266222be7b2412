// The commands import Linting alone; MemberImportVisibility wants every module named.
@_exported import Ingestion
@_exported import RuleKit
@_exported import RuleTables
