import { sayDate } from '@yinyu/kernel'
import type { PolicyDocument } from '@yinyu/rules'
import type { ReactNode } from 'react'
import { SourceTag } from '../../../ui/source-tag.tsx'
import { SOURCE_TAGS } from '../../../ui/source-tags.ts'
import { strings } from './strings.ts'

/** The rows of 基本信息 about the document: title, number, issuer, day, and how well it is attested. */
export function documentRows(document: PolicyDocument): readonly (readonly [string, ReactNode])[] {
  const { title, number, issuer, issued, url, tag, sources } = document
  return [
    [
      strings.document,
      <>
        《{title.replaceAll(/^《|》$/g, '')}》{' '}
        {url !== undefined && (
          <a href={url} target="_blank" rel="noreferrer" className="guide-original no-print">
            {strings.original}
          </a>
        )}
      </>,
    ],
    [strings.number, number],
    [strings.issuer, issuer],
    [strings.issued, issued === undefined ? undefined : sayDate(issued)],
    [
      strings.attested,
      <>
        <SourceTag tag={tag} sources={sources} /> {SOURCE_TAGS[tag].long}
      </>,
    ],
  ]
}
