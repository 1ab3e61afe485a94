import type { RehearsalParameter } from '@yinyu/contract'
import type { Parameter } from '@yinyu/rules'
import type { TitleOfGroup } from './group-titles.ts'

/** A parameter as the page shows it. */
export function tellParameter(parameter: Parameter): RehearsalParameter {
  const { path, title, within, says, role, clause, tag } = parameter
  const common = { path, title, within: [...within], says, role, clause, tag }
  if (parameter.kind === 'regions')
    return { kind: 'regions', ...common, regions: [...parameter.regions], named: parameter.named }
  if (parameter.kind === 'list') {
    const { of, members, named, choices } = parameter
    return { kind: 'list', ...common, of, members: [...members], named, choices: choices && [...choices] }
  }
  const { unit, value, slider, bounds, measured } = parameter
  const upward = measured?.relation === 'at-least' || measured?.relation === 'more-than'
  return {
    kind: 'number',
    ...common,
    unit,
    value,
    slider,
    bounds: { least: bounds.least, most: bounds.most },
    measured: measured ? 'yes' : 'no',
    ...(measured && { side: upward ? 'over' : 'under' }),
  }
}

/** What is changed, in one sentence: the condition with its number, or what is in the list. */
export function sayParameter(parameter: Parameter, titleOf: TitleOfGroup): string {
  // A region and what is carved out of it have one name in the text.
  if (parameter.kind === 'regions')
    return `${parameter.title}：${parameter.regions.map((code) => titleOf('region', code)).join('、')}`
  if (parameter.kind === 'list') return `${parameter.title}：${parameter.named}`
  const unit = parameter.unit === '%' ? '%' : parameter.unit === '' ? '' : ` ${parameter.unit}`
  return `${parameter.title} ${parameter.value}${unit}`
}
