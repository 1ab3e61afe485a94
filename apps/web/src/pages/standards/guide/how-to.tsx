import type { Guide } from '@yinyu/rules'
import { Clause } from '../../../ui/clause.tsx'
import { GuideSection } from './guide-section.tsx'
import { strings } from './strings.ts'

/** The sections of every guide that come after the conditions, for the contents. */
export const howToContents = [
  { id: 'papers', title: strings.papers },
  { id: 'steps', title: strings.steps },
  { id: 'time', title: strings.time },
  { id: 'duties', title: strings.duties },
  { id: 'fee', title: strings.fee },
  { id: 'contact', title: strings.contact },
]

/** 材料、流程、时间、义务、收费、咨询, each only what a source attests. */
export function HowTo({ guide }: { guide: Guide | undefined }) {
  const { papers = [], steps = [], duties = [] } = guide ?? {}
  return (
    <>
      <GuideSection id="papers" title={strings.papers}>
        {papers.length > 0 && <Lines of={papers} />}
      </GuideSection>
      <GuideSection id="steps" title={strings.steps}>
        {steps.length > 0 && (
          <ol className="guide-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {guide?.where !== undefined && (
          <p>
            {strings.where}：{guide.where}
          </p>
        )}
      </GuideSection>
      <GuideSection id="time" title={strings.time}>
        {guide?.window !== undefined && <p>{guide.window}</p>}
      </GuideSection>
      <GuideSection id="duties" title={strings.duties}>
        {duties.length > 0 && <Lines of={duties} />}
      </GuideSection>
      <GuideSection id="fee" title={strings.fee}>
        {guide?.fee !== undefined && <p>{guide.fee}</p>}
      </GuideSection>
      <GuideSection id="contact" title={strings.contact}>
        <p>{guide?.contact ?? strings.nothing}</p>
        <p>
          {strings.hotline}
          <a href="tel:12345">12345</a>。
        </p>
      </GuideSection>
      {guide && (guide.clause ?? guide.note) !== undefined && (
        <div className="panel">
          <p className="small quiet">{strings.about}</p>
          <Clause of={guide} />
        </div>
      )}
    </>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="guide-lines">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
