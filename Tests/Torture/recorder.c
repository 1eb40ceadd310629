/* Records what a program asks of the disk, and can make the disk fail.

   Loaded before the C library (LD_PRELOAD). Every change below the folder TORTURE_DIR goes to the log TORTURE_LOG as it happens: files made,
   written, cut, synced, renamed and removed, and what the program says on its standard output in between. `-shm` files are left out: SQLite
   makes them anew after a loss of power.

   TORTURE_FAIL=KIND:N:ERROR[:always] has the N-th operation of a kind (write, sync, syncdir, truncate, open, read) fail with an error (ENOSPC, EIO,
   EDQUOT, EROFS), once or from then on.
   TORTURE_SYNCHRONOUS=NORMAL|OFF has SQLite run with that setting whatever the program asks for, and say that it did as it was told: the
   controls. A tool that finds nothing wrong with them finds nothing. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define PUBLIC __attribute__((visibility("default")))

static const char *folder;
static size_t folder_length;
static int log_handle = -1;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER; /* held over an operation and its note, so that the log has their true order */

/* The C library's own, found at first use: a library may call before our constructor ran. */
#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* --- faults --- */

enum kind { WRITING, SYNCING, SYNCING_FOLDER, TRUNCATING, OPENING, READING, KINDS };
static const char *const kind_names[KINDS] = {"write", "sync", "syncdir", "truncate", "open", "read"};
static struct { long at; int error, always; long count; } faults[KINDS];

static int error_named(const char *name) {
  if (!strcmp(name, "EIO")) return EIO;
  if (!strcmp(name, "EDQUOT")) return EDQUOT;
  if (!strcmp(name, "EROFS")) return EROFS;
  return ENOSPC;
}

static void read_fault(const char *text) {
  char kind[16], error[16], rest[16] = "";
  long at;
  if (!text || sscanf(text, "%15[^:]:%ld:%15[^:]:%15s", kind, &at, error, rest) < 3) return;
  for (int i = 0; i < KINDS; i++)
    if (!strcmp(kind, kind_names[i])) {
      faults[i].at = at;
      faults[i].error = error_named(error);
      faults[i].always = !strcmp(rest, "always");
    }
}

__attribute__((constructor)) static void start(void) {
  folder = getenv("TORTURE_DIR");
  if (!folder) return;
  folder_length = strlen(folder);
  const char *log = getenv("TORTURE_LOG");
  if (log) log_handle = (int)syscall(SYS_openat, AT_FDCWD, log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  read_fault(getenv("TORTURE_FAIL"));
}

/* --- the log --- */

struct note { char what; char failed; char pad[2]; uint32_t path_length; uint64_t file; int64_t offset, length; };

static void note(char what, int failed, uint64_t file, const char *path, int64_t offset, const void *bytes, size_t count) {
  if (log_handle < 0) return;
  struct note head = {what, failed != 0, {0}, path ? (uint32_t)strlen(path) : 0, file, offset, (int64_t)count};
  struct iovec parts[3] = {{&head, sizeof head}, {(void *)path, head.path_length}, {(void *)bytes, count}};
  size_t wanted = sizeof head + head.path_length + count;
  if (syscall(SYS_writev, log_handle, parts, 3) != (ssize_t)wanted) {
    static const char text[] = "torture: the log cannot be written\n";
    syscall(SYS_write, 2, text, sizeof text - 1);
    _exit(99);
  }
}

/* Whether this operation is to fail; sets errno. */
static int fails(enum kind kind) {
  long n = ++faults[kind].count;
  if (!faults[kind].at || !(faults[kind].always ? n >= faults[kind].at : n == faults[kind].at)) return 0;
  note('F', 1, (uint64_t)kind, NULL, n, NULL, 0);
  errno = faults[kind].error;
  return 1;
}

/* --- which files are ours --- */

static int is_shared_memory(const char *path) {
  size_t length = strlen(path);
  return length > 4 && !strcmp(path + length - 4, "-shm");
}

static int is_below(const char *path) {
  return folder && !strncmp(path, folder, folder_length) && (path[folder_length] == '/' || !path[folder_length]) && !is_shared_memory(path);
}

/* The absolute path that a call means; NULL when it is not below the folder. */
static const char *place(int at, const char *path, char *room, size_t size) {
  if (!folder || !path) return NULL;
  if (path[0] == '/') return is_below(path) ? path : NULL;
  char base[4096];
  if (at == AT_FDCWD) {
    if (!getcwd(base, sizeof base)) return NULL;
  } else {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length < 0) return NULL;
    base[length] = 0;
  }
  while (!strncmp(path, "./", 2)) path += 2;
  snprintf(room, size, "%s/%s", base, path);
  return is_below(room) ? room : NULL;
}

