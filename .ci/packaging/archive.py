"""Writes wheels (PyPA, "Binary distribution format") with the standard library alone."""

import base64
import hashlib
import io
import time
import zipfile

# What ZIP's dates begin with.
_FIRST_DATE = 315532800


def wheel(name, version, tags, metadata, files, date=_FIRST_DATE):
    """A wheel's file name and bytes. Files are bytes by their path; those in scripts/ can be run."""
    stem = f"{name}-{version}"
    python, abi, platforms = tags.split("-")
    lines = [f"Tag: {python}-{abi}-{platform}" for platform in platforms.split(".")]
    head = ["Wheel-Version: 1.0", "Generator: idvlint", f"Root-Is-Purelib: {str(platforms == 'any').lower()}"]
    files = dict(files)
    files[f"{stem}.dist-info/METADATA"] = metadata.encode()
    files[f"{stem}.dist-info/WHEEL"] = ("\n".join(head + lines) + "\n").encode()
    record = f"{stem}.dist-info/RECORD"
    rows = [f"{path},sha256={_digest(content)},{len(content)}" for path, content in files.items()]
    files[record] = ("\n".join(rows + [f"{record},,"]) + "\n").encode()

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, time.gmtime(max(date, _FIRST_DATE))[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            # pip sets the execute bit only where the entry says it is a regular file, too.
            entry.external_attr = (0o100755 if ".data/scripts/" in path else 0o100644) << 16
            archive.writestr(entry, content)
    return f"{stem}-{tags}.whl", buffer.getvalue()


def _digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
