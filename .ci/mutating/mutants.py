"""The mutants of a Swift file: what is changed, how it is called, and what the change needs to be declared."""

import hashlib

from tokens import tokens

COMPARISON, LOGIC = "ComparisonPrecedence", {"&&": "LogicalConjunctionPrecedence", "||": "LogicalDisjunctionPrecedence"}
BOUNDARY = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
ARITHMETIC = {
    "+": ("-", "Addition", "AdditiveArithmetic"), "-": ("+", "Addition", "AdditiveArithmetic"),
    "*": ("+", "Multiplication", "BinaryInteger"), "/": ("*", "Multiplication", "BinaryInteger"),
    "%": ("/", "Multiplication", "BinaryInteger"), "|": ("&", "Addition", "BinaryInteger"),
    "&": ("|", "Multiplication", "BinaryInteger"), "<<": (">>", "BitwiseShift", "BinaryInteger"),
    ">>": ("<<", "BitwiseShift", "BinaryInteger"),
}
# Members that take the number of the mutant as their first argument, and what each does when that is active.
PROPERTIES = {"first": "last", "last": "first", "lowerBound": "upperBound", "upperBound": "lowerBound"}
METHODS = {
    "first": "last", "last": "first", "dropFirst": "dropLast", "dropLast": "dropFirst", "prefix": "suffix",
    "suffix": "prefix", "min": "max", "max": "min",
}
QUESTIONS = {"contains", "allSatisfy", "hasPrefix", "hasSuffix", "starts", "elementsEqual"}
HEADERS = {"if", "guard", "while", "for", "switch", "else"}
DECLARATIONS = {"func", "extension", "struct", "class", "enum", "protocol", "init", "subscript", "typealias"}


class Mutant:
    """One change of one line. Its key tells it among all, whatever else changes in the file."""

    def __init__(self, path, token, line, operator, change, edits, needs=None):
        self.path, self.line, self.operator, self.change, self.edits, self.needs = (
            path, token.line, operator, change, edits, needs)
        self.column = token.start
        self.text = line.strip()
        self.key = None
        self.number = None

    @property
    def module(self):
        return self.path.split("/")[1]

    def rank(self, seed):
        """A number as by dice that depends on the seed and the mutant alone."""
        return hashlib.sha256(f"{seed} {self.key}".encode()).hexdigest()


def find(path, text):
    """All mutants of a file, in its order."""
    finder = Finder(path, text)
    finder.look()
    seen = {}
    for mutant in sorted(finder.found, key=lambda mutant: mutant.column):
        name = f"{path} | {mutant.text} | {mutant.change}"
        seen[name] = seen.get(name, 0) + 1
        mutant.key = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return finder.found


