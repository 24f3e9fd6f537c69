/// The schema of the JSON report: the text of `schemas/report.schema.json`, so that the program can print it.
enum ReportSchema {
  /// The schema; it ends with a line feed.
  static let text = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "The report of idvlint --format json, version 1",
      "description": "New members may come within version 1; none goes, and none changes its meaning.",
      "type": "object",
      "required": ["version", "tool", "files", "passedOver", "unreadable", "summary"],
      "properties": {
        "version": { "description": "The version of this form.", "const": 1 },
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {
            "name": { "const": "idvlint" },
            "version": { "description": "The version of the program.", "type": "string" }
          }
        },
        "successful": {
          "description": "Whether the job could be done; false where the exit status is 2: something could not be \#
    read, a limit was reached, or there was nothing to check.",
          "type": "boolean"
        },
        "failures": {
          "description": "What could not be done beside reading the files of the list unreadable, for people.",
          "type": "array",
          "items": { "type": "string" }
        },
        "files": {
          "description": "The files that were checked, by absolute name.",
          "type": "array",
          "items": { "$ref": "#/definitions/file" }
        },
        "passedOver": {
          "description": "The files that hold no profile and were not expected to, the names in a directory that \#
    no file stands behind, and what the configuration excludes, by absolute name.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["path", "uri", "reason"],
            "properties": {
              "path": { "$ref": "#/definitions/path" },
              "uri": { "$ref": "#/definitions/uri" },
              "reason": {
                "description": "no-profile: nothing in it is one. not-a-profile: a comment says so. unreadable: it is \#
    no text, or longer than what is read, and no word in it tells of a profile. broken-link: a symbolic link that \#
    leads nowhere. not-a-file: a pipe, a socket, a device, or a link to one of these or to a directory. excluded: \#
    the configuration excludes the file. excluded-directory: it excludes the directory; what is in it was not looked \#
    at.",
                "enum": [
                  "no-profile", "not-a-profile", "unreadable", "broken-link", "not-a-file", "excluded",
                  "excluded-directory"
                ]
              }
            }
          }
        },
        "unreadable": {
          "description": "The files that could not be opened or read, by absolute name.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["path", "uri", "reason"],
            "properties": {
              "path": { "$ref": "#/definitions/path" },
              "uri": { "$ref": "#/definitions/uri" },
              "reason": { "description": "Why, for people.", "type": "string" }
            }
          }
        },
        "summary": {
          "type": "object",
          "required": ["files", "passedOver", "unreadable", "errors", "warnings", "notes", "hidden"],
          "properties": {
            "files": { "$ref": "#/definitions/count" },
            "passedOver": { "$ref": "#/definitions/count" },
            "unreadable": { "$ref": "#/definitions/count" },
            "errors": { "$ref": "#/definitions/count" },
            "warnings": { "$ref": "#/definitions/count" },
            "notes": { "$ref": "#/definitions/count" },
            "hidden": { "description": "Findings below the level asked for.", "type": "integer", "minimum": 0 },
            "allowed": {
              "description": "Findings that are allowed; absent where none is.",
              "type": "integer",
              "minimum": 1
            },
            "known": {
              "description": "Findings that are in a baseline; absent where none is.",
              "type": "integer",
              "minimum": 1
            },
            "gone": {
              "description": "Findings of the baseline that no longer occur; absent where all do.",
              "type": "integer",
              "minimum": 1
            }
          }
        },
        "statistics": {
          "description": "How often each rule found something that is listed, most first; only with --statistics.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["rule", "count"],
            "properties": {
              "rule": { "type": "string", "pattern": "^[a-z]+(-[a-z]+)*$" },
              "count": { "type": "integer", "minimum": 1 }
            }
          }
        }
      },
      "definitions": {
        "count": { "type": "integer", "minimum": 0 },
        "path": {
          "description": "The name for people: relative to the root of the repository, absolute outside; what \#
    cannot be shown is escaped.",
          "type": "string"
        },
        "uri": {
          "description": "The name as a URI reference (RFC 3986): relative to the root of the repository, file:/// \#
    outside.",
          "type": "string",
          "pattern": "^([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*$"
        },
        "pointer": {
          "description": "A JSON Pointer (RFC 6901).",
          "type": "string",
          "pattern": "^(/([^~/]|~[01])*)*$"
        },
        "file": {
          "type": "object",
          "required": ["path", "uri", "profiles", "findings"],
          "properties": {
            "path": { "$ref": "#/definitions/path" },
            "uri": { "$ref": "#/definitions/uri" },
            "profiles": { "description": "The number of profiles in it.", "type": "integer", "minimum": 0 },
            "findings": {
              "description": "By place, then by rule.",
              "type": "array",
              "items": { "$ref": "#/definitions/finding" }
            }
          }
        },
        "finding": {
          "type": "object",
          "required": ["rule", "severity", "message", "range"],
          "properties": {
            "rule": { "type": "string", "pattern": "^[a-z]+(-[a-z]+)*$" },
            "severity": { "enum": ["error", "warning", "note"] },
            "message": { "description": "What is wrong, for people.", "type": "string" },
            "range": { "$ref": "#/definitions/range" },
            "pointer": {
              "description": "The way to the value in its document; absent where the finding is about no value.",
              "$ref": "#/definitions/pointer"
            },
            "innerPointer": {
              "description": "The way inside the JSON text that the value is; absent where the finding is about all \#
    of it.",
              "$ref": "#/definitions/pointer"
            },
            "related": {
              "description": "Other places that belong to it.",
              "type": "array",
              "items": { "$ref": "#/definitions/place" }
            },
            "notes": { "description": "Remarks, for people.", "type": "array", "items": { "type": "string" } },
            "help": { "description": "What to do, for people.", "type": "string" },
            "fix": { "$ref": "#/definitions/fix" }
          }
        },
        "place": {
          "type": "object",
          "required": ["message", "range"],
          "properties": {
            "message": { "type": "string" },
            "path": { "$ref": "#/definitions/path" },
            "uri": { "$ref": "#/definitions/uri" },
            "range": { "$ref": "#/definitions/range" }
          }
        },
        "fix": {
          "type": "object",
          "required": ["title", "safety", "edits"],
          "properties": {
            "title": { "type": "string" },
            "safety": {
              "description": "safe: what arrives is what was plainly meant. suggested: a person should look.",
              "enum": ["safe", "suggested"]
            },
            "edits": {
              "description": "By place, not overlapping; insertions at one place in this order.",
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": ["range", "replacement"],
                "properties": {
                  "range": { "$ref": "#/definitions/range" },
                  "replacement": { "type": "string" }
                }
              }
            }
          }
        },
        "range": {
          "description": "A stretch of the file, its end exclusive.",
          "type": "object",
          "required": ["bytes", "start", "end"],
          "properties": {
            "bytes": {
              "description": "In bytes of the text in UTF-8 from 0, a byte order mark included; of a UTF-16 file in \#
    its UTF-8 form.",
              "type": "object",
              "required": ["start", "end"],
              "properties": {
                "start": { "$ref": "#/definitions/count" },
                "end": { "$ref": "#/definitions/count" }
              }
            },
            "start": { "$ref": "#/definitions/position" },
            "end": { "$ref": "#/definitions/position" }
          }
        },
        "position": {
          "type": "object",
          "required": ["line", "column"],
          "properties": {
            "line": { "description": "From 1; LF, CRLF and CR end a line.", "type": "integer", "minimum": 1 },
            "column": {
              "description": "From 1, in UTF-16 code units; a byte order mark is not counted.",
              "type": "integer",
              "minimum": 1
            }
          }
        }
      }
    }

    """#
}
