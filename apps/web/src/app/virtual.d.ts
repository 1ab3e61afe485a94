// An ambient module cannot import by relative path, only name a type in place.
/* oxlint-disable typescript/consistent-type-imports */
declare module 'virtual:definitions' {
  export const definitionsData: import('../../build/content-data.ts').DefinitionsData
}
declare module 'virtual:places' {
  export const placesData: import('../../build/content-data.ts').PlacesData
}
