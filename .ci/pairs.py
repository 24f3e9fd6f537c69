"""Lets two runs of --fix mend one tree at a time: pairs.py IDVLINT [ROUNDS [SEED]]. Every file is mended, and a run ends
with 0, or with 2 where it says that the other one was quicker."""
import collections
import random
import subprocess
import sys
import time

from tree import Tree

program, rounds, seed = sys.argv[1], int((sys.argv[2:] or [100])[0]), int((sys.argv[3:] or [1])[0])
dice = random.Random(seed)
tree = Tree(program, 60, folders=3)
statuses = collections.Counter()
told = 0
for number in range(rounds):
    first = tree.start(".", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(dice.choice([0, 0, dice.uniform(0, 0.1)]))
    second = tree.start(".", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for process in first, second:
        _, errors = process.communicate(timeout=60)
        lines = errors.splitlines()
        told += len(lines)
        statuses[process.returncode] += 1
        is_told = all(line.endswith(": not written: changed since it was read") for line in lines)
        if process.returncode != (2 if lines else 0) or not is_told:
            sys.exit(f"round {number}: status {process.returncode}\n{errors}")
    tree.expect_all_is_well(f"round {number}")
    tree.restore()
ends = ", ".join(f"{count} with {status}" for status, count in sorted(statuses.items()))
print(f"{rounds} rounds of two runs over {len(tree.texts)} files: all mended; runs ended {ends}, told {told} files that the "
      f"other had mended")
