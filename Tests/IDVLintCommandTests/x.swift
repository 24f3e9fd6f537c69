enum EmptyIDVLintCommand {}
