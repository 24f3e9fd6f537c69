"""Swift text as tokens: enough to tell operators, words and literals of code from strings and comments."""

import re

OPERATOR = "/=-+!*%<>&|^~?"
PATTERN = re.compile(r"""
    (?P<space>\s+)
  | (?P<number>0[xob][0-9a-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?)
  | (?P<word>[`$\#@]?[A-Za-z_0-9]+`?)
  | (?P<range>\.\.[.<])
  | (?P<operator>[/=\-+!*%<>&|^~?]+)
  | (?P<mark>.)
""", re.VERBOSE)
QUOTE = re.compile(r'(#*)("""|")')


class Token:
    """A piece of code. Of operators it is known whether something touches them on the left and on the right."""

    def __init__(self, kind, text, start, line):
        self.kind, self.text, self.start, self.line = kind, text, start, line
        self.end = start + len(text)
        self.is_left_bound = self.is_right_bound = False

    def __repr__(self):
        return f"{self.text}@{self.line}"


def string_end(text, start):
    """The index behind the string literal that begins at `start`."""
    hashes, quotes = QUOTE.match(text, start).groups()
    end, escape = quotes + hashes, "\\" + hashes
    at = start + len(hashes) + len(quotes)
    while not text.startswith(end, at):
        if not text.startswith(escape, at):
            at += 1
            continue
        at += len(escape)
        if text[at] != "(":
            at += 1
            continue
        depth = 0
        while True:
            if QUOTE.match(text, at):
                at = string_end(text, at)
                continue
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
            if depth == 0:
                break
    return at + len(end)


def comment_end(text, start):
    """The index behind the comment that begins at `start`."""
    if text.startswith("//", start):
        end = text.find("\n", start)
        return len(text) if end < 0 else end
    depth, at = 1, start + 2
    while depth:
        if text.startswith("/*", at):
            depth, at = depth + 1, at + 2
        elif text.startswith("*/", at):
            depth, at = depth - 1, at + 2
        else:
            at += 1
    return at


def tokens(text):
    """The tokens of a file without blanks and comments; a string literal, whatever is in it, is one."""
    found, at, line = [], 0, 1
    while at < len(text):
        if text.startswith(("//", "/*"), at):
            end, kind = comment_end(text, at), None
        elif QUOTE.match(text, at):
            end, kind = string_end(text, at), "string"
        else:
            match = PATTERN.match(text, at)
            end, kind = match.end(), match.lastgroup
            kind = None if kind == "space" else "operator" if kind == "range" else kind
        if kind:
            token = Token(kind, text[at:end], at, line)
            token.is_left_bound = at > 0 and text[at - 1] not in " \n\t([{,;:"
            token.is_right_bound = end < len(text) and text[end] not in " \n\t)]},;:"
            found.append(token)
        line += text.count("\n", at, end)
        at = end
    return found
