#ifndef CUNPACK_H
#define CUNPACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What is inside a spreadsheet file: a zip archive, read by libzip, and XML in it, read by expat.
//
// Both libraries are loaded when the first such file is read and not when the program starts.

// Why no archive, or no XML, can be read, or NULL when it can. The text stays valid.
const char *cu_zip_unavailable(void);
const char *cu_xml_unavailable(void);

typedef struct cu_archive cu_archive;
typedef struct cu_part cu_part;

// NULL when it is no archive, or a damaged one.
cu_archive *cu_open(const char *path);
void cu_close(cu_archive *archive);

typedef struct {
  int64_t index;  // -1 where there is no such part
  uint64_t packed, unpacked;  // as the archive says, which may be a lie
  bool encrypted;
} cu_entry;

cu_entry cu_find(cu_archive *archive, const char *name);
// NULL when it cannot be unpacked.
cu_part *cu_part_open(cu_archive *archive, int64_t index);
// How many bytes were read, 0 at the end, -1 when the part is damaged.
int64_t cu_part_read(cu_part *part, void *bytes, size_t count);
void cu_part_close(cu_part *part);

// What a parser tells of. Names are without the prefix or address of their namespace; `attributes` are pairs of name and value that end with
// NULL, their names with the address of the namespace, if any, before a `|`.
typedef struct {
  void (*begin)(void *reader, const char *name, const char **attributes);
  void (*end)(void *reader, const char *name);
  void (*text)(void *reader, const char *bytes, int count);
} cu_events;

typedef struct cu_parser cu_parser;

cu_parser *cu_parser_make(void *reader, cu_events events);
void cu_parser_free(cu_parser *parser);
// Stops as soon as the event under way has been told.
void cu_parser_stop(cu_parser *parser);

typedef enum {
  CU_GOOD,
  CU_STOPPED,
  CU_DECLARES,  // a document type, which may define names that expand without end
  CU_MALFORMED,
} cu_outcome;

cu_outcome cu_parser_feed(cu_parser *parser, const void *bytes, int count, bool last);
uint64_t cu_parser_line(cu_parser *parser);
int64_t cu_parser_byte(cu_parser *parser);

#endif
