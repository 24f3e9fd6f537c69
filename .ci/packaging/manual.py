"""The man page, in mdoc(7)."""

import re
import textwrap
import time

_FILES = """\
.Sh ENVIRONMENT
.Bl -tag -width NO_COLOR
.It Ev NO_COLOR
Set and not empty: no colours, unless
.Fl \\-color Cm always
asks for them.
.El
.Sh FILES
.Bl -tag -width Ds
.It Pa .idvlint.yml , .idvlint.yaml , .idvlint.json
The configuration for the files beside and below it.
.It Pa .gitignore
What it ignores is left out of searches.
.El
"""


def page(program, date):
    """The page."""
    others = [command for command in program.commands if command.name != program.default]
    default = next(command for command in program.commands if command.name == program.default)
    sections = _sections(program.discussion)
    lines = [
        ".Dd " + time.strftime("%B %e, %Y", time.gmtime(date)).replace("  ", " "), ".Dt IDVLINT 1", ".Os", ".Sh NAME",
        f".Nm {program.name}", ".Nd " + program.abstract[0].lower() + program.abstract[1:].rstrip("."),
        ".Sh SYNOPSIS", ".Nm", f".Op Cm {default.name}", *_usage(default)]
    for command in others:
        lines += [".Nm", f".Cm {command.name}", *_usage(command)]
    lines += [".Sh DESCRIPTION", *_prose(sections[""]), ".Pp", *_prose(default.discussion)]
    lines += [".Sh OPTIONS", "These are the options of", f".Cm {default.name} .", *_options(default.options)]
    lines += [".Sh COMMANDS", ".Bl -tag -width Ds"]
    for command in others:
        lines += [f".It Cm {command.name}", *_prose(command.abstract)]
        if command.discussion:
            lines += [".Pp", *_prose(command.discussion)]
        lines += _options(_own(command))
    lines += [".El", *_FILES.splitlines(), ".Sh EXIT STATUS", ".Bl -tag -width Ds"]
    for status, meaning in re.findall(r"^  (\d)  (.*(?:\n     .*)*)", sections["EXIT STATUS"], re.MULTILINE):
        lines += [f".It {status}", *_prose(" ".join(meaning.split()))]
    lines += [".El", ".Sh EXAMPLES", *_literal(sections["EXAMPLES"])]
    return "\n".join(lines) + "\n"


def _sections(text):
    """The parts of a text by the headings in it; what stands before the first by the empty one."""
    pieces = re.split(r"^([A-Z][A-Z ]+):\n", "\n" + text, flags=re.MULTILINE)
    return {"": pieces[0], **dict(zip(pieces[1::2], pieces[2::2]))}


def _usage(command):
    """What may stand behind the name of a command."""
    lines = [".Op Ar options"] if _own(command) else []
    if command.operand:
        lines.append((".Op" if command.operand.is_optional else "") + f" Ar {command.operand.notation}")
    return [line if line.startswith(".") else "." + line.strip() for line in lines]


def _own(command):
    """The options that not every command has."""
    return [option for option in command.options if not {"--help", "--version"} & set(option.names)]


def _options(options):
    """A list of options; nothing for none."""
    lines = [".Bl -tag -width Ds"] if options else []
    for option in options:
        spellings = [f"Fl {_minus(name[1:])}" for name in option.names]
        value = f" Ar {option.value}" if option.value is not None else ""
        lines += [f".It {' , '.join(spellings)}{value}", *_prose(option.help)]
    return lines + ([".El"] if options else [])


def _prose(text):
    """Paragraphs; those that are indented as they are."""
    lines = []
    for paragraph in re.split(r"\n\s*\n", text.strip("\n")):
        heading, _, rest = paragraph.partition("\n")
        if re.fullmatch(r"[A-Z ]+:", heading):
            paragraph = rest
        if paragraph.startswith("  "):
            lines += _literal(paragraph)
            continue
        if lines:
            lines.append(".Pp")
        # Each sentence begins a line, as mdoc has it.
        sentences = re.sub(r"([.:;])\)? (?=[A-Z(])", lambda end: end.group()[:-1] + "\n", " ".join(paragraph.split()))
        for sentence in sentences.split("\n"):
            lines += map(_escaped, textwrap.wrap(sentence, 76, break_on_hyphens=False, break_long_words=False))
    return lines


def _literal(text):
    lines = [_minus(_escaped(line)) for line in text.strip("\n").split("\n")]
    return [".Bd -literal", *[line[2:] if line.startswith("  ") else line for line in lines if line], ".Ed"]


def _escaped(text):
    text = text.replace("\\", "\\e")
    text = re.sub(r"--[a-z-]+", lambda option: _minus(option.group()), text)
    return "\\&" + text if text[:1] in ("." , "'") else text


def _minus(text):
    """Hyphens that can be copied to a command line."""
    return re.sub(r"(?<!\\)-", r"\\-", text)
