"""The files of a small repository through which pre-commit installs the wheel: with `language: python` it installs the
repository by pip, and all that this one does is need the program's wheel."""

import re

_PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""

_BACKEND = '''\
"""Builds an empty wheel that needs {name}'s, without the network or another package (PEP 517)."""

import pathlib

import archive

METADATA = """Metadata-Version: 2.1
Name: {name}-pre-commit
Version: {version}
Requires-Dist: {name}=={version}
"""


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """The hook of PEP 517."""
    name, content = archive.wheel("{name}_pre_commit", "{version}", "py3-none-any", METADATA, {{}})
    (pathlib.Path(wheel_directory) / name).write_bytes(content)
    return name
'''

_README = """\
# {name} for pre-commit

Installs the wheel of {name} {version}; written by `.ci/wheel` of its repository. The tag is `v{version}`.
"""


def files(name, version, root):
    """The files by their paths."""
    hooks = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    # What is built from source there is installed here; what is on the machine is none of this repository's business.
    hooks = [hook for hook in re.split(r"^(?=- id:)", hooks, flags=re.MULTILINE) if "language: swift\n" in hook]
    texts = {
        ".pre-commit-hooks.yaml": "".join(hooks).replace("language: swift\n", "language: python\n"),
        "pyproject.toml": _PYPROJECT,
        "backend.py": _BACKEND.format(name=name, version=version),
        "archive.py": (root / ".ci/packaging/archive.py").read_text(encoding="utf-8"),
        "README.md": _README.format(name=name, version=version),
        "LICENSE": (root / "LICENSE").read_text(encoding="utf-8"),
    }
    return {path: text.encode() for path, text in texts.items()}
