/// The schema of a baseline: the text of `schemas/baseline.schema.json`, so that the program can print it.
enum BaselineSchema {
  /// The schema; it ends with a line feed.
  static let text = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "The baseline of idvlint, version 1",
      "description": "The findings that idvlint --baseline does not report, as idvlint --write-baseline writes them.",
      "type": "object",
      "required": ["version", "findings"],
      "additionalProperties": false,
      "properties": {
        "version": { "title": "version", "description": "The version of this form.", "const": 1 },
        "findings": {
          "title": "findings",
          "description": "The findings that are known, by file, place and rule.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["rule", "path", "pointer"],
            "additionalProperties": false,
            "properties": {
              "rule": { "title": "rule", "description": "The id of the rule.", "type": "string" },
              "path": {
                "title": "path",
                "description": "The file, relative to the directory of the baseline; what cannot be shown is escaped.",
                "type": "string"
              },
              "pointer": {
                "title": "pointer",
                "description": "The way to the value in its document, a JSON Pointer (RFC 6901).",
                "type": "string"
              },
              "innerPointer": {
                "title": "innerPointer",
                "description": "The way inside the JSON text that the value is; absent where it is about all of it.",
                "type": "string"
              },
              "value": {
                "title": "value",
                "description": "A fingerprint of the value; absent for a sensitive one, and where there is no scalar.",
                "type": "string"
              },
              "count": {
                "title": "count",
                "description": "How often the finding may occur; 1 where absent.",
                "type": "integer",
                "minimum": 1
              }
            }
          }
        }
      }
    }

    """#
}