/* Whether an open file is below the folder, and its number on the disk. */
static int ours(int handle, uint64_t *file, char *path, size_t size) {
  if (!folder || handle < 0 || handle == log_handle) return 0;
  int before = errno;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
  ssize_t length = readlink(link, path, size - 1);
  struct stat status;
  int known = length > 0 && !fstat(handle, &status) && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
  errno = before;
  if (!known) return 0;
  path[length] = 0;
  static const char gone[] = " (deleted)";
  if (length > (ssize_t)sizeof gone && !strcmp(path + length - (sizeof gone - 1), gone)) path[length - (sizeof gone - 1)] = 0;
  if (!is_below(path)) return 0;
  *file = status.st_ino;
  return S_ISDIR(status.st_mode) ? 2 : 1;
}

/* --- opening --- */

static int opened(int at, const char *path, int flags, mode_t mode) {
  char room[8192];
  const char *absolute = place(at, path, room, sizeof room);
  if (!absolute) return (int)syscall(SYS_openat, at, path, flags, mode);
  if (!(flags & O_DIRECTORY) && fails(OPENING)) return -1;
  pthread_mutex_lock(&order);
  struct stat status;
  int is_new = (flags & O_CREAT) && lstat(absolute, &status) != 0;
  int handle = (int)syscall(SYS_openat, at, path, flags, mode);
  int after = errno;
  if (handle >= 0 && !fstat(handle, &status) && S_ISREG(status.st_mode)) {
    note(is_new ? 'C' : 'O', 0, status.st_ino, absolute, 0, NULL, 0);
    if (!is_new && (flags & O_TRUNC)) note('T', 0, status.st_ino, absolute, 0, NULL, 0);
  }
  errno = after;
  pthread_mutex_unlock(&order);
  return handle;
}

#define MODE_OF(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | __O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

PUBLIC int open(const char *path, int flags, ...) { MODE_OF(flags) return opened(AT_FDCWD, path, flags, mode); }
PUBLIC int open64(const char *path, int flags, ...) { MODE_OF(flags) return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
PUBLIC int openat(int at, const char *path, int flags, ...) { MODE_OF(flags) return opened(at, path, flags, mode); }
PUBLIC int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags) return opened(at, path, flags | O_LARGEFILE, mode); }
PUBLIC int __open_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
PUBLIC int __open64_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags | O_LARGEFILE, 0); }
PUBLIC int __openat_2(int at, const char *path, int flags) { return opened(at, path, flags, 0); }
PUBLIC int __openat64_2(int at, const char *path, int flags) { return opened(at, path, flags | O_LARGEFILE, 0); }
PUBLIC int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
PUBLIC int creat64(const char *path, mode_t mode) { return creat(path, mode); }

/* --- writing --- */

static ssize_t wrote(int handle, const void *bytes, size_t count, off_t offset, int is_positioned) {
  char path[4096];
  uint64_t file = 0;
  int is_ours = ours(handle, &file, path, sizeof path) == 1;
  if (is_ours && fails(WRITING)) return -1;
  int is_said = folder && handle == 1 && !is_ours;
  if (!is_ours && !is_said)
    return is_positioned ? syscall(SYS_pwrite64, handle, bytes, count, offset) : syscall(SYS_write, handle, bytes, count);
  pthread_mutex_lock(&order);
  if (is_ours && !is_positioned) {
    int flags = fcntl(handle, F_GETFL);
    offset = lseek(handle, 0, flags & O_APPEND ? SEEK_END : SEEK_CUR);
  }
  ssize_t done = is_positioned ? syscall(SYS_pwrite64, handle, bytes, count, offset) : syscall(SYS_write, handle, bytes, count);
  int after = errno;
  if (done > 0) note(is_said ? 'A' : 'W', 0, file, is_said ? NULL : path, offset, bytes, (size_t)done);
  errno = after;
  pthread_mutex_unlock(&order);
  return done;
}

