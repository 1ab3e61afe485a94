/** `error`: a fact, a column or a row is unknown. `warning`: it was taken, please look. `file`: nothing was read. */
export type Severity = 'error' | 'warning' | 'file'

interface Entry {
  readonly severity: Severity
  /** Four parts in order: what happened, where, why it matters, what to do. Gaps are filled by `raise`. */
  readonly message: string
}

const cells = {
  NOT_A_NUMBER: {
    severity: 'error',
    message: '{where}填的是“{value}”，不是数字，这一项先按未知处理；请改成阿拉伯数字，例如 120。',
  },
  NOT_A_WHOLE_NUMBER: {
    severity: 'error',
    message: '{where}填的是“{value}”，这一项只能是整数，先按未知处理；请改成整数，例如 120。',
  },
  TOO_MANY_DECIMALS: {
    severity: 'error',
    message:
      '{where}填的是“{value}”，最多只能保留{decimals}，系统不替您四舍五入，先按未知处理；请核对后改写。',
  },
  TOO_LARGE: {
    severity: 'error',
    message: '{where}填的是“{value}”，数字太大，无法精确保存，先按未知处理；请核对数字和单位。',
  },
  OUT_OF_RANGE: {
    severity: 'error',
    message: '{where}填的是“{value}”，超出了允许的范围（{range}），先按未知处理；请核对数字和单位。',
  },
  CELL_UNIT: {
    severity: 'error',
    message:
      '{where}填的是“{value}”，其中的“{unit}”不能用作这一项的单位，先按未知处理；请只填数字，或改用{units}。',
  },
  LONG_NUMBER: {
    severity: 'error',
    message:
      '{where}填的是“{value}”，表格软件把它变成了科学计数法，后面的数字可能已经丢失，先按未知处理；请把这一列设为“文本”格式，再按原件重新填写。',
  },
  NOT_A_FLAG: {
    severity: 'error',
    message: '{where}填的是“{value}”，看不出是“是”还是“否”，先按未知处理；请填 是 或 否，不清楚就留空。',
  },
  NOT_A_CHOICE: {
    severity: 'error',
    message: '{where}填的是“{value}”，不在可选项里，先按未知处理；请从这些里选一个：{choices}。',
  },
  NOT_A_DATE: {
    severity: 'error',
    message: '{where}填的是“{value}”，不是一个存在的、写法明确的日期，先按未知处理；请写成 2024-05-07 这样。',
  },
  BAD_CHECK_DIGIT: {
    severity: 'warning',
    message:
      '{where}填的是“{value}”，最后一位校验码对不上，可能抄错了一位，结果会原样带上这个代码；请对照营业执照核对。',
  },
  BAD_CODE_FORM: {
    severity: 'warning',
    message:
      '{where}填的是“{value}”，统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z），结果会原样带上它；请对照营业执照核对。',
  },
  UNKNOWN_REGION: {
    severity: 'error',
    message:
      '{where}填的是“{value}”，在行政区划代码表里找不到，先按未知处理；请填六位区划代码，例如 350582，或写完整地名，例如 福建省泉州市晋江市。',
  },
  UNKNOWN_INDUSTRY: {
    severity: 'error',
    message:
      '{where}填的是“{value}”，不是国民经济行业分类（GB/T 4754—2017）的代码，先按未知处理；请填门类字母或 2 至 4 位数字，例如 C3911。',
  },
  FUTURE_YEAR: {
    severity: 'error',
    message:
      '{where}填的是“{value}”，但 {year} 年比判定日期 {on} 所在的年份还晚，这一项没有采用；请核对列名里的年份。',
  },
  PLACEHOLDER: {
    severity: 'warning',
    message: '{where}填的是“{value}”，系统当作没有填，按未知处理；如果其实是 0 或“否”，请直接写 0 或 否。',
  },
  CHECK_UNIT: {
    severity: 'warning',
    message:
      '{where}填的是“{value}”，与 {otherYear} 年相差 100 倍以上，可能是元和万元混用，数值已照收；请核对单位。',
  },
  FORMULA_NO_VALUE: {
    severity: 'error',
    message:
      '{where}是一个还没有算出结果的公式，系统不替您计算，先按未知处理；请在表格软件里打开并保存一次，或改填数值。',
  },
  FORMULA_ERROR: {
    severity: 'error',
    message: '{where}显示的是公式错误“{value}”，先按未知处理；请改正公式，或直接填数值。',
  },
  READ_AS_15_DIGITS: {
    severity: 'warning',
    message:
      '{where}填的是“{value}”，按映射文件的要求只取前 15 位有效数字，读作 {read}；请确认这一列确实由程序换算产生。',
  },
  CELL_TOO_LONG: {
    severity: 'error',
    message: '{where}的文字超过 {most} 个字符，先按未知处理；请缩短，或检查是否漏了分隔符。',
  },
} as const satisfies Record<string, Entry>

