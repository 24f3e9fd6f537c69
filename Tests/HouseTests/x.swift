enum EmptyHouse {}
