import { userInfo } from 'node:os';
import { confirmRule, withdrawRule } from '#db/monitoring-findings.ts';
import { dayInVietnam } from '#src/clock.ts';
import { rulesOf } from '#src/dossiers/dossier-rules.ts';
import { findViolations } from '#src/monitoring/find-violations.ts';
import { showRules } from '#src/monitoring/list-violations.ts';
import { type MonitoringRule, monitoringRules, usualLimits } from '#src/monitoring/monitoring-rules.ts';
import { settleViolation, type Verdict } from '#src/monitoring/settle-violation.ts';
import { fewestTold, showSurveys } from '#src/monitoring/show-surveys.ts';
import type { CommandResources } from './open-for-command.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { withResources } from './with-resources.ts';

const help = `Usage: npm run monitoring -- <command>

  rules                           the rules, where the law says so, and who confirmed them
  confirm <rule> [--by <name>]    from now on what this rule finds is shown; a rule is written outside-list@2026-11
  withdraw <rule>                 it is not shown any more; what was found stays
  settle <id> <confirmed|dismissed|open> --why <reason> [--by <name>]
                                  says of a finding that it is a violation, that it is none, or that it waits again
  surveys [--month <YYYY-MM>]     what citizens said when asked how it went, of this month or that one
  run [--all]                     looks for violations now: at what is new and running out, or at everything

Exit code: 0 done, 1 it could not be done, 2 called wrongly.`;

async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(help);
    return args.length === 0 ? 2 : 0;
  }
  const asked = readOptions(args, { valued: ['by', 'why', 'month'], bare: ['all'] });
  const [verb, name, more] = asked?.words ?? [];
  const settling = asked && verb === 'settle' ? readVerdict(asked.words.slice(1), asked) : null;
  if (settling) return await withResources((resources) => settle(resources, settling));
  if (asked && !more) {
    if (verb === 'rules' && !name) return await withResources(listRules);
    const month = asked.option('month');
    if (verb === 'surveys' && !name && (!month || /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(month))) {
      return await withResources((resources) => listSurveys(resources, month));
    }
    if (verb === 'run' && !name) {
      const scope = asked.has('all') ? 'all' : 'changed';
      return await withResources((resources) => look(resources, scope));
    }
    if ((verb === 'confirm' || verb === 'withdraw') && name) {
      const rule = monitoringRules.find((one) => nameOf(one) === name);
      if (!rule) return unknown(name);
      if (verb === 'withdraw') return await withResources((resources) => withdraw(resources, rule));
      const by = asked.option('by') ?? userInfo().username;
      return await withResources((resources) => confirm(resources, rule, by));
    }
  }
  console.error(`Not a command: ${args.join(' ')}\n\n${help}`);
  return 2;
}

function readVerdict(
  [id = '', said = '', more]: readonly string[],
  asked: { option(name: string): string | undefined },
): Verdict | null {
  const state = (['confirmed', 'dismissed', 'open'] as const).find((one) => one === said);
  const why = asked.option('why')?.trim();
  if (!/^\d{1,18}$/.test(id) || !state || !why || more !== undefined) return null;
  return { id, state, why, by: asked.option('by') ?? userInfo().username };
}

async function settle(resources: CommandResources, verdict: Verdict): Promise<number> {
  const settled = await settleViolation(resources, verdict);
  const said = {
    settled: `${verdict.id} is ${verdict.state}.`,
    again: `${verdict.id} was ${verdict.state} before.`,
    unknown: `There is no finding ${verdict.id}, or its rule is not confirmed.`,
  };
  console.log(said[settled]);
  return settled === 'unknown' ? 1 : 0;
}

function nameOf({ violation, version }: MonitoringRule): string {
  return `${violation}@${version}`;
}

function unknown(name: string): number {
  console.error(`There is no rule ${name}. There are: ${monitoringRules.map(nameOf).join(', ')}`);
  return 1;
}

async function listRules(resources: CommandResources): Promise<number> {
  for (const rule of await showRules(resources)) {
    const { confirmed, check, from, to } = rule;
    const said = confirmed
      ? `confirmed by ${confirmed.confirmedBy} on ${confirmed.confirmedAt.toISOString().slice(0, 10)}`
      : 'NOT CONFIRMED: nothing that it finds is shown';
    console.log(`${nameOf(rule)}  ${rule.name}\n  from ${from}${to ? ` to ${to}` : ''}; ${said}`);
    console.log(`  ${rule.anchor}${check ? '  [check]' : ''}`);
  }
  return 0;
}

async function listSurveys(resources: CommandResources, asked: string | undefined): Promise<number> {
  const month = asked ?? dayInVietnam(resources.clock.now()).slice(0, 7);
  const { totals, surveys } = await showSurveys(resources, month);
  for (const { kind, answered, mean } of totals) console.log(`${kind}: ${said(answered, mean)}`);
  for (const { kind, procedureCode, agency, answered, mean, reasons } of surveys) {
    console.log(`\n${kind}  ${procedureCode ?? '-'}  ${agency ?? '-'}: ${said(answered, mean)}`);
    for (const reason of reasons) console.log(`  "${reason}"`);
  }
  return 0;
}

function said(answered: number, mean: number | null): string {
  const few = answered === 0 ? '' : `, too few to tell (fewer than ${fewestTold})`;
  return `${answered} answered${mean === null ? few : `, ${mean} of 5`}`;
}

async function confirm({ db, clock }: CommandResources, rule: MonitoringRule, by: string): Promise<number> {
  const { violation, version } = rule;
  await confirmRule(db, { violation, version, confirmedBy: by, confirmedAt: clock.now() });
  console.log(`${nameOf(rule)} is confirmed.`);
  return 0;
}

async function withdraw({ db }: CommandResources, rule: MonitoringRule): Promise<number> {
  const was = await withdrawRule(db, rule.violation, rule.version);
  console.log(was ? `${nameOf(rule)} is not shown any more.` : `${nameOf(rule)} was not confirmed.`);
  return was ? 0 : 1;
}

async function look(resources: CommandResources, scope: 'all' | 'changed'): Promise<number> {
  const onProgress = (looked: number) => console.log(`${looked} looked at`);
  const clock = rulesOf(resources.config.dossiers);
  const asked = { rules: monitoringRules, limits: usualLimits, clock, scope, onProgress };
  const { dossiers, tickets, found } = await findViolations(resources, asked);
  console.log(`${dossiers} dossiers and ${tickets} tickets looked at, ${found} new findings.`);
  return 0;
}

await runCommand(run);
