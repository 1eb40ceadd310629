#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A spreadsheet file on its way to disk, written by libxlsxwriter.
//
// The library is loaded when the first workbook is made and not when the program starts: it brings zlib, minizip and a
// cryptographic library along, which cost every start about a millisecond that only this export needs.

typedef struct cw_book cw_book;
typedef struct cw_sheet cw_sheet;
typedef struct cw_format cw_format;
typedef struct cw_chart cw_chart;
typedef struct cw_series cw_series;

// Why no workbook can be written, or NULL when it can. The text stays valid.
const char *cw_unavailable(void);

// A workbook that will be written to `path` and uses `folder` for what does not fit memory; NULL when memory is short.
cw_book *cw_open(const char *path, const char *folder, bool row_by_row);

// Title and author-free properties, made at `created` seconds since 1970, so that equal contents make equal files.
void cw_describe(cw_book *book, const char *title, int64_t created);

// NULL when the name is taken, longer than 31 characters or holds one of []:*?/\ .
cw_sheet *cw_add_sheet(cw_book *book, const char *name);
// `shade` and `ink` are colours behind and of the text, 0xRRGGBB, or negative for the usual ones.
cw_format *cw_add_format(cw_book *book, const char *number_format, bool bold, bool wrap, bool heading, int32_t shade, int32_t ink);

// Each returns NULL, or what went wrong.
const char *cw_text(cw_sheet *sheet, uint32_t row, uint16_t column, const char *text, cw_format *format);
const char *cw_number(cw_sheet *sheet, uint32_t row, uint16_t column, double number, cw_format *format);
const char *cw_date(cw_sheet *sheet, uint32_t row, uint16_t column, int year, int month, int day, cw_format *format);
void cw_width(cw_sheet *sheet, uint16_t column, double width, cw_format *format);
void cw_freeze(cw_sheet *sheet, uint32_t rows, uint16_t columns);
void cw_filter(cw_sheet *sheet, uint32_t last_row, uint16_t last_column);
// Fitted to the page's width, and the first row repeated where `repeat` says so.
void cw_page(cw_sheet *sheet, bool landscape, bool repeat);

typedef enum { CW_BARS, CW_STACKED_BARS, CW_STACKED_AREAS, CW_LINES, CW_POINTS } cw_chart_kind;
typedef enum { CW_LINE, CW_THIN_LINE, CW_MARKED_LINE, CW_DASHES, CW_DOTS, CW_MARKS, CW_FILL } cw_look;

typedef struct {
  uint32_t first_row, last_row;
  uint16_t first_column, last_column;
} cw_range;

cw_chart *cw_add_chart(cw_book *book, cw_chart_kind kind, const char *title, const char *across, const char *up);
cw_series *cw_add_series(cw_chart *chart, const char *sheet, cw_range categories, cw_range values, const char *name, cw_look look,
                         uint32_t colour);
void cw_axes(cw_chart *chart, const char *across_format, const char *up_format, double lowest, double highest, bool reversed);
// The first category of bars on top.
void cw_turn(cw_chart *chart);
void cw_hide_legend(cw_chart *chart);
const char *cw_place_chart(cw_sheet *sheet, uint32_t row, uint16_t column, cw_chart *chart, double width, double height,
                           const char *description);

// Writes the file and frees the workbook; NULL, or what went wrong.
const char *cw_close(cw_book *book);

#endif
