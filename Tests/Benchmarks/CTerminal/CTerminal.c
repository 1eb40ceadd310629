#define _GNU_SOURCE
#include "CTerminal.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

const short terminal_new_session = POSIX_SPAWN_SETSID;

int terminal_open(char *path, size_t capacity) {
  int outer = posix_openpt(O_RDWR | O_NOCTTY);
  if (outer < 0) return -1;
  char *name = grantpt(outer) == 0 && unlockpt(outer) == 0 ? ptsname(outer) : NULL;
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  if (name == NULL || strlen(name) >= capacity || ioctl(outer, TIOCSWINSZ, &size) != 0 || fcntl(outer, F_SETFD, FD_CLOEXEC) != 0) {
    close(outer);
    return -1;
  }
  strcpy(path, name);
  return outer;
}
