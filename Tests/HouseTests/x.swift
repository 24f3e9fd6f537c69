enum E1{}
