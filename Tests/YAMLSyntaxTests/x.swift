enum EmptyYAMLSyntax {}
