"""Kills runs of --fix over 500 files at random moments: kills.py IDVLINT [KILLS [SEED]]. Every file has its old or its
new text after each, and what is left behind is gone after the next run that ends."""
import random
import subprocess
import sys
import time

from tree import Tree

program, kills, seed = sys.argv[1], int((sys.argv[2:] or [1000])[0]), int((sys.argv[3:] or [1])[0])
dice = random.Random(seed)
tree = Tree(program, 500, folders=10)
begin = time.monotonic()
tree.run(".")
length = time.monotonic() - begin
tree.expect_all_is_well("a run that nobody killed")
tree.restore()

# A run goes on where the one before was killed, so that short ones get everywhere.
span = min(length, 0.25)
quota = dice.uniform(0.2, 1)
hits = littered = most = rounds = 0
for number in range(kills):
    process = tree.start(".", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(dice.uniform(0, span))
    process.kill()
    is_killed = process.wait() == -9
    hits += is_killed
    mended, strays = tree.mended(), tree.strays()
    littered += bool(strays)
    most = max(most, len(strays))
    if not is_killed:
        tree.expect_all_is_well(f"run {number}, which ended")
    if len(mended) >= quota * len(tree.texts):
        rounds += 1
        if rounds % 5 == 0:
            tree.run(".")
            tree.expect_all_is_well(f"the run after kill {number}")
        tree.restore()
        quota = dice.uniform(0.2, 1)

strays = len(tree.strays())
tree.run(".")
tree.expect_all_is_well("the last run")
print(f"{kills} kills of runs over {len(tree.texts)} files, {hits} while they ran ({rounds} times from the beginning; a run "
      f"takes {length:.2f} s): 0 files damaged; temporary files were left {littered} times, at most {most}; after the "
      f"next run that ended 0")
