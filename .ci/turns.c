/* Runs commands in turn, since machines drift: turns ROUNDS COMMAND... [-- COMMAND...]...
 * Prints a line for each command: the median of its wall clock in milliseconds, the median of its ratios to the first
 * command of the same round, its peak memory in kilobytes (median), its exit status (128 and more: a signal). Their
 * output goes nowhere. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

enum { MOST = 16 };

struct command {
  char **words;
  double *times, *ratios, *peaks;
  int status;
};

extern char **environ;

static int compare(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

/* Sorts the numbers. */
static double median(double *numbers, int count) {
  qsort(numbers, (size_t)count, sizeof *numbers, compare);
  return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
}

static void run(struct command *command, posix_spawn_file_actions_t *streams, int round) {
  struct timespec start, end;
  struct rusage usage;
  pid_t process;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &start);
  int problem = posix_spawnp(&process, command->words[0], streams, NULL, command->words, environ);
  if (problem) {
    fprintf(stderr, "%s: %s\n", command->words[0], strerror(problem));
    exit(2);
  }
  wait4(process, &status, 0, &usage);
  clock_gettime(CLOCK_MONOTONIC, &end);
  command->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (round < 0) return;
  command->times[round] = (double)(end.tv_sec - start.tv_sec) * 1e3 + (double)(end.tv_nsec - start.tv_nsec) / 1e6;
#ifdef __APPLE__
  command->peaks[round] = (double)usage.ru_maxrss / 1024;
#else
  command->peaks[round] = (double)usage.ru_maxrss;
#endif
}

int main(int count, char **arguments) {
  int rounds = count > 2 ? atoi(arguments[1]) : 0;
  struct command commands[MOST];
  int size = 0;
  if (rounds < 1) return fputs("turns ROUNDS COMMAND... [-- COMMAND...]...\n", stderr), 2;
  for (int i = 2; i < count && size < MOST; i++) {
    size_t room = (size_t)rounds * sizeof(double);
    commands[size++] = (struct command){arguments + i, malloc(room), malloc(room), malloc(room), 0};
    while (i < count && strcmp(arguments[i], "--") != 0) i++;
    if (i < count) arguments[i] = NULL;
  }
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  for (int descriptor = 0; descriptor < 3; descriptor++) {
    posix_spawn_file_actions_addopen(&streams, descriptor, "/dev/null", O_RDWR, 0);
  }
  /* The first round warms what is read. */
  for (int round = -1; round < rounds; round++) {
    for (int i = 0; i < size; i++) run(&commands[i], &streams, round);
  }
  for (int i = size - 1; i >= 0; i--) {
    for (int round = 0; round < rounds; round++) {
      commands[i].ratios[round] = commands[i].times[round] / commands[0].times[round];
    }
  }
  for (int i = 0; i < size; i++) {
    double ratio = median(commands[i].ratios, rounds);
    double time = median(commands[i].times, rounds), peak = median(commands[i].peaks, rounds);
    printf("%.3f %.4f %.0f %d\n", time, ratio, peak, commands[i].status);
  }
  return 0;
}
