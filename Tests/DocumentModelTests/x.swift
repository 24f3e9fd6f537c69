enum EmptyDocumentModel {}
