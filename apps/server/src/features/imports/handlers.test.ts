import { importRoutes } from '@yinyu/contract'
import { readFirms, readWorkbook } from '@yinyu/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter, newCreditCode } from '../../storage/testing/people.ts'
import { importHandlers } from './handlers.ts'
import type { ImportWorker } from './import-worker.ts'
import { workOnImports } from './work-on-imports.ts'

const asked = {
  fileName: '企业.csv',
  source: 'filing',
  sourceName: '2025 年度申报',
  heldOn: '2025-12-31',
}
const wish = new URLSearchParams(asked).toString()

describe.each(engines())('imports by the interface on $name', (engine) => {
  let it: TestHouse
  let worker: ImportWorker
  beforeAll(async () => {
    it = await openHouse(engine, { routes: importRoutes, handlers: importHandlers })
    worker = workOnImports(it.house)
  })
  afterAll(async () => {
    await worker.stop()
    await it.close()
  })

  const upload = (who: TestCaller, text: string) => who.upload(`/api/imports?${wish}`, Buffer.from(text))
  const reaches = async (who: TestCaller, id: string, state: string): Promise<void> => {
    await expect.poll(async () => (await who.get(`/api/imports/${id}`)).answer).toMatchObject({ state })
  }

  test('a list of changes tells the indicators it holds, whichever one of them is looked at', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350524' })
    const text = [
      '统一社会信用代码,企业名称,所在地区代码,从业人员数@2025,规模以上工业企业',
      `${newCreditCode()},指标企业,350524,120,`,
      `${newCreditCode()},指标企业二,350524,90,是`,
    ].join('\n')
    const { id } = (await upload(officer, text)).answer as { id: string }
    await reaches(officer, id, 'checked')
    const told = async (which: string) =>
      (await officer.get(`/api/imports/${id}/changes?tell=indicators&most=1&${which}`)).answer
    expect(await told('kind=added&indicator=staff')).toMatchObject({
      changes: [{ row: 2, indicator: 'staff' }],
      indicators: ['above-scale', 'staff'],
    })
    expect(await told('kind=changed')).toEqual({ changes: [], indicators: [] })
  })

  test('work that nobody has moved for some seconds is told as such until somebody has it in hand again', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350583' })
    const text = `统一社会信用代码,企业名称,所在地区代码\n${newCreditCode()},停住企业,350583`
    const { id } = (await upload(officer, text)).answer as { id: string }
    await reaches(officer, id, 'checked')
    const silentFor = async (seconds: number) => {
      await it.house.storage.aside((client) =>
        client.query(`begin; set local role yinyu_owner; update yinyu.import_run set state = 'undoing', worker = gen_random_uuid(),
          heartbeat_at = clock_timestamp() - interval '${seconds} seconds' where id = '${id}'; commit`),
      )
      return ((await officer.get(`/api/imports/${id}`)).answer as { isSilent?: boolean }).isSilent
    }
    expect([await silentFor(15), await silentFor(25), await silentFor(0)]).toEqual([
      undefined,
      true,
      undefined,
    ])
  })

  test('a file is checked, applied and undone, each step seen by who may see it', async () => {
    const known = await enter(it.house.storage, { region: '350582', name: '晋江企业' })
    const [officer, sibling, auditor] = [
      await it.signIn({ role: 'officer', region: '350582' }),
      await it.signIn({ role: 'officer', region: '350581' }),
      await it.signIn({ role: 'auditor', region: '350500' }),
    ]
    const text = [
      '统一社会信用代码,企业名称,所在地区代码,从业人员数@2025',
      `${known.creditCode},晋江企业,350582,120`,
      `${newCreditCode()},新来企业,350582,30`,
      `${newCreditCode()},别处企业,350581,30`,
      '不是代码,坏行,350582,一百',
    ].join('\n')
    const { status, answer } = await upload(officer, text)
    expect(status).toBe(200)
    const { id } = answer as { id: string }
    await reaches(officer, id, 'checked')
    expect((await officer.get(`/api/imports/${id}`)).answer).toMatchObject({
      counts: { newFirms: 1, knownFirms: 1, refusedRows: 2 },
      uploadedBy: '测试人员',
    })
    expect((await officer.get(`/api/imports/${id}/changes?kind=added`)).answer).toMatchObject({
      changes: [{ row: 2, indicator: 'staff', year: 2025, value: 120 }, { row: 3 }],
    })
    expect((await auditor.get(`/api/imports/${id}/rows?kind=refused`)).answer).toMatchObject({
      rows: [{ row: 4 }, { row: 5 }],
    })
    for (const path of ['', '/changes', '/rows', '/refused.xlsx'])
      expect((await sibling.get(`/api/imports/${id}${path}`)).status).toBe(404)
    expect((await sibling.send(`/api/imports/${id}/apply`, {})).status).toBe(404)
    expect((await auditor.send(`/api/imports/${id}/apply`, {})).status).toBe(403)
    expect((await officer.send(`/api/imports/${id}/apply`, {})).answer).toEqual({ state: 'applying' })
    await reaches(officer, id, 'applied')
    expect((await officer.send(`/api/imports/${id}/cancel`, {})).answer).toMatchObject({
      refused: 'IMPORT_STATE',
    })
    expect((await officer.send(`/api/imports/${id}/undo`, {})).status).toBe(200)
    await reaches(officer, id, 'undone')
    expect((await officer.get('/api/imports')).answer).toMatchObject({ imports: [{ id, state: 'undone' }] })
    expect((await sibling.get('/api/imports')).answer).toEqual({ imports: [] })
  })

  test('what was not taken comes as a workbook, its columns named as people know them', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350525' })
    const header = '统一社会信用代码,企业名称,所在地区代码,从业人员数@2025'
    const { id } = (
      await upload(officer, `${header}\n${newCreditCode()},永春企业,350525,三点五\n坏,乙,350525,1`)
    ).answer as { id: string }
    await reaches(officer, id, 'checked')
    const { rows } = await readWorkbook((await officer.get(`/api/imports/${id}/refused.xlsx`)).raw)
    expect(rows.map(({ cells: [row, , name, column] }) => [row, name, column])).toEqual([
      ['行号', '企业名称', '列'],
      ['3', '乙', '整行'],
      ['2', '永春企业', '从业人员数@2025'],
    ])
  })

  test('what is no table, or no file at all, is refused with its reason', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350582' })
    const other = new URLSearchParams({ ...asked, fileName: 'a.exe' }).toString()
    expect((await officer.upload(`/api/imports?${other}`, Buffer.from('MZ'))).answer).toMatchObject({
      refused: 'IMPORT_FILE_KIND',
    })
    expect((await officer.upload(`/api/imports?${wish}`, Buffer.alloc(0))).answer).toMatchObject({
      refused: expect.stringMatching(/IMPORT_FILE_EMPTY|BAD_REQUEST/),
    })
    expect((await officer.send(`/api/imports?${wish}`, {})).status).toBe(400)
  })

  test('a file that cannot be used can be put aside, and its reason stays', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350583' })
    const { id } = (await upload(officer, '列一,列二\n1,2')).answer as { id: string }
    await reaches(officer, id, 'failed')
    expect((await officer.get('/api/imports?state=failed')).answer).toMatchObject({ imports: [{ id }] })
    expect((await officer.get('/api/imports?state=checked')).answer).toEqual({ imports: [] })
    expect((await officer.send(`/api/imports/${id}/cancel`, {})).answer).toEqual({ state: 'cancelled' })
    expect((await officer.get(`/api/imports/${id}`)).answer).toMatchObject({
      state: 'cancelled',
      fault: { code: expect.any(String) },
    })
  })

  test('the form that is offered is one that the import reads', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350582' })
    for (const query of ['', '?standards=specialised-sme,little-giant']) {
      const { raw } = await officer.get(`/api/imports/template.xlsx${query}`)
      const { indicators } = it.house.definitions
      const read = await readFirms(raw, { indicators, on: '2026-11-22', fileName: 'a.xlsx' })
      expect(read).toMatchObject({ firms: [], issues: [] })
    }
    expect((await officer.get('/api/imports/template.xlsx?standards=none')).answer).toMatchObject({
      refused: 'IMPORT_FORM',
    })
  })
})
