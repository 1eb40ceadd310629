#include "CWorkbook.h"

#include <stdlib.h>
#include <string.h>

#if __has_include(<xlsxwriter.h>)
#include <xlsxwriter.h>
#define HAS_LIBRARY 1
#elif __has_include("/opt/homebrew/include/xlsxwriter.h")
#include "/opt/homebrew/include/xlsxwriter.h"
#define HAS_LIBRARY 1
#endif

#ifdef HAS_LIBRARY
#include <dlfcn.h>
#include <pthread.h>

// Every function of the library that is called, once: its address is looked up when the library is loaded.
#define EACH_FUNCTION(F)                                                                                                   \
  F(workbook_new_opt) F(workbook_close) F(workbook_set_properties) F(workbook_add_worksheet) F(workbook_add_format)        \
  F(workbook_add_chart) F(workbook_validate_sheet_name) F(worksheet_write_string) F(worksheet_write_number)                \
  F(worksheet_write_datetime) F(worksheet_set_column) F(worksheet_freeze_panes) F(worksheet_autofilter)                    \
  F(worksheet_set_landscape) F(worksheet_fit_to_pages) F(worksheet_set_paper) F(worksheet_repeat_rows)                     \
  F(worksheet_insert_chart_opt) F(format_set_num_format) F(format_set_bold) F(format_set_text_wrap) F(format_set_align)    \
  F(format_set_font_size) F(format_set_bottom) F(format_set_bg_color) F(format_set_font_color) F(chart_title_set_name) F(chart_axis_set_name) F(chart_axis_set_num_format) \
  F(chart_axis_set_min) F(chart_axis_set_max) F(chart_axis_set_reverse) F(chart_axis_set_label_position)                   \
  F(chart_add_series) F(chart_series_set_categories) F(chart_series_set_values) F(chart_series_set_name)                   \
  F(chart_series_set_line) F(chart_series_set_fill) F(chart_series_set_marker_type) F(chart_series_set_marker_size)        \
  F(chart_series_set_marker_fill) F(chart_series_set_marker_line) F(chart_legend_set_position) F(chart_title_set_name_font) \
  F(lxw_strerror)

static struct {
#define POINTER(name) __typeof__(name) *name;
  EACH_FUNCTION(POINTER)
} library;

static const char *unavailable = NULL;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void *open_library(void) {
  // The version that the headers are of first: its structures are the ones passed below.
#ifdef __APPLE__
  const char *names[] = {"libxlsxwriter.dylib", "/opt/homebrew/lib/libxlsxwriter.dylib", "/usr/local/lib/libxlsxwriter.dylib"};
#else
  const char *names[] = {"libxlsxwriter.so." LXW_SOVERSION, "libxlsxwriter.so"};
#endif
  for (size_t place = 0; place < sizeof names / sizeof *names; place++) {
    void *handle = dlopen(names[place], RTLD_NOW | RTLD_LOCAL);
    if (handle != NULL) return handle;
  }
  return NULL;
}

