// node validate.mjs [--sent] [--questionnaire FILE]… FILE|FOLDER…
//
// Validates JSON resources and prints one line each. Exit code 0 if all are valid, 1 if one is not, 2 if there was
// nothing to judge.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { issuesOf } from './judge.mjs';

const options = { sent: false, questionnaires: [] };
const files = [];
const args = process.argv.slice(2);
while (args.length > 0) {
  const arg = args.shift();
  if (arg === '--sent') options.sent = true;
  else if (arg === '--questionnaire') options.questionnaires.push(JSON.parse(readFileSync(args.shift(), 'utf8')));
  else if (statSync(arg).isDirectory()) files.push(...readdirSync(arg).filter((name) => name.endsWith('.json')).sort().map((name) => join(arg, name)));
  else files.push(arg);
}

let bad = 0;
for (const file of files) {
  let issues;
  try {
    issues = issuesOf(JSON.parse(readFileSync(file, 'utf8')), options);
  } catch (error) {
    issues = [{ path: '', message: error.message }];
  }
  console.log(`${issues.length === 0 ? 'valid  ' : 'INVALID'} ${basename(file)}`);
  issues.forEach(({ path, message }) => console.log(`        ${path}: ${message}`));
  bad += issues.length > 0 ? 1 : 0;
}
console.log(`${files.length - bad} valid, ${bad} invalid`);
process.exit(files.length === 0 ? 2 : bad > 0 ? 1 : 0);
