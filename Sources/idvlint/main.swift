print("idvlint")
