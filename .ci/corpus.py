"""Writes what .ci/bench measures with: corpus.py FOLDER [SCALE]. Always the same; a scale of 0.01 writes a hundredth.

one.yaml, 1k/, 10k/         one profile of 2 kB, and many in nested folders
stream.yaml                 10 MB of YAML documents; stream4.yaml has 40 MB
array.json, line.json       10 MB of profiles in a JSON array, indented and on one line
faulty/                     1k, stream.yaml, array.json and line.json with one to three faults a profile
foreign/                    10,000 files of YAML and JSON of other programs
hostile/                    what readers of YAML and JSON are slow at
"""
import json
import pathlib
import random
import sys

LANGUAGES = "zh TW en ms id th vi ja ko fr es pt ru ar".split()
DOC_TYPES = "01000000 00000006 00000008 00000007 00000009 000000011 000000012 00000001".split()
COLORS = {
    "guidePage": "backgroundColor btnBgColor btnTextColor",
    "ocrPage": "ocrBgColor tipColor maskColor",
    "ocrResultPage": "backgroundColor topTipBgColor topTipTextColor ocrTextColor inputBgColor btnBgColor btnTextColor",
}
IMAGES = {
    "guidePage": "circle1Img circle2Img leftBorderImg faceImg ocrImg shelterFromImg lightImg phoneImg",
    "ocrPage": "backIconImg submitIconImg ocrPhotoBorderImg albumIconImg",
    "ocrResultPage": "backIconImg",
}


def color(dice):
    values = [dice.randrange(256) for _ in range(3)]
    return dice.choice(["white", "#%02x%02x%02x" % tuple(values), "rgba(%d, %d, %d, 0.5)" % tuple(values)])


def style(dice):
    return {
        section: {name: color(dice) for name in COLORS[section].split()}
        | {name: "https://static.acme-pay.com/idv/%016x.png" % dice.getrandbits(64) for name in IMAGES[section].split()}
        for section in COLORS
    }


def profile(dice):
    return {
        "ProductCode": "ID_OCR", "MerchantBizId": "${ORDER_%08X}" % dice.getrandbits(32), "MetaInfo": "${META_INFO}",
        "MerchantUserId": "${USER_HASH}",
        "ReturnUrl": f"https://shop.acme-pay.com/return/{dice.getrandbits(20)}?lang=en",
        "DocType": dice.choice(DOC_TYPES), "SceneCode": f"scene_{dice.randrange(10000):04d}", "IdSpoof": "Y",
        "IdThreshold": dice.choice("012"),
        "CallbackUrl": f"https://callback.acme-pay.com/hooks/{dice.getrandbits(64):016x}",
        "CallbackToken": "${CALLBACK_TOKEN}",
        "LanguageConfig": json.dumps({"defaultLanguage": dice.choice(LANGUAGES)}, separators=(",", ":")),
        "StyleConfig": style(dice),
    }


FAULTS = [
    lambda dice, it: it.update(DocType=dice.choice(["00000005", "GLB03002", "1000000", "00000011"])),
    lambda dice, it: it.pop("DocType", None),
    lambda dice, it: it.pop("ReturnUrl", None),
    lambda dice, it: it.update(SceneCode=f"checkout-{dice.randrange(99)}"),
    lambda dice, it: it.update(MerchantBizId="a" * 40),
    lambda dice, it: it.update(CallbackUrl="http://callback.acme-pay.com/x"),
    lambda dice, it: it.update(CallbackUrl=f"https://192.168.0.{dice.randrange(255)}/x"),
    lambda dice, it: it.update(IdThreshold="7"),
    lambda dice, it: it.update(IdSpoof="true"),
    lambda dice, it: it.update(LanguageConfig='{"defaultLanguage":"zh-CN"}'),
    lambda dice, it: it.update(LanguageConfig='{"defaultLanguage":"en",}'),
    lambda dice, it: it["StyleConfig"]["guidePage"].update(btnColour="#fff"),
    lambda dice, it: it["StyleConfig"]["ocrPage"].update(tipColor="#ff"),
    lambda dice, it: it.update(Callbackurl="https://acme-pay.com"),
]


