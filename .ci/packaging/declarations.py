"""The commands and options of the program, as it tells them itself by --experimental-dump-help."""

import json
from dataclasses import dataclass


@dataclass
class Argument:
    # The spellings, such as --help and -h; none where the place tells what it is.
    names: list
    # What the help calls the value; None for a flag.
    value: str
    help: str
    # The words that the value may be; none where they are not known.
    words: list
    # Whether the value names a "file" or a "directory"; None for neither.
    path: str
    is_repeating: bool
    is_optional: bool

    @property
    def is_list(self):
        """Whether several words may stand in one, with commas."""
        return self.value is not None and self.value.endswith(",...")

    @property
    def is_before_file(self):
        """Whether the words are only the beginning of a value, which ends in the name of a file."""
        return self.value is not None and self.value.endswith("=file")

    @property
    def notation(self):
        """How a usage line shows what stands at a place."""
        return self.value + (" ..." if self.is_repeating else "")


@dataclass
class Command:
    name: str
    abstract: str
    discussion: str
    options: list
    # What stands behind the options; None for nothing.
    operand: Argument
    commands: list
    # The name of the command that is meant where none is named.
    default: str


def read(text):
    """The program's declarations."""
    return _command(json.loads(text)["command"])


def _command(told):
    commands = [_command(other) for other in told.get("subcommands", [])]
    arguments = [_argument(argument) for argument in told.get("arguments", []) if argument["shouldDisplay"]]
    operands = [argument for argument in arguments if not argument.names]
    for command in commands:
        if command.name == "help":
            command.operand.words = [other.name for other in commands if other is not command]
    return Command(
        told["commandName"], told.get("abstract", ""), told.get("discussion", ""),
        [argument for argument in arguments if argument.names], operands[0] if operands else None,
        commands, told.get("defaultSubcommand"))


def _argument(told):
    completion = told.get("completionKind", {})
    path = next((kind for kind in ("file", "directory") if kind in completion), None)
    words = completion.get("list", {}).get("values", told.get("allValues", []))
    # Values of an enumeration are told beside the text, others in it.
    remarks = ["values: " + ", ".join(told["allValues"])] if "allValues" in told else []
    remarks += ["default: " + told["defaultValue"]] if "defaultValue" in told else []
    return Argument(
        [("--" if name["kind"] == "long" else "-") + name["name"] for name in told.get("names", [])],
        None if told["kind"] == "flag" else told["valueName"],
        told.get("abstract", "") + ("" if not remarks else " (" + "; ".join(remarks) + ")"),
        words, path, told["isRepeating"], told["isOptional"])
