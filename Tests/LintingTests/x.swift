enum EmptyLinting {}
