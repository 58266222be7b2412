@_exported import Findings