const rows = {
  MISSING_CODE: {
    severity: 'warning',
    message: '{where}没有填统一社会信用代码，仍会判定，但结果无法与其他数据对上；请补上 18 位代码。',
  },
  DUPLICATE_CODE: {
    severity: 'warning',
    message: '{where}的代码“{value}”与第 {first} 行相同，两行都会判定；请确认是不是同一家企业重复填了。',
  },
  EXTRA_CELLS: {
    severity: 'warning',
    message:
      '{where}在没有列名的位置还有内容“{value}”，这些内容没有采用；请检查是否多了分隔符，或给这一列补上列名。',
  },
  SHORT_ROW: {
    severity: 'warning',
    message: '{where}只有 {count} 格，比表头少，缺的按未知处理；请检查是否漏了分隔符。',
  },
  BAD_YEAR: {
    severity: 'error',
    message: '{where}填的是“{value}”，不是年份，这一行的年度数据没有采用；请写成 2025 这样的四位年份。',
  },
  DUPLICATE_FIRM_YEAR: {
    severity: 'warning',
    message:
      '{where}与第 {first} 行是同一家企业的同一年份（{year} 年），相同的项以先出现的为准；请删去重复的一行。',
  },
  MISSING_FIRM: {
    severity: 'error',
    message: '{where}没有填用来合并年份的企业编号，无法归到任何企业，单独成为一条；请补上编号。',
  },
} as const satisfies Record<string, Entry>

const headers = {
  UNKNOWN_COLUMN: {
    severity: 'warning',
    message:
      '{where}的列名不认识，这一列没有采用；请改成指标名称，例如“营业收入@2025(万元)”，或在映射文件里指明。',
  },
  DUPLICATE_COLUMN: {
    severity: 'error',
    message:
      '{where}与前面的「{first}」是同一项指标，只用前面「{first}」那一列的值（空着就按未知），这一列没有采用；请删去其中一列。',
  },
  YEAR_MISSING: {
    severity: 'error',
    message: '{where}是分年度的指标，列名里没有年份，这一列没有采用；请写明年份，例如“{example}”。',
  },
  YEAR_UNEXPECTED: {
    severity: 'error',
    message: '{where}是不分年度的指标，列名里却有年份，这一列没有采用；请去掉年份，写成“{example}”。',
  },
  DERIVED_COLUMN: {
    severity: 'warning',
    message: '{where}是由系统根据其他指标算出来的，不需要填，这一列没有采用；请改填用来计算它的原始数据。',
  },
  UNIT_MISFIT: {
    severity: 'error',
    message: '{where}的单位“{unit}”不适合这项指标，为免看错数量级，这一列没有采用；请改用：{units}。',
  },
  NO_CODE_COLUMN: {
    severity: 'warning',
    message: '{where}里没有“统一社会信用代码”这一列，仍会判定，但结果只能按行号对应；请补上这一列。',
  },
  MAP_HEADER_MISSING: {
    severity: 'warning',
    message: '映射文件里写了{where}，但表里没有这样的列名，这一条没有起作用；请核对列名的写法。',
  },
  MAP_TARGET_UNKNOWN: {
    severity: 'error',
    message: '映射文件把{where}指向“{value}”，没有这样的指标，这一列没有采用；请核对指标编号。',
  },
  MAP_CONSTANT_REFUSED: {
    severity: 'error',
    message: '映射文件里的常量「{name}」填的是“{value}”，因为{reason}，这一项没有采用；请改正映射文件。',
  },
} as const satisfies Record<string, Entry>

