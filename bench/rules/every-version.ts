import type { Definitions, Standard } from '@yinyu/rules'

/**
 * The definitions with every version of every standard in force for both purposes: those that the occasion
 * does not see stand beside the others under `id@version`.
 */
export function everyVersion(definitions: Definitions): Definitions {
  const beside = definitions.standards.flatMap((standard) =>
    standard.versions.map((version): Standard => ({
      ...standard,
      id: `${standard.id}@${version.version}`,
      versions: [
        {
          ...version,
          inForce: [
            { purpose: 'new', from: '1990-01-01' },
            { purpose: 're-check', from: '1990-01-01' },
          ],
        },
      ],
    })),
  )
  return { ...definitions, standards: [...definitions.standards, ...beside] }
}