def made(dice, is_faulty):
    made = profile(dice)
    if is_faulty:
        for fault in dice.sample(FAULTS, dice.randrange(1, 4)):
            fault(dice, made)
    return made


def as_yaml(dice, profile):
    rows = ["# One scene of the shop; the handbook of the team tells more."]
    for name, value in profile.items():
        if name == "DocType":
            rows += ["", "# the document, and how strictly it is read"]
        if name == "StyleConfig":
            text = json.dumps(value, indent=dice.choice([None, 2]))
            rows += [f"{name}: |"] + ["  " + line for line in text.split("\n")] if dice.random() < 0.7 \
                else [f"{name}: '{text}'"]
        elif name in ("ProductCode", "ReturnUrl", "CallbackUrl", "SceneCode"):
            rows.append(f"{name}: {value}")
        else:
            rows.append(f"{name}: '{value}'" if value.startswith("{") else f'{name}: "{value}"')
    return "\n".join(rows) + "\n"


def as_member(profile):
    return profile | {"StyleConfig": json.dumps(profile["StyleConfig"])}


def write_files(folder, count, text):
    """Writes nested folders of a hundred files; text gives a name's ending and what the file holds."""
    for number in range(count):
        ending, content = text(number)
        path = folder / f"{number // 1000:02d}" / f"{number // 100 % 10}" / f"p{number:05d}.{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def write_profiles(folder, count, seed=1):
    dice = random.Random(seed)
    write_files(folder, count, lambda _: ("yaml", as_yaml(dice, made(dice, False))))


def write_stream(path, size, is_faulty=False):
    dice, written = random.Random(2), 0
    with open(path, "w") as file:
        while written < size:
            written += file.write("---\n" + as_yaml(dice, made(dice, is_faulty)))


def write_array(path, size, indent, is_faulty=False):
    dice, written = random.Random(3), 0
    with open(path, "w") as file:
        written = file.write("[")
        while written < size:
            text = json.dumps(as_member(made(dice, is_faulty)), indent=indent)
            written += file.write(("," if written > 1 else "") + ("\n" if indent else "") + text)
        file.write("\n]\n" if indent else "]")


def word(dice):
    syllables = "ba co di fu ge ha ki lo mu ne po ra si te va wo".split()
    return "".join(dice.choice(syllables) for _ in range(dice.randrange(2, 5)))


def compose(dice):
    services = "".join(f"""\
  {word(dice)}:
    image: registry.example.com/{word(dice)}/{word(dice)}:{dice.randrange(9)}.{dice.randrange(20)}
    restart: unless-stopped
    environment:
      - DATABASE_URL=postgres://app@{word(dice)}:5432/{word(dice)}
      - LOG_LEVEL=info  # or debug
    ports: ["{dice.randrange(8000, 9000)}:80"]
    volumes:
      - ./{word(dice)}:/srv/{word(dice)}:ro
""" for _ in range(3))
    return "yml", f"services:\n{services}volumes:\n  {word(dice)}: {{}}\n"


def deployment(dice):
    name = word(dice)
    variables = "".join(f"""\
            - name: {word(dice).upper()}
              valueFrom:
                secretKeyRef: {{name: {word(dice)}, key: {word(dice)}}}
""" for _ in range(4))
    return "yaml", f"""\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {name}
  labels: {{app: {name}, tier: backend}}
spec:
  replicas: {dice.randrange(1, 9)}
  selector:
    matchLabels:
      app: {name}
  template:
    metadata:
      labels:
        app: {name}
    spec:
      containers:
        - name: {name}
          image: "ghcr.io/{word(dice)}/{name}:v{dice.randrange(30)}"
          command: ["/bin/sh", "-c", "exec {word(dice)} --listen :8080"]
          env:
{variables}          resources:
            limits: {{cpu: 500m, memory: 256Mi}}
---
apiVersion: v1
kind: Service
metadata:
  name: {name}
spec:
  ports:
    - port: 80
      targetPort: 8080
"""