const files = {
  SHEETS_IGNORED: {
    severity: 'warning',
    message:
      '这个文件有多张工作表，只读了“{sheet}”，没有读：{others}；如果数据在别的表，请把它移到第一张，或分别上传。',
  },
  MERGED_CELLS: {
    severity: 'warning',
    message:
      '工作表里有 {count} 处合并单元格（例如 {range}），只有左上角一格有值，其余按空处理；请取消合并，并把每一格填上。',
  },
  HIDDEN_ROWS: {
    severity: 'warning',
    message: '工作表里有 {count} 行被隐藏，系统照样读取了；如果不想包括它们，请删去后再上传。',
  },
  FILE_EMPTY: {
    severity: 'file',
    message: '文件里没有任何内容，因此没有可判定的企业；请检查是否选对了文件。',
  },
  FILE_TOO_LARGE: {
    severity: 'file',
    message: '文件超过 {most}，系统没有打开它，以免影响其他人使用；请拆成几个文件，或另存为 CSV。',
  },
  NOT_TEXT: {
    severity: 'file',
    message: '文件不是文本表格（{detail}），没有读取；请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 后再试。',
  },
  MIXED_ENCODING: {
    severity: 'file',
    message:
      '文件前面是 {encoding} 编码，后面却出现了不属于它的字节，继续读会出现乱码，已停止；请在表格软件里打开，另存为“CSV UTF-8”。',
  },
  OLD_WORKBOOK: {
    severity: 'file',
    message:
      '这是旧格式的表格（.xls 或 .et），系统为了安全不读取；请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV。',
  },
  ENCRYPTED_WORKBOOK: {
    severity: 'file',
    message: '这个表格设了密码，系统打不开；请去掉密码，另存为 .xlsx 后再上传。',
  },
  OTHER_FORMAT: {
    severity: 'file',
    message: '这是{format}，不是系统能读的表格；请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV。',
  },
  WORKBOOK_BOMB: {
    severity: 'file',
    message:
      '这个表格解压后大得不正常（{detail}），可能损坏或有害，没有打开；请用表格软件新建一个文件，把数据粘贴为数值后再上传。',
  },
  WORKBOOK_DAMAGED: {
    severity: 'file',
    message: '这个表格的结构不完整（{detail}），读不出来；请用 Excel 或 WPS 打开，另存为新的 .xlsx 后再试。',
  },
  SHEET_MISSING: {
    severity: 'file',
    message: '文件里没有名为“{sheet}”的工作表，因此没有读取；请核对映射文件，现有的工作表是：{others}。',
  },
  TOO_MANY_ROWS: {
    severity: 'file',
    message: '工作表超过 {most} 行，没有读取，以免只读到一半；请拆成几个文件，或另存为 CSV。',
  },
  TOO_MANY_COLUMNS: {
    severity: 'file',
    message: '表格超过 {most} 列，没有读取，以免漏掉后面的列；请删去用不到的列，并删掉右侧的空白列。',
  },
  UNCLOSED_QUOTE: {
    severity: 'file',
    message:
      '从第 {row} 行起有一个双引号没有配对，后面的内容会全部连在一起，已停止读取；请检查这一行的引号。',
  },
  ROW_TOO_LONG: {
    severity: 'file',
    message: '第 {row} 行长得不正常，多半不是表格，已停止读取；请检查文件是否选对、换行是否丢失。',
  },
  NO_KNOWN_COLUMN: {
    severity: 'file',
    message:
      '第 {row} 行应当是列名，但没有一个认得出来（例如“{value}”），因此没有读取；请把列名放在第一行，或检查文字是否是乱码。',
  },
  MAP_INVALID: {
    severity: 'file',
    message: '映射文件写得不对：{detail}，因此没有读取；请按说明修改后再试。',
  },
} as const satisfies Record<string, Entry>

/** Every code intake can report. Codes are part of the output: none is renamed, none is reused. */
export const issueTable = { ...cells, ...rows, ...headers, ...files }

export type IssueCode = keyof typeof issueTable

/** How grave a code is: see `Severity`. */
export function severityOf(code: IssueCode): Severity {
  return issueTable[code].severity
}
