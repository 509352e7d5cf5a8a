import { holdingSigns } from './holding-signs.ts';
import { homeSigns } from './home-signs.ts';
import { besideSigns, extentSigns, gotSigns, thingSigns } from './land-signs.ts';
import { lifeSigns, waySigns } from './life-signs.ts';
import { meansSigns, workSigns } from './means-signs.ts';
import { paperSigns } from './paper-signs.ts';
import { kinSigns, marriageSigns, nationSigns } from './people-signs.ts';
import { type Sign, saysSign } from './sign.ts';
import { tradeSigns } from './trade-signs.ts';

const kinds: Readonly<Record<string, Readonly<Record<string, Sign>>>> = {
  paper: paperSigns,
  nation: nationSigns,
  marriage: marriageSigns,
  got: gotSigns,
  extent: extentSigns,
  thing: thingSigns,
  trade: tradeSigns,
  kin: kinSigns,
  beside: besideSigns,
  home: homeSigns,
  means: meansSigns,
  work: workSigns,
  life: lifeSigns,
  way: waySigns,
};

/** Every fact that words may tell: "paper:lost", "marriage:never", "has:birth-notice". */
const signs: ReadonlyMap<string, Sign> = new Map([
  ...Object.entries(kinds).flatMap(([kind, named]) =>
    Object.entries(named).map(([name, sign]) => [`${kind}:${name}`, sign] as const),
  ),
  ...Object.entries(holdingSigns),
]);

export function isSign(name: string): boolean {
  return signs.has(name);
}

export function tellsSign(name: string, folded: string): boolean {
  const sign = signs.get(name);
  return sign !== undefined && saysSign(folded, sign);
}
