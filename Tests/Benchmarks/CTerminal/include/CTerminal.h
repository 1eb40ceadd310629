#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>

// What Swift's view of the C library lacks on Linux.

/// Opens a pseudo-terminal of 80 by 24 letters and writes the path of its inner end; returns the outer end, or -1.
int terminal_open(char *path, size_t capacity);

/// The flag by which `posix_spawn` starts a session of its own.
extern const short terminal_new_session;

#endif
