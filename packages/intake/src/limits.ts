/** What one file may hold. Every limit is told to the person when it is passed; nothing is cut off in silence. */

export const FILE_BYTES_MAX = 20 * 1024 * 1024
export const UNPACKED_BYTES_MAX = 200 * 1024 * 1024
export const ENTRY_BYTES_MAX = 100 * 1024 * 1024
export const ENTRIES_MAX = 2_000
/** Unpacked to packed; real workbooks stay far below. */
export const RATIO_MAX = 100
/** Below this size a high ratio harms nobody: short files of blanks pack very well. */
export const RATIO_FREE_BYTES = 100 * 1024
/** Rows of a workbook, without the header. A CSV is read row by row and has no such limit. */
export const SHEET_ROWS_MAX = 100_000
export const COLUMNS_MAX = 200
/** What Excel allows in one cell. */
export const CELL_CHARACTERS_MAX = 32_767