static void load_library(void) {
  void *handle = open_library();
  if (handle == NULL) {
    unavailable = "libxlsxwriter is not installed";
    return;
  }
#define LOOK_UP(name)                                              \
  library.name = (__typeof__(name) *)dlsym(handle, #name);         \
  if (library.name == NULL) unavailable = "libxlsxwriter is too old";
  EACH_FUNCTION(LOOK_UP)
}

const char *cw_unavailable(void) {
  pthread_once(&loading, load_library);
  return unavailable;
}

static const char *told(lxw_error error) { return error == LXW_NO_ERROR ? NULL : library.lxw_strerror(error); }

cw_book *cw_open(const char *path, const char *folder, bool row_by_row) {
  if (cw_unavailable() != NULL) return NULL;
  lxw_workbook_options options = {.constant_memory = row_by_row, .tmpdir = (char *)folder};
  return (cw_book *)library.workbook_new_opt(path, &options);
}

void cw_describe(cw_book *book, const char *title, int64_t created) {
  lxw_doc_properties properties = {.title = (char *)title, .created = (time_t)created};
  library.workbook_set_properties((lxw_workbook *)book, &properties);
}

cw_sheet *cw_add_sheet(cw_book *book, const char *name) {
  if (library.workbook_validate_sheet_name((lxw_workbook *)book, name) != LXW_NO_ERROR) return NULL;
  return (cw_sheet *)library.workbook_add_worksheet((lxw_workbook *)book, name);
}

cw_format *cw_add_format(cw_book *book, const char *number_format, bool bold, bool wrap, bool heading, int32_t shade, int32_t ink) {
  lxw_format *format = library.workbook_add_format((lxw_workbook *)book);
  if (format == NULL) return NULL;
  if (number_format != NULL) library.format_set_num_format(format, number_format);
  if (bold) library.format_set_bold(format);
  if (wrap) library.format_set_text_wrap(format);
  if (heading) library.format_set_font_size(format, 14);
  if (shade >= 0) library.format_set_bg_color(format, (lxw_color_t)shade);
  if (ink >= 0) library.format_set_font_color(format, (lxw_color_t)ink);
  library.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return (cw_format *)format;
}

const char *cw_text(cw_sheet *sheet, uint32_t row, uint16_t column, const char *text, cw_format *format) {
  return told(library.worksheet_write_string((lxw_worksheet *)sheet, row, column, text, (lxw_format *)format));
}

const char *cw_number(cw_sheet *sheet, uint32_t row, uint16_t column, double number, cw_format *format) {
  return told(library.worksheet_write_number((lxw_worksheet *)sheet, row, column, number, (lxw_format *)format));
}

const char *cw_date(cw_sheet *sheet, uint32_t row, uint16_t column, int year, int month, int day, cw_format *format) {
  lxw_datetime date = {.year = year, .month = month, .day = day};
  return told(library.worksheet_write_datetime((lxw_worksheet *)sheet, row, column, &date, (lxw_format *)format));
}

void cw_width(cw_sheet *sheet, uint16_t column, double width, cw_format *format) {
  library.worksheet_set_column((lxw_worksheet *)sheet, column, column, width, (lxw_format *)format);
}

void cw_freeze(cw_sheet *sheet, uint32_t rows, uint16_t columns) {
  library.worksheet_freeze_panes((lxw_worksheet *)sheet, rows, columns);
}

void cw_filter(cw_sheet *sheet, uint32_t last_row, uint16_t last_column) {
  library.worksheet_autofilter((lxw_worksheet *)sheet, 0, 0, last_row, last_column);
}

void cw_page(cw_sheet *sheet, bool landscape, bool repeat) {
  if (landscape) library.worksheet_set_landscape((lxw_worksheet *)sheet);
  library.worksheet_set_paper((lxw_worksheet *)sheet, 9);  // A4
  library.worksheet_fit_to_pages((lxw_worksheet *)sheet, 1, 0);
  if (repeat) library.worksheet_repeat_rows((lxw_worksheet *)sheet, 0, 0);
}

static uint8_t type_of(cw_chart_kind kind) {
  switch (kind) {
    case CW_BARS: return LXW_CHART_BAR;
    case CW_STACKED_BARS: return LXW_CHART_BAR_STACKED;
    case CW_STACKED_AREAS: return LXW_CHART_AREA_STACKED;
    case CW_LINES: return LXW_CHART_LINE;
    case CW_POINTS: return LXW_CHART_SCATTER_STRAIGHT;
  }
  return LXW_CHART_LINE;
}

cw_chart *cw_add_chart(cw_book *book, cw_chart_kind kind, const char *title, const char *across, const char *up) {
  lxw_chart *chart = library.workbook_add_chart((lxw_workbook *)book, type_of(kind));
  if (chart == NULL) return NULL;
  lxw_chart_font font = {.size = 11, .bold = LXW_TRUE};
  library.chart_title_set_name(chart, title);
  library.chart_title_set_name_font(chart, &font);
  if (across != NULL) library.chart_axis_set_name(chart->x_axis, across);
  if (up != NULL) library.chart_axis_set_name(chart->y_axis, up);
  library.chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  library.chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  library.chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  return (cw_chart *)chart;
}

static lxw_chart_line line_of(cw_look look, uint32_t colour) {
  lxw_chart_line line = {.color = colour, .width = look == CW_THIN_LINE ? 1.25f : 2.25f, .none = look == CW_MARKS || look == CW_FILL};
  if (look == CW_DASHES) line.dash_type = LXW_CHART_LINE_DASH_DASH;
  if (look == CW_DOTS) line.dash_type = LXW_CHART_LINE_DASH_ROUND_DOT;
  return line;
}

static void look_at(lxw_chart_series *series, cw_look look, uint32_t colour) {
  lxw_chart_line line = line_of(look, colour);
  lxw_chart_fill fill = {.color = colour};
  library.chart_series_set_line(series, &line);
  if (look == CW_FILL) {
    library.chart_series_set_fill(series, &fill);
    return;
  }
  bool has_marks = look == CW_MARKS || look == CW_MARKED_LINE;
  uint8_t mark = look == CW_MARKS ? LXW_CHART_MARKER_DIAMOND : LXW_CHART_MARKER_CIRCLE;
  library.chart_series_set_marker_type(series, has_marks ? mark : LXW_CHART_MARKER_NONE);
  if (!has_marks) return;
  lxw_chart_line edge = {.color = colour};
  library.chart_series_set_marker_size(series, look == CW_MARKS ? 8 : 6);
  library.chart_series_set_marker_fill(series, &fill);
  library.chart_series_set_marker_line(series, &edge);
}

cw_series *cw_add_series(cw_chart *chart, const char *sheet, cw_range categories, cw_range values, const char *name, cw_look look,
                         uint32_t colour) {
  lxw_chart_series *series = library.chart_add_series((lxw_chart *)chart, NULL, NULL);
  if (series == NULL) return NULL;
  library.chart_series_set_categories(series, sheet, categories.first_row, categories.first_column, categories.last_row,
                                      categories.last_column);
  library.chart_series_set_values(series, sheet, values.first_row, values.first_column, values.last_row, values.last_column);
  library.chart_series_set_name(series, name);
  look_at(series, look, colour);
  return (cw_series *)series;
}

void cw_axes(cw_chart *chart, const char *across_format, const char *up_format, double lowest, double highest, bool reversed) {
  lxw_chart *known = (lxw_chart *)chart;
  if (across_format != NULL) library.chart_axis_set_num_format(known->x_axis, across_format);
  if (up_format != NULL) library.chart_axis_set_num_format(known->y_axis, up_format);
  if (lowest < highest) {
    library.chart_axis_set_min(known->y_axis, lowest);
    library.chart_axis_set_max(known->y_axis, highest);
  }
  if (reversed) library.chart_axis_set_reverse(known->y_axis);
}

void cw_turn(cw_chart *chart) { library.chart_axis_set_reverse(((lxw_chart *)chart)->x_axis); }

void cw_hide_legend(cw_chart *chart) { library.chart_legend_set_position((lxw_chart *)chart, LXW_CHART_LEGEND_NONE); }

const char *cw_place_chart(cw_sheet *sheet, uint32_t row, uint16_t column, cw_chart *chart, double width, double height,
                           const char *description) {
  // A chart is 480 by 288 pixels unless it is scaled.
  lxw_chart_options options = {.x_scale = width / 480, .y_scale = height / 288, .description = (char *)description};
  return told(library.worksheet_insert_chart_opt((lxw_worksheet *)sheet, row, column, (lxw_chart *)chart, &options));
}

const char *cw_close(cw_book *book) { return told(library.workbook_close((lxw_workbook *)book)); }

#else  // Built where the library's headers were not found.

const char *cw_unavailable(void) { return "libxlsxwriter was not there when onramp was built"; }
cw_book *cw_open(const char *path, const char *folder, bool row_by_row) { return NULL; }
void cw_describe(cw_book *book, const char *title, int64_t created) {}
cw_sheet *cw_add_sheet(cw_book *book, const char *name) { return NULL; }
cw_format *cw_add_format(cw_book *book, const char *number_format, bool bold, bool wrap, bool heading, int32_t shade, int32_t ink) {
  return NULL;
}
const char *cw_text(cw_sheet *sheet, uint32_t row, uint16_t column, const char *text, cw_format *format) { return cw_unavailable(); }
const char *cw_number(cw_sheet *sheet, uint32_t row, uint16_t column, double number, cw_format *format) { return cw_unavailable(); }
const char *cw_date(cw_sheet *sheet, uint32_t row, uint16_t column, int year, int month, int day, cw_format *format) {
  return cw_unavailable();
}
void cw_width(cw_sheet *sheet, uint16_t column, double width, cw_format *format) {}
void cw_freeze(cw_sheet *sheet, uint32_t rows, uint16_t columns) {}
void cw_filter(cw_sheet *sheet, uint32_t last_row, uint16_t last_column) {}
void cw_page(cw_sheet *sheet, bool landscape, bool repeat) {}
cw_chart *cw_add_chart(cw_book *book, cw_chart_kind kind, const char *title, const char *across, const char *up) { return NULL; }
cw_series *cw_add_series(cw_chart *chart, const char *sheet, cw_range categories, cw_range values, const char *name, cw_look look,
                         uint32_t colour) {
  return NULL;
}
void cw_axes(cw_chart *chart, const char *across_format, const char *up_format, double lowest, double highest, bool reversed) {}
void cw_turn(cw_chart *chart) {}
void cw_hide_legend(cw_chart *chart) {}
const char *cw_place_chart(cw_sheet *sheet, uint32_t row, uint16_t column, cw_chart *chart, double width, double height,
                           const char *description) {
  return cw_unavailable();
}
const char *cw_close(cw_book *book) { return cw_unavailable(); }

#endif
