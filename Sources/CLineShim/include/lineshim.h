#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <wchar.h>
#include <histedit.h>

// Swift cannot call variadic C: each call of el_wset and el_wget that the editor needs has its own name here.
typedef unsigned char (*line_command)(EditLine *, wint_t);
typedef wchar_t *(*line_prompt)(EditLine *);
typedef int (*line_reader)(EditLine *, wchar_t *);

EditLine *line_init(const char *program);
int line_set_client(EditLine *, void *);
void *line_client(EditLine *);
int line_set_signals(EditLine *, int on);
int line_set_emacs(EditLine *);
bool line_is_vi(EditLine *);
int line_add_command(EditLine *, const wchar_t *name, const wchar_t *help, line_command);
int line_bind(EditLine *, const wchar_t *key, const wchar_t *command);
int line_bind_alternate(EditLine *, const wchar_t *key, const wchar_t *command);
int line_set_prompt(EditLine *, line_prompt, wchar_t literal);
int line_set_reader(EditLine *, line_reader);
int line_set_raw(EditLine *, int on);
int line_refresh(EditLine *);
int line_columns(EditLine *);
bool line_clears_to_end(EditLine *);

// Signals. While a line is edited they are written to a pipe, outside it SIGINT is only counted.
int line_signal_pipe(void);
void line_signals_arm(void);
void line_signals_disarm(void);
void line_stop_self(void);
void line_interrupt_watch(void);
int line_interrupts(void);
void line_interrupts_clear(void);
void line_interrupts_mute(bool on);
void line_ignore_broken_pipes(void);

// A message travels as one pointer, written at once: no lock is needed.
bool line_post(int pipe, const char *message);
char *line_collect(int pipe);
int line_pipe(int ends[2]);

// Text.
bool line_use_utf8(void);
int line_width(wchar_t);
void line_put(const char *bytes, size_t count);
void line_flush(void);

// Starts `arguments` with a pipe as its standard input, signals at their defaults. Returns the process, or -errno.
int line_spawn(char *const arguments[], char *const environment[], int *writing_end);
