/** What tries a guide before it is published, and the guide that ships: a third of the background, and seldom needed, so it is loaded late. */
export { defaultGuide } from '../../defaults/guide.ts';
export { dictionariesOf, dictionaryName, isObstacle, verifyGuide } from '../../tone/guides.ts';
