@_exported import DocumentModel
