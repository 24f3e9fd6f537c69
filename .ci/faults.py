"""Lets each system call of a run of --fix fail once, and each from some call on, by strace: faults.py IDVLINT [SEED].

Every file has its old or its new text afterwards. Where one has the old, the run ended with 2 and named it, with the
reason; nothing is left behind, or the next run takes it away."""
import collections
import os
import random
import re
import shutil
import sys

from tree import Tree

FAULTS = [
    ("rename,renameat,renameat2", ["ENOSPC", "EIO"]),
    ("write", ["EIO", "ENOSPC", "EINTR"]),
    ("fsync", ["EIO", "EINTR"]),
    ("openat", ["EMFILE", "EACCES", "EINTR"]),
    ("fchown", ["EPERM"]),
    ("fchmod", ["EPERM"]),
    ("close", ["EIO"]),
    ("fcntl", ["EMFILE"]),
    ("flock", ["ENOLCK", "EAGAIN"]),
    ("fstat,newfstatat", ["EIO"]),
    ("read", ["EIO"]),
    ("getdents64", ["EIO"]),
    # As the first, and the temporary file cannot be taken away, either.
    ("rename,renameat,renameat2", ["EIO"], "unlink:error=EROFS"),
]
# More calls than these of one kind are tried by lot.
MOST = 30

if not shutil.which("strace"):
    sys.exit(print("no strace; faults are not injected"))
program, dice = sys.argv[1], random.Random(int((sys.argv[2:] or [1])[0]))
tree = Tree(program, 3)
# Somebody else's where that can be, so that owners have to be kept.
owner = 12345 if os.getuid() == 0 else os.getuid()
figures = collections.Counter()


def restore():
    tree.restore()
    for path in tree.texts:
        os.chown(path, owner, -1)
        path.chmod(0o640)


def traced(*options):
    log = tree.root.parent / (tree.root.name + ".log")
    try:
        outcome = tree.run("--jobs", "1", "--format", "concise", ".", prefix=["strace", "-f", "-o", str(log), *options])
        return *outcome, log.read_text()
    finally:
        log.unlink(missing_ok=True)


def judge(fault, when, status, output, errors):
    """Says what is wrong with how a run ended; nothing where all is well."""
    mended = tree.mended()
    left = tree.texts.keys() - mended
    if status not in (0, 1, 2):
        return "a crash"
    if status < 2 and (left or errors):
        return "silence"
    for path in left:
        names = [f"{path.parent.name}/{path.name}:", f"{path.parent.name}/:", " .:", " the command line "]
        # Where nothing can be written to standard error, the status says it alone.
        if not any(name in errors for name in names) and (errors or fault != "write"):
            return f"{path.name} is not named"
    for path in mended:
        if (path.stat().st_uid, path.stat().st_mode & 0o7777) != (owner, 0o640):
            return f"{path.name} has another owner or mode"
    figures["runs"] += 1
    figures["told"] += status == 2
    figures["files left as they were"] += len(left)
    figures["temporary files left"] += len(tree.strays())
    return None


for calls, errors, *besides in FAULTS:
    others = [word for fault in besides for word in ("-e", f"inject={fault}")]
    restore()
    log = traced("-e", f"trace={calls}")[3]
    count = len(re.findall(r"^\d+ +\w+\(", log, re.MULTILINE))
    numbers = range(1, count + 1) if count <= MOST else sorted(dice.sample(range(1, count + 1), MOST))
    for error in errors:
        # A call that is interrupted is made again, so it may not be for ever.
        marks = [""] if error == "EINTR" else ["", "+"]
        for when in [f"{number}{mark}" for number in numbers for mark in marks]:
            restore()
            injection = f"inject={calls}:error={error}:when={when}"
            status, output, told, _ = traced("-e", f"trace={calls},unlink", "-e", injection, *others)
            mistake = judge(calls, when, status, output, told)
            if mistake:
                sys.exit(f"{calls} {error} at {when}: {mistake}; status {status}\n{output}{told}{tree.strays()}")
            tree.run(".")
            tree.expect_all_is_well(f"the run after {calls} {error} at {when}")
    print(f"{calls}: {count} calls, {', '.join(errors + besides)}: " + ", ".join(f"{n} {what}" for what, n in figures.items()))
    figures.clear()