class Finder:
    def __init__(self, path, text):
        self.path, self.text = path, text
        self.lines = text.split("\n")
        self.tokens = tokens(text)
        self.found = []
        self.by_line = {}
        for index, token in enumerate(self.tokens):
            self.by_line.setdefault(token.line, []).append(index)

    def add(self, token, operator, change, edits, needs=None):
        if all("\n" not in self.text[start:end] for start, end, _ in edits):
            self.found.append(Mutant(self.path, token, self.lines[token.line - 1], operator, change, edits, needs))

    def look(self):
        left_out = self.left_out()
        for index, token in enumerate(self.tokens):
            if index in left_out:
                continue
            {"operator": self.operator, "number": self.number, "word": self.word, "string": self.string}.get(
                token.kind, lambda *_: None)(index, token)
        for line, indices in self.by_line.items():
            if indices[0] not in left_out:
                self.statement(line, indices)

    def left_out(self):
        """The tokens that are no behaviour: attributes, generic clauses, operators' names, and preconditions, which only
        a mistake of our own can break."""
        out = set()
        for index, token in enumerate(self.tokens):
            if token.text in ("precondition", "assert", "preconditionFailure"):
                out.update(range(index, self.closing(index + 1) + 1))
            if token.text[0] in "#@" and token.kind == "word":
                out.update(self.by_line[token.line])
            if token.text == "func" and self.tokens[index + 1].kind == "operator":
                out.add(index + 1)
            if token.text == "where":
                words = {self.tokens[other].text for other in self.by_line[token.line]}
                if words & DECLARATIONS:
                    out.update(other for other in self.by_line[token.line] if other >= index)
        return out

    def closing(self, index):
        """The index of the token that closes the bracket at `index`."""
        depth = 0
        for at in range(index, len(self.tokens)):
            depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(self.tokens[at].text, 0)
            if depth == 0:
                return at
        return len(self.tokens) - 1

    def text_at(self, index):
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    # Operators

    def operator(self, index, token):
        text = token.text
        replaced = [(token.start, token.end, None)]
        is_binary = token.is_left_bound == token.is_right_bound
        if text in ("...", "..<"):
            place = "infix" if is_binary else "prefix" if token.is_right_bound else "postfix"
            is_whole = is_binary and not token.is_left_bound
            is_variadic = self.text_at(index - 1)[0].isupper() and place == "postfix"
            if not is_whole and not is_variadic:
                self.add(token, "range", f"`{text}` one shorter", replaced, ("range", text, place))
        elif text == "!" and token.is_right_bound and not token.is_left_bound:
            self.add(token, "negation", "`!` left out", replaced, ("negation",))
        elif not is_binary or token.is_left_bound:
            return
        elif text in ("==", "!="):
            other = {"==": "!=", "!=": "=="}[text]
            self.add(token, "equality", f"`{text}` to `{other}`", replaced, ("equality", text, other))
        elif text in BOUNDARY:
            for name, table in (("boundary", BOUNDARY), ("order", OPPOSITE)):
                self.add(token, name, f"`{text}` to `{table[text]}`", replaced, ("comparison", text, table[text]))
        elif text in LOGIC:
            other = {"&&": "||", "||": "&&"}[text]
            self.add(token, "logic", f"`{text}` to `{other}`", replaced, ("logic", text, other))
        elif text in ARITHMETIC:
            other = ARITHMETIC[text][0]
            self.add(token, "arithmetic", f"`{text}` to `{other}`", replaced, ("arithmetic", text))
        elif text in ("+=", "-="):
            other = {"+=": "-=", "-=": "+="}[text]
            self.add(token, "arithmetic", f"`{text}` to `{other}`", replaced, ("assignment", text, other))
        elif text == "??":
            self.add(token, "default", "`??` always the default", replaced, ("default",))

    # Literals

    def number(self, index, token):
        if self.text_at(index - 1) == "." or "." in token.text:
            return
        value = int(token.text.replace("_", ""), 0)
        other = value - 1 if value == 255 or value > 0 and (value + token.line) % 2 else value + 1
        self.add(token, "number", f"`{token.text}` to `{other}`",
                 [(token.start, token.end, f"mutantNumber(NUMBER, {token.text}, {other})")])

    def string(self, index, token):
        """Words of the catalog, which are facts; prose is not."""
        is_word = "/Catalog/" in self.path and not set(token.text) & set(" \\#\n") and len(token.text) > 2
        if is_word and not token.text.startswith('"""'):
            shorter = token.text[:-2] + '"'
            self.add(token, "text", f"`{token.text}` loses a letter",
                     [(token.start, token.end, f"mutantText(NUMBER, {token.text}, {shorter})")])

    def word(self, index, token):
        if token.text in ("true", "false"):
            other = "false" if token.text == "true" else "true"
            self.add(token, "truth", f"`{token.text}` to `{other}`",
                     [(token.start, token.end, f"mutantTruth(NUMBER, {token.text})")])
        elif token.text in ("if", "guard", "while") or token.text == "where" and self.is_in_loop(index):
            self.conditions(index, token)
        elif token.text == "return":
            self.nothing(index, token)
        elif token.text in ("min", "max") and self.text_at(index - 1) != "." and self.text_at(index + 1) == "(":
            other = {"min": "max", "max": "min"}[token.text]
            self.add(token, "ends", f"`{token.text}` to `{other}`",
                     [(token.start, self.tokens[index + 1].end, f"mutant_{token.text}(NUMBER, ")])
        elif self.text_at(index - 1) == "." and self.tokens[index - 1].is_left_bound:
            self.member(index, token)

    def is_in_loop(self, index):
        return self.tokens[self.by_line[self.tokens[index].line][0]].text == "for"

    # Members

    def member(self, index, token):
        name, behind = token.text, self.text_at(index + 1)
        is_header = bool({self.tokens[at].text for at in self.by_line[token.line]} & HEADERS)
        calls = behind == "(" and self.tokens[index + 1].start == token.end
        closes_over = behind == "{" and self.tokens[index + 1].line == token.line and not is_header
        if name == "isEmpty" and not calls:
            self.add(token, "question", "`isEmpty` negated", [(token.start, token.end, "mutant_isEmpty(NUMBER)")])
        elif name in PROPERTIES and not calls and not closes_over:
            self.add(token, "ends", f"`{name}` to `{PROPERTIES[name]}`",
                     [(token.start, token.end, f"mutant_{name}(NUMBER)")])
        elif (name in METHODS or name in QUESTIONS) and (calls or closes_over):
            change = f"`{name}` to `{METHODS[name]}`" if name in METHODS else f"`{name}` negated"
            end, call = token.end, f"mutant_{name}(NUMBER)"
            if calls:
                is_bare = self.text_at(index + 2) == ")"
                end = self.tokens[index + 2].end if is_bare else self.tokens[index + 1].end
                call = call if is_bare else f"mutant_{name}(NUMBER, "
            self.add(token, "ends" if name in METHODS else "question", change, [(token.start, end, call)])

    # Statements

    def conditions(self, index, token):
        """Each condition of a header that binds nothing, negated."""
        begin = at = index + 1
        while at < len(self.tokens):
            text = self.text_at(at)
            is_end = text == ("else" if token.text == "guard" else "{")
            if is_end or text == ",":
                first, last = self.tokens[begin], self.tokens[at - 1]
                if first.line == last.line and first.text not in ("let", "var", "case", "_") and first.text[0] != "#":
                    condition = self.text[first.start:last.end]
                    self.add(first, "condition", f"`{condition}` negated",
                             [(first.start, first.start, "mutantCondition(NUMBER, "), (last.end, last.end, ")")])
                if is_end:
                    return
                begin = at + 1
            at = self.closing(at) + 1 if text in ("(", "[", "{") else at + 1

    def nothing(self, index, token):
        """No value where a function may return none."""
        indices = [at for at in self.by_line[token.line] if at > index]
        if not indices or self.text_at(indices[0]) in ("nil", "}") or not self.may_return_nothing(token.line):
            return
        end = next((at for at in indices if self.text_at(at) == "}" and self.is_unopened(index, at)), None)
        last = self.tokens[end - 1 if end else indices[-1]]
        if self.is_balanced(index + 1, self.tokens.index(last)) and self.ends_statement(last):
            self.add(token, "nothing", "`nil` returned",
                     [(self.tokens[index + 1].start, self.tokens[index + 1].start, "mutantNothing(NUMBER, "),
                      (last.end, last.end, ")")])

    def is_unopened(self, begin, index):
        texts = [self.text_at(at) for at in range(begin, index + 1)]
        return texts.count("}") > texts.count("{")

    def is_balanced(self, begin, end):
        texts = [self.text_at(at) for at in range(begin, end + 1)]
        return all(texts.count(a) == texts.count(b) for a, b in ("()", "[]", "{}"))

    def ends_statement(self, last):
        """Whether no later line goes on with the statement that `last` ends."""
        at = self.tokens.index(last)
        if last.kind == "operator" and last.is_left_bound is False or last.text in (",", ":", "="):
            return False
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return following is None or following.text not in (".", "?", ":", "else") and (
            following.kind != "operator" or following.is_right_bound and not following.text.startswith("."))

    def may_return_nothing(self, line):
        indentation = len(self.lines[line - 1]) - len(self.lines[line - 1].lstrip())
        for above in range(line - 1, 0, -1):
            text = self.lines[above - 1]
            words = {self.tokens[at].text for at in self.by_line.get(above, [])}
            depth = len(text) - len(text.lstrip())
            if text.strip() and depth < indentation:
                if words & {"func", "var", "subscript", "init"} or text.lstrip().startswith(")"):
                    return text.rstrip().endswith("? {")
                indentation = depth
        return False

    def statement(self, line, indices):
        """A statement on a line of its own, left out."""
        begin, end = indices[0], indices[-1]
        first, last = self.tokens[begin], self.tokens[end]
        before = self.tokens[begin - 1] if begin else None
        if before is None or first.line == before.line or self.closes_late(before):
            return
        words = [self.text_at(at) for at in range(begin, end + 1)]
        if words in (["continue"], ["break"], ["return"]):
            self.leave_out(first, last)
        elif "{" in words and words[-1] == "}" and words[-2] in ("continue", "break", "return") and words[-3] == "{" \
                and words[-4] != "else":
            self.leave_out(self.tokens[end - 1], self.tokens[end - 1])
        elif first.kind == "word" and first.text[0] not in "#@" and first.text not in KEYWORDS and \
                self.is_balanced(begin, end) and self.ends_statement(last):
            is_call = words[-1] == ")" and all(
                self.tokens[at].kind in ("word",) or self.text_at(at) in (".", "?", "!")
                for at in range(begin, self.opening(end))) and len(words) > 2
            is_assignment = any(word in ("=", "+=", "-=", "|=") for word in words)
            if is_call and self.opening(end) > begin or is_assignment:
                self.leave_out(first, last)

    def closes_late(self, before):
        """Whether the line before goes on in the next one."""
        return not (before.text in ("{", "}", ";") or before.text == ":" or self.ends_alone(before))

    def ends_alone(self, before):
        return before.text not in (",", "=", "(", "[") and not (
            before.kind == "operator" and not before.is_left_bound)

    def opening(self, index):
        depth = 0
        for at in range(index, -1, -1):
            depth += {")": 1, "]": 1, "}": 1, "(": -1, "[": -1, "{": -1}.get(self.text_at(at), 0)
            if depth == 0:
                return at
        return 0

    def leave_out(self, first, last):
        words = self.text[first.start:last.end]
        self.add(first, "statement", "left out" if len(words) > 12 else f"`{words}` left out",
                 [(first.start, first.start, "if mutantKeeps(NUMBER) { "), (last.end, last.end, " }")])


KEYWORDS = {
    "let", "var", "func", "case", "default", "if", "guard", "while", "for", "switch", "else", "return", "throw", "struct",
    "enum", "class", "extension", "protocol", "package", "private", "static", "import", "init", "public", "internal",
    "fileprivate", "mutating", "typealias", "do", "catch", "defer", "repeat", "final", "indirect", "lazy", "where",
    "subscript", "deinit", "get", "set", "nonisolated",
}
