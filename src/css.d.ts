/** A style sheet as minified text (`tools/build/build.ts`). */
declare module '*.css' {
  const text: string;
  export default text;
}
