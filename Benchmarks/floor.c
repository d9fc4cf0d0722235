// floor SOURCE TARGET: reads a finished tree into memory, then writes the same files into the new folder TARGET and
// prints how many seconds the writing alone took: what no generator of these files can beat on this disk.
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct entry {
  char *path;
  char *bytes;
  size_t size;
  int is_folder;
};

static struct entry *entries;
static size_t count, capacity, prefix;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *walk) {
  (void)walk;
  if (kind != FTW_D && kind != FTW_F) return 0;
  if (count == capacity) {
    capacity = capacity * 2 + 1024;
    entries = realloc(entries, capacity * sizeof *entries);
    if (!entries) fail("realloc");
  }
  struct entry *entry = &entries[count++];
  *entry = (struct entry){.path = strdup(path + prefix), .is_folder = kind == FTW_D};
  if (entry->is_folder) return 0;
  entry->size = (size_t)status->st_size;
  entry->bytes = malloc(entry->size + 1);
  int file = open(path, O_RDONLY);
  if (file < 0 || !entry->bytes) fail(path);
  for (size_t have = 0; have < entry->size;) {
    ssize_t more = read(file, entry->bytes + have, entry->size - have);
    if (more <= 0) fail(path);
    have += (size_t)more;
  }
  close(file);
  return 0;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: floor SOURCE TARGET\n");
    return 64;
  }
  prefix = strlen(argv[1]);
  if (nftw(argv[1], visit, 32, FTW_PHYS)) fail(argv[1]);
  double start = now();
  char path[4096];
  for (size_t i = 0; i < count; i++) {
    snprintf(path, sizeof path, "%s%s", argv[2], entries[i].path);
    if (entries[i].is_folder) {
      if (mkdir(path, 0755)) fail(path);
      continue;
    }
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (file < 0) fail(path);
    for (size_t put = 0; put < entries[i].size;) {
      ssize_t more = write(file, entries[i].bytes + put, entries[i].size - put);
      if (more <= 0) fail(path);
      put += (size_t)more;
    }
    close(file);
  }
  printf("%.6f\n", now() - start);
  return 0;
}
