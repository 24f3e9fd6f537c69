"""An editor for .ci/bench: types into a language server and opens files in it, and asks the system what that took."""

import json
import os
import pathlib
import random
import subprocess

import corpus


class Editor:
    """A language server and the stream of messages to it."""

    def __init__(self, program, folder):
        self.process = subprocess.Popen([program, "lsp"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.send("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}}, id=1)
        self.receive()
        self.send("initialized", {})

    def send(self, method, parameters, **members):
        content = json.dumps({"jsonrpc": "2.0", "method": method, "params": parameters, **members}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def receive(self):
        header = self.process.stdout.readline()
        self.process.stdout.readline()
        return json.loads(self.process.stdout.read(int(header.split(b":")[1])))

    def open(self, uri, text):
        self.send("textDocument/didOpen",
                  {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        return self.receive()

    def change(self, uri, version, line, start, end, text):
        """Replaces what is between two columns of a line."""
        span = {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
        self.send("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": version}, "contentChanges": [{"range": span, "text": text}]})
        return self.receive()

    def close(self, uri):
        self.send("textDocument/didClose", {"textDocument": {"uri": uri}})
        return self.receive()

    def seconds(self):
        """The processor time that it took so far."""
        words = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """The bytes that it has in memory."""
        pages = pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def end(self):
        self.send("shutdown", None, id=2)
        self.receive()
        self.send("exit", None)
        return self.process.wait(10)


def text(size):
    """Profiles of at least so many bytes."""
    dice = random.Random(8)
    documents = []
    while sum(map(len, documents)) < size:
        documents.append(corpus.as_yaml(dice, corpus.profile(dice)))
    return "---\n".join(documents)


def keystroke(program, folder, count):
    """The milliseconds of processor time that a keystroke takes in profiles of 10 kB, with what is said of it."""
    editor = Editor(program, folder)
    uri = (folder / "typed.yaml").as_uri()
    content = text(10_000)
    editor.open(uri, content + "# ")
    line = content.count("\n")
    before = editor.seconds()
    for number in range(count):
        # A comment of up to 80 letters at the end, taken back again and again.
        column = 2 + number % 80
        end = 1000 if column == 2 else column
        editor.change(uri, number + 2, line, column, end, "é" if number % 17 == 0 else "a")
    spent = editor.seconds() - before
    if editor.end() != 0:
        raise SystemExit("the language server did not end as it should")
    return spent / count * 1000


def growth(program, folder, count):
    """The memory after opening, changing and closing so many files, against that after a tenth of them."""
    editor = Editor(program, folder)
    content = text(2_000)
    early = 0
    for number in range(count):
        uri = (folder / f"{number}.yaml").as_uri()
        editor.open(uri, content)
        editor.change(uri, 2, 0, 0, 0, "# changed\n")
        editor.close(uri)
        if number == count // 10:
            early = editor.memory()
    late = editor.memory()
    editor.end()
    return late / early
