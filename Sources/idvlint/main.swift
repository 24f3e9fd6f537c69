import IDVLintCommand

runIDVLint()
