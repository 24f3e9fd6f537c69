"""The wheel of the program."""

import archive


def product(name, version, platform, abstract, root, program, share, date):
    """The file name and the bytes."""
    licences = {"LICENSE": root / "LICENSE", "libyaml/License": root / ".ci/packaging/libyaml-license.txt"}
    fields = [
        "Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", f"Summary: {abstract}",
        "License-Expression: Apache-2.0 AND MIT", *[f"License-File: {path}" for path in licences],
        "Keywords: linter,yaml,json,id-verification", "Classifier: Environment :: Console",
        "Classifier: Topic :: Software Development :: Quality Assurance", "Requires-Python: >=3.7",
        "Description-Content-Type: text/markdown",
    ]
    stem = f"{name}-{version}"
    files = {f"{stem}.data/scripts/{name}": program}
    files.update((f"{stem}.data/data/share/{path}", text.encode()) for path, text in share.items())
    files.update(
        (f"{stem}.dist-info/licenses/{path}", source.read_bytes()) for path, source in licences.items())
    description = (root / ".ci/packaging/description.md").read_text(encoding="utf-8")
    metadata = "\n".join(fields) + "\n\n" + description
    return archive.wheel(name, version, f"py3-none-{platform}", metadata, files, date)
