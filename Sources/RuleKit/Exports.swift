// Swift 6's MemberImportVisibility wants every module named; a rule imports RuleKit alone.
@_exported import DocumentModel
@_exported import Facts
@_exported import Findings
