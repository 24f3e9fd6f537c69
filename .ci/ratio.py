"""Runs two commands in turn: ratio.py ROUNDS FLOOR COMMAND. Prints the median times and the median ratio in CPU time."""
import resource
import shlex
import statistics
import subprocess
import sys


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def seconds(command):
    before = spent()
    outcome = subprocess.run(shlex.split(command), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    after = spent()
    if outcome.returncode != 0:
        sys.exit(f"{command} ended with {outcome.returncode}: {outcome.stdout[:500]!r}")
    return after - before


rounds, floor, command = int(sys.argv[1]), sys.argv[2], sys.argv[3]
pairs = [(seconds(floor), seconds(command)) for _ in range(rounds)]
floors, ours = zip(*pairs)
ratio = statistics.median(b / a for a, b in pairs)
print(f"libyaml's events {statistics.median(floors):.3f} s, idvlint {statistics.median(ours):.3f} s, ratio {ratio:.2f}")
