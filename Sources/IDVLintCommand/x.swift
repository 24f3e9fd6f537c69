enum PlaceholderIDVLintCommand {}
