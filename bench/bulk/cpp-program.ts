import {
  bytesOfAnswers,
  bytesOfColumns,
  CPP,
  printKernel,
  type AnswerSheet,
  type Columns,
  type KernelPlan,
} from '@yinyu/rules'

/** What the exact check of one group of lines reads: its polynomials over slots. */
type Printed = ReturnType<typeof printKernel>

/**
 * The same loops in C++, printed by the same printer, in a program that reads columns from a file, decides them in
 * one or more threads and writes what it found. Whole numbers of 128 bits decide at the line; of an amount that doubles
 * do not suffice for it only counts how often that happens.
 */
export function cppProgram(plan: KernelPlan, columns: Columns, sheet: AnswerSheet): string {
  const printed = printKernel(plan, CPP)
  const tables = printed.tables.map(({ name }) => `static int32_t ${name}[65536];`)
  return [
    '#include <algorithm>\n#include <atomic>\n#include <chrono>\n#include <cmath>\n#include <cstdint>\n#include <cstdio>',
    '#include <cstdlib>\n#include <ctime>\n#include <thread>\n#include <vector>',
    'static double *x; static uint32_t *y; static uint16_t *c; static uint32_t *answers;',
    'static uint32_t *narrow; static double *wide; static std::atomic<long> left;',
    ...tables,
    'struct Kernel {',
    `uint32_t m[${printed.scratch}]; uint32_t t[32];`,
    'void exactly(int32_t amount, int32_t firm) { left++; }',
    recheckText(printed, columns),
    printed.text,
    '};',
    mainText({ plan, columns, sheet }, printed),
  ].join('\n')
}

interface CppScene {
  readonly plan: KernelPlan
  readonly columns: Columns
  readonly sheet: AnswerSheet
}

function recheckText(printed: Printed, columns: Columns): string {
  const value = (slot: number) =>
    `x[(firm >> 5) * ${columns.strides.numbers} + ${columns.bySlot.get(slot)?.offset} + (firm & 31)]`
  const groups = printed.near.map(({ slots, lines }, number) => {
    const loads = slots.map(
      (slot) => `const double d${slot} = ${value(slot)}; if (d${slot} != d${slot}) continue;`,
    )
    const whole = slots.map((slot) => `const __int128 w${slot} = (__int128)d${slot};`)
    const decided = lines.map(({ leaf, scratch }) => {
      const terms =
        leaf.ask === 'ratio'
          ? [`(__int128)${leaf.down} * w${leaf.top}`, `(__int128)${-leaf.up} * w${leaf.bottom}`]
          : leaf.polynomial.map(({ coefficient, slots: of }) =>
              [`(__int128)${coefficient}`, ...of.map((slot) => `w${slot}`)].join(' * '),
            )
      const holds = `((${terms.join(' + ')}) ${leaf.sign === 'positive' ? '>' : '>='} 0)`
      return `m[${scratch}] = (m[${scratch}] & ~(1u << bit)) | ((uint32_t)${holds} << bit);`
    })
    return [
      `__attribute__((noinline)) void near${number}(int32_t from, uint32_t near) {`,
      'for (; near; near &= near - 1) { const int bit = __builtin_ctz(near); const int32_t firm = from + bit;',
      ...loads,
      ...whole,
      ...decided,
      '} }',
    ].join('\n')
  })
  return groups.join('\n')
}

function mainText({ plan, columns, sheet }: CppScene, printed: Printed): string {
  const { capacity, strides } = columns
  const groups = capacity / 32
  return `
int main(int argc, char **argv) {
  const int firms = atoi(argv[3]), threads = atoi(argv[4]), rounds = atoi(argv[5]);
  char *all = (char *)malloc(${bytesOfColumns(plan.needs, capacity)});
  answers = (uint32_t *)calloc(1, ${bytesOfAnswers(plan, capacity)});
  wide = (double *)((char *)answers + ${sheet.wide.byteOffset}L); narrow = (uint32_t *)((char *)answers + ${sheet.narrow.byteOffset}L);
  FILE *in = fopen(argv[1], "rb");
  if (!in || fread(all, 1, ${bytesOfColumns(plan.needs, capacity)}, in) == 0) return 1;
  ${printed.tables.map(({ name }) => `if (fread(${name}, 4, 65536, in) == 0) return 1;`).join('\n  ')}
  fclose(in);
  x = (double *)all; y = (uint32_t *)(x + ${groups * strides.numbers}L); c = (uint16_t *)(y + ${groups * strides.bits}L);
  for (int round = 0; round < rounds; round++) {
    left = 0;
    const auto start = std::chrono::steady_clock::now(); const clock_t used = clock();
    std::vector<std::thread> running;
    const int groups = (firms + 31) / 32;
    for (int n = 0; n < threads; n++) running.emplace_back([=] {
      Kernel *kernel = new Kernel();
      kernel->decideGroups((long)groups * n / threads * 32, (long)groups * (n + 1) / threads * 32);
      delete kernel;
    });
    for (auto &thread : running) thread.join();
    printf("%.3f %.3f %ld\\n", std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count() / firms,
      (clock() - used) * 1e9 / CLOCKS_PER_SEC / firms, left.load());
  }
  FILE *out = fopen(argv[2], "wb");
  fwrite(answers, 1, ${bytesOfAnswers(plan, capacity)}L, out);
  fclose(out);
}
`
}
