"""Tests run against one mutant after another, those first that reach it and are quick."""

import os
import re
import resource
import signal
import subprocess
import tempfile
import threading
import time

ISSUE = re.compile(rb"^\S+ Test (.+?) recorded an issue", re.MULTILINE)
MEMORY = 8 << 30
UNDECIDED = "undecided"


class Outcome:
    """How a run of tests ended: what broke first, if anything did, and the seconds of the processor that it took."""

    def __init__(self, broken, seconds, output):
        self.broken, self.seconds, self.output = broken, seconds, output


class Trial:
    def __init__(self, package):
        self.package = package
        self.binary = package / ".build/release/idvlintPackageTests.xctest"

    def suites(self, left_out):
        """The suites by their names, but for those that measure time."""
        listed = subprocess.run([self.binary, "--testing-library", "swift-testing", "--list-tests"], cwd=self.package,
                                check=True, stdout=subprocess.PIPE, text=True).stdout
        names = {line.split("/")[0] for line in listed.splitlines() if line.count("/")}
        return sorted(name for name in names if name.split(".")[1] not in left_out)

    def run(self, suites, mutant=None, seconds=600, reached=None):
        """Runs suites until the first issue. Those that take longer than `seconds` of the processor are broken, too."""
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
        environment.pop("IDVLINT_DEEP", None)
        if mutant is not None:
            environment["IDVLINT_MUTANT"] = str(mutant)
        if reached is not None:
            environment["IDVLINT_MUTANTS_REACHED"] = str(reached)
        names = "|".join(re.escape(suite) for suite in suites)

        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            os.nice(5)

        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        process = subprocess.Popen(
            [self.binary, "--testing-library", "swift-testing", "--filter", f"^(?:{names})/"], cwd=self.package,
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            preexec_fn=limit, start_new_session=True)
        timer = threading.Timer(10 * seconds + 60, self.stop, [process])
        timer.start()
        output, broken = b"", None
        while broken is None:
            some = os.read(process.stdout.fileno(), 1 << 16)
            if not some:
                break
            output += some
            issue = ISSUE.search(output[-(1 << 18):])
            broken = issue and issue.group(1).decode(errors="replace")
        if broken:
            self.stop(process)
        status = process.wait()
        timer.cancel()
        process.stdout.close()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if broken is None and status:
            names = {signal.SIGXCPU: "no end", signal.SIGKILL: "no end", signal.SIGILL: "trap", signal.SIGTRAP: "trap"}
            broken = names.get(-status, f"status {status}")
        return Outcome(broken, used, output)

    @staticmethod
    def stop(process):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def measure(self, suites, count, told):
        """What each suite takes and which mutants it reaches, where none is active, and the suites that fail then."""
        found, failing = {}, []
        for suite in suites:
            with tempfile.NamedTemporaryFile() as file:
                file.write(bytes(count))
                file.flush()
                begin = time.monotonic()
                outcome = self.run([suite], reached=file.name)
                if outcome.broken:
                    told(f"left out, since it fails where no mutant is active: {suite}, {outcome.broken}")
                    failing.append(suite)
                    continue
                file.seek(0)
                reached = [number for number, byte in enumerate(file.read()) if byte]
            found[suite] = {"seconds": outcome.seconds, "reached": reached}
            told(f"{suite}: {outcome.seconds:.1f} s, {time.monotonic() - begin:.1f} s by the clock, "
                 f"{len(reached)} mutants reached")
        return found, failing

    def judge(self, number, measured, allowed):
        """What kills a mutant: a test, a trap or endless work; None where all tests that reach it pass.

        Quick suites come first. Where those that `allowed` seconds are enough for all pass, but others are left, the
        answer is `UNDECIDED`."""
        suites = sorted((suite for suite, fact in measured.items() if number in fact["reached"]),
                        key=lambda suite: measured[suite]["seconds"])
        part, total, spent, size = [], 0, 0, 0.5
        for suite in suites:
            seconds = measured[suite]["seconds"]
            if spent + total + seconds > allowed:
                return self.part(part, number, total) or UNDECIDED
            if part and total + seconds > size:
                broken = self.part(part, number, total)
                if broken:
                    return broken
                part, spent, total, size = [], spent + total, 0, 4 * size
            part.append(suite)
            total += seconds
        return self.part(part, number, total)

    def part(self, suites, number, seconds):
        return self.run(suites, mutant=number, seconds=3 * seconds + 5).broken if suites else None
