/* The least that any program on libyaml has to do: read every file that is named, or lies below a folder that is named,
 * and run the event loop over it. What libyaml refuses is left at the place of the fault. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static unsigned char *buffer;
static size_t capacity;

static void read_events(size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  int is_done = 0;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, buffer, size);
  while (!is_done && yaml_parser_parse(&parser, &event)) {
    is_done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static int read_file(int folder, const char *name) {
  struct stat status;
  int file = openat(folder, name, O_RDONLY | O_CLOEXEC);
  if (file < 0 || fstat(file, &status) != 0) return perror(name), 1;
  size_t size = 0, needed = (size_t)status.st_size + 1;
  if (capacity < needed) {
    free(buffer);
    capacity = needed < 65536 ? 65536 : needed;
    buffer = malloc(capacity);
  }
  while (size < capacity) {
    ssize_t count = read(file, buffer + size, capacity - size);
    if (count < 0) return perror(name), 1;
    if (count == 0) break;
    size += (size_t)count;
  }
  close(file);
  read_events(size);
  return 0;
}

static int walk(int folder, const char *name) {
  int descriptor = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return read_file(folder, name);
  DIR *directory = fdopendir(descriptor);
  if (!directory) return perror(name), 1;
  int status = 0;
  for (struct dirent *entry; (entry = readdir(directory));) {
    if (entry->d_name[0] == '.') continue;
    status |= entry->d_type == DT_REG ? read_file(descriptor, entry->d_name) : walk(descriptor, entry->d_name);
  }
  closedir(directory);
  return status;
}

int main(int count, char **arguments) {
  int status = 0;
  for (int i = 1; i < count; i++) status |= walk(AT_FDCWD, arguments[i]);
  return status;
}
