"""A repository to edit in, and what the command line says of a text in it: what editors must show."""

import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "Sources/Linting/Linting.docc/Editors.md"
PROFILE = """\
# Whoever comes back from here 😀
base: &base
  SceneCode: "shop"
<<: *base
ProductCode: ID_OCR
MerchantBizId: "${BIZ_ID}"
MerchantUserId: "${USER_ID}"
MetaInfo: "${META_INFO}"
ReturnUrl: "https://shop.acme-pay.com/verified"
DocType: 01000000
StyleConfig: >
  {
    "guidePage": {
      "btnBgColor": "ff6a00",
      "backgroundColor": "white"
    }
  }
"""
EMOJI = '# idvlint: partial\n{MerchantUserId: "😀😀-${USER}", DocType: 01000000, ProductCode: ID_OCR}\n'
JSON = """\
{
  "ProductCode": "ID_OCR",
  "MerchantBizId": "${BIZ_ID}",
  "MerchantUserId": "${USER_ID}",
  "MetaInfo": "${META_INFO}",
  "ReturnUrl": "https://shop.acme-pay.com/verified",
  "DocType": "01 000000"
}
"""
CONFIGURATION = "rules:\n  lossy-plain-scalar: off\n"
FILES = {"shop/profile.yaml": PROFILE, "shop/emoji.yaml": EMOJI, "shop/profile.json": JSON}
SEVERITIES = {"error": 1, "warning": 2, "note": 3}


class Place:
    """Files in a directory of their own, and the program."""

    def __init__(self, directory, program):
        self.directory = pathlib.Path(directory)
        self.program = str(program)

    def make(self):
        """Writes the files, and makes a repository of them: editors look for its root, and for the files in it."""
        for name, text in FILES.items():
            file = self.directory / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        (self.directory / "shop/.idvlint.yml").unlink(missing_ok=True)
        subprocess.run(["git", "init", "-q", self.directory], check=True)
        subprocess.run(["git", "-C", self.directory, "add", "."], check=True)
        return self

    def run(self, *arguments, text=None):
        done = subprocess.run([self.program, *arguments], cwd=self.directory, input=text, capture_output=True,
                              encoding="utf-8", timeout=60)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{arguments}: {done.stderr}")
        return done.stdout

    def findings(self, name, text=None):
        """What is found in a text under a name, or in the file, as lists: the places, the severity, the rule, the
        sentence, places in lines and UTF-16 code units from 0."""
        report = self.run("check", "--format", "json", "--level", "note", "--skip-non-profiles", "--stdin-filename",
                          name, "-", text=FILES[name] if text is None else text)
        found = []
        for file in json.loads(report)["files"]:
            for finding in file["findings"]:
                start, end = finding["range"]["start"], finding["range"]["end"]
                found.append([start["line"] - 1, start["column"] - 1, end["line"] - 1, end["column"] - 1,
                              SEVERITIES[finding["severity"]], finding["rule"], finding["message"]])
        return found

    def fixed(self, name, *arguments):
        """The text of a file with the safe fixes made."""
        return self.run("check", "--fix", *arguments, "--stdin-filename", name, "-", text=FILES[name])


def snippets():
    """The blocks of the page by their first lines, which are comments with a name."""
    found = {}
    for block in re.findall(r"(?m)^```(\w+)\n(.+?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL):
        head, _, text = block[1].partition("\n")
        name = re.sub(r'^(--|//|;;|#|") ', "", head)
        # A comment that is itself what the block shows.
        found[name] = text if name != head else block[1]
    return found


def environment(place, ended):
    """Where `idvlint` is a program that writes down which process the server is, and the status with which it ended."""
    tools = place.directory / ".git/tools"
    tools.mkdir(exist_ok=True)
    script = tools / "idvlint"
    script.write_text(f"""\
#!/bin/sh
[ "$1" = lsp ] || exec "{place.program}" "$@"
exec 3<&0
"{place.program}" "$@" <&3 3<&- &
echo $! > "{ended}.process"
exec <&- 3<&-
wait $!
echo $? > "{ended}.new"
mv "{ended}.new" "{ended}"
""", encoding="utf-8")
    script.chmod(0o755)
    home = place.directory / ".git/home"
    home.mkdir(exist_ok=True)
    return {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(home), "ENDED": str(ended),
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"), "PLACE": str(place.directory), "LC_ALL": "C.UTF-8"}
