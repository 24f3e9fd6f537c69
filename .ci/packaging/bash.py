"""The completion script for bash, 3.2 and later."""

_SCRIPT = r"""# Completion of idvlint's command lines in bash.

# What may stand behind the words in $1, a command and perhaps one of its options: sets `words`, or `is_path`.
# False where nothing may.
_idvlint_values() {
    words= is_path=
    case $1 in
@values@
    *) return 1 ;;
    esac
}

_idvlint() {
    local IFS=$' \t\n' current=${COMP_WORDS[COMP_CWORD]} command=@default@ option= is_rest= words= is_path= index word
    case ${COMP_WORDS[1]} in
    @commands@) [ "$COMP_CWORD" = 1 ] || command=${COMP_WORDS[1]} ;;
    esac
    # The words before the cursor; bash makes a word of each = in them.
    for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [ "$word" = = ] && [ -n "$option" ]; then
            continue
        elif [ -n "$option" ]; then
            option=
        elif [ -z "$is_rest" ]; then
            case $word in
            --) is_rest=1 ;;
            -*) if _idvlint_values "$command $word"; then option=$word; fi ;;
            esac
        fi
    done
    [ "$current" != = ] || current=

    COMPREPLY=()
    if [ -z "$option" ] && [ -z "$is_rest" ] && [ "${current:0:1}" = - ]; then
        case $command in
@options@
        esac
        is_path=
    else
        _idvlint_values "$command${option:+ $option}"
        if [ "$COMP_CWORD" = 1 ]; then words='@names@'; fi
    fi
    # A word of a list begins behind the last comma.
    local before=
    case $current in *,*) before=${current%,*}, ;; esac
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <(compgen -P "$before" -W "$words" -- "${current#"$before"}")
    # What ends in = goes on with the name of a file, which is completed like one behind the options.
    case ${COMPREPLY[0]-} in *=) compopt -o nospace 2> /dev/null ;; esac
    if [ -z "$is_path" ]; then
        # bash 3 lacks this and offers files where nothing else fits.
        compopt +o default 2> /dev/null
    elif [ ${#COMPREPLY[@]} != 0 ]; then
        compopt -o filenames 2> /dev/null
        while IFS= read -r word; do
            COMPREPLY+=("$word")
        done < <(compgen -f -- "$current")
    fi
    # Where there is no answer, -o default completes names of files.
    return 0
}

complete -o default -F _idvlint idvlint
"""


def script(program):
    """The script."""
    values, options = [], []
    for command in program.commands:
        if command.operand:
            values.append(_values(command.name, command.operand))
        for option in command.options:
            if option.value is not None:
                values += [_values(f"{command.name} {name}", option) for name in option.names]
        names = [name for option in command.options for name in option.names]
        options.append(f"        {command.name}) words='{' '.join(names)}' ;;")
    names = [command.name for command in program.commands]
    parts = {
        "values": "\n".join(values), "options": "\n".join(options), "default": program.default,
        "commands": "|".join(names), "names": " ".join(names),
    }
    text = _SCRIPT
    for name, part in parts.items():
        text = text.replace(f"@{name}@", part)
    return text


def _values(place, argument):
    if argument.path:
        return f"    '{place}') is_path=1 ;;"
    return f"    '{place}') words='{' '.join(argument.words)}' ;;"
