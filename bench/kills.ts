/**
 * Posts are labelled and escalated by hand while the worker is killed again and again and the receiver fails in every way
 * it can. Counts what the bar acknowledged, what of it is lost, and what came twice. Fails where anything is lost, or where
 * anything is doubled without a person knowing.
 *   npm run bench -- kills [--kills 500] [--channel signed|chat] [--seed 7]
 */
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/browser/chromium.ts';
import { chatWebhook, serveAll, signedWebhook } from '../tools/browser/workspace.ts';
import { buildAll } from '../tools/build/build.ts';
import { ensureBrowsers } from '../tools/programs/browsers.ts';
import { startReceiver } from '../tools/receiver.ts';
import { countLosses, isWhole } from './kills/count.ts';
import { createDice } from './kills/dice.ts';
import { failing } from './kills/failing.ts';
import { killAgain } from './kills/killer.ts';
import { workThrough } from './kills/work.ts';

const options = { kills: { type: 'string' }, channel: { type: 'string' }, seed: { type: 'string' } } as const;

/** Runs the bench and prints its table. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const [kills, seed] = [Number(values.kills ?? '500'), Number(values.seed ?? '7')];
  const chat = values.channel === 'chat';
  ensureBrowsers(['chromium']);
  await buildAll({ practice: true, out: 'out/practice' });
  const browser = await launchChromium();
  const receiver = await startReceiver();
  receiver.honoursKeys = !chat;
  try {
    await serveAll(browser, chat ? chatWebhook(receiver) : signedWebhook(receiver));
    const fails = failing(receiver, createDice(seed));
    const killer = killAgain(browser, createDice(seed + 1), kills);
    const work = await workThrough(browser, killer.isDone);
    await killer.done;
    fails.end();
    const count = await countLosses(browser, receiver, work);
    console.log(`${kills} kills, seed ${seed}, ${chat ? 'a chat, which knows no keys' : 'a signed webhook, which honours keys'}`);
    console.table({ ...count });
    if (!isWhole(count)) throw new Error('something is lost, or doubled without a person knowing');
  } finally {
    await browser.close();
    await receiver.stop();
  }
}
