"""The families of inputs that .ci/growth measures with: texts and folders made to cost time or memory. Each writes into
an empty folder what is a part of the whole of its limit, and returns the words of the command line."""
import json
import os

BYTES = 2 * 1024 * 1024
NODES = 250_000
DOCUMENTS = 1_000
DEPTH = 128
IGNORE_BYTES = 4 * 1024 * 1024
HEAD = "# idvlint: partial\nProductCode: ID_OCR\n"

FAMILIES = {}


def family(name):
    def add(write):
        FAMILIES[name] = write
        return write
    return add


def write(folder, text, name="f.yaml"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return name


def texts(table, *words, name="f.yaml"):
    """Families that are one text each; a text takes how many bytes it may have."""
    for key, text in table.items():
        def make(part, folder, text=text):
            return [*words, write(folder, text(int(part * BYTES) - 64), name)]
        FAMILIES[key] = make


def fill(unit, head="", tail=""):
    """A text of one unit again and again."""
    return lambda size: head + unit * ((size - len(head) - len(tail)) // len(unit)) + tail


def rows(row, most=None, head="", tail=""):
    """A text of numbered rows; no more than most of them at the whole of the limit."""
    def text(size):
        length = len(row(10_000))
        count = size // length
        return head + "".join(map(row, range(min(count, size * most // BYTES) if most else count))) + tail
    return text


# What libyaml is slow at

texts({
    "`[` that stay open": fill("["),
    "`[` that are closed": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "`{a: `": fill("{a: "),
    '`{"a":[`': fill('{"a":['),
    "deepest lists, then `a,`": lambda size: "[" * 127 + "a," * (size * (NODES - 200) // BYTES) + "]" * 127,
    "deepest lists, then `[],`": lambda size: "[" * 127 + "[]," * (size * (NODES - 200) // BYTES) + "]" * 127,
    'deepest lists, then `{"a":1},`': lambda size:
        "[" * 127 + '{"a":1},' * (size * (NODES - 800) // 3 // BYTES) + "]" * 127,
    "blanks, then words, in quotes": lambda size: 'a: "x' + " " * (size // 2) + "w " * (size // 4) + '"',
    "blanks, then words, plain": lambda size: "a: x" + " " * (size // 2) + "w " * (size // 4),
    "blank lines, then lines, literal": lambda size: "a: |\n x\n" + "\n" * (size // 2) + " w\n" * (size // 6),
    "blank lines, then lines, in quotes": lambda size: 'a: "x' + "\n" * (size // 2) + " w\n" * (size // 6) + '"',
    "%TAG directives": rows(lambda n: f"%TAG !{n}! x\n", tail="--- a\n"),
    "tags of the last %TAG": fill("- !31!a b\n", "".join(f"%TAG !{n}! x\n" for n in range(32)) + "---\n"),
    "anchors": rows(lambda n: f"- &a{n} x\n", NODES - 10),
    "aliases of the last anchor": lambda size:
        "".join(f"- &a{n} x\n" for n in range(size * 50_000 // BYTES)) + "- *a0\n" * (size * 100_000 // BYTES),
    "`- ` on one line": fill("- "),
    "`? ` on one line": fill("? "),
    "one plain scalar": fill("a"),
    "one scalar in double quotes": fill("ab ", 'a: "', '"'),
    "one scalar of escapes": fill("\\x41", 'a: "', '"'),
    "one scalar in single quotes": fill("'' ", "a: '", "'"),
    "one literal scalar": fill(" a\n", "a: |\n"),
    "one folded scalar": fill(" a\n", "a: >\n"),
    "one comment": fill("#"),
    "comments": fill("#\n"),
    "blank lines": fill("\n"),
    "items on one line": rows(lambda n: "a,", NODES - 10, "[", "]"),
    "items": rows(lambda n: "- a\n", NODES - 10),
    "pairs": rows(lambda n: f"k{n}: v\n", (NODES - 10) // 2),
    "documents": rows(lambda n: "--- a\n", DOCUMENTS),
    "documents over the limit": fill("---\n"),
    "pairs in brackets": fill("a: b,", "[", "]"),
    "a quote that stays open": fill("word ", 'a: "'),
    "quotes that stay open": fill('- "\n'),
    "closing brackets": fill("]"),
    "control characters": fill("\x01"),
    "byte order marks": fill("\ufeff"),
    "carriage returns": fill("a\r"),
    "faults": fill("a: b: c\n"),
    "a comment behind an anchor": fill(" ", "&a #", "\n- b\n"),
})
texts({
    "JSON: `[`": fill("["),
    'JSON: `{"a":[`': fill('{"a":['),
    "JSON: items": rows(lambda n: "1,", NODES - 10, "[", "1]"),
    "JSON: keys": rows(lambda n: f'"k{n}":1,', (NODES - 10) // 2, "{", '"x":1}'),
    "JSON: one key again and again": rows(lambda n: '"k":1,', (NODES - 10) // 2, "{", '"k":1}'),
    "JSON: one string of escapes": fill("\\u0041", '{"a":"', '"}'),
    "JSON: surrogates": fill("\\ud83d\\ude00", '{"a":"', '"}'),
    "JSON: blanks": fill(" ", '{"a":', "1}"),
    "JSON: one number": fill("1", '{"a":', "}"),
}, name="f.json")


# Aliases and merges

texts({
    "billion laughs": lambda size: "a0: &a0 x\n" + "".join(
        f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, size // 60)) + HEAD,
    "a chain of merges": rows(
        lambda n: f"a{n}: &a{n} {{<<: *a{max(n - 1, 0)}, k{n}: v}}\n", (NODES - 20) // 8, "x: &a0 {}\n",
        "p: {<<: *a1, ProductCode: ID_OCR}\n"),
    "profiles that merge each other": lambda size: "p0: &p0 {ProductCode: ID_OCR, SceneCode: a}\n" + "".join(
        f"p{n}: &p{n} {{<<: *p{n - 1}}}\n" for n in range(1, size // 30)),
    "merges in merges": lambda size: "".join(
        "- {ProductCode: ID_OCR, " + "<<: {" * 60 + "SceneCode: a" + "}" * 61 + "\n" for _ in range(size // 420)),
    "lists of merges": lambda size: "x: &x {SceneCode: a-b}\np: {ProductCode: ID_OCR, <<: ["
        + ",".join(["*x"] * (size // 4)) + "]}\n",
    "one long value, aliased": lambda size: "s: &s '{" + ",".join(f'"k{n}":{{}}' for n in range(size // 40)) + "}'\n"
        + "".join(f"p{n}: {{ProductCode: ID_OCR, StyleConfig: *s}}\n" for n in range(size // 90)),
    "one short value, aliased": lambda size: "x: &x a-b\n" + "".join(
        f"p{n}: {{ProductCode: ID_OCR, SceneCode: *x}}\n" for n in range(min(size // 45, 9_000 * size // BYTES))),
})


# Findings

def profiles(pair):
    """As many profiles as the limits allow, in braces, with one pair more."""
    def item(number):
        return "{ProductCode: ID_OCR, " + pair(number) + "}"
    def text(size, between):
        count = min(size // (len(item(10_000)) + len(between)), size * (NODES - 10) // 5 // BYTES)
        return between.join(map(item, range(count)))
    return text


UNQUOTED = profiles(lambda n: "DocType: 01000000")
WRONG = profiles(lambda n: "SceneCode: a-b")
ON_ONE_LINE = {
    "findings on one line": lambda size: "[" + WRONG(size, ", ") + "]\n",
    "findings on one line, mendable": lambda size: "[" + UNQUOTED(size, ", ") + "]\n",
    "findings on lines": lambda size: "- " + WRONG(size, "\n- ") + "\n",
    "findings on lines, mendable": lambda size: "- " + UNQUOTED(size, "\n- ") + "\n",
}
texts(ON_ONE_LINE)
for form in "concise json sarif github gitlab junit rdjson checkstyle azure".split():
    texts({f"{name}, --format {form}": text for name, text in ON_ONE_LINE.items() if "mendable" not in name},
          "--format", form)
for words in "--fix", "--fix-suggested", "--diff", "--add-suppressions --reason x", "--write-baseline b.json":
    texts({f"{name}, {words.split()[0]}": text for name, text in ON_ONE_LINE.items()
           if "fix" not in words or "mendable" in name}, *words.split())
texts({
    "keys of one name": fill("SceneCode: x\n", HEAD),
    "misspelt keys": rows(lambda n: f"SceneCod{n % 10}: x\n", (NODES - 10) // 2, HEAD),
    "unknown keys": rows(lambda n: f"k{n}: x\n", (NODES - 10) // 2, HEAD),
    "one long key": fill("a", HEAD, ": x\n"),
    "secrets": rows(lambda n: f"password{n}: hunter2\n", (NODES - 10) // 2, HEAD),
    "secrets in what cannot be read": rows(lambda n: f"CallbackToken: x{n}\n", None, HEAD + "a: [\n"),
    "wrong characters": fill("-a", HEAD + "MerchantBizId: '", "'\n"),
    "placeholders": fill("${A}-", HEAD + "SceneCode: '", "'\n"),
    "placeholders in defaults": fill("${A:-", HEAD + "SceneCode: '", "'\n"),
    "placeholders in defaults, closed": lambda size:
        HEAD + "SceneCode: '" + "${A:-" * (size // 6) + "x" + "}" * (size // 6) + "'\n",
    "placeholders of every kind": fill("${{ a }}$(A){{ a }}<% a %>%A%@A@", HEAD + "SceneCode: '", "'\n"),
    "openings of placeholders": fill("${{{{$(<%%@", HEAD + "SceneCode: '", "'\n"),
    "placeholders as values": rows(lambda n: "- {ProductCode: ID_OCR, SceneCode: {{ a }}}\n", 20_000),
    "placeholders that YAML cannot read": rows(lambda n: f"k{n}: %NAME%\n", (NODES - 10) // 2, HEAD),
    "fields of a query": fill("passed=1&", HEAD + "CallbackUrl: 'https://a.com/?", "'\n"),
    "labels of a host": fill("1.", HEAD + "CallbackUrl: 'https://", "test'\n"),
    "a long URL": fill("a:@", HEAD + "CallbackUrl: 'https://", "'\n"),
    "lengths of a shadow": fill("1px 0 red,", HEAD + "StyleConfig: '{\"guidePage\":{\"btnShadow\":\"", "\"}}'\n"),
    "a long colour": fill("(", HEAD + "StyleConfig: '{\"guidePage\":{\"btnBgColor\":\"", "\"}}'\n"),
    "UTF-16": lambda size: fill("- {ProductCode: ID_OCR}\n")(size // 2).encode("utf-16"),
})


# JSON in strings

def embedded(text, quote="'"):
    return HEAD + f"StyleConfig: {quote}" + text + f"{quote}\n"


def nested(times):
    """JSON in a JSON string in a JSON string."""
    text = "{}"
    for _ in range(times):
        text = json.dumps(text)
    return text


texts({
    "embedded `[`": lambda size: embedded("[" * size),
    'embedded `{"a":`': lambda size: embedded('{"a":' * (size // 5)),
    "embedded lists of the greatest depth": lambda size: embedded(
        "[" + ",".join(["[" * (DEPTH - 2) + "]" * (DEPTH - 2)] * (size // (2 * DEPTH))) + "]"),
    "embedded keys": lambda size: embedded("{" + ",".join(f'"k{n}":""' for n in range(size // 12)) + "}"),
    "embedded keys in double quotes": lambda size: embedded(
        "{" + ",".join(f'\\"k{n}\\":\\"\\"' for n in range(size // 16)) + "}", '"'),
    "embedded keys on lines": lambda size: HEAD + "StyleConfig: |\n  {" + ",\n  ".join(
        f'"k{n}":""' for n in range(size // 15)) + "}\n",
    "one embedded key again and again": lambda size: embedded("{" + ",".join(['"k":""'] * (size // 7)) + "}"),
    "embedded escapes": lambda size: embedded('{"k":"' + "\\\\u0041" * (size // 7) + '"}', '"'),
    "embedded commas that are missing": lambda size: embedded("[" + "1 " * (size // 2) + "]"),
    "JSON in JSON in JSON": lambda size: HEAD + f"StyleConfig: {json.dumps(nested((size // 10).bit_length()))}\n",
    "profiles with embedded JSON": rows(
        lambda n: f"- {{ProductCode: ID_OCR, StyleConfig: '{{\"k{n}\":{{}}}}', LanguageConfig: '{{}}'}}\n",
        NODES // 8),
})


# Comments, configurations, ignore files, folders

texts({
    "suppressions that silence nothing": rows(
        lambda n: f"k{n}: x # idvlint: allow malformed-color -- x\n", None, HEAD),
    "suppressions that silence": rows(lambda n: f"k{n}: x # idvlint: allow unknown-parameter -- x\n", None, HEAD),
    "suppressions in a part that another is about": lambda size:
        "# idvlint: partial\n# idvlint: allow unknown-parameter -- x\np:\n  ProductCode: ID_OCR\n" + "".join(
            f"  k{n}: x # idvlint: allow unknown-parameter -- x\n" for n in range(size // 100)) + "".join(
            f"  m{n}: x\n" for n in range(size // 30)),
    "suppressions that are past": lambda size: HEAD
        + "# idvlint: allow unknown-style-key until 2020-01-01 -- x\n" * (size // 100)
        + "StyleConfig: '{" + ",".join(f'"k{n}":""' for n in range(size // 40)) + "}'\n",
    "suppressions of many names": lambda size:
        HEAD + "# idvlint: allow " + ", ".join(["unknown-parameter"] * (size // 19)) + " -- x\nk: x\n",
    "comments for idvlint that cannot be read": rows(lambda n: f"k{n}: x # idvlint: alow {n}\n", None, HEAD),
    "marks": fill("# idvlint: profile\n", "", "a: b\n"),
})


def configured(name, text, words=("--fail-on", "never", ".")):
    """A family of configurations, beside a hundred profiles with a finding each."""
    @family(name)
    def make(part, folder):
        write(folder, text(int(part * BYTES) - 64), ".idvlint.yml")
        for number in range(100):
            write(folder, HEAD + f"k{number}: x\n", f"folder/{number}.yaml")
        return [*words]


configured("globs of the configuration",
           lambda size: "exclude: [" + ",".join(f"'*a?b{n}*'" for n in range(size // 12)) + "]\n")
configured("globs with `**`",
           lambda size: "exclude: [" + ",".join(f"'**/a*/b{n}'" for n in range(size // 15)) + "]\n")
configured("one long glob", lambda size: "exclude: ['" + "*a" * (size // 2) + "']\n")
configured("overrides", lambda size: "overrides:\n" + "".join(
    f"  - {{files: ['a{n}.yaml'], level: note}}\n" for n in range(min(size // 45, size * 30_000 // BYTES))))
configured("extra keys", lambda size: "extra-keys: [" + ",".join(f"k{n}" for n in range(size // 9)) + "]\n")
configured("entries of `allow`", lambda size: "allow:\n" + "".join(
    f"  - {{rule: unknown-parameter, pointer: /k{n}, reason: x}}\n"
    for n in range(min(size // 62, size * 30_000 // BYTES))))
configured("entries of `allow` for files", lambda size: "allow:\n" + "".join(
    f"  - {{rule: unknown-parameter, files: ['a{n}'], reason: x}}\n"
    for n in range(min(size // 62, size * 25_000 // BYTES))))
configured("a configuration that cannot be read", lambda size: "rules: " + "[" * size, ["."])


@family("entries of `allow`, and as many findings")
def allowed(part, folder):
    count = int(part * 20_000)
    write(folder, "allow:\n" + "".join(
        f"  - {{rule: unknown-parameter, pointer: /k{n}, reason: x}}\n" for n in range(count)), ".idvlint.yml")
    return ["--fail-on", "never", write(folder, HEAD + "".join(f"k{n}: x\n" for n in range(count)))]


@family("declared placeholders")
def declared(part, folder):
    write(folder, "placeholders: [" + ",".join(f"'<{n}<*>{n}>'" for n in range(int(part * 2_000))) + "]\n", ".idvlint.yml")
    return [write(folder, HEAD + "SceneCode: '" + "<1< " * 1_000 + "'\n")]


@family("a baseline of the file's findings")
def baseline(part, folder):
    name = write(folder, "- " + WRONG(int(part * BYTES) // 2, "\n- ") + "\n")
    os.spawnv(os.P_WAIT, os.environ["IDVLINT"], [
        "idvlint", "--write-baseline", str(folder / "b.json"), "--output", "json=/dev/null", str(folder / name)])
    return ["--baseline", "b.json", name]


def ignored(name, pattern):
    @family(name)
    def make(part, folder):
        write(folder, "", ".git/HEAD")
        length = len(pattern(100_000)) + 1
        count = int(part * (IGNORE_BYTES - 64)) // length
        write(folder, "".join(pattern(number) + "\n" for number in range(count)), ".gitignore")
        for number in range(20):
            write(folder, HEAD, f"folder/{number}.yaml")
        return ["."]


ignored("patterns of .gitignore", lambda n: f"a{n}.yaml")
ignored("patterns of .gitignore with wildcards", lambda n: f"*{n}*.y?ml")
ignored("patterns of .gitignore with `**`", lambda n: f"**/a*/**/b{n}")
ignored("patterns of .gitignore that take back", lambda n: f"!*{n}.yaml")
ignored("classes of .gitignore", lambda n: f"[a-z][!b-y]{n}*")


@family("one long pattern of .gitignore")
def ignored_by_one(part, folder):
    write(folder, "", ".git/HEAD")
    write(folder, "*a" * int(part * 1_000_000), ".gitignore")
    write(folder, HEAD, "a" * 200 + ".yaml")
    return ["."]


@family("files of one folder")
def many(part, folder):
    for number in range(int(part * 100_000)):
        (folder / f"{number}.yaml").write_bytes(b"a: 1\n")
    return ["."]


@family("names of a list of files")
def listed(part, folder):
    write(folder, HEAD)
    return ["--files-from", write(folder, "f.yaml\n" * int(part * 100_000), "list")]


@family("a file of others")
def foreign(part, folder):
    write(folder, "- {name: value, product: code}\n" * int(part * BYTES / 31))
    return ["."]


@family("texts that are documents")
def enclosed(part, folder):
    write(folder, "profiles: [/data/*]\n", ".idvlint.yml")
    count = int(part * BYTES / 75)
    return [write(folder, "data:\n" + "".join(
        f"  k{n}: |\n    # idvlint: partial\n    ProductCode: ID_OCR\n    SceneCode: a-b\n" for n in range(count)))]
