/** A style sheet as minified text (`scripts/build.ts`). */
declare module '*.css' {
  const text: string;
  export default text;
}
