"""A tree of faulty profiles that idvlint mends, of each of which both texts are known."""
import os
import pathlib
import subprocess
import sys
import tempfile


class Tree:
    def __init__(self, program, count, folders=1):
        self.program = os.path.abspath(program)
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        self.texts = {}
        for number in range(count):
            # Some are long, so that writing them takes a while.
            rest = "# and so on\n" * (20_000 if number % 50 == 2 else 1)
            old = f"# idvlint: partial\nProductCode: ID_OCR\nDocType: 01000000 # {number}\n{rest}".encode()
            path = self.root / f"d{number % folders}" / f"{number}.yaml"
            self.texts[path] = old, old.replace(b"01000000", b'"01000000"')
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(old)

    def restore(self):
        for path, (old, _) in self.texts.items():
            if not path.exists() or path.read_bytes() != old:
                path.write_bytes(old)

    def start(self, *words, prefix=(), **streams):
        return subprocess.Popen(
            [*prefix, self.program, "--fix", *words], cwd=self.root, stdin=subprocess.DEVNULL, text=True,
            env={**os.environ, "SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C"}, **streams)

    def run(self, *words, prefix=()):
        """Returns the exit status and both outputs."""
        process = self.start(*words, prefix=prefix, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output, errors = process.communicate(timeout=60)
        return process.returncode, output, errors

    def names(self):
        return {pathlib.Path(folder, name) for folder, _, names in os.walk(self.root) for name in names}

    def strays(self):
        return sorted(str(path.relative_to(self.root)) for path in self.names() - self.texts.keys())

    def mended(self):
        """Returns the files with the new text; ends the program where one has neither the old nor the new."""
        mended = set()
        for path, (old, new) in self.texts.items():
            text = path.read_bytes() if path.exists() else None
            if text == new:
                mended.add(path)
            elif text != old:
                sys.exit(f"damaged: {path.name}: {'gone' if text is None else f'{len(text)} bytes, {text[:80]!r}'}")
        return mended

    def expect_all_is_well(self, when):
        left = len(self.texts) - len(self.mended())
        if left or self.strays():
            sys.exit(f"{when}: {left} files are not mended, these are left: {self.strays()}")
