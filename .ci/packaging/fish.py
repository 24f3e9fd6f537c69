"""The completion script for fish, 3.0 and later."""

_SCRIPT = r"""# Completion of idvlint's command lines in fish.

# Whether a command is the one of the command line.
function __idvlint_is
    set -l words (commandline -opc)
    set -l command @default@
    contains -- "$words[2]" @names@; and set command $words[2]
    test $command = $argv[1]
end

# The words, each the beginning of a value, or such a word with the files that it can be about.
function __idvlint_before_file
    set -l current (string replace -r -- '^--[^=]*=' '' (commandline -ct))
    if string match -q -- '*=*' $current
        set -l parts (string split -m 1 = -- $current)
        printf '%s\n' $parts[1]=(__fish_complete_path $parts[2])
    else
        printf '%s\n' $argv
    end
end

complete -c idvlint -f
"""


def script(program):
    """The script."""
    text = _SCRIPT.replace("@default@", program.default)
    text = text.replace("@names@", " ".join(command.name for command in program.commands))
    for command in program.commands:
        text += _line("test (count (commandline -opc)) -eq 1", f"-a {command.name}", command.abstract)
    for command in program.commands:
        if command.operand:
            text += _line(f"__idvlint_is {command.name}", _value(command.operand), "")
        for option in command.options:
            names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
            value = "" if option.value is None else " " + _value(option, "-r ")
            text += _line(f"__idvlint_is {command.name}", names + value, option.help)
    return text


def _line(condition, what, help):
    return f"complete -c idvlint -n '{condition}' {what}" + (f" -d {_quoted(help)}" if help else "") + "\n"


def _value(argument, needed=""):
    if argument.path == "file":
        return needed + "-F"
    if argument.path == "directory":
        return needed + "-a '(__fish_complete_directories)'"
    words = " ".join(argument.words)
    if argument.is_before_file:
        return needed + f"-f -a '(__idvlint_before_file {words})'"
    if argument.is_list:
        return needed + f"-f -a '(__fish_complete_list , \"string split \\\" \\\" \\\"{words}\\\"\")'"
    return needed + "-f" + (f" -a '{words}'" if words else "")


def _quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
