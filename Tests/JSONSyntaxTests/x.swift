enum EmptyJSONSyntax {}