def workflow(dice):
    steps = "".join(f"""\
      - name: {word(dice)} {word(dice)}
        run: |
          make {word(dice)}
          ./{word(dice)} --output "$RUNNER_TEMP/{word(dice)}"
""" for _ in range(4))
    return "yml", f"""\
name: {word(dice)}
on:
  push:
    branches: [main]
  pull_request:
jobs:
  {word(dice)}:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        version: ["3.{dice.randrange(9, 15)}", "3.12"]
    steps:
      - uses: actions/checkout@v4
        with: {{fetch-depth: 0}}
{steps}"""


def package(dice):
    return "json", json.dumps({
        "name": f"@{word(dice)}/{word(dice)}", "version": f"{dice.randrange(5)}.{dice.randrange(20)}.0",
        "private": True, "type": "module", "description": " ".join(word(dice) for _ in range(9)),
        "scripts": {name: f"{word(dice)} --{word(dice)}" for name in ("build", "test", "lint", "start")},
        "dependencies": {word(dice): f"^{dice.randrange(9)}.{dice.randrange(30)}.0" for _ in range(14)},
        "devDependencies": {f"@types/{word(dice)}": "*" for _ in range(6)},
        "engines": {"node": ">=20"},
    }, indent=2) + "\n"


def interface(dice):
    paths = "".join(f"""\
  /{word(dice)}/{{id}}:
    get:
      operationId: get{word(dice).title()}
      parameters:
        - {{name: id, in: path, required: true, schema: {{type: string, pattern: '^[a-z]{{{dice.randrange(9)}}}$'}}}}
      responses:
        "200":
          description: The {word(dice)} of the {word(dice)}.
          content:
            application/json:
              schema: {{$ref: '#/components/schemas/{word(dice).title()}'}}
""" for _ in range(3))
    return "yaml", f"openapi: 3.1.0\ninfo: {{title: {word(dice)}, version: 1.0.0}}\npaths:\n{paths}"


def messages(dice):
    return "json", json.dumps(
        {f"{word(dice)}.{word(dice)}": " ".join(word(dice) for _ in range(dice.randrange(2, 9))) + "…"
         for _ in range(18)}, ensure_ascii=dice.random() < 0.5, indent=4) + "\n"


FOREIGNERS = [compose, deployment, workflow, package, interface, messages]


def write_hostile(folder, scale):
    def count(number):
        return max(int(number * scale), 10)

    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {
        "brackets.yaml": "[" * count(200_000),
        "brackets.json": "[" * count(200_000),
        "anchors.yaml": "".join(f"- &a{number} x\n" for number in range(count(100_000))),
        "quotes.yaml": '- "\n' * count(262_144),
        "quotes.json": '["' * count(524_288),
        "scalar.yaml": "key: '" + "some words " * count(181_000) + "'\n",
        "scalar.json": '{"key": "' + "some words " * count(181_000) + '"}',
    }.items():
        (folder / name).write_text(text)


def write_all(folder, scale):
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(4)
    size = int(10_000_000 * scale)
    (folder / "one.yaml").write_text(as_yaml(dice, made(dice, False)))
    write_profiles(folder / "1k", int(1_000 * scale))
    write_profiles(folder / "10k", int(10_000 * scale))
    write_stream(folder / "stream.yaml", size)
    write_stream(folder / "stream4.yaml", 4 * size)
    write_array(folder / "array.json", size, 2)
    write_array(folder / "line.json", size, None)
    faulty = folder / "faulty"
    write_files(faulty / "1k", int(1_000 * scale), lambda _: ("yaml", as_yaml(dice, made(dice, True))))
    write_stream(faulty / "stream.yaml", size, True)
    write_array(faulty / "array.json", size, 2, True)
    write_array(faulty / "line.json", size, None, True)
    write_files(folder / "foreign", int(10_000 * scale), lambda number: FOREIGNERS[number % len(FOREIGNERS)](dice))
    write_hostile(folder / "hostile", scale)


if __name__ == "__main__":
    write_all(pathlib.Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 1)
