declare module 'virtual:definitions' {
  export const definitionsData: import('../../build/content-data.ts').DefinitionsData
}
declare module 'virtual:places' {
  export const placesData: import('../../build/content-data.ts').PlacesData
}
