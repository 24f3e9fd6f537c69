"""The completion script for zsh."""

_SCRIPT = r"""#compdef idvlint
# Completion of idvlint's command lines in zsh.

_idvlint() {
    local command=@default@
    local -i result=1
    local -a commands=(
@commands@
    )
    if (( CURRENT == 2 )); then
        [[ $PREFIX == -* ]] || { _describe -t commands command commands && result=0 }
    elif (( ${commands[(I)${(b)words[2]}:*]} )); then
        command=$words[2]
        shift words
        (( CURRENT-- ))
    fi
    case $command in
@cases@
    esac
    return result
}

_idvlint "$@"
"""


def script(program):
    """The script."""
    commands = [f"        {_quoted(command.name + ':' + command.abstract)}" for command in program.commands]
    cases = []
    for command in program.commands:
        specs = [spec for option in command.options for spec in _specs(option)]
        if command.operand:
            star = "*" if command.operand.is_repeating else ""
            specs.append(f"{star}:{_plain(command.operand.value)}:{_action(command.operand)}")
        lines = " \\\n".join(f"            {_quoted(spec)}" for spec in specs)
        cases.append(f"    {command.name})\n        _arguments -s -S : \\\n{lines} && result=0\n        ;;")
    text = _SCRIPT.replace("@default@", program.default)
    return text.replace("@commands@", "\n".join(commands)).replace("@cases@", "\n".join(cases))


def _specs(option):
    others = "(" + " ".join(option.names) + ")" if len(option.names) > 1 else ""
    for name in option.names:
        lead = ("*" if option.is_repeating else others) + name
        if option.value is None:
            yield f"{lead}[{_plain(option.help)}]"
        else:
            yield f"{lead}=[{_plain(option.help)}]:{_plain(option.value)}:{_action(option)}"


def _action(argument):
    if argument.path:
        return "_files" if argument.path == "file" else "_files -/"
    words = " ".join(argument.words)
    if argument.is_before_file:
        return f'{{ if compset -P "*="; then _files; else compadd -S "" - {words}; fi }}'
    if not words:
        return " "
    return f"_sequence compadd - {words}" if argument.is_list else f"({words})"


def _plain(text):
    for character in "\\:[]":
        text = text.replace(character, "\\" + character)
    return text


def _quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"
