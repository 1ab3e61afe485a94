/**
 * Everything that can stop a command, with the reason why it does and the exit status: 2 for a wrong call,
 * 1 for content or files that cannot be used. A code is never reused for something else.
 */
export const REFUSAL_CODES = {
  USAGE_COMMAND: { exit: 2, why: '不知道要做什么，就什么也不能做' },
  USAGE_OPTION: { exit: 2, why: '不认识的选项不会起作用，写了等于没写' },
  USAGE_VALUE: { exit: 2, why: '少了值就不知道要按什么来做' },
  USAGE_FILE: { exit: 2, why: '一次处理一个文件，免得把结果混在一起' },
  USAGE_OUTPUT: { exit: 2, why: '结果要有地方放，而且要能从扩展名看出格式' },
  USAGE_DATE: { exit: 2, why: '标准和政策都有施行期，日期不对就会用错版本' },
  USAGE_PURPOSE: { exit: 2, why: '新申请和复核用的条款不一样' },
  USAGE_STANDARD: { exit: 2, why: '没有这个标准就无从比较' },
  USAGE_VERSION: { exit: 2, why: '不同版本的条件不一样，不能拿另一个版本代替' },
  USAGE_POLICY: { exit: 2, why: '没有这项政策就无从比较' },
  INPUT_NOT_FOUND: { exit: 1, why: '没有数据就无法判断' },
  INPUT_KIND: { exit: 1, why: '只能读 CSV 和 XLSX 表格' },
  INPUT_TOO_LARGE: { exit: 1, why: '工作簿要整个读进内存，过大的会占满机器' },
  INPUT_UNUSABLE: { exit: 1, why: '读不准的数据不如不读' },
  INPUT_NO_ROWS: { exit: 1, why: '没有企业就没有可判断的，空的结果会被当成已经判断过' },
  MAP_UNUSABLE: { exit: 1, why: '映射文件决定每一列是什么，读错了数就全错' },
  OUTPUT_IS_INPUT: { exit: 1, why: '结果会盖掉原始数据，再也找不回来' },
  OUTPUT_FOLDER: { exit: 1, why: '结果没有地方可写' },
  OUTPUT_ROWS: { exit: 1, why: '工作簿放得太多就打不开了' },
  CONTENT_FAULTY: { exit: 1, why: '标准或政策本身有错，判断出来的也靠不住' },
  FIRM_NOT_FOUND: { exit: 1, why: '找不到这家企业就没有可说明的' },
  ACCOUNT_NOT_FOUND: { exit: 1, why: '新密码只能给已有的账号' },
  RECORDS: { exit: 1, why: '记录所在的数据库不能使用' },
  STOPPED: { exit: 1, why: '半份结果容易被当成全部，所以没有留下' },
} as const

export type RefusalCode = keyof typeof REFUSAL_CODES
