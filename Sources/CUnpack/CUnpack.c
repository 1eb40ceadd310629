#include "CUnpack.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// Looks up every function of a table in the first library of a list that is there; tells what is missing.
static void *open_library(const char **names, size_t count) {
  for (size_t place = 0; place < count; place++) {
    void *handle = dlopen(names[place], RTLD_NOW | RTLD_LOCAL);
    if (handle != NULL) return handle;
  }
  return NULL;
}

#define POINTER(name) __typeof__(name) *name;
#define COUNT(list) (sizeof(list) / sizeof *(list))

#if __has_include(<zip.h>)
#include <zip.h>
#define HAS_ZIP 1
#elif __has_include("/opt/homebrew/include/zip.h")
#include "/opt/homebrew/include/zip.h"
#define HAS_ZIP 1
#endif

#ifdef HAS_ZIP

#define EACH_ZIP_FUNCTION(F) \
  F(zip_open) F(zip_discard) F(zip_name_locate) F(zip_stat_index) F(zip_fopen_index) F(zip_fread) F(zip_fclose)

static struct {
  EACH_ZIP_FUNCTION(POINTER)
} zip;

static const char *no_zip = NULL;
static pthread_once_t loading_zip = PTHREAD_ONCE_INIT;

static void load_zip(void) {
#ifdef __APPLE__
  const char *names[] = {"libzip.dylib", "/opt/homebrew/lib/libzip.dylib", "/usr/local/lib/libzip.dylib"};
#else
  const char *names[] = {"libzip.so.4", "libzip.so.5", "libzip.so"};
#endif
  void *handle = open_library(names, COUNT(names));
  if (handle == NULL) {
    no_zip = "libzip is not installed";
    return;
  }
#define LOOK_UP_ZIP(name)                                  \
  zip.name = (__typeof__(name) *)dlsym(handle, #name);     \
  if (zip.name == NULL) no_zip = "libzip is too old";
  EACH_ZIP_FUNCTION(LOOK_UP_ZIP)
}

const char *cu_zip_unavailable(void) {
  pthread_once(&loading_zip, load_zip);
  return no_zip;
}

cu_archive *cu_open(const char *path) {
  if (cu_zip_unavailable() != NULL) return NULL;
  return (cu_archive *)zip.zip_open(path, ZIP_RDONLY, NULL);
}

void cu_close(cu_archive *archive) { zip.zip_discard((zip_t *)archive); }

cu_entry cu_find(cu_archive *archive, const char *name) {
  cu_entry entry = {.index = zip.zip_name_locate((zip_t *)archive, name, ZIP_FL_NOCASE)};
  zip_stat_t facts = {0};
  if (entry.index < 0 || zip.zip_stat_index((zip_t *)archive, (zip_uint64_t)entry.index, 0, &facts) != 0) {
    entry.index = -1;
    return entry;
  }
  if (facts.valid & ZIP_STAT_SIZE) entry.unpacked = facts.size;
  if (facts.valid & ZIP_STAT_COMP_SIZE) entry.packed = facts.comp_size;
  entry.encrypted = (facts.valid & ZIP_STAT_ENCRYPTION_METHOD) && facts.encryption_method != ZIP_EM_NONE;
  return entry;
}

cu_part *cu_part_open(cu_archive *archive, int64_t index) {
  return (cu_part *)zip.zip_fopen_index((zip_t *)archive, (zip_uint64_t)index, 0);
}

int64_t cu_part_read(cu_part *part, void *bytes, size_t count) { return zip.zip_fread((zip_file_t *)part, bytes, count); }

void cu_part_close(cu_part *part) { zip.zip_fclose((zip_file_t *)part); }

#else  // Built where the library's headers were not found.

const char *cu_zip_unavailable(void) { return "libzip was not there when onramp was built"; }
cu_archive *cu_open(const char *path) { return NULL; }
void cu_close(cu_archive *archive) {}
cu_entry cu_find(cu_archive *archive, const char *name) { return (cu_entry){.index = -1}; }
cu_part *cu_part_open(cu_archive *archive, int64_t index) { return NULL; }
int64_t cu_part_read(cu_part *part, void *bytes, size_t count) { return -1; }
void cu_part_close(cu_part *part) {}

#endif

#if __has_include(<expat.h>)
#include <expat.h>

#define EACH_XML_FUNCTION(F)                                                                                            \
  F(XML_ParserCreateNS) F(XML_ParserFree) F(XML_SetUserData) F(XML_SetElementHandler) F(XML_SetCharacterDataHandler)    \
  F(XML_SetStartDoctypeDeclHandler) F(XML_Parse) F(XML_StopParser) F(XML_GetErrorCode) F(XML_GetCurrentLineNumber)      \
  F(XML_GetCurrentByteIndex)

static struct {
  EACH_XML_FUNCTION(POINTER)
} xml;

static const char *no_xml = NULL;
static pthread_once_t loading_xml = PTHREAD_ONCE_INIT;

static void load_xml(void) {
#ifdef __APPLE__
  const char *names[] = {"libexpat.1.dylib", "/usr/lib/libexpat.1.dylib"};
#else
  const char *names[] = {"libexpat.so.1"};
#endif
  void *handle = open_library(names, COUNT(names));
  if (handle == NULL) {
    no_xml = "libexpat is not installed";
    return;
  }
#define LOOK_UP_XML(name)                                  \
  xml.name = (__typeof__(name) *)dlsym(handle, #name);     \
  if (xml.name == NULL) no_xml = "libexpat is too old";
  EACH_XML_FUNCTION(LOOK_UP_XML)
}

const char *cu_xml_unavailable(void) {
  pthread_once(&loading_xml, load_xml);
  return no_xml;
}

struct cu_parser {
  XML_Parser parser;
  void *reader;
  cu_events events;
  bool declares;
};

static const char *plain(const char *name) {
  const char *bar = strrchr(name, '|');
  return bar == NULL ? name : bar + 1;
}

static void XMLCALL begin(void *data, const XML_Char *name, const XML_Char **attributes) {
  cu_parser *parser = data;
  parser->events.begin(parser->reader, plain(name), attributes);
}

static void XMLCALL end(void *data, const XML_Char *name) {
  cu_parser *parser = data;
  parser->events.end(parser->reader, plain(name));
}

static void XMLCALL text(void *data, const XML_Char *bytes, int count) {
  cu_parser *parser = data;
  parser->events.text(parser->reader, bytes, count);
}

static void XMLCALL declares(void *data, const XML_Char *name, const XML_Char *system, const XML_Char *pub, int internal) {
  cu_parser *parser = data;
  parser->declares = true;
  xml.XML_StopParser(parser->parser, XML_FALSE);
}

cu_parser *cu_parser_make(void *reader, cu_events events) {
  if (cu_xml_unavailable() != NULL) return NULL;
  cu_parser *made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  *made = (cu_parser){.parser = xml.XML_ParserCreateNS(NULL, '|'), .reader = reader, .events = events};
  if (made->parser == NULL) {
    free(made);
    return NULL;
  }
  xml.XML_SetUserData(made->parser, made);
  xml.XML_SetElementHandler(made->parser, begin, end);
  xml.XML_SetCharacterDataHandler(made->parser, text);
  xml.XML_SetStartDoctypeDeclHandler(made->parser, declares);
  return made;
}

void cu_parser_free(cu_parser *parser) {
  xml.XML_ParserFree(parser->parser);
  free(parser);
}

void cu_parser_stop(cu_parser *parser) { xml.XML_StopParser(parser->parser, XML_FALSE); }

cu_outcome cu_parser_feed(cu_parser *parser, const void *bytes, int count, bool last) {
  if (xml.XML_Parse(parser->parser, bytes, count, last) == XML_STATUS_OK) return CU_GOOD;
  if (parser->declares) return CU_DECLARES;
  return xml.XML_GetErrorCode(parser->parser) == XML_ERROR_ABORTED ? CU_STOPPED : CU_MALFORMED;
}

uint64_t cu_parser_line(cu_parser *parser) { return xml.XML_GetCurrentLineNumber(parser->parser); }
int64_t cu_parser_byte(cu_parser *parser) { return xml.XML_GetCurrentByteIndex(parser->parser); }

#else  // Built where the library's header was not found.

const char *cu_xml_unavailable(void) { return "libexpat was not there when onramp was built"; }
cu_parser *cu_parser_make(void *reader, cu_events events) { return NULL; }
void cu_parser_free(cu_parser *parser) {}
void cu_parser_stop(cu_parser *parser) {}
cu_outcome cu_parser_feed(cu_parser *parser, const void *bytes, int count, bool last) { return CU_MALFORMED; }
uint64_t cu_parser_line(cu_parser *parser) { return 0; }
int64_t cu_parser_byte(cu_parser *parser) { return 0; }

#endif
