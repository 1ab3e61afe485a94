/** What `yinyu --help` and `yinyu <command> --help` print. */
export const HELP = {
  yinyu: `引育：企业够不够条件，差在哪里，依据是什么。

用法
  yinyu template -o 空表.xlsx            要一张空表，列名、单位和说明都写好了
  yinyu judge 企业.csv -o 结果.xlsx      整张表逐家判断
  yinyu explain 企业.csv --firm 代码 --standard 标准    一家企业、一个标准，逐条说明
  yinyu check                            检查标准和政策的内容，给出成绩单
  yinyu backup -o 文件夹                 备份全部记录，服务不用停
  yinyu restore 文件夹                   把备份恢复到一个空的数据库
  yinyu migrate                          把数据库升级到这个版本
  yinyu sample                           把虚构的示例企业装进一个空的数据库，供试用
  yinyu audit verify                     核对审计链，被改动的第一条会被指出来
  yinyu password --login 用户名          给一个账号新的一次性密码
  yinyu doctor                           检查这台机器、配置、数据库和备份

每个命令加 --help 看它的选项。
退出码：0 正常；1 内容或文件有错，没有做成；2 命令写得不对。
结果是预评，不是认定结果。`,

  template: `yinyu template：写一张空表，填好后交给 yinyu judge。

用法
  yinyu template -o 空表.xlsx
  yinyu template --standards specialised-sme,little-giant --policies -o 空表.csv

选项
  -o, --output 文件     空表写到哪里：.xlsx 带说明，.csv 只有列名
  --standards 编号      只要这些标准用到的指标，用逗号隔开；不写就是全部标准
  --policies            加上各项政策用到的指标
  --on 日期             按哪一天的标准（默认今天）；决定要填哪几年的数
  --purpose 用途        new 新申请（默认），re-check 复核`,

  judge: `yinyu judge：整张表逐家判断。一行一家企业，结果一行不少，次序不变。

用法
  yinyu judge 企业.csv -o 结果.xlsx
  yinyu judge 企业.xlsx --on 2026-06-01 --standards specialised-sme,little-giant@2022 -o 结果.jsonl

选项
  -o, --output 文件     结果写到哪里：.xlsx、.csv 给人看，.jsonl 给程序读；写 - 就是把 JSONL 打到标准输出
  --standards 编号      只判断这些标准，用逗号隔开；“编号@版本”指定版本；不写就是全部标准
  --policies            同时判断各项惠企政策和金额
  --on 日期             评审日，写成 2026-06-01（默认今天）；决定用哪个版本、看哪几年的数
  --purpose 用途        new 新申请（默认），re-check 复核
  --map 映射文件        列名与指标名不同的表，用一个 YAML 文件说明每一列是什么

表格的第一行是列名：指标编号（revenue@2025）或中文名（营业收入@2025(万元)）都可以。
空格子是“不知道”，不是“没有”，也不是 0。没写单位的金额按元算。
CSV 多长都行；XLSX 最多十万行。`,

  explain: `yinyu explain：把一家企业对一个标准或一项政策的判断逐条说清楚。

用法
  yinyu explain 企业.csv --firm 91350582… --standard specialised-sme
  yinyu explain 企业.csv --firm 91350582… --policy P05

选项
  --firm 代码           企业的统一社会信用代码
  --standard 编号       标准，“编号@版本”指定版本
  --policy 编号         政策
  --on 日期             评审日（默认今天）
  --purpose 用途        new 新申请（默认），re-check 复核
  --map 映射文件        列名与指标名不同的表用它说明`,

  check: `yinyu check：检查全部标准、政策、指标和测算案例，打印成绩单和每一处错误。

用法
  yinyu check
  yinyu check --schema 文件夹

选项
  --schema 文件夹       同时写出 JSON Schema，编辑器可以用它提示和查错

有错时退出码为 1。`,

  backup: `yinyu backup：把全部记录按同一时刻写进一个新文件夹，每张表带校验值。服务照常运行。

用法
  yinyu backup -o /备份/2026-11-21

选项
  -o, --output 文件夹   写到哪里；必须还不存在

记录在哪里：环境变量 DATABASE_URL（数据库服务器）或 YINYU_DATA（数据文件夹），都不设就是 ~/.local/share/yinyu。`,

  restore: `yinyu restore：把 yinyu backup 写出的文件夹恢复到一个没有记录的数据库。先核对每个字节，再一次写入；不会盖掉任何记录。

用法
  YINYU_DATA=/新的/数据文件夹 yinyu restore /备份/2026-11-21

旧版本的备份也能恢复，恢复后自动升级。`,

  migrate: `yinyu migrate：把数据库升级到这个版本的程序。数据文件夹在启动时自动升级，数据库服务器用这个命令升级。

用法
  DATABASE_URL=postgres://… yinyu migrate

要么全部升级成功，要么什么都不变。`,

  sample: `yinyu sample：把虚构的示例企业装进一个还没有企业的数据库，供试用、培训和测速。不会盖掉任何记录。

用法
  YINYU_DATA=/新的/数据文件夹 yinyu sample
  YINYU_DATA=/新的/数据文件夹 yinyu sample --firms 100000 --seed 7

选项
  --firms 家数          1 到 1000000（默认 20000）
  --seed 种子           同一种子、同一天，装出来的完全一样（默认 1）

企业分布在福建各县区，名称都带“示例”，统一社会信用代码第 9 至 11 位都是 YYN；数字和称号都是编的，不反映任何地方、行业的情况。
要么全部装好，要么什么都不变。`,

  audit: `yinyu audit：核对审计链，或写一份校验点。服务照常运行。

用法
  yinyu audit verify
  yinyu audit verify --from 2026-11-01 --to 2026-11-30
  yinyu audit verify --checkpoint 校验点.json
  yinyu audit checkpoint -o 校验点.json

选项
  --from 日期           从哪一天起（含），写成 2026-11-01；不写就是从头
  --to 日期             到哪一天止（含）；不写就是到最后
  --checkpoint 文件     同时核对：链里是不是还完整地包含这份校验点
  -o, --output 文件     校验点写到哪里；请另存到数据库管理员够不着的地方

链完好时退出码为 0；有一处不对时指出第一处，退出码为 1。`,

  password: `yinyu password：给一个账号新的一次性密码，打印在屏幕上，只显示这一次。服务照常运行。

用法
  yinyu password --login admin-system

选项
  --login 用户名        给谁；管理员忘记密码时用，其他人请由系统管理员在“人员与权限”里重置

原来的密码、登录和动态码都失效，锁定解除，首次登录后必须修改密码；这件事记入审计。
能在服务器上运行命令的人就能这样做，请管好服务器的登录。`,

  doctor: `yinyu doctor：逐项检查这台机器能不能好好运行引育，每项一行：✓ 正常，! 请留意，✗ 要处理，并说明怎么做。

用法
  yinyu doctor

检查 Node.js、时区、环境变量、密码文件、数据文件夹、磁盘空间、数据库、升级、时钟、备份和内容；服务运行时也能用，什么都不改。
环境变量 YINYU_BACKUP_FOLDER 指明备份所在的文件夹。有 ✗ 时退出码为 1。`,
} as const

export type CommandName = Exclude<keyof typeof HELP, 'yinyu'>
