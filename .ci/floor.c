/* The least that any program on libyaml has to do: read the files named, and run the event loop over each. */
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static int walk(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return perror(path), 1;
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  unsigned char *text = malloc(size ? size : 1);
  if (!text || fread(text, 1, size, file) != size) return perror(path), 1;
  fclose(file);

  yaml_parser_t parser;
  yaml_event_t event;
  int is_done = 0, has_failed = 0;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, text, size);
  while (!is_done && !has_failed) {
    has_failed = !yaml_parser_parse(&parser, &event);
    if (has_failed) break;
    is_done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  if (has_failed) fprintf(stderr, "%s: %s\n", path, parser.problem);
  yaml_parser_delete(&parser);
  free(text);
  return has_failed;
}

int main(int count, char **arguments) {
  int status = 0;
  for (int i = 1; i < count; i++) status |= walk(arguments[i]);
  return status;
}