PUBLIC ssize_t write(int handle, const void *bytes, size_t count) { return wrote(handle, bytes, count, 0, 0); }
PUBLIC ssize_t pwrite(int handle, const void *bytes, size_t count, off_t offset) { return wrote(handle, bytes, count, offset, 1); }
PUBLIC ssize_t pwrite64(int handle, const void *bytes, size_t count, off_t offset) { return wrote(handle, bytes, count, offset, 1); }

/* Written piece by piece: a caller must be ready for a short count anyway. */
static ssize_t wrote_pieces(int handle, const struct iovec *pieces, int count, off_t offset, int is_positioned) {
  ssize_t total = 0;
  for (int i = 0; i < count; i++) {
    if (!pieces[i].iov_len) continue;
    ssize_t done = wrote(handle, pieces[i].iov_base, pieces[i].iov_len, offset + total, is_positioned);
    if (done < 0) return total ? total : done;
    total += done;
    if ((size_t)done < pieces[i].iov_len) break;
  }
  return total;
}
PUBLIC ssize_t writev(int handle, const struct iovec *pieces, int count) { return wrote_pieces(handle, pieces, count, 0, 0); }
PUBLIC ssize_t pwritev(int handle, const struct iovec *pieces, int count, off_t offset) {
  return wrote_pieces(handle, pieces, count, offset, 1);
}
PUBLIC ssize_t pwritev64(int handle, const struct iovec *pieces, int count, off_t offset) {
  return wrote_pieces(handle, pieces, count, offset, 1);
}

PUBLIC int ftruncate(int handle, off_t length) {
  char path[4096];
  uint64_t file;
  if (ours(handle, &file, path, sizeof path) != 1) return (int)syscall(SYS_ftruncate, handle, length);
  if (fails(TRUNCATING)) return -1;
  pthread_mutex_lock(&order);
  int done = (int)syscall(SYS_ftruncate, handle, length);
  int after = errno;
  if (!done) note('T', 0, file, path, length, NULL, 0);
  errno = after;
  pthread_mutex_unlock(&order);
  return done;
}
PUBLIC int ftruncate64(int handle, off_t length) { return ftruncate(handle, length); }

/* --- syncing: noted once it is done, or has failed --- */

static int synced(int handle, long call) {
  char path[4096];
  uint64_t file;
  int what = ours(handle, &file, path, sizeof path);
  if (!what) return (int)syscall(call, handle);
  if (fails(what == 2 ? SYNCING_FOLDER : SYNCING)) {
    int error = errno;
    note(what == 2 ? 'D' : 'S', 1, file, path, 0, NULL, 0);
    errno = error;
    return -1;
  }
  pthread_mutex_lock(&order);
  int done = (int)syscall(call, handle);
  int after = errno;
  note(what == 2 ? 'D' : 'S', done, file, path, 0, NULL, 0);
  errno = after;
  pthread_mutex_unlock(&order);
  return done;
}
PUBLIC int fsync(int handle) { return synced(handle, SYS_fsync); }
PUBLIC int fdatasync(int handle) { return synced(handle, SYS_fdatasync); }

/* --- reading, for faults only --- */

PUBLIC ssize_t pread(int handle, void *room, size_t count, off_t offset) {
  char path[4096];
  uint64_t file;
  if (faults[READING].at && ours(handle, &file, path, sizeof path) == 1 && fails(READING)) return -1;
  return syscall(SYS_pread64, handle, room, count, offset);
}
PUBLIC ssize_t pread64(int handle, void *room, size_t count, off_t offset) { return pread(handle, room, count, offset); }
PUBLIC ssize_t read(int handle, void *room, size_t count) {
  char path[4096];
  uint64_t file;
  if (faults[READING].at && ours(handle, &file, path, sizeof path) == 1 && fails(READING)) return -1;
  return syscall(SYS_read, handle, room, count);
}

