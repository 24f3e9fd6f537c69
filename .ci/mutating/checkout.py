"""A copy of the package with all mutants in it, built once."""

import os
import pathlib
import re
import subprocess

from support import rewritten, support

# No test has this name: what is wanted is the build.
BUILD = ["swift", "test", "-c", "release", "--disable-testable-imports", "--disable-xctest", "--filter", "^none$"]
# What judges, and its tests. Those are compiled quickly rather than well, since they are what changes between builds.
KEPT = ["CLibYAML", "DocumentModel", "JSONSyntax", "YAMLSyntax", "Catalog", "Linting", "Reference", "Reporting",
        "LanguageServer", "Parallelism", "Facts", "Laws", "SeededRandom"]
TESTS = ["DocumentModelTests", "YAMLSyntaxTests", "LintingTests", "ReferenceTests", "LanguageServerTests"]
MANIFEST = """
package.targets.removeAll { ![NAMES].contains($0.name) }
package.products = []
package.dependencies = []
for target in package.targets where target.type == .test {
  target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-Onone", "-no-whole-module-optimization"])]
}
"""
ERROR = re.compile(r"^(\S+?\.swift):(\d+):\d+: error: (.*)$", re.MULTILINE)


class Checkout:
    """The copy, beside which the suites of others are linked, so that tests find them where they expect them."""

    def __init__(self, root, scratch):
        self.root, self.package = root, scratch / "checkout"
        self.package.mkdir(parents=True, exist_ok=True)
        shared, link = root.parent / "shared", scratch / "shared"
        if shared.exists() and not link.is_symlink():
            link.symlink_to(shared)

    def write(self, mutants):
        """Copies what Git knows or would take, with the mutants in it; what is the same keeps its date."""
        listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=self.root,
                                check=True, stdout=subprocess.PIPE, text=True).stdout
        contents = {path: self.root / path for path in listed.split("\0") if path and (self.root / path).is_file()}
        contents = {path: (file.read_bytes(), file.stat().st_mode) for path, file in contents.items()}
        by_path, by_module = {}, {}
        for mutant in mutants:
            by_path.setdefault(mutant.path, []).append(mutant)
            by_module.setdefault(mutant.module, []).append(mutant)
        for path, some in by_path.items():
            text, mode = contents[path]
            contents[path] = (rewritten(text.decode(), some).encode(), mode)
        manifest, mode = contents["Package.swift"]
        names = ", ".join(f'"{name}"' for name in KEPT + TESTS)
        contents["Package.swift"] = (manifest + MANIFEST.replace("NAMES", names).encode(), mode)
        count = max(mutant.number for mutant in mutants) + 1
        for module, some in by_module.items():
            contents[f"Sources/{module}/Mutants.swift"] = (support(some, count).encode(), 0o644)
        for path, (data, mode) in contents.items():
            target = self.package / path
            if target.is_file() and target.read_bytes() == data:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            target.chmod(mode & 0o777)
        for top in ("Sources", "Tests"):
            for file in (self.package / top).rglob("*.swift"):
                if str(file.relative_to(self.package)) not in contents:
                    file.unlink()

    def build(self, mutants, leave_out):
        """Builds without those that do not compile, which `leave_out` is told of after each try; returns the rest."""
        left = list(mutants)
        while True:
            self.write(left)
            process = subprocess.run(["nice", "-n", "5"] + BUILD, cwd=self.package, stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT, text=True)
            if process.returncode == 0:
                return left
            faulty = self.blamed(process.stdout, left)
            if not faulty:
                raise SystemExit("the build fails, not by a mutant:\n" + process.stdout[-4000:])
            leave_out(faulty)
            left = [mutant for mutant in left if mutant not in faulty]

    def blamed(self, output, mutants):
        """The mutants on the lines that the compiler complains of, else the nearest ones in that file."""
        blamed = set()
        for path, line, _ in set(ERROR.findall(output)):
            name = os.path.relpath(pathlib.Path(path), self.package)
            near = [mutant for mutant in mutants if mutant.path == name]
            if name.endswith("/Mutants.swift"):
                continue
            distance = min((abs(mutant.line - int(line)) for mutant in near), default=None)
            if distance is not None and distance <= 40:
                blamed.update(mutant for mutant in near if abs(mutant.line - int(line)) == distance)
        return blamed
