#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "lineshim.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// libedit grumbles about an unknown TERM in three lines of its own; the caller finds out through line_clears_to_end.
EditLine *line_init(const char *program) {
  FILE *nowhere = fopen("/dev/null", "w");
  EditLine *e = el_init_fd(program, stdin, stdout, nowhere ? nowhere : stderr, 0, 1, 2);
  if (e && nowhere) el_wset(e, EL_SETFP, 2, stderr);
  if (nowhere) fclose(nowhere);
  return e;
}

int line_set_client(EditLine *e, void *client) { return el_wset(e, EL_CLIENTDATA, client); }

void *line_client(EditLine *e) {
  void *client = NULL;
  el_wget(e, EL_CLIENTDATA, &client);
  return client;
}

int line_set_signals(EditLine *e, int on) { return el_wset(e, EL_SIGNAL, on); }

int line_set_emacs(EditLine *e) { return el_wset(e, EL_EDITOR, L"emacs"); }

bool line_is_vi(EditLine *e) {
  const wchar_t *name = NULL;
  return el_wget(e, EL_EDITOR, &name) == 0 && name && wcscmp(name, L"vi") == 0;
}

int line_add_command(EditLine *e, const wchar_t *name, const wchar_t *help, line_command command) {
  return el_wset(e, EL_ADDFN, name, help, command);
}

int line_bind(EditLine *e, const wchar_t *key, const wchar_t *command) {
  return el_wset(e, EL_BIND, key, command, (wchar_t *)NULL);
}

int line_bind_alternate(EditLine *e, const wchar_t *key, const wchar_t *command) {
  return el_wset(e, EL_BIND, L"-a", key, command, (wchar_t *)NULL);
}

int line_set_prompt(EditLine *e, line_prompt prompt, wchar_t literal) {
  return el_wset(e, EL_PROMPT_ESC, prompt, (int)literal);
}

int line_set_reader(EditLine *e, line_reader reader) { return el_wset(e, EL_GETCFN, reader); }
int line_set_raw(EditLine *e, int on) { return el_wset(e, EL_PREP_TERM, on); }
int line_refresh(EditLine *e) { return el_wset(e, EL_REFRESH); }

int line_columns(EditLine *e) {
  int columns = 0;
  return el_get(e, EL_GETTC, "co", &columns) == 0 && columns > 0 ? columns : 80;
}

bool line_clears_to_end(EditLine *e) {
  char *sequence = NULL;
  return el_get(e, EL_GETTC, "ce", &sequence) == 0 && sequence && *sequence;
}

static int signal_pipe[2] = {-1, -1};
static volatile sig_atomic_t editing = 0;
static atomic_int interrupts = 0;

// After this many unheeded interrupts the work is taken to be deaf, and the next one ends the process.
enum { deaf_after = 3 };

static void write_byte(int s) {
  unsigned char byte = (unsigned char)s;
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
}

static void on_signal(int s) {
  int saved = errno;
  if (editing) {
    write_byte(s);
  } else if (s == SIGINT && atomic_fetch_add(&interrupts, 1) >= deaf_after) {
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
  }
  errno = saved;
}

static void catch_signal(int s, void (*handler)(int), struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(s, &action, before);
}

int line_pipe(int ends[2]) {
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return 0;
}

int line_signal_pipe(void) {
  if (signal_pipe[0] < 0 && line_pipe(signal_pipe) != 0) return -1;
  return signal_pipe[0];
}

static const int heard[] = {SIGINT, SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGQUIT};
enum { heard_count = sizeof heard / sizeof *heard };
static struct sigaction before[heard_count];

void line_signals_arm(void) {
  if (editing) return;
  editing = 1;
  for (int i = 0; i < heard_count; i++) catch_signal(heard[i], heard[i] == SIGQUIT ? SIG_IGN : on_signal, &before[i]);
}

void line_signals_disarm(void) {
  if (!editing) return;
  for (int i = 0; i < heard_count; i++) sigaction(heard[i], &before[i], NULL);
  editing = 0;
}

void line_stop_self(void) {
  struct sigaction ours;
  catch_signal(SIGTSTP, SIG_DFL, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

void line_interrupt_watch(void) { catch_signal(SIGINT, on_signal, NULL); }
int line_interrupts(void) { return atomic_load_explicit(&interrupts, memory_order_relaxed); }
void line_interrupts_clear(void) { atomic_store(&interrupts, 0); }

// While another program has the terminal, ^C and ^\ are meant for it.
void line_interrupts_mute(bool on) {
  static struct sigaction heeded[2];
  for (int i = 0; i < 2; i++) {
    int s = i == 0 ? SIGINT : SIGQUIT;
    if (on) catch_signal(s, SIG_IGN, &heeded[i]);
    else sigaction(s, &heeded[i], NULL);
  }
}

void line_ignore_broken_pipes(void) { signal(SIGPIPE, SIG_IGN); }

bool line_post(int pipe, const char *message) {
  char *copy = strdup(message);
  if (!copy) return false;
  if (write(pipe, &copy, sizeof copy) == (ssize_t)sizeof copy) return true;
  free(copy);
  return false;
}

char *line_collect(int pipe) {
  char *message = NULL;
  return read(pipe, &message, sizeof message) == (ssize_t)sizeof message ? message : NULL;
}

// Only LC_CTYPE: LC_NUMERIC would change how numbers are read and written.
bool line_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int line_width(wchar_t scalar) { return wcwidth(scalar); }
void line_put(const char *bytes, size_t count) { fwrite(bytes, 1, count, stdout); }
void line_flush(void) { fflush(stdout); }

static void default_signals(posix_spawnattr_t *attributes) {
  static const int reset[] = {SIGINT, SIGPIPE, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH};
  sigset_t set, none;
  sigemptyset(&none);
  sigemptyset(&set);
  for (size_t i = 0; i < sizeof reset / sizeof *reset; i++) sigaddset(&set, reset[i]);
  posix_spawnattr_setsigdefault(attributes, &set);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

int line_spawn(char *const arguments[], char *const environment[], int *writing_end) {
  int ends[2];
  if (pipe(ends) != 0) return -errno;
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  default_signals(&attributes);
  if (ends[0] != 0) {
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
  }
  pid_t process = 0;
  int failure = posix_spawnp(&process, arguments[0], &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(ends[0]);
  if (failure) close(ends[1]);
  *writing_end = failure ? -1 : ends[1];
  return failure ? -failure : process;
}