/* --- names --- */

static int named(char what, int from_at, const char *from, int to_at, const char *to, unsigned flags) {
  char from_room[8192], to_room[8192], both[16400];
  const char *source = place(from_at, from, from_room, sizeof from_room);
  const char *target = to ? place(to_at, to, to_room, sizeof to_room) : NULL;
  pthread_mutex_lock(&order);
  int done;
  switch (what) {
  case 'M': done = (int)syscall(SYS_mkdirat, from_at, from, flags); break;
  case 'U': done = (int)syscall(SYS_unlinkat, from_at, from, flags); break;
  case 'L': done = (int)syscall(SYS_linkat, from_at, from, to_at, to, flags); break;
  default: done = (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags);
  }
  int after = errno;
  if (!done && (source || target)) {
    snprintf(both, sizeof both, "%s%s%s", source ? source : "", to ? "\n" : "", target ? target : "");
    note(what, 0, 0, both, 0, NULL, 0);
  }
  errno = after;
  pthread_mutex_unlock(&order);
  return done;
}

PUBLIC int mkdir(const char *path, mode_t mode) { return named('M', AT_FDCWD, path, 0, NULL, mode); }
PUBLIC int mkdirat(int at, const char *path, mode_t mode) { return named('M', at, path, 0, NULL, mode); }
PUBLIC int unlink(const char *path) { return named('U', AT_FDCWD, path, 0, NULL, 0); }
PUBLIC int unlinkat(int at, const char *path, int flags) { return named('U', at, path, 0, NULL, (unsigned)flags); }
PUBLIC int rmdir(const char *path) { return named('U', AT_FDCWD, path, 0, NULL, AT_REMOVEDIR); }
PUBLIC int rename(const char *from, const char *to) { return named('R', AT_FDCWD, from, AT_FDCWD, to, 0); }
PUBLIC int renameat(int a, const char *from, int b, const char *to) { return named('R', a, from, b, to, 0); }
PUBLIC int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { return named('R', a, from, b, to, flags); }
PUBLIC int link(const char *from, const char *to) { return named('L', AT_FDCWD, from, AT_FDCWD, to, 0); }
PUBLIC int linkat(int a, const char *from, int b, const char *to, int flags) { return named('L', a, from, b, to, (unsigned)flags); }

/* --- the controls: another `synchronous` than the program's --- */

static const char *instead(const char *sql) {
  static const char *wanted;
  if (!wanted && !(wanted = getenv("TORTURE_SYNCHRONOUS"))) wanted = "";
  if (!*wanted || !sql) return sql;
  if (!strcasecmp(sql, "PRAGMA synchronous = FULL")) return !strcmp(wanted, "OFF") ? "PRAGMA synchronous = OFF" : "PRAGMA synchronous = NORMAL";
  if (!strcasecmp(sql, "PRAGMA synchronous")) return "SELECT 2 AS synchronous";
  return sql;
}

/* Our own text outlives the call, but the caller goes on from `tail`, which has to lie in its text. */
#define PREPARE(name, ...) \
  const char *other = instead(sql); \
  REAL(name); \
  if (other == sql) return real(__VA_ARGS__, tail); \
  int result = real(__VA_ARGS__, NULL); \
  if (tail) *tail = sql + strlen(sql); \
  return result

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
extern int sqlite3_prepare_v2(sqlite3 *, const char *, int, sqlite3_stmt **, const char **);
extern int sqlite3_prepare_v3(sqlite3 *, const char *, int, unsigned, sqlite3_stmt **, const char **);

PUBLIC int sqlite3_prepare_v2(sqlite3 *db, const char *sql, int length, sqlite3_stmt **statement, const char **tail) {
  PREPARE(sqlite3_prepare_v2, db, other, other == sql ? length : -1, statement);
}
PUBLIC int sqlite3_prepare_v3(sqlite3 *db, const char *sql, int length, unsigned flags, sqlite3_stmt **statement, const char **tail) {
  PREPARE(sqlite3_prepare_v3, db, other, other == sql ? length : -1, flags, statement);
}
