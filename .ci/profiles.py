"""Writes a multi-document stream of profiles without a fault: profiles.py FILE [MEGABYTES]. Always the same."""
import json
import random
import sys

LANGUAGES = "zh TW en ms id th vi ja ko fr es pt ru ar".split()
DOC_TYPES = "01000000 00000006 00000008 00000007 00000009 000000011 000000012 00000001".split()
COLORS = {
    "guidePage": "backgroundColor btnBgColor btnTextColor",
    "ocrPage": "ocrBgColor tipColor maskColor",
    "ocrResultPage": "backgroundColor topTipBgColor topTipTextColor ocrTextColor btnBgColor btnTextColor",
}
IMAGES = {
    "guidePage": "circle1Img circle2Img faceImg ocrImg lightImg phoneImg",
    "ocrPage": "backIconImg submitIconImg albumIconImg",
    "ocrResultPage": "backIconImg",
}


def style(dice):
    return {
        section: {name: "#%06x" % dice.getrandbits(24) for name in COLORS[section].split()}
        | {name: "https://static.acme-pay.com/idv/%016x.png" % dice.getrandbits(64) for name in IMAGES[section].split()}
        for section in COLORS
    }


def profile(dice):
    text = json.dumps(style(dice), indent=2 if dice.random() < 0.5 else None)
    block = "\n".join("  " + line for line in text.split("\n"))
    return f"""\
# One scene of the shop; the handbook of the team tells more.
ProductCode: ID_OCR
MerchantBizId: "${{ORDER_{dice.getrandbits(32):08X}}}"
MetaInfo: "${{META_INFO}}"
MerchantUserId: "${{USER_HASH}}"
ReturnUrl: https://shop.acme-pay.com/return/{dice.getrandbits(20)}?lang=en

# the document, and how strictly it is read
DocType: "{dice.choice(DOC_TYPES)}"
SceneCode: scene_{dice.randrange(10000):04d}
IdSpoof: "Y"
IdThreshold: "{dice.choice('012')}"
CallbackUrl: https://callback.acme-pay.com/hooks/{dice.getrandbits(64):016x}
CallbackToken: "${{CALLBACK_TOKEN}}"
LanguageConfig: '{{"defaultLanguage":"{dice.choice(LANGUAGES)}"}}'
StyleConfig: |
{block}
"""


def main():
    path = sys.argv[1]
    size = int(float(sys.argv[2] if len(sys.argv) > 2 else 10) * 1_000_000)
    dice = random.Random(1)
    written = 0
    with open(path, "w") as file:
        while written < size:
            written += file.write("---\n" + profile(dice))


main()
