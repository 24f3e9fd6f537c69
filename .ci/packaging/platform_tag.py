"""For which machines a program is, as the names of wheels tell it (PyPA, "Platform compatibility tags")."""

import subprocess
import sys

_MACHINES = {62: "x86_64", 183: "aarch64"}  # ELF: e_machine
_INTERPRETER = 3  # ELF: PT_INTERP, the loader that a program with shared libraries asks for


def of(program):
    """The tag of a program that needs nothing beside it; ends the script where one needs more."""
    content = program.read_bytes()
    if content[:4] == b"\x7fELF":
        return _of_elf(content)
    # What Package.swift says is the oldest macOS.
    libraries = subprocess.run(["otool", "-L", str(program)], check=True, stdout=subprocess.PIPE).stdout.decode()
    paths = [line.split()[0] for line in libraries.splitlines()[1:]]
    others = [path for path in paths if not path.startswith(("/usr/lib/", "/System/"))]
    if others:
        sys.exit(f"{program} needs {', '.join(others)}, which other machines may not have")
    architecture = subprocess.run(["lipo", "-archs", str(program)], check=True, stdout=subprocess.PIPE)
    return f"macosx_15_0_{architecture.stdout.decode().strip()}"


def _of_elf(content):
    def number(start, length):
        return int.from_bytes(content[start:start + length], "little")

    table, size, count = number(32, 8), number(54, 2), number(56, 2)
    if any(number(table + index * size, 4) == _INTERPRETER for index in range(count)):
        sys.exit("the program is not linked statically; build it with 'swift build -c release'")
    machine = _MACHINES[number(18, 2)]
    # A static program does not care which C library the machine has, or whether it has one.
    return f"manylinux_2_17_{machine}.manylinux2014_{machine}.musllinux_1_1_{machine}"
