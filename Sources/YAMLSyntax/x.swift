enum PlaceholderYAMLSyntax {}
